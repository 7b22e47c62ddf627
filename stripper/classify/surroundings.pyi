from collections.abc import Sequence

from stripper.model import Line
from stripper.native.matrix import Matrix

IS_FORUM: str
IS_TITLE: str
PATH: str
AFTER_SHARE: str
COPIES: str
FROM_CONTENT: str
COLUMNS: tuple[str, ...]

def extend(lines: Sequence[Line], matrix: Matrix, kept: Sequence[bool], title: str, is_forum: bool) -> Matrix: ...
