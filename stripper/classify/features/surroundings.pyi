from collections.abc import Sequence
from typing import NamedTuple

from stripper.model import Line
from stripper.native.matrix import Matrix

IS_FORUM: str
IS_TITLE: str
IS_AUTHOR: str
PATH: str
ON_PATH: str
ENTRIES: str
AFTER_SHARE: str
COPIES: str
FROM_CONTENT: str
COLUMNS: tuple[str, ...]
RUN: tuple[str, ...]
DUMP: tuple[str, ...]
EVIDENCE: tuple[str, ...]

class Known(NamedTuple):
    title: str = ""
    authors: tuple[str, ...] = ()
    is_forum: bool = False

def extend(lines: Sequence[Line], matrix: Matrix, kept: Sequence[bool], known: Known) -> Matrix: ...
def join(matrix: Matrix, totals: Matrix, indices: list[int]) -> Matrix: ...
