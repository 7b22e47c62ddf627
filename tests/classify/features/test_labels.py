"""Labels of features, and the page in the docs that lists them."""

from __future__ import annotations

import pytest

from conftest import ROOT, Golden
from stripper.classify import features
from stripper.classify.features import context, labels, surroundings

DOCS = ROOT / "docs" / "features.md"
HEADER = "| label | meaning | name |\n|---|---|---|\n"
TITLES = {
    "line": "The line itself",
    "position": "Position and lines nearby",
    "sections": "Headings and labels above",
    "ancestors": "Ancestors in the DOM",
    "class_odds": "Class names and ids",
    "word_odds": "Words",
    "similar_lines": "Similar lines and lists",
    "page_hints": "Hints at the page type",
    "layout": "Layout of text dumps",
    "context": "Second pass: first-pass scores of nearby lines",
    "surroundings": "Reasons: decisions and evidence nearby",
    "reason_words": "Reasons: words of text dumps",
}
REASONS = (*surroundings.COLUMNS, *surroundings.DUMP, *surroundings.EVIDENCE)
MATRICES = (features.HTML, (*features.TEXT, *REASONS), context.HTML, context.TEXT)
COLUMNS = sorted({column for columns in MATRICES for column in columns})


@pytest.mark.parametrize("column", COLUMNS)
def test_each_feature_is_described(column: str) -> None:
    assert labels.find(column) is not None
    assert 0 < len(labels.label(column)) <= 60


@pytest.mark.parametrize("columns", MATRICES, ids=["html", "text", "html context", "text context"])
def test_no_two_features_share_a_label(columns: tuple[str, ...]) -> None:
    assert len({labels.label(column) for column in columns}) == len(columns)


def test_no_description_is_of_a_feature_that_does_not_exist() -> None:
    assert {labels.find(column) for column in COLUMNS} == set(labels.table())


def test_a_meaning_is_one_sentence() -> None:
    assert all(feature.meaning[0].isupper() and feature.meaning.endswith(".") for feature in labels.table())


@pytest.mark.parametrize(
    ("column", "label"),
    [
        ("share of characters before", "characters before this line, share of the page"),
        ("steps from container with 60% of running text", "steps from the container with 60% of running text"),
        ("container of 25+ lines: lines", "lines in the container of 25+ lines"),
        ("role -1", "role, previous line"),
        ("characters +3", "characters, 3 lines after"),
        ("inside: author-bio", "inside: author-bio"),
        ("share of expected content before", "expected content before, share of the page's"),
        ("expected content in 8 lines before", "expected content in the 8 lines before"),
        ("not a column", "not a column"),
    ],
)
def test_a_label_fills_in_numbers_and_names(column: str, label: str) -> None:
    assert labels.label(column) == label


def section(group: str) -> str:
    """Return the part of the docs on the features of a module."""
    rows = "".join(
        f"| {feature.label} | {feature.meaning} | `{feature.pattern}` |\n"
        for feature in labels.table()
        if feature.group == group
    )
    return f"\n## {TITLES[group]}\n\n{HEADER}{rows}"


def test_the_docs_have_a_row_for_each(golden: Golden) -> None:
    prose = DOCS.read_text(encoding="utf-8").partition("\n## ")[0]
    golden(DOCS, prose + "".join(map(section, dict.fromkeys(feature.group for feature in labels.table()))))
