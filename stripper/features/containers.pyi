from stripper.features.arrays import Lines, Tree
from stripper.matrix import Matrix

COLUMNS: tuple[str, ...]
GROUPS: tuple[int, ...]
"""Lines that a container must hold to count as the group of the lines in it."""

def fill(matrix: Matrix, first: int, lines: Lines, tree: Tree, title: int | None) -> None: ...
