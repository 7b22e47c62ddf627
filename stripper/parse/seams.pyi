from collections.abc import Iterable, Sequence

class Seams:
    """The log odds of a seam by each of the traits of a place."""

    def __init__(self, odds: Iterable[dict[str, float]], intercept: float) -> None: ...
    def cut(self, text: str) -> list[str]:
        """Return the parts of a text between its seams, with single spaces between words."""

def places(words: Sequence[str]) -> list[tuple[int, tuple[str, ...]]]:
    """Return the places where an element may begin: the index of the word behind each, and its traits."""
