class Matrix:
    """A matrix of 32-bit floats with a row for each line and a named column for each feature.

    It consists of zeros, or of the `data` that `to_bytes` returned. Matrices are equal if all their bytes are.
    """

    columns: tuple[str, ...]
    rows: int
    def __init__(self, columns: tuple[str, ...], rows: int, data: bytes | None = None) -> None: ...
    def value(self, row: int, column: str) -> float:
        """Return a single value; rows count from 0."""
    def column(self, column: str) -> list[float]:
        """Return the values of a column, by row."""
    def rows_from(self, column: str, least: float) -> list[int]:
        """Return the rows in which a column has at least a value."""
    def to_bytes(self) -> bytes:
        """Return all values in row-major order, as 32-bit floats in native byte order."""
    def mark(self, first: int, places: tuple[int, ...]) -> None:
        """Set the columns at `places`, counted from the column `first`, to 1 in every row."""
    def clip(self, caps: tuple[tuple[int, float], ...]) -> None:
        """Replace larger values by the cap; `caps` are pairs (index of a column, largest value)."""
