def count_words(text: str) -> int:
    """Count the words of a text.

    A word is a run of non-space characters that starts with a letter or digit; in scripts without spaces between words
    (Han, kana, Thai, Lao, Khmer, Myanmar), each letter is a word.
    """
