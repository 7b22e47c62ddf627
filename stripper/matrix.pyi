class Matrix:
    columns: tuple[str, ...]
    rows: int
    def __init__(self, columns: tuple[str, ...], rows: int) -> None: ...
    def value(self, row: int, column: str) -> float:
        """One number; the row counts from 0."""
    def to_bytes(self) -> bytes:
        """All numbers as 32-bit floats, row by row."""
    def mark(self, first: int, places: tuple[int, ...]) -> None:
        """Set some of the columns from the `first` on to 1 in every row."""
    def clip(self, caps: tuple[tuple[int, float], ...]) -> None:
        """Replace larger values by the cap; `caps` are pairs (index of a column, largest value)."""
