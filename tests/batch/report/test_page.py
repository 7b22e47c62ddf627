"""The summary of a batch as one HTML page."""

from __future__ import annotations

from typing import Any

import pytest

from render.html_view.reader import HOSTILE, Reader, assert_harmless
from stripper.batch.report import page
from stripper.batch.report.commands import PLAIN_OPTIONS
from stripper.batch.summary import Failed, Histogram, Outlier, Page, Summary
from stripper.settings import Settings

RUN: dict[str, Any] = {
    "seconds": 12.0,
    "processed": 3,
    "jobs": 2,
    "state": "finished",
    "message": "",
    "options": {
        **{name: getattr(Settings(), name, None) for name in PLAIN_OPTIONS},
        **dict.fromkeys(("keep", "drop", "keep_lines", "drop_lines", "rules"), ()),
    },
}
NONE = Histogram((0.5,), (0, 0))

SUMMARY = Summary(
    directory="clean",
    run=RUN,
    pages=4,
    done=3,
    failed=1,
    other_language=0,
    empty=1,
    doubtful=0,
    bytes=4000,
    words=2000,
    words_kept=1200,
    reasons={"navigation": 30, "share": 10},
    languages={"en": 2, "": 1},
    skipped={"request records": 4},
    failures=(Failed("no-page", 1, "bad.html", "The input looks like a PNG image."),),
    slowest=(Page("slow page.html", 1.25),),
    doubted=(Page("empty.html", 0.41),),
    outliers=(Outlier("nothing kept", 1, (Page("empty.html", 0.0),)),),
    shares=Histogram((0.5,), (1, 2)),
    sizes=NONE,
    times=NONE,
)


def made(**parts: Any) -> Reader:
    return Reader(page.render(SUMMARY._replace(**parts)))


def words(reader: Reader) -> str:
    return " ".join(reader.text.split())


def test_it_is_a_complete_page_that_allows_nothing_but_styles() -> None:
    html = made().html
    assert html.startswith(page.MARK)
    assert "default-src 'none'; style-src 'unsafe-inline'" in html
    assert_harmless(html)


def test_the_pages_with_the_lowest_confidence_come_first() -> None:
    assert "Lowest confidence 41%" in words(made())
    assert "Lowest confidence" not in words(made(doubted=()))


def test_totals() -> None:
    found = words(made())
    for total in ("Pages4", "Failed1", "Nothing kept1", "Words kept1,200", "Share of words kept60%", "Time12 s"):
        assert total in found
    assert "Share of words kept–" in words(made(words=0, words_kept=0))


def test_failures_are_marked_only_if_there_are_any() -> None:
    assert "bad" in made().classes
    assert "bad" not in made(failed=0, failures=()).classes
    assert "Failures" not in made(failed=0, failures=()).text


def test_bars_are_as_long_as_their_share_of_the_longest() -> None:
    html = made(shares=NONE, languages={}).html
    assert html.count('<table class="chart">') == 1
    assert '<th scope="row">navigation</th><td class="track"><i style="width:100.0%"></i></td><td>30</td>' in html
    assert '<th scope="row">share</th><td class="track"><i style="width:33.3%"></i></td><td>10</td>' in html


def test_an_empty_row_between_others_has_no_bar() -> None:
    html = made(shares=Histogram((0.4, 0.6), (1, 0, 1)), languages={}, reasons={}).html
    assert '<td class="track"></td><td>0</td>' in html


def test_a_cause_of_several_failures_has_advice() -> None:
    assert "no-page, for example bad.html The input looks like a PNG image." in words(made())
    assert "skip them with --exclude" not in made().text
    assert "skip them with --exclude" in made(failures=(SUMMARY.failures[0]._replace(pages=2),)).text


def test_pages_worth_a_look_have_a_command_to_copy() -> None:
    found = words(made())
    assert "0%stripper diff empty.html" in found
    assert "1.25 sstripper diff 'slow page.html'" in found
    assert "Slowest pages" not in made(slowest=()).text


@pytest.mark.parametrize(("state", "is_shown"), [("finished", False), ("interrupted", True)])
def test_only_a_run_that_did_not_finish_has_a_state(state: str, is_shown: bool) -> None:
    assert ("interrupted" in made(run={**RUN, "state": state}).text) is is_shown


@pytest.mark.parametrize("text", HOSTILE)
def test_names_and_messages_stay_text(text: str) -> None:
    html = made(
        directory=text,
        languages={text: 1},
        failures=(Failed("no-page", 1, text, text),),
        slowest=(Page(text, 1.0),),
        outliers=(Outlier("nothing kept", 1, (Page(text, 0.5),)),),
    ).html
    assert_harmless(html)
