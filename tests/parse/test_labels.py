"""The parts of a page that its markup declares to be metadata."""

from __future__ import annotations

import pytest

from .reader import read


@pytest.mark.parametrize(
    "names",
    ["author", "post-author", "articleauthor", "byline", "autor", "date", "pubdate", "last-updated-date", "timestamp",
     "entry-time", "datetime", "published", "status-publish", "posted-on", "modified"],
)  # fmt: skip
def test_names_of_bylines_and_dates_make_labels(names: str) -> None:
    found = read(f"<div><span class='x {names}'>Jane</span> Doe</div>")
    assert [(label.text, label.line, label.tag) for label in found.labels] == [("Jane", 1, "span")]


@pytest.mark.parametrize(
    "names",
    ["instagram", "tag", "headline", "sometimes", "fa-times", "timeline", "sentiment", "validate", "candidate",
     "publisher", "autorefresh", "text"],
)  # fmt: skip
def test_names_that_only_resemble_them_do_not(names: str) -> None:
    assert read(f"<div><span class={names}>Jane</span></div>").labels == []


def test_labels_have_their_value_and_line() -> None:
    markup = "<p>x<p>a <time datetime=2024-01-02>2 Jan</time> b<div class=byline><p>Jane</p><p>Doe</p></div>"
    assert [(label.line, label.text, label.value) for label in read(markup).labels] == [
        (2, "2 Jan", "2024-01-02"),
        (3, "Jane Doe", ""),
    ]


def test_only_short_texts_are_labels() -> None:
    assert read(f"<div class=author>{'word ' * 100}</div>").labels == []
    assert read(f"<div class=author>{'word ' * 50}</div>").labels != []


@pytest.mark.parametrize(("count", "labels"), [(12, 12), (13, 12)])
def test_nested_labels_are_limited(count: int, labels: int) -> None:
    assert len(read("<time>" * count + "now" + "</time>" * count).labels) == labels


@pytest.mark.parametrize(
    ("attributes", "value"),
    [
        ("title=a datetime=b", "b"),
        ("href=/a content=b", "b"),
        ("title=a href=/b", "/b"),
        ("data-day=a", ""),
    ],
)
def test_the_value_is_that_of_the_preferred_attribute(attributes: str, value: str) -> None:
    assert [label.value for label in read(f"<p>x <time {attributes}>now</time>").labels] == [value]


@pytest.mark.parametrize(
    ("attributes", "value"),
    [
        ("data-date=2024-01-02", "2024-01-02"),
        ("title=today data-timestamp=1704153600", "1704153600"),
        ("datetime=2024-01-02 data-date=today", "2024-01-02"),
        ("data-pages=2024-01-02", ""),
    ],
)
def test_a_data_attribute_may_have_the_value(attributes: str, value: str) -> None:
    assert [label.value for label in read(f"<p><span class=date {attributes}>yesterday</span></p>").labels] == [value]
