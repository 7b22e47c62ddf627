"""Names in Chinese, Japanese and Korean, which neither capitals nor spaces tell from other words."""

from __future__ import annotations

import re

from stripper import words

_CHINESE = re.compile(r"[\u3400-\u9fff]{2,4}")
_JAPANESE = re.compile(r"[\u3400-\u9fff々]{2,4}(?:[\u3400-\u9fff々]{1,2}|[\u3040-\u309f]{1,3})")
_KOREAN = re.compile(r"[\uac00-\ud7af]{3,4}")
_SPACE = re.compile(r"(?<=[\u3040-\u9fff])[ \u3000](?=[\u3040-\u9fff])")
"""The space between surname and given name."""
USUAL = 3
"""Syllables of most Korean names; one with more has a surname of two."""


def is_chinese_name(text: str) -> bool:
    """Return whether a text is two to four Chinese characters, the first of which is a surname."""
    return _CHINESE.fullmatch(text) is not None and text[0] in words.phrases("surname")


def may_be_person(text: str) -> bool:
    """Return whether a text starts with a surname and is as long as a name, in any of the three languages."""
    return is_chinese_name(text) or is_japanese_name(text) or _is_korean_name(text)


def is_person(text: str, language: str) -> bool:
    """Return whether a text is nothing but the name of a person, in Japanese or Korean."""
    code = language.partition("-")[0]
    if text.endswith(tuple(words.section("not-a-name-end").get(code, ()))):
        return False
    return _is_korean_name(text) if code == "ko" else code == "ja" and is_japanese_name(text)


def is_japanese_name(text: str) -> bool:
    """Return whether a text is a frequent Japanese surname and a given name, with or without a space between them."""
    name, surnames = _SPACE.sub("", text), words.section("surname")["ja"]
    return _JAPANESE.fullmatch(name) is not None and name.startswith(surnames) and name not in surnames


def _is_korean_name(text: str) -> bool:
    surname = text[:1] if len(text) == USUAL else text[:2]
    return _KOREAN.fullmatch(text) is not None and surname in words.phrases("surname")
