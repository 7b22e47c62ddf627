"""The reasons that the words of a removed line and of the lines nearby suggest, by linear models."""

from collections.abc import Sequence

from stripper.model import Line
from stripper.native.matrix import Matrix
from stripper.reasons import Reason

REASONS: tuple[Reason, ...]
NEAR: int
FAR: int
COLUMNS: tuple[str, ...]

class ReasonWords:
    """The log odds of terms for each reason, and those of a line without any."""

    def __init__(self, slots: bytes, odds: bytes, intercepts: tuple[float, ...]) -> None: ...

def fill(matrix: Matrix, first: int, lines: Sequence[Line], kept: Sequence[bool], words: ReasonWords) -> None:
    """Fill in the columns of the lines that are not kept."""
