from stripper.features.arrays import Lines
from stripper.matrix import Matrix

TEXT: tuple[str, ...]
COLUMNS: tuple[str, ...]
ENDINGS: tuple[str, ...]
BEGINNINGS: tuple[str, ...]

def fill(matrix: Matrix, first: int, lines: Lines) -> None: ...
