"""Which lines hold nothing but metadata: what is named here is removed from the text."""

from __future__ import annotations

import pytest

from stripper.model import Metadata
from stripper.reasons import Reason

from . import pages

PROSE = "<p>" + "This is a sentence of the text, and it is long enough to be one. " * 4 + "</p>"
HEAD = "<html lang=en><h1>Storm hits the coast</h1>"


def lines(found: Metadata, reason: Reason) -> list[int]:
    return [number for number, why in found.lines.items() if why is reason]


def test_byline_and_date_beside_the_headline() -> None:
    found = pages.html(f"{HEAD}<p class=byline>By Jane Doe</p><p class=date>12 January 2021, 10:30</p>{PROSE}")
    assert lines(found, Reason.BYLINE) == [2]
    assert lines(found, Reason.DATE) == [3]


def test_posts_of_a_thread_keep_their_heads() -> None:
    posts = "".join(
        f"<div class=post><p class=head>user{day} {day} January 2021</p>{PROSE}</div>" for day in range(12, 18)
    )
    assert lines(pages.html(HEAD + posts), Reason.DATE) == []


def test_entries_of_a_list_keep_their_dates() -> None:
    entries = "".join(f"<li class=entry>Entry {day}</li><li>{day} January 2021</li>" for day in range(12, 18))
    declared = "<meta property=article:published_time content=2021-03-01>"
    assert lines(pages.html(f"{declared}{HEAD}<ul>{entries}</ul>{PROSE}"), Reason.DATE) == []


@pytest.mark.parametrize("line", ["Deadline: 3 March 2021", "<td>12 January 2021</td>", "It began on 12 January 2021."])
def test_other_dates_beside_the_headline(line: str) -> None:
    cell = f"<table><tr>{line}<td>1</td></tr></table>" if line.startswith("<td>") else f"<p>{line}</p>"
    declared = "<meta property=article:published_time content=2021-01-12>"
    assert lines(pages.html(f"{declared}{HEAD}{cell}{PROSE}"), Reason.DATE) == []


def test_the_headline_and_headings_that_repeat_it() -> None:
    found = pages.html(f"{HEAD}{PROSE}<h2>Storm hits the coast</h2><h2>Storm hits</h2>{PROSE}")
    assert lines(found, Reason.TITLE) == [1, 3]
