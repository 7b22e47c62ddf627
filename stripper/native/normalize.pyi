from collections.abc import Collection, Iterable

from stripper.model import Line

def key(text: str) -> str:
    """A text without case, spaces and punctuation, for comparing two spellings of one thing.

    The Turkish İ, which in lower case becomes an i with a dot of its own, and ı count as i.
    """

def unaccented(text: str) -> str:
    """A key without the accents of its letters."""

def says(text: str, wanted: str) -> bool:
    """Whether a text has this key; most texts are told apart by their length."""

def saying(lines: Iterable[Line], wanted: str) -> list[Line]:
    """The lines whose texts have this key."""

def agreement(heading: str, claims: Collection[str]) -> float:
    """How far a text, as a key, repeats one of others, or one of them repeats it, from 0 to 1; there must be one."""
