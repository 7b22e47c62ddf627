from collections.abc import Iterable

def has(text: str, sign: str) -> bool:
    """Return whether a text contains a sign of several characters; fast if a text is searched for many of them."""

def has_one(text: str, signs: Iterable[str]) -> bool:
    """Return whether a text contains one of some signs."""
