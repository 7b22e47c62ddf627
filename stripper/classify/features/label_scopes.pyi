from collections.abc import Sequence

from stripper.model import Line
from stripper.native.matrix import Matrix

def fill(matrix: Matrix, lines: Sequence[Line], kept: Sequence[bool], copies: str) -> None: ...
