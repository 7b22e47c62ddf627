DATE_WINDOW: int

def has_digit(text: str) -> bool:
    """Return whether a text has a digit, in any script."""

def may_contain_date(text: str) -> bool:
    """Return whether the first `DATE_WINDOW` characters have the digits of a date: four in a row, or a number followed
    within 60 characters by one of two digits."""

def may_contain_byline(text: str) -> bool:
    """Return whether a text has a mark of a byline other than a prefix at the start: a digit, a colon or a preposition
    of the section `by`."""
