from collections.abc import Sequence

from stripper.classify.features.page_arrays import Lines, Tree
from stripper.native.matrix import Matrix

HTML: tuple[str, ...]
TEXT: tuple[str, ...]
HTML_MEANS: tuple[str, ...]
TEXT_MEANS: tuple[str, ...]

def measure(
    matrix: Matrix, lines: Lines, tree: Tree | None, scores: Sequence[float], content: tuple[bool, ...]
) -> Matrix: ...
