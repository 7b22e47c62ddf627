"""The diff as one HTML page."""

from __future__ import annotations

import pytest

import story
from render.documents import a_line, make_document, removed
from stripper import Document, Reason, extract
from stripper.render import html_view
from stripper.render.view.rows import EVERYTHING, Selection

from .reader import HOSTILE, Reader, assert_harmless

DOCUMENT = make_document(
    *[removed(name) for name in ("Home", "News", "Sport", "Weather")],
    a_line("The storm came.", score=1.5),
    removed("Share", Reason.SHARE),
    title="Storm",
)


def made(*documents: Document, selection: Selection = EVERYTHING) -> Reader:
    return Reader(html_view.render([(f"page {n}", document) for n, document in enumerate(documents)], selection))


def test_every_line_is_there_with_its_reason() -> None:
    page = made(DOCUMENT)
    assert page.rows == [*[{"removed", "is-navigation"}] * 4, {"kept", "is-text"}, {"removed", "is-share"}]
    assert "4 lines removed: navigation 4" in page.text
    assert "kept as text; score +1.50, threshold +0.00" in page.text


def test_it_is_a_complete_page_that_allows_nothing_but_styles() -> None:
    html = made(DOCUMENT).html
    assert html.startswith(html_view.MARK)
    assert html.endswith("</html>")
    assert "default-src 'none'; style-src 'unsafe-inline'" in html


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = '<p><a href="https://x.example/" onclick="a()">Read</a><img src="x.png"><script>a()</script></p>'
    assert_harmless(made(extract(story.page(page))).html)


@pytest.mark.parametrize("text", HOSTILE)
def test_page_content_stays_text(text: str) -> None:
    hostile = make_document(a_line(f"a {text} b"), *[removed(text)] * 4, title=text)
    html = html_view.render([(text, hostile)], EVERYTHING)
    assert_harmless(html)
    assert f"a {text} b".translate(dict.fromkeys([0x202E, 0x2066])) in Reader(html).text


def test_each_reason_that_occurs_can_be_filtered_by() -> None:
    page = made(DOCUMENT)
    assert page.values == ["everything", "kept", "removed", "is-text", "is-navigation", "is-share"]
    for value in page.values[1:]:
        assert f'.stripper-view:has([value="{value}"]:checked) .row:not(.{value})' in page.style
    assert ".row:not(.everything)" not in page.style


def test_filters_count_the_lines_of_all_pages() -> None:
    text = " ".join(made(DOCUMENT, DOCUMENT).text.split())
    assert "Show everything 12 kept 2 removed 10 text 2 navigation 8 share 2" in text


def test_the_legend_explains_the_reasons_that_occur() -> None:
    page = made(DOCUMENT)
    assert Reason.SHARE.sentence in page.text
    assert Reason.FOOTER.sentence not in page.text
    assert Reason.TEXT.sentence not in page.text


def test_the_selection_is_applied() -> None:
    assert made(DOCUMENT, selection=Selection(only=frozenset({"share"}))).rows == [{"removed", "is-share"}]
    assert "4 lines removed" not in made(DOCUMENT, selection=Selection(unfolded=True)).text


@pytest.mark.parametrize(
    ("pages", "title"),
    [(1, "page 0"), (3, "page 0, page 1, page 2"), (5, "page 0, page 1, page 2 and 2 more")],
)
def test_the_title_names_up_to_three_pages(pages: int, title: str) -> None:
    assert f"<title>{title} · stripper diff</title>" in made(*[make_document()] * pages).html
