from collections.abc import Iterable

class StopWords:
    """The stop words of all languages."""

    def __init__(self, codes: tuple[str, ...], slots: bytes, of_word: list[bytes]) -> None:
        """Take the codes of the languages, and what `packed` returns."""

    def count(self, texts: Iterable[str], length: int, most: int) -> tuple[int, dict[str, int]]:
        """Return the number of words in the starts of texts, and that of stop words by language, in their order.

        Each start has a length at most, and so many words are counted. Punctuation around a word and its case do not
        count.
        """

def packed(languages: dict[str, bytes]) -> tuple[bytes, list[bytes]]:
    """Return the indexes of the languages of each stop word as `StopWords` takes them: slots of a table, and a list."""
