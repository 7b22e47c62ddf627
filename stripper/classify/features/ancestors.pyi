from stripper.classify.features.page_arrays import Lines, Tree
from stripper.native.matrix import Matrix

COLUMNS: tuple[str, ...]
GROUPS: tuple[int, ...]
"""The least lines of a container that counts as the group of its lines."""

def fill(matrix: Matrix, first: int, lines: Lines, tree: Tree, title: int | None) -> None: ...
