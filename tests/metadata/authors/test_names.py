"""Names from bylines."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metadata.pages import cases
from stripper import words
from stripper.metadata.authors import names
from stripper.metadata.authors.name_checks import MAX_NAME, is_plain
from stripper.metadata.authors.names import MAX_NAMES, Name, agency_name, assign_agency_role, parse_names, unique
from stripper.metadata.authors.prefixes import skip_to_name, strip_prefix

WORDS = st.sampled_from(sorted(words.phrases("job", "job-suffix", "agency", "and", "byline-end", "after-name")))
"""Words that end or separate names."""


@pytest.mark.parametrize("case", cases("bylines"), ids=lambda case: case["text"])
def test_byline(case: dict[str, Any]) -> None:
    found = parse_names(case["text"], strict=case.get("strict", False))
    assert [name.name for name in found if name.role == "author"] == case["authors"]
    assert {name.name: name.role for name in found if name.role != "author"} == case.get("others", {})
    if "organizations" in case:
        assert {name.name: name.organization for name in found if name.organization} == case["organizations"]


def test_repetitions_are_dropped() -> None:
    jane, again, john = (Name(name, "author") for name in ("Jane Doe", "JANE DOE", "John Smith"))
    assert unique([jane, again]) == (jane,)
    assert unique([jane, john, again]) == (john, jane)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(("Reuters", "Reuters"), ("The Associated Press", "The Associated Press"), ("Bloomberg LP", "Bloomberg")),
        *(("dpa/lnw", "dpa/lnw"), ("AFP.", "AFP"), ("Reuters/lnw", ""), ("Jane Doe", ""), ("APA Group", "")),
    ],
)
def test_agencies(text: str, name: str) -> None:
    assert agency_name(text) == name


def test_an_agency_is_the_author_unless_a_person_is_named() -> None:
    jane, afp = Name("Jane Doe", "author"), Name("AFP", "author")
    assert [name.role for name in assign_agency_role((jane, afp))] == ["author", "agency"]
    assert [name.role for name in assign_agency_role((afp,))] == ["author"]
    editor = Name("AFP", "editor")
    assert assign_agency_role((jane, editor)) == (jane, editor)


@given(st.lists(st.sampled_from(["Jane", "Doe", "Anne-Marie"]) | WORDS.map(str.title), min_size=2, max_size=3))
def test_a_plain_name_is_what_the_patterns_leave_of_it(parts: list[str]) -> None:
    text = strip_prefix(skip_to_name(" ".join(parts)))
    assert not is_plain(text) or tuple(names._split_names(names._strip_end(text), "author")) == (Name(text, "author"),)


@given(st.text(max_size=500))
def test_any_text_is_parsed(text: str) -> None:
    for name in parse_names(text):
        assert name.name.strip() == name.name != ""
        assert len(name.name) <= MAX_NAME


@pytest.mark.parametrize("text", ["a, " * 20_000, "by " * 20_000, "A" * 100_000, "A B and " * 9_000, "((" * 50_000])
def test_long_text_takes_no_time(text: str) -> None:
    assert len(parse_names(text)) <= MAX_NAMES
