"""The places where dates are declared or shown."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import PROSE, json_ld

HEAD = f"<html lang=en-GB>{pages.HEAD}"


@pytest.mark.parametrize(
    ("markup", "published", "modified"),
    [
        (json_ld(datePublished="2021-01-12"), "2021-01-12", None),
        (json_ld(dateModified="2021-01-12"), None, "2021-01-12"),
        ("<meta name=dc.date.issued content=2021-01-12>", "2021-01-12", None),
        ("<meta property=article:modified_time content=2021-01-12>", None, "2021-01-12"),
        (json_ld(datePublished=1610409600000), "2021-01-12T00:00:00+00:00", None),
        (json_ld(datePublished=16104), None, None),
        ("<meta name=viewport content=2021-01-12>", None, None),
    ],
)
def test_declarations(markup: str, published: str | None, modified: str | None) -> None:
    found = pages.html(f"{markup}{HEAD}{PROSE}")
    assert (found.value("published"), found.value("modified")) == (published, modified)


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("Published on 12 January 2021", "2021-01-12", None),
        ("Last updated 12 January 2021", None, "2021-01-12"),
        ("Last update: 12 January 2021", None, "2021-01-12"),
        ("Date: 12 January 2021", "2021-01-12", None),
        ("Room 12 opens in January", None, None),
    ],
)
def test_lines(line: str, published: str | None, modified: str | None) -> None:
    found = pages.html(f"{HEAD}<div>{line}</div>{PROSE}")
    assert (found.value("published"), found.value("modified")) == (published, modified)


def test_a_script_dates_an_article_without_any_other_date() -> None:
    script = "<script>var page = {publishedAt: '2021-01-12T08:00:00Z'}</script>"
    assert pages.html(f"{script}{HEAD}{PROSE}").value("published") == "2021-01-12T08:00:00+00:00"
    assert pages.html(f"{script}{HEAD}<div>Published on 3 May 2020</div>{PROSE}").value("published") == "2020-05-03"
    assert pages.html(f"{pages.meta('og:type', 'website')}{script}{HEAD}{PROSE}").value("published") is None
    assert pages.html(f"<body class=page-id-7>{script}{HEAD}{PROSE}").value("published") is None


def test_a_dateline_precedes_labels_far_from_the_headline() -> None:
    label = "<p><span class=date>3 May 2020</span></p>"
    dateline = f"<p>12 January 2021. {pages.SENTENCES}</p>"
    assert pages.html(f"{HEAD}{dateline}{PROSE * 9}{label}").value("published") == "2021-01-12"
    assert pages.html(f"{HEAD}{PROSE * 9}{label}").value("published") == "2020-05-03"
