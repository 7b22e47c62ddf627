"""The number of words of a text."""

from __future__ import annotations

import random
import re
import sys

import pytest

from stripper.native.word_count import count_words

UNSPACED = (
    "\\u0e01-\\u0e30\\u0e32\\u0e33\\u0e40-\\u0e46\\u0e81-\\u0eb0\\u0eb2\\u0eb3\\u0ec0-\\u0ec6\\u1000-\\u102a\\u1780-\\u17b3"
    "\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9d\\U00020000-\\U0003ffff"
)
WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}][^\s{UNSPACED}]*")
"""A letter of Thai, Lao, Myanmar, Khmer, kana or Han, or a run of other characters that starts with a letter."""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The storm – it's 3.5 m – hit.", 6),
        ("- | ...", 0),
        ("漢字かな。", 4),
        ("カタカナ and 漢字", 7),
        ("สวัสดี", 4),
        ("폭풍이 해안을", 2),
        ("نص عربي", 2),
        ("(_x) é\u00a0b\x1fc", 4),
        ("", 0),
    ],
)
def test_words(text: str, number: int) -> None:
    assert count_words(text) == number == len(WORD.findall(text))


def test_each_character_counts_as_by_the_pattern() -> None:
    for code in range(sys.maxunicode + 1):
        text = f"{chr(code)}a{chr(code)}-{chr(code)} {chr(code)}"
        assert count_words(text) == sum(1 for _ in WORD.finditer(text)), hex(code)


def test_texts_of_many_scripts_count_as_by_the_pattern() -> None:
    letters = "ab_9 .-'\t\u00a0é漢かฟัກມㄱ폭ن١²\u0301\U00020000😀"
    chosen = random.Random(5)
    for _ in range(500):
        text = "".join(chosen.choices(letters, k=40))
        assert count_words(text) == len(WORD.findall(text)), text
