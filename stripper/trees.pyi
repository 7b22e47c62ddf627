from typing import Any

from stripper.matrix import Matrix

class Trees:
    """Gradient boosted trees over the columns of a matrix.

    `trees` are nested lists: a leaf is its points, and any other node is
    [column, limit, expected points, node for values up to the limit, node for values beyond it].
    """

    columns: tuple[str, ...]
    def __init__(self, columns: tuple[str, ...], trees: list[Any]) -> None: ...
    def score(self, matrix: Matrix, before: list[float] | None = None) -> list[float]:
        """The sum over all trees for each row, and over what the row had `before`."""
    def points(self, matrix: Matrix, row: int) -> dict[str, float]:
        """What each column adds to the score of a row, and under an empty name what every row begins with."""
