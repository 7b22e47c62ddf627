from collections.abc import Iterable

from stripper.model import Line

class PrefixFilter:
    """A set of phrases, reduced to their first six letters, that rejects most texts that start with none of them."""

    def __init__(self, phrases: Iterable[str]) -> None: ...
    def may_match(self, text: str) -> bool:
        """Return whether a text may start with one of the phrases, in upper or lower case, with false positives."""

    def places(self, lines: Iterable[Line]) -> list[int]:
        """Return the indexes of the lines whose text may start so."""

class PhraseFilter:
    """A set of phrases, reduced to their first six characters, that rejects most texts that contain none of them."""

    def __init__(self, phrases: Iterable[str]) -> None: ...
    def may_have(self, text: str) -> bool:
        """Return whether a text may contain one of the phrases, in upper or lower case, with false positives."""
