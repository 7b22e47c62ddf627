"""Relative dates count by the date of the crawl, near the headline or the byline."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from metadata import pages
from metadata.pages import FAR, HEAD, PROSE

CRAWLED = datetime(2026, 3, 5, 10, tzinfo=UTC)


def dates(markup: str, crawled: date | None = CRAWLED, **options: Any) -> tuple[str | None, str | None]:
    """Return the dates of publication and modification."""
    found = pages.html(markup, crawl_date=crawled, **options)
    return found.value("published"), found.value("modified")


def line(text: str) -> str:
    return f"{HEAD}<p>{text}</p>{PROSE}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("3 hours ago", "2026-03-05"), ("11h ago", "2026-03-04"), ("Vor 3 Tagen", "2026-03-02")),
        *(("By Jane Doe · 3 hours ago · 5 min read", "2026-03-05"), ("Jane Doe, vor 20 Stunden", "2026-03-04")),
        *(
            ("Публикация: 2 часа назад", "2026-03-05"),
            ("Publié il y a 2 jours", "2026-03-03"),
            ("하루 전", "2026-03-04"),
        ),
        *(("Gestern, 14:30 Uhr", "2026-03-04"), ("Aujourd’hui à 10h30", "2026-03-05"), ("Ayer", "2026-03-04")),
        *(("Published today", "2026-03-05"), ("発行 3時間前", "2026-03-05"), ("há 2 dias", "2026-03-03")),
    ],
)
def test_a_line_near_the_headline(text: str, day: str) -> None:
    assert dates(line(text)) == (day, None)


@pytest.mark.parametrize(
    "text",
    [
        *("3 weeks ago", "Last comment 3 hours ago", "USA Today", "Published in USA Today", "Today", "今日头条"),
        "The ship sank 3 days ago off the coast of the island",
        "Storm hits the harbour and the villages 3 days ago",
        "3 days ago, " + "and a long remark " * 5,
    ],
)
def test_a_line_without_the_date_of_the_page(text: str) -> None:
    assert dates(line(text)) == (None, None)


def test_a_mark_of_modification_counts_before_and_after_the_date() -> None:
    assert dates(line("Updated 3 hours ago")) == (None, "2026-03-05")
    assert dates(line("3 時間前に更新")) == (None, "2026-03-05")
    assert dates(line("3 saat önce güncellendi")) == (None, "2026-03-05")
    assert dates(line("Published 2 days ago, updated 11h ago")) == ("2026-03-03", "2026-03-04")
    assert dates(line("2 days ago · Updated 11h ago")) == ("2026-03-03", "2026-03-04")


def test_labels() -> None:
    found = pages.html(f"{HEAD}<time>3 hours ago</time>{PROSE}", crawl_date=CRAWLED).findings
    assert [(one.value, one.source, one.line) for one in found if one.field == "published"] == [
        ("2026-03-05", "label relative", 2)
    ]
    assert dates(f"{HEAD}<relative-time>2 days ago</relative-time>{PROSE}") == ("2026-03-03", None)
    assert dates(f"{HEAD}<time>Today</time>{PROSE}") == ("2026-03-05", None)
    assert dates(f"{HEAD}<span class=updated>Today</span>{PROSE}") == (None, "2026-03-05")
    assert dates(f"{HEAD}<span class=byline>USA Today</span>{PROSE}") == (None, None)


def test_without_the_date_of_the_crawl_nothing_counts() -> None:
    assert dates(line("3 hours ago"), None) == (None, None)
    assert dates(line("Updated 3 hours ago"), None, date_guess=True) == (None, None)


def test_any_other_date_takes_precedence() -> None:
    assert dates(line("3 hours ago") + "<p>Published 3 May 2021</p>") == ("2021-05-03", None)
    assert dates(line("3 hours ago"), url="https://example.org/2026/03/01/storm") == ("2026-03-01", None)
    changed = pages.meta("article:modified_time", "2026-03-01T10:00:00+00:00")
    assert dates(changed + line("3 hours ago")) == (None, "2026-03-01T10:00:00+00:00")


def test_the_places_are_those_of_other_dates() -> None:
    assert dates(f"{HEAD}{FAR}<p>3 hours ago</p>") == (None, None)
    assert dates(f"{HEAD}{FAR}<p class=author>By <a rel=author href=/jane>Jane Doe</a></p><p>3 hours ago</p>") == (
        "2026-03-05",
        None,
    )
    comments = "<section class=comments><p>Jane Doe</p><p>3 hours ago</p></section>"
    assert dates(f"<article>{HEAD}{PROSE}</article>{comments}") == (None, None)
    assert dates(f"{HEAD}<blockquote>3 hours ago</blockquote>{PROSE}") == (None, None)


def test_more_lines_near_the_headline_are_those_of_a_list() -> None:
    items = "".join(f"<p>{hours} hours ago</p>" for hours in range(1, 4))
    assert dates(f"{HEAD}{items}{PROSE}") == (None, None)
    assert dates(f"{HEAD}<p>Published 5 days ago</p>{items}{PROSE}") == ("2026-02-28", None)
    assert dates(f"{HEAD}<p>1 day ago</p><p>2 days ago</p>{PROSE}") == ("2026-03-04", None)


def test_a_crawl_of_which_only_the_day_is_known_was_at_noon() -> None:
    assert dates(line("11 hours ago"), date(2026, 3, 5)) == ("2026-03-05", None)
    assert dates(line("13 hours ago"), date(2026, 3, 5)) == ("2026-03-04", None)
