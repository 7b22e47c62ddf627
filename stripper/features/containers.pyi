from stripper.features.arrays import Lines, Tree
from stripper.matrix import Matrix

COLUMNS: tuple[str, ...]

def fill(matrix: Matrix, first: int, lines: Lines, tree: Tree, title: int | None) -> None: ...
