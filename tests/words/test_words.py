"""Invariants of the language files."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import stripper
from stripper import words
from stripper.metadata.authors import patterns
from stripper.reasons import Reason
from stripper.words import sections

LANGUAGES = (
    *("ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id"),
    *("it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh"),
)
REASONS = sections.REASONS.keys() - {"byline", "date", "relative-date"}
"""Sections whose phrases are evidence for one reason; those of `byline` and `date` may be words of other sections."""
REQUIRED = sections.REASONS.keys() | sections.LANGUAGE.keys()
"""Sections of every language."""
LONGEST = 5
"""Words of the longest phrase that is searched for."""
ROOT = Path(stripper.__file__).parent
INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
ZERO_WIDTH_NON_JOINER = "\u200c"
"""A part of Persian spelling."""


def sections_of(language: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases of a language by section."""
    found = {name: words.section(name).get(language, ()) for name in sections.SECTIONS}
    return {name: phrases for name, phrases in found.items() if phrases}


def phrases(language: str) -> list[tuple[str, str]]:
    """Return (section, phrase) for each phrase of a file, with the variants of months and weekdays apart."""
    return [
        (name, variant)
        for name, entries in sections_of(language).items()
        for entry in entries
        for variant in (entry.split("|") if name in ("months", "weekdays") else [entry])
    ]


def test_the_languages() -> None:
    assert set(words.languages()) >= set(LANGUAGES)


@pytest.mark.parametrize("language", words.languages())
def test_a_file_has_known_sections_once_and_all_that_are_required(language: str) -> None:
    text = Path(words.FOLDER, f"{language}.txt").read_text(encoding="utf-8")
    headers = re.findall(r"^\[(.*)\]$", text, re.MULTILINE)
    assert [header for header, count in Counter(headers).items() if count > 1] == []
    assert REQUIRED <= set(headers) <= sections.SECTIONS.keys()
    assert sections_of(language).keys() == set(headers)


def test_every_section_has_phrases_and_is_read_by_a_rule() -> None:
    sources = [path for path in ROOT.rglob("*.py*") if path.suffix in (".py", ".pyx") and path.name != "sections.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    unread = {name for name in sections.SECTIONS if not re.search(rf"[\"'](?:{name})[\"']", code)}
    assert unread == {f"credit-{role}" for role in patterns.ROLES}
    assert [name for name in sections.SECTIONS if not words.section(name)] == []


def test_an_unknown_section_is_an_error() -> None:
    with pytest.raises(KeyError, match="tgas"):
        words.section("tgas")


def test_phrases_of_several_sections_and_all_languages() -> None:
    assert {"by", "von", "mit"} <= words.phrases("by", "with")
    assert "by" not in words.phrases("with")


def test_sections_are_reasons() -> None:
    assert {*REASONS, "byline", "date"} <= {reason.value for reason in Reason}


@pytest.mark.parametrize("language", words.languages())
def test_a_year_has_twelve_months_and_a_week_seven_days(language: str) -> None:
    assert len(words.section("months")[language]) == 12
    assert len(words.section("weekdays")[language]) == 7


@pytest.mark.parametrize("language", words.languages())
@pytest.mark.parametrize("section", ["months", "weekdays"])
def test_a_name_is_that_of_one_month_or_day(language: str, section: str) -> None:
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
def test_no_phrase_is_twice_in_a_section(language: str) -> None:
    for section, entries in sections_of(language).items():
        assert [phrase for phrase, count in Counter(entries).items() if count > 1] == [], section


@pytest.mark.parametrize("language", words.languages())
def test_a_phrase_is_evidence_for_one_reason(language: str) -> None:
    counts = Counter(phrase for section, phrase in phrases(language) if section in REASONS)
    assert [phrase for phrase, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_one_character_is_no_phrase_in_a_script_without_spaces(language: str) -> None:
    looked_for = [phrase for section, phrase in phrases(language) if section in sections.REASONS]
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
def test_phrases_of_real_pages(language: str, section: str, phrase: str) -> None:
    assert unicodedata.normalize("NFC", phrase) in words.section(section)[language]


@pytest.mark.parametrize("word", ["tag", "del", "hier", "le", "den", "ma", "said", "about", "support", "video"])
def test_a_common_word_of_any_language_is_no_evidence_for_a_reason(word: str) -> None:
    looked_for = sections.REASONS.keys() - {"byline"}
    found = [
        (language, name) for name in looked_for for language, entries in words.section(name).items() if word in entries
    ]
    assert found == []
