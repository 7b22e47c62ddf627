"""The diff as one HTML page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from render.documents import Pair, a_line, make_document, removed
from render.test_markdown import PAIRS
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


def test_a_fragment_has_the_lines_of_the_diff() -> None:
    found = Reader(html_view.fragment(DOCUMENT))
    assert found.rows == made(DOCUMENT).rows
    assert "4 lines removed: navigation 4" in found.text
    assert "Storm" in found.text


def test_a_fragment_is_one_element_that_leaves_the_rest_of_a_notebook_alone() -> None:
    html = html_view.fragment(DOCUMENT)
    found = Reader(html)
    assert html.startswith('<div class="stripper-view">')
    assert html.endswith("</div>")
    assert {"html", "head", "body", "nav", "main", "h1"}.isdisjoint(found.tags)
    assert "id=" not in html
    assert all(rule.lstrip().startswith(SCOPES) for rule in rules(found.style))


SCOPES = (".stripper-view", "body.stripper-view", "@media (prefers-color-scheme: dark) {\n  body.stripper-view")


def rules(style: str) -> list[str]:
    """The rules of a style sheet that are not nested in others."""
    found, depth, start = [], 0, 0
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL).strip()
    for at, character in enumerate(style):
        depth += (character == "{") - (character == "}")
        if character == "}" and depth == 0:
            found.append(style[start : at + 1])
            start = at + 1
    assert style[start:] == ""
    return found


def test_a_fragment_has_no_contributions() -> None:
    assert "score" not in Reader(html_view.fragment(DOCUMENT)).classes


@pytest.mark.parametrize("text", HOSTILE)
def test_page_content_stays_text_in_a_fragment(text: str) -> None:
    hostile = make_document(a_line(f"a {text} b"), *[removed(text)] * 4, title=text)
    html = html_view.fragment(hostile)
    assert_harmless(html)
    assert f"a {text} b".translate(dict.fromkeys([0x202E, 0x2066])) in Reader(html).text


@given(st.lists(PAIRS, max_size=8), st.text(max_size=20))
def test_whatever_a_page_holds_its_lines_are_there_and_harmless(pairs: list[Pair], title: str) -> None:
    html = html_view.fragment(make_document(*pairs, title=title))
    assert_harmless(html)
    assert len(Reader(html).rows) == len(pairs)


def test_a_page_without_lines_has_a_fragment() -> None:
    assert "0 of 0 lines" in Reader(html_view.fragment(make_document())).text
