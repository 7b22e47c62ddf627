from collections.abc import Sequence

from stripper.model import Line
from stripper.native.matrix import Matrix

def weigh(lines: Sequence[Line], matrix: Matrix, groups: Sequence[int], kept: Sequence[bool]) -> Matrix: ...
