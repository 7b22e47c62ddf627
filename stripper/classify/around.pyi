from collections.abc import Sequence

from stripper.model import Container, Line

class Around:
    """The kept lines around others, by the elements of the page."""

    def __init__(self, lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container]) -> None: ...
    def with_content(self, content: Sequence[bool]) -> Around:
        """Return the same for other kept lines of the page."""

    def above(self, number: int) -> Line | None:
        """Return the kept line above a line, besides captions and a few labels; None if there is none."""

    def below(self, number: int) -> Line | None:
        """Return the kept line below a line, besides captions and a few labels; None if there is none."""

    def is_beside(self, line: Line, other: Line | None) -> bool:
        """Return whether the element of another line is a child of one of the innermost elements around a line.

        A list, a quotation, a table or a figure counts as one with all that is in it.
        """

    def is_near(self, line: Line, other: Line, up: int) -> bool:
        """Return whether one of the innermost elements around a line is around another as well."""

    def names(self, line: Line, up: int) -> list[str]:
        """Return the names of the innermost elements around a line."""

    def is_kept(self, line: Line) -> bool: ...
    def is_kept_beside(self, line: Line) -> bool:
        """Return whether a line before or after another is kept."""

    def is_enclosed(self, line: Line) -> bool:
        """Return whether the lines before and after another are kept, and it is beside both."""

    def has(self, tags: tuple[str, ...]) -> bool:
        """Return whether the page has an element with one of these tags."""

    def innermost(self, container: int, tags: tuple[str, ...]) -> int:
        """Return the innermost of an element and those around it with one of these tags; 0 if there is none."""

    def tagged(self, line: Line, tags: tuple[str, ...]) -> int:
        """Return the outermost element around a line with one of these tags; 0 if there is none."""

    def runs(self, tags: tuple[str, ...], below_kept: bool = False) -> list[tuple[Line, ...]]:
        """Return the adjacent lines in each outermost element with one of these tags, if some of them are removed.

        With `below_kept`, return only those whose first line is beside the kept line above it.
        """

    def kept_within(self, tags: tuple[str, ...]) -> list[Line]:
        """Return the kept lines in elements with one of these tags."""

    def removed_listings(self) -> list[Line]:
        """Return the removed lines that are listings outside tables, or most of which is a formula."""
