from collections.abc import Mapping, Sequence

from stripper.model import Container, Line
from stripper.reasons import Reason

def find(
    lines: Sequence[Line], kept: Sequence[bool], containers: Sequence[Container], *, may_repeat: bool = False
) -> Mapping[int, Reason]:
    """Return the reason of each line, by number, that repeats a kept line, or is a running header or footer."""
