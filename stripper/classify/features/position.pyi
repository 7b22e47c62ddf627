from stripper.classify.features.page_arrays import Lines
from stripper.native.matrix import Matrix

COLUMNS: tuple[str, ...]
STEPS: tuple[int, ...]
WINDOWS: tuple[int, ...]
NEXT: tuple[int, ...]

def fill(matrix: Matrix, first: int, lines: Lines, title: int | None) -> None: ...
