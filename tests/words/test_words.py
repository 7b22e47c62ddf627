"""Invariants of the word files."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from importlib.resources import files

import pytest

from stripper import words
from stripper.reasons import Reason

LANGUAGES = (
    *("ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id"),
    *("it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh"),
)
REASONS = (
    *("navigation", "breadcrumb", "pagination", "share", "related", "newsletter", "advertisement", "cookie", "sign-in"),
    *("comments", "interface", "footer", "author-bio", "tags", "caption"),
)
"""Sections whose phrases each speak for one reason; a function word may stand in `byline` and in `stopwords` too."""
SECTIONS = {*REASONS, "byline", "and", "date", "relative-date", "months", "weekdays", "stopwords"}
LONGEST = 5
"""Words of the longest phrase that is looked for."""
INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
ZERO_WIDTH_NON_JOINER = "\u200c"
"""Belongs to the spelling of Persian."""


def sections(language: str) -> dict[str, tuple[str, ...]]:
    """What a language has in each section that a rule may ask for."""
    return {name: words.section(name)[language] for name in SECTIONS if language in words.section(name)}


def phrases(language: str) -> list[tuple[str, str]]:
    """(section, phrase) of all that a file holds, the variants of months and weekdays one by one."""
    return [
        (name, variant)
        for name, entries in sections(language).items()
        for entry in entries
        for variant in (entry.split("|") if name in ("months", "weekdays") else [entry])
    ]


def test_the_languages_there_are() -> None:
    assert set(words.languages()) >= set(LANGUAGES)


@pytest.mark.parametrize("language", words.languages())
def test_every_section_is_there_and_known(language: str) -> None:
    text = (files(words.__name__) / f"{language}.txt").read_text(encoding="utf-8")
    headers = re.findall(r"^\[(.*)\]$", text, re.MULTILINE)
    assert sorted(headers) == sorted(SECTIONS)
    assert set(sections(language)) == SECTIONS


def test_sections_are_reasons() -> None:
    assert {*REASONS, "byline", "date"} <= {reason.value for reason in Reason}


@pytest.mark.parametrize("language", words.languages())
def test_a_year_has_twelve_months_and_a_week_seven_days(language: str) -> None:
    assert len(words.section("months")[language]) == 12
    assert len(words.section("weekdays")[language]) == 7


@pytest.mark.parametrize("language", words.languages())
@pytest.mark.parametrize("section", ["months", "weekdays"])
def test_a_name_stands_for_one_month_or_day(language: str, section: str) -> None:
    variants = [variant for entry in words.section(section)[language] for variant in entry.split("|")]
    assert [variant for variant, count in Counter(variants).items() if count > 1] == []


@pytest.mark.parametrize("language", words.languages())
def test_phrases_are_lower_case_composed_and_visible(language: str) -> None:
    for section, phrase in phrases(language):
        assert phrase, section
        assert phrase == phrase.lower(), (section, phrase)
        assert phrase == unicodedata.normalize("NFC", phrase), (section, phrase)
        assert "’" not in phrase, (section, phrase)
        assert phrase == " ".join(phrase.split()), (section, phrase)
        hidden = {c for c in phrase if unicodedata.category(c) in INVISIBLE} - {ZERO_WIDTH_NON_JOINER}
        assert not hidden, (section, phrase)


@pytest.mark.parametrize("language", words.languages())
def test_phrases_are_short_enough_to_be_found(language: str) -> None:
    assert [phrase for _, phrase in phrases(language) if len(phrase.split()) > LONGEST] == []


@pytest.mark.parametrize("language", words.languages())
def test_no_phrase_stands_twice_in_a_section(language: str) -> None:
    for section, entries in sections(language).items():
        assert [phrase for phrase, count in Counter(entries).items() if count > 1] == [], section


@pytest.mark.parametrize("language", words.languages())
def test_a_phrase_speaks_for_one_reason(language: str) -> None:
    counts = Counter(phrase for section, phrase in phrases(language) if section in REASONS)
    assert [phrase for phrase, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_one_character_is_no_sign_where_no_spaces_part_words(language: str) -> None:
    looked_for = [phrase for section, phrase in phrases(language) if section not in ("stopwords", "and")]
    assert [phrase for phrase in looked_for if len(phrase) < 2] == []


@pytest.mark.parametrize(
    ("language", "section", "phrase"),
    [
        ("en", "related", "read more"),
        ("de", "sign-in", "passwort vergessen"),
        ("fr", "share", "partager"),
        ("ru", "comments", "оставить комментарий"),
        ("zh", "related", "相关文章"),
        ("zh", "related", "相關文章"),
        ("ja", "byline", "文／"),
        ("ar", "footer", "جميع الحقوق محفوظة"),
        ("hi", "related", "यह भी पढ़ें"),
    ],
)
def test_what_pages_say(language: str, section: str, phrase: str) -> None:
    assert unicodedata.normalize("NFC", phrase) in words.section(section)[language]


@pytest.mark.parametrize("word", ["tag", "del", "hier", "le", "den", "ma", "said", "about", "support", "video"])
def test_a_word_that_is_common_in_text_somewhere_is_no_sign_of_a_reason(word: str) -> None:
    looked_for = (*REASONS, "date", "relative-date")
    found = [
        (language, name) for name in looked_for for language, entries in words.section(name).items() if word in entries
    ]
    assert found == []
