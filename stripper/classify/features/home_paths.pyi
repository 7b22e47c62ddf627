from collections.abc import Sequence

from stripper.model import Line
from stripper.native.matrix import Matrix

NONE: float
LIKE_MENU: float
CLEAR: float

def fill(matrix: Matrix, column: int, titles: int, signs: int, lines: Sequence[Line], kept: Sequence[bool]) -> None:
    """Fill in the column of paths; `titles` and `signs` are the columns of titles and of the signs in a line."""
