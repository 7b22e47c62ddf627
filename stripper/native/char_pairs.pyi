from collections.abc import Iterable

def has(text: str, sign: str) -> bool:
    """Return whether a text contains a sign of several characters; it is faster for many signs of one long text."""

def has_one(text: str, signs: Iterable[str]) -> bool:
    """Return whether a text contains one of some signs."""
