from collections.abc import Sequence

from stripper.classify.features import Measured
from stripper.model import Line
from stripper.native.matrix import Matrix

def weigh(
    lines: Sequence[Line], measured: Measured, groups: Sequence[int], kept: Sequence[bool], is_forum: bool
) -> Matrix: ...
