"""Titles of panels go with the text below them."""

from __future__ import annotations

import pytest

from stripper.classify import panels
from stripper.classify.around import Around
from stripper.model import Scored
from stripper.parse import html

ELEMENTOR = "<div><div class=elementor-tab-title><a>Who pays?</a></div><div><p>The mayor pays.</div></div>"
BOOTSTRAP = "<div><div class=accordion-header><div>Who pays?</div></div><div><p>The mayor pays.</div></div>"
FAQ = "<div><div class=faq-question>Who pays?</div><div><p>The mayor pays.</div></div>"
MENU = "<div><div class=menu-toggle>Who pays?</div><div><p>The mayor pays.</div></div>"
QUIZ = "<div><div class=question-nav>Next</div><div><p>The mayor pays.</div></div>"
FAR = "<div><div><div><div><div class=faq-question>Who pays?</div></div></div></div><p>The mayor pays.</div>"


def kept(markup: str, score: float = -1.0, below: float = 1.0) -> list[str]:
    read = html.read(markup.encode())
    content = [score >= 0, below >= 0]
    around = Around(read.lines, content, read.containers)
    units = panels.find(read.lines, Scored([score, below], 0.0, lambda *_: ()), content, around)
    return [read.lines[unit.first - 1].text for unit in units]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (ELEMENTOR, ["Who pays?"]),
        (BOOTSTRAP, ["Who pays?"]),
        (FAQ, ["Who pays?"]),
        (MENU, []),
        (QUIZ, []),
        (FAR, []),
        (FAQ.replace("The mayor pays.", "<a href=/mayor>The mayor</a>"), []),
    ],
    ids=["Elementor", "Bootstrap", "FAQ", "the switch of a menu", "the button of a quiz", "far above", "above a link"],
)
def test_the_title_above_kept_text_is_kept(markup: str, found: list[str]) -> None:
    assert kept(markup) == found


def test_it_is_not_if_its_score_is_low_or_its_text_removed() -> None:
    assert kept(FAQ, score=-2.1) == kept(FAQ, below=-1.0) == []
