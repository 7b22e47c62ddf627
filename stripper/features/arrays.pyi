from stripper.model import Container, Line

TAGS: tuple[str, ...]
"""Elements that are told apart, by number from 1; 0 is any other."""

class Lines:
    """The lines of a page, as numbers."""

    count: int
    lines: tuple[Line, ...]
    def __init__(self, lines: tuple[Line, ...]) -> None: ...

class Tree:
    """The containers of a page, and sums over all that each holds."""

    count: int
    def __init__(self, containers: tuple[Container, ...], lines: Lines) -> None: ...
    def groups(self, lines: Lines) -> list[int]:
        """The smallest container around each line that holds a group of lines."""
