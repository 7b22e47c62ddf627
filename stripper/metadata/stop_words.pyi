def count(words: list[str], languages: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """Return the number of stop words of each language, in the order of the text.

    `languages` maps each stop word to its languages. Punctuation around a word does not count.
    """
