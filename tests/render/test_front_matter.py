"""Metadata as YAML front matter, which a YAML parser reads as it was."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from stripper import extract
from stripper.model import Author, Finding
from stripper.render import front_matter

from .documents import make_document

TRICKY = st.sampled_from(
    ("yes", "null", "2024-05-02", "1.5", "a: b", "# c", "---", '"', "\\", "'", "\x85", "\u2028", "😀")
)
VALUES = st.lists(TRICKY | st.text(max_size=5), min_size=1, max_size=4).map("".join).filter(bool)


def loaded(markdown: str) -> Any:
    opening, closing = "---\n", "\n---\n"
    assert markdown.startswith(opening)
    return yaml.safe_load(markdown[len(opening) : markdown.index(closing, 3) + 1])


@given(VALUES, VALUES, VALUES)
def test_any_value_is_read_as_the_string_it_is(title: str, tag: str, name: str) -> None:
    document = make_document(
        title=title, findings=[Finding("site", name, "line"), Finding("tag", tag, "line")], authors=[Author(name)]
    )
    assert loaded(front_matter.yaml(document)) == {"title": title, "authors": [name], "site": name, "tags": [tag]}


def test_what_is_unknown_and_who_is_no_author_is_left_out() -> None:
    document = make_document(authors=[Author("Cara Lind", "photographer")])
    assert front_matter.yaml(document) == "---\n---\n"


PAGE = '<html lang="en"><title>Storm: a --- report</title><p>The storm came in the night.</p>'


def test_it_is_above_the_text_on_request() -> None:
    markdown = extract(PAGE, kind="html", keep=["boilerplate"], front_matter="yaml").markdown
    assert loaded(markdown)["title"] == "Storm: a --- report"
    assert "\n---\n\n# Storm: a --- report\n" in markdown
    assert not extract(PAGE, kind="html").markdown.startswith("---")


@pytest.mark.parametrize("format", ["text", "html"])
def test_other_formats_have_none(format: str) -> None:
    assert getattr(extract(PAGE, kind="html", front_matter="yaml"), format) == getattr(
        extract(PAGE, kind="html"), format
    )
