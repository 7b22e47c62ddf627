"""Patterns for the parts of a byline: for each, what it matches and what it does not."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from stripper import words
from stripper.metadata.authors import patterns

SEARCHES: tuple[tuple[Callable[[], re.Pattern[str]], str, str], ...] = (
    (patterns.credit, "jane doe photo: john", "jane doe telephoto: john"),
    (patterns.byline_end, "jane doe updated", "jane doe updatedx"),
    (patterns.byline_end, "jane doe, in berlin", "jane doe in berlin"),
    (patterns.byline_end, "mette holm opdateret 3. maj", "mette holm opdateret"),
    (patterns.byline_end, "lê an thứ tư, 3/5", "lê an thứ tư"),
    (patterns.byline_end, "王小明 发布时间：3", "王小明 报道"),
    (patterns.name_end, "Jane Doe is a writer", "Jane Doe isa writer"),
    (patterns.name_end, "Jane Doe – Example", "Jane Doe–Example"),
    (patterns.organization, "Doe Verlag", "Doe Verlage"),
    (patterns.open_organization, "Institute for Ropes and Knots", "Institute Ropes and Knots"),
    (patterns.separator, "Jane et John", "Janet John"),
    (patterns.separator, "JANE DOE AND JOHN SMITH", "JOHN DAN SMITH"),
    (patterns.separator, "張三和李四", "三和四"),
    (patterns.separator, "Jane with John", "Janewith John"),
    (patterns.separator, "Jane Doe & John Smith", "Doe & Roe"),
    (patterns.separator, "Jane/John", "J/J"),
    (patterns.interview, "Im Gespräch", "Im Sprechen"),
    (patterns.interview_partner, "Interview mit Jane", "Interview Mitja"),
    (patterns.job, "Jane Doe Senior Staff Writer", "Jane Doe Typewriters"),
    (patterns.job, "Vice Chancellor", "Vicechancellor"),
    (patterns.job, "Jane Doe Chefredakteurin", "Jane Doe Redakteurinnen"),
    (patterns.not_in_name, "read the news", "readings"),
)
MATCHES: tuple[tuple[Callable[[], re.Pattern[str]], str, str], ...] = (
    (patterns.affiliation, "für", "fürs"),
    (patterns.organization_start, "The Example", "Theodor Example"),
    (patterns.credential, "Ph.D.", "PhDs"),
    (patterns.rank, "Senior Reporter", "Seniors Reporter"),
    (patterns.agency, "The Associated Press", "The Associated Presses"),
    (patterns.agency, "dpa-infocom", "afp-infocom"),
)
"""Patterns that the whole text or its start must match."""


def ids(rows: tuple[tuple[Callable[[], re.Pattern[str]], str, str], ...]) -> list[str]:
    return [f"{pattern.__name__} {hit}" for pattern, hit, _ in rows]


@pytest.mark.parametrize(("pattern", "hit", "near_miss"), SEARCHES, ids=ids(SEARCHES))
def test_a_pattern_that_is_searched_for(pattern: Callable[[], re.Pattern[str]], hit: str, near_miss: str) -> None:
    assert pattern().search(hit)
    assert not pattern().search(near_miss)


@pytest.mark.parametrize(("pattern", "hit", "near_miss"), MATCHES, ids=ids(MATCHES))
def test_a_pattern_that_is_matched(pattern: Callable[[], re.Pattern[str]], hit: str, near_miss: str) -> None:
    match = pattern().match(hit)
    assert match
    assert match.end() in (len(hit), hit.index(" ") + 1 if " " in hit else -1)
    assert not pattern().fullmatch(near_miss)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("edited by jane", "editor"),
        ("fotos: jane", "photographer"),
        ("traduit de l’anglais par jane", "translator"),
        ("with reporting by jane", "contributor"),
        ("作者：張三", "author"),
    ],
)
def test_the_role_of_a_credit(text: str, role: str) -> None:
    match = patterns.credit().match(text)
    assert match
    assert match.lastgroup == role


def test_every_credit_ends_with_what_is_searched_for_first() -> None:
    for role in patterns.ROLES:
        for phrase in words.all_phrases(f"credit-{role}"):
            assert patterns.credit_end().search(f"{phrase} jane"), phrase
    assert not patterns.credit_end().search("jane doe, abby roe")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane DoePublished", "Jane Doe, Published"),
        ("Jane DoeWriter", "Jane Doe, Writer"),
        ("Jane DoeDec. 5, 2023", "Jane Doe, Dec. 5, 2023"),
        ("Jane DeMar Doe", "Jane DeMar Doe"),
        ("Jane DoeSenior Staff Writer", "Jane Doe, Senior Staff Writer"),
        ("Postby Jane Doe", "Post, by Jane Doe"),
        ("AuthorJane Doe", "Author, Jane Doe"),
        ("Jane McNeil Writer", "Jane McNeil Writer"),
        ("Jane DoePublisheds", "Jane DoePublisheds"),
        ("Jane DoeHub Editorial Team", "Jane DoeHub Editorial Team"),
        ("SolutionsHub", "SolutionsHub"),
        ("A Postby Jane", "A Postby Jane"),
    ],
)
def test_a_glued_remark_is_set_apart(text: str, expected: str) -> None:
    assert patterns.split_glued(text) == expected


@pytest.mark.parametrize(
    ("pattern", "hit", "near_miss"),
    [
        (patterns.SLUG, "jane-doe", "jane_doe"),
        (patterns.SLUG, "jane.doe", "jane.com"),
        (patterns.ADDRESS, "www.example.org/jane", "example jane"),
        (patterns.ADDRESS, "jane@example.org", "jane@"),
    ],
)
def test_patterns_without_words(pattern: re.Pattern[str], hit: str, near_miss: str) -> None:
    assert pattern.fullmatch(hit)
    assert not pattern.fullmatch(near_miss)


@pytest.mark.parametrize(
    ("found", "hit", "near_miss"),
    [(patterns.nobody(), "author-name", "jane-doe"), (patterns.newsrooms(), "la-rédaction", "la-rédactrice")],
)
def test_names_without_a_person(found: frozenset[str], hit: str, near_miss: str) -> None:
    assert hit in found
    assert near_miss not in found
