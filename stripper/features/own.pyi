from stripper.features.arrays import Lines
from stripper.matrix import Matrix

COLUMNS: tuple[str, ...]

def fill(matrix: Matrix, first: int, lines: Lines) -> None: ...
