from stripper.model import Container, Line

TAGS: tuple[str, ...]
"""Tags with a number of their own, from 1; 0 is any other."""

class Lines:
    """Counts for each line of a page."""

    count: int
    lines: tuple[Line, ...]
    def __init__(self, lines: tuple[Line, ...]) -> None: ...

class Tree:
    """The containers of a page, with sums over the lines in each."""

    count: int
    def __init__(self, containers: tuple[Container, ...], lines: Lines) -> None: ...
    def groups(self, lines: Lines) -> list[int]:
        """Return for each line the smallest container around it with at least `GROUP` lines."""
