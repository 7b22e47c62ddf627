from stripper.classify.features.page_arrays import Lines, Tree
from stripper.native.matrix import Matrix

COLUMNS: tuple[str, ...]
LINES: tuple[str, ...]

def fill(matrix: Matrix, first: int, lines: Lines, tree: Tree) -> None: ...
def fill_layout(matrix: Matrix, first: int, lines: Lines) -> None: ...
