"""The report in HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

import story
from render.documents import a_line, make_document, removed
from stripper import Document, Reason, extract
from stripper.render import html_view
from stripper.render.html_view.reason_colours import HUES
from stripper.render.view.rows import CONTENT, EVERYTHING, Selection

DOCUMENT = make_document(
    *[removed(name) for name in ("Home", "News", "Sport", "Weather")],
    a_line("The storm came.", score=1.5),
    removed("Share", Reason.SHARE),
    title="Storm",
)


class Reader(HTMLParser):
    """What there is in a page: elements by class, ids, and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[set[str]] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.labels: list[str] = []
        self.addresses: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.labels += [given["for"] or ""] if "for" in given else []
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "action", "srcset")]
        self.addresses += [name for name, _ in attrs if name.startswith("on")]
        classes = set((given.get("class") or "").split())
        if "row" in classes:
            self.rows.append(classes)

    def handle_data(self, data: str) -> None:
        self.text += data


def made(*documents: Document, selection: Selection = EVERYTHING) -> Reader:
    return Reader(html_view.render([(f"page {n}", document) for n, document in enumerate(documents)], selection))


def test_every_line_is_there_with_its_reason() -> None:
    page = made(DOCUMENT)
    assert [sorted(row - {"row"}) for row in page.rows] == [
        *[["is-navigation", "removed"]] * 4,
        ["is-text", "kept"],
        ["is-share", "removed"],
    ]
    assert "4 lines removed: navigation 4" in page.text
    assert "kept as text; score +1.50, content from +0.00 on" in page.text
    assert Reason.SHARE.sentence in page.text


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = made(extract(story.page('<p><a href="https://x.example/" onclick="a()">Read</a><img src="x.png"></p>')))
    assert page.addresses == []
    assert page.tags & {"script", "link", "img", "iframe", "a", "form", "object"} == set()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</style><b>", '"><i x="', "&lt;b&gt;", "{style}"])
def test_text_of_a_page_stays_text(text: str) -> None:
    harm = make_document(a_line(f"a {text} b"), *[removed(text)] * 4, title=text)
    page = Reader(html_view.render([(text, harm)], EVERYTHING))
    assert f"a {text} b" in page.text
    assert "script" not in page.tags


def test_labels_and_boxes_belong_together_on_several_pages() -> None:
    page = made(DOCUMENT, DOCUMENT)
    assert len(page.ids) == len(set(page.ids))
    assert set(page.labels) <= set(page.ids)
    assert {"page0line1", "page1line1", "everything", "kept", "removed", "is-share"} <= set(page.ids)


def test_each_reason_can_be_chosen() -> None:
    text = html_view.render([("page", DOCUMENT)], EVERYTHING)
    for name in ("kept", "removed", "is-navigation", "is-share", "is-text"):
        assert f"#{name}:checked ~ main .row:not(.{name})" in text
    assert "is-footer" not in text


def test_what_was_selected_is_shown() -> None:
    assert len(made(DOCUMENT, selection=Selection(only=frozenset({"share"}))).rows) == 1
    assert "4 lines removed" not in made(DOCUMENT, selection=Selection(unfolded=True)).text


def test_shown_points_add_up() -> None:
    text = html_view.render([("page", extract(story.page()))], EVERYTHING)
    for score, points in re.findall(r"score ([+-][\d.]+), content[^<]*</span>(.*?)</span></div>", text):
        units = [round(float(unit) * 100) for unit in re.findall(r"<b>([+-][\d.]+)</b>", points)]
        assert sum(units) == round(float(score) * 100)


def test_every_reason_has_a_colour_unless_it_is_what_content_is() -> None:
    assert set(Reason) - set(HUES) == CONTENT - {Reason.CAPTION}
    assert len(set(HUES.values())) == len(HUES)
