from collections.abc import Sequence

from stripper.features.arrays import Lines, Tree
from stripper.matrix import Matrix

HTML: tuple[str, ...]
TEXT: tuple[str, ...]

def measure(lines: Lines, tree: Tree | None, scores: Sequence[float]) -> Matrix: ...
