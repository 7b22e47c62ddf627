"""Class odds: how much the class names and ids around a line speak for content, by their use on the training sites."""

from stripper.classify.features.page_arrays import Lines, Tree
from stripper.native.matrix import Matrix

COLUMNS: tuple[str, ...]

class ClassOdds:
    """The log odds of parts of class names and ids, which are runs of the letters a to z."""

    def __init__(self, slots: bytes, values: bytes) -> None: ...

def fill(matrix: Matrix, first: int, lines: Lines, tree: Tree, odds: ClassOdds) -> None:
    """Fill in the columns: of all parts around a line, the sum, and the extremes; of the nearest element, the sum."""
