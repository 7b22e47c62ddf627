from collections.abc import Sequence

from stripper.classify.features.page_arrays import Lines, Tree
from stripper.native.matrix import Matrix

COLUMNS: tuple[str, ...]
MEANS: tuple[str, ...]

def measure(matrix: Matrix, lines: Lines, tree: Tree, scores: Sequence[float], content: tuple[bool, ...]) -> Matrix: ...
