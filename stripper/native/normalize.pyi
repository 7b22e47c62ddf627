from collections.abc import Collection

def key(text: str) -> str:
    """Return the comparison key of a text: its letters and digits without case, spaces and punctuation.

    The Turkish İ, which casefolds to an i with a combining dot, and ı both become i.
    """

def has_key(text: str, wanted: str) -> bool:
    """Return whether the key of a text is the wanted one, without building it where the lengths differ too much.

    A text of more than twice the length of the key, plus ten characters, does not match: it is mostly punctuation.
    """

def strip_accents(text: str) -> str:
    """Return a text without its combining marks, as NFD separates them."""

def may_be_decomposed(content: bytes) -> bool:
    """Return whether text in UTF-8 may have characters that normalization form C replaces.

    Most text in Latin and Cyrillic letters without combining marks has none.
    """

def lower_same_length(text: str) -> str:
    """Return a text in lower case with every character at its old index: İ becomes i, not i with a combining dot."""

def containment(one: str, others: Collection[str]) -> float:
    """Return how much of the longer key the shorter one covers, from 0 to 1: the maximum over `others`.

    A key within the other counts by its share of the length, more at the beginning or end than in the middle; keys that
    do not contain each other score 0. `others` must not be empty.
    """
