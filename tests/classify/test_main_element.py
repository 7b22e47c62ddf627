"""The element with most of the kept text."""

from __future__ import annotations

import pytest

from stripper.classify import main_element
from stripper.classify.main_element import APART, INSIDE, NOTE, SIGNATURE
from stripper.parse import html

TEXT = "Wakes the harbour master, who answers within a minute."


def place(markup: str, share: float = 0.8) -> int | None:
    """Return the place of the line `here`, where the lines with `TEXT` are kept; None if there is no main element."""
    read = html.read(markup.encode())
    kept = [line.text == TEXT for line in read.lines]
    places = main_element.places(read.lines, read.containers, kept, share)
    return next(places[line.container] for line in read.lines if line.text == "here") if places else None


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<p>here", INSIDE),
        ("<nav><p>here</nav>", APART),
        ("<div class=sidebar><p>here</div>", APART),
        ("<div class=sidebars-of-ships><p>here</div>", INSIDE),
        ("<aside class=footnote><p>here</aside>", INSIDE),
        ("<dl><dt class=sig>here</dl>", SIGNATURE),
    ],
)
def test_lines_in_the_main_element_have_a_place(inside: str, expected: int) -> None:
    assert place(f"<p>x</p><div><p>{TEXT}</p>{inside}<p>{TEXT}</p></div>") == expected
    assert NOTE not in (INSIDE, APART, SIGNATURE)


def test_lines_outside_have_none() -> None:
    assert place(f"<p>here</p><div><p>{TEXT}</div>") == 0
    half = f"<div><p>{TEXT}</p></div>"
    assert place(f"<main>{half}{half}<p>here</main>") == INSIDE
    assert place("<div><p>here</div>") is None
