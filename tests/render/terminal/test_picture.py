"""A view as an SVG."""

from __future__ import annotations

from xml.etree import ElementTree

from render.documents import a_line, make_document, removed
from stripper.render.terminal import diff, picture
from stripper.render.terminal.screen import Screen
from stripper.render.view.rows import EVERYTHING


def drawn(text: str) -> str:
    document = make_document(a_line(text), removed("Home"))
    return picture.draw(list(diff.show(document, Screen(60, is_bidirectional=False), "x", EVERYTHING)), "stripper")


def test_it_is_well_formed_and_fetches_nothing() -> None:
    svg = drawn("<b>&amp; ]]> 漢字 “x” שלום")
    texts = "".join(ElementTree.fromstring(svg).itertext())
    assert "<b>&amp; ]]> 漢字 “x” שלום".replace(" ", "\xa0") in texts
    assert svg.count("http") == svg.count("http://www.w3.org/") == 1
    assert svg.startswith(picture.MARK)
    assert "url(http" not in svg


def test_the_same_view_gives_the_same_svg() -> None:
    assert drawn("x") == drawn("x")
