from collections.abc import Iterable

from stripper.model import Line

DATE_WINDOW: int

def has_digit(text: str) -> bool:
    """Return whether a text has a digit, in any script."""

def may_contain_date(text: str) -> bool:
    """Return whether the first `DATE_WINDOW` characters have the digits of a date: four in a row, or a number followed
    within 60 characters by one of two digits."""

def may_contain_byline(text: str) -> bool:
    """Return whether a text has a mark of a byline other than a prefix at the start: a digit, a colon, a preposition of
    the section `by`, the sign of a part such as " | ", or a capital within a word, as in "ByJane"."""

class EdgeWords:
    """A filter of texts by the words at their ends, which rejects most texts that have none of some phrases there."""

    def __init__(self, first: Iterable[str], last: Iterable[str]) -> None:
        """Take the words in lower case that may be the first or the second, and those that may be the last."""

    def places(self, lines: Iterable[Line], longest: int) -> list[int]:
        """Return the indexes of the lines up to a length with such words, in either case; other scripts always pass."""
