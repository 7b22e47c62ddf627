"""HTML that is complete, well-formed and harmless."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Mark, Role

from .documents import Pair, Piece, a_line, cell, item, make_document, removed
from .test_markdown import PAIRS, TEXTS

VOID = {"meta", "br"}


class Checked(HTMLParser):
    """Collects the content of a document; fails at an end tag that does not match the last start tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.targets: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.targets += [value or "" for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "body" in self.open:
            self.words.append(data)


def body(*pairs: Pair) -> str:
    return make_document(*pairs).html.partition('<body dir="auto">\n')[2].partition("</body>")[0]


def test_it_is_a_complete_document() -> None:
    html = make_document(a_line("Text & more"), title="A <storm>", language="pt-BR").html
    assert html == (
        '<!DOCTYPE html>\n<html lang="pt-BR">\n<head>\n<meta charset="utf-8">\n'
        "<title>A &lt;storm&gt;</title>\n</head>\n"
        '<body dir="auto">\n<h1>A &lt;storm&gt;</h1>\n<p>Text &amp; more</p>\n</body>\n</html>\n'
    )


def test_a_language_cannot_break_out_of_its_attribute() -> None:
    assert '<html lang="&quot;&gt;&lt;b">' in make_document(language='"><b').html


def test_structure() -> None:
    pairs = (
        a_line("Part", Role.HEADING, level=3),
        a_line("q", Role.QUOTE),
        a_line("if x:\n  <y>", Role.CODE),
        a_line("T", Role.TERM),
        a_line("D"),
    )
    assert body(*pairs) == (
        "<h3>Part</h3>\n<blockquote>\n<p>q</p>\n</blockquote>\n<pre><code>if x:\n  &lt;y&gt;</code></pre>\n"
        "<dl>\n<dt>T</dt>\n<dd>D</dd>\n</dl>\n"
    )


def test_lists_nest_and_keep_their_numbers() -> None:
    pairs = item("a"), item("b", 2, "3."), item("more", 2, ""), item("c", 1, "1.")
    assert "".join(body(*pairs).split("\n")) == (
        '<ul><li>a<ol><li value="3">b<br>more</li></ol></li></ul><ol><li value="1">c</li></ol>'
    )


def test_empty_cells_of_a_table_keep_their_place() -> None:
    assert body(cell("a", 1), cell("b", 1, 2), cell("c", 2, 2)) == (
        "<table>\n<tr><td>a</td><td>b</td></tr>\n<tr><td></td><td>c</td></tr>\n</table>\n"
    )


def test_cells_cover_the_rows_and_columns_that_are_left() -> None:
    def covering(text: str, row: int, column: int, covers: tuple[int, int]) -> Pair:
        line, decision = cell(text, row, column)
        return line._replace(covers=covers), decision

    wide, tall, rest = covering("a", 1, 1, (1, 3)), covering("b", 1, 4, (2, 1)), covering("d", 5, 1, (0, 1))
    assert body(wide, tall, cell("c", 3, 3), rest, cell("e", 6, 4)) == (
        '<table>\n<tr><td colspan="2">a</td><td>b</td></tr>\n<tr><td></td><td>c</td></tr>\n'
        '<tr><td rowspan="2">d</td></tr>\n<tr><td></td><td>e</td></tr>\n</table>\n'
    )
    assert '<td rowspan="2">b</td></tr>\n<tr><td>c</td></tr>' in body(cell("a", 1), tall, cell("c", 2))


def test_a_caption_is_in_its_table_and_a_definition_in_its_list() -> None:
    caption, decision = a_line("Trees", Role.CAPTION)
    pairs = (caption._replace(table=1), decision), cell("Elm", 1), cell("Oak", 2)
    assert body(*pairs) == (
        "<table>\n<caption>Trees</caption>\n<tr><td>Elm</td></tr>\n<tr><td>Oak</td></tr>\n</table>\n"
    )
    assert body(pairs[0]) == "<p>Trees</p>\n"
    second, decision = a_line("E")
    pairs = a_line("T", Role.TERM), a_line("D"), (second._replace(tag="dd"), decision)
    assert body(*pairs, a_line("p")).replace("\n", "") == "<dl><dt>T</dt><dd>D</dd><dd>E</dd></dl><p>p</p>"
    assert body(*pairs[2:]) == "<p>E</p>\n"


def test_links_and_other_spans() -> None:
    pieces: list[Piece] = [
        (Mark.STRONG, "b"),
        " ",
        (Mark.LINK, "l", 'x?a="b'),
        " ",
        (Mark.LINK, "evil", "javascript:x()"),
    ]
    assert body(a_line(pieces)) == '<p><strong>b</strong> <a href="https://example.org/news/x?a=%22b">l</a> evil</p>\n'


@given(st.lists(PAIRS, max_size=8), TEXTS)
def test_every_element_is_closed_and_only_the_text_is_rendered(pairs: list[Pair], title: str) -> None:
    found = Checked(make_document(*pairs, removed("menu"), title=f"A title before {title}").html)
    assert found.open == []
    assert not set(found.tags) & {"script", "style", "img", "iframe", "b"}
    kept = [line.text for line, decision in pairs if decision.keep]
    assert "".join("".join(found.words).split()) == "".join(" ".join([f"A title before {title}", *kept]).split())


@pytest.mark.parametrize(("mark", "tag"), [(Mark.DELETED, "del"), (Mark.SUPERSCRIPT, "sup"), (Mark.SUBSCRIPT, "sub")])
def test_other_marks(mark: Mark, tag: str) -> None:
    assert f"<p>a <{tag}>b</{tag}></p>" in make_document(a_line(["a ", (mark, "b")])).html


def test_lines_after_a_break_share_a_paragraph() -> None:
    assert body(a_line("a"), a_line("b", follows_break=True), a_line("c")) == "<p>a<br>b</p>\n<p>c</p>\n"


def test_the_language_of_code_is_a_class() -> None:
    assert body(a_line("x = 1", Role.CODE, language="python")) == (
        '<pre><code class="language-python">x = 1</code></pre>\n'
    )


def test_superscripts_have_the_text_of_the_page_and_their_links() -> None:
    assert body(a_line(["x", (Mark.SUPERSCRIPT, "^(a+b)", "^(")])) == "<p>x<sup>a+b</sup></p>\n"
