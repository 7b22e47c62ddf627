from stripper.classify.features.page_arrays import Lines
from stripper.native.matrix import Matrix

COLUMNS: tuple[str, ...]
RUNS: tuple[str, ...]
RUNS_BESIDE: tuple[str, ...]

def fill(matrix: Matrix, first: int, lines: Lines) -> None: ...
