class StopWords:
    """The stop words of all languages."""

    def __init__(self, codes: tuple[str, ...], languages: dict[str, bytes]) -> None:
        """Take the codes of the languages, and the indexes of those of each stop word."""

    def count(self, text: str, most: int) -> tuple[int, dict[str, int]]:
        """Return the number of words of a text, and that of stop words by language, in the order of the text.

        At most so many words are counted. Punctuation around a word does not count.
        """
