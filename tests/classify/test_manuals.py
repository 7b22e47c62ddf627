"""The main element of documentation is kept whole."""

from __future__ import annotations

import pytest

from stripper.classify import manuals
from stripper.model import Scored
from stripper.parse import dialects, html

TEXT = "Wakes the harbour master, who answers within a minute unless it is a Sunday."
BEFORE = "<nav><a href=/a>Ropes</a></nav><p>The harbour library</p>"


def judged(inside: str, score: float = -1.5, *, settled: bool = False) -> tuple[list[str], list[str]]:
    """Return the lines that are kept and removed on a page with a kept text at both ends of its main element."""
    read = html.read(f"{BEFORE}<div class=document><p>{TEXT}</p>{inside}<p>{TEXT}</p></div>".encode())
    scores = [2.0 if line.text == TEXT else score for line in read.lines]
    content = [each >= 0 for each in scores]
    numbers = [line.number for line in read.lines] if settled else []
    units = list(manuals.find(read.lines, read.containers, Scored(scores, 0.0, lambda *_: ()), content, numbers))
    kept, removed = ([read.lines[unit.first - 1].text for unit in units if unit.keep is keep] for keep in (True, False))
    return kept, removed


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        ("<h2>See also</h2><ul><li><a href=b>wake()</a></ul>", ["See also", "wake()"]),
        ("<h2>See also</h2><nav><a href=b>wake()</a></nav>", ["See also"]),
        ("<aside class=footnote><p>Or he sleeps.</aside>", ["Or he sleeps."]),
        ("<aside class=sidenav><p>Or he sleeps.</aside>", []),
        ("<div class=breadcrumbs><a href=b>Ropes</a></div>", []),
        ("<div class=navigator-of-ships><a href=b>Ropes</a></div>", ["Ropes"]),
        ("<p>Source</p><p>Sources of light</p>", ["Sources of light"]),
        ("<h2>Source</h2><pre>run</pre>", ["Source", "run"]),
        ("<div>1.2.0 (const: 1.8.0) · Source · [−]</div>", []),
    ],
    ids=[
        "links",
        "a menu",
        "a note",
        "a sidebar",
        "a path",
        "another name",
        "a control",
        "a heading and a listing",
        "a control with versions",
    ],
)
def test_short_and_linked_lines_in_the_main_element_are_kept(inside: str, kept: list[str]) -> None:
    assert judged(inside) == (kept, [])


def test_they_are_not_far_below_the_threshold_or_if_settled() -> None:
    assert judged("<h2>See also</h2>", score=-2.6) == judged("<h2>See also</h2>", settled=True) == ([], [])


def test_kept_controls_are_removed() -> None:
    assert judged("<p>Expand description</p><p>Expands it.</p>", score=1.0) == ([], ["Expand description"])


def test_signatures_are_kept_wherever_they_are() -> None:
    read = html.read(f"<ul><li class='src short'>wake :: Int<li class=short>wake</ul><div><p>{TEXT}</div>".encode())
    scored = Scored([-4.0, -4.0, 2.0], 0.0, lambda *_: ())
    units = manuals.find(read.lines, read.containers, scored, [False, False, True], ())
    assert [unit.first for unit in units] == [1]


def test_a_page_without_kept_text_is_left_as_it_is() -> None:
    read = html.read(f"<div><p>{TEXT}</div><p>See".encode())
    scored = Scored([-1.0, -1.0], 0.0, lambda *_: ())
    assert not list(manuals.find(read.lines, read.containers, scored, [False, False], ()))


def test_controls_of_a_text_dump_are_removed() -> None:
    lines = dialects.read("Wakes it.\n\nsource\n\nSource of light\n\n1.2.0 · source · [−]\n").lines
    units = manuals.controls(lines, Scored([1.0, 1.0, 1.0, -1.0], 0.0, lambda *_: ()), [True, True, True, False])
    assert [(unit.first, unit.keep) for unit in units] == [(2, False)]
