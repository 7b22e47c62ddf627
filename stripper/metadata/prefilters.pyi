from collections.abc import Iterable

LONGEST: int

class Openings:
    """The first three letters of phrases, by which most texts are told apart from those that begin with one."""

    def __init__(self, phrases: Iterable[str]) -> None: ...
    def may_begin(self, text: str) -> bool:
        """Whether a text may begin with one of the phrases, in small or capital letters."""

def may_hold_date(text: str) -> bool:
    """Whether the first `LONGEST` characters hold what every date has: a year of four digits, or a number and, not far
    behind it, one of two digits."""

def may_hold_byline(text: str) -> bool:
    """Whether a text has what a line has that holds a byline but does not begin with one: a digit, a colon, or "by"."""
