from collections.abc import Sequence

from stripper.classify.features.page_arrays import Lines, Tree
from stripper.native.matrix import Matrix

HTML: tuple[str, ...]
TEXT: tuple[str, ...]

def measure(lines: Lines, tree: Tree | None, scores: Sequence[float]) -> Matrix: ...
