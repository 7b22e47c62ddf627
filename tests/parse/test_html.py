"""Markup to lines."""

from __future__ import annotations

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Line, Mark, Role
from stripper.parse import html


def read(markup: str, *, noscript: bool = False) -> html.Lines:
    return html.read(markup.encode("utf-8", "replace"), noscript=noscript)


def lines(markup: str) -> list[Line]:
    return read(markup).lines


def texts(markup: str) -> list[str]:
    return [line.text for line in lines(markup)]


def one(markup: str) -> Line:
    (line,) = lines(markup)
    return line


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", []),
        (" \n ", []),
        ("just text\nand more", ["just text and more"]),
        ("<p>one<div>two<p>three", ["one", "two", "three"]),
        ("</div>one</html>two", ["one", "two"]),
        ("<p>one<br>two<br/><br>three", ["one", "two", "three"]),
        ("<p>one<hr>two", ["one", "two"]),
        ("<p>un<b>believ</b>able <i>x</i>.", ["unbelievable x."]),
        ("<p>a\n  b&nbsp;&nbsp;c\t<b> d", ["a b c d"]),
        ("<div>a<span> b</span><p>c</p>d</div>", ["a b", "c", "d"]),
        ("<p>a<script>b</script><style>c</style><svg><text>d</text></svg><select><option>e</select>f", ["af"]),
        ("<p>a<!-- b --><?php c ?>d", ["ad"]),
        ("<p>a<noscript>b</noscript>c", ["ac"]),
        ("<ul><li><p>one</p><p>two</p></li></ul>", ["one", "two"]),
    ],
)
def test_what_cuts_a_line_and_what_does_not(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_lines_are_numbered_and_know_their_element() -> None:
    first, second = lines("<body><h2 class=x>A</h2><article>b")
    assert (first.number, first.tag, first.role, first.level) == (1, "h2", Role.HEADING, 2)
    assert (second.number, second.tag, second.role, second.level) == (2, "article", Role.PARAGRAPH, 0)


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<blockquote><p>a", Role.QUOTE),
        ("<figure><figcaption>a", Role.CAPTION),
        ("<table><caption>a", Role.CAPTION),
        ("<dl><dt>a", Role.TERM),
        ("<dl><dd>a", Role.PARAGRAPH),
        ("<li>a", Role.ITEM),
        ("<a href=/x><h3>a</h3></a>", Role.HEADING),
        ("<p><code>a</code>", Role.PARAGRAPH),
    ],
)
def test_roles(markup: str, role: Role) -> None:
    assert one(markup).role is role


def test_containers_form_a_tree() -> None:
    found = read("<div id=A class=b><p>x</p></div><p>y")
    x, y = found.lines
    paragraph = found.containers[x.container]
    around = found.containers[paragraph.parent]
    assert (around.tag, around.names) == ("div", "a b")
    assert found.containers[y.container].parent == around.parent


def markers(markup: str) -> list[tuple[str, str, int]]:
    return [(line.marker, line.text, line.level) for line in lines(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ul><li>a<li>b</ul>", [("-", "a", 1), ("-", "b", 1)]),
        ("<ol><li>a<li>b</ol>", [("1.", "a", 1), ("2.", "b", 1)]),
        ("<ol start=5><li>a<li>b</ol>", [("5.", "a", 1), ("6.", "b", 1)]),
        ("<ol start=0><li>a</ol>", [("0.", "a", 1)]),
        ("<ol><li>a<li value=7>b<li>c</ol>", [("1.", "a", 1), ("7.", "b", 1), ("8.", "c", 1)]),
        ("<ul><li value=7>a</ul>", [("-", "a", 1)]),
        ("<ol start=-3><li>a</ol>", [("1.", "a", 1)]),
        ("<ol start=9999999999><li>a</ol>", [("1.", "a", 1)]),
        ("<ol start=²><li>a</ol>", [("1.", "a", 1)]),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", [("1.", "a", 1), ("-", "b", 2), ("2.", "c", 1)]),
        ("<ul><li>a<br>b</ul>", [("-", "a", 1), ("", "b", 1)]),
        ("<ul><li>a<ul><li>b</ul>c</ul>", [("-", "a", 1), ("-", "b", 2), ("", "c", 1)]),
        ("<ul><li></ul><p>after", [("", "after", 0)]),
        ("<ol><li><ul><li></ul>a</ol>", [("1.", "a", 1)]),
    ],
)
def test_markers_of_lists(markup: str, expected: list[tuple[str, str, int]]) -> None:
    assert markers(markup) == expected


def test_cells_of_several_lines_are_paragraphs() -> None:
    found = lines("<table><tr><td>a<td><p>b<p>c<tr><th>d</table><p>e")
    assert [(line.text, line.role, line.row) for line in found] == [
        ("a", Role.CELL, 1),
        ("b", Role.PARAGRAPH, 0),
        ("c", Role.PARAGRAPH, 0),
        ("d", Role.CELL, 2),
        ("e", Role.PARAGRAPH, 0),
    ]


def test_a_page_within_a_table_is_paragraphs_but_for_the_tables_in_it() -> None:
    found = lines("<table><tr><td>a<p>b<table><tr><td>c<td>d</table></table>")
    assert {line.role for line in found if line.text in "ab"} == {Role.PARAGRAPH}
    assert {line.role for line in lines("<table><tr><td>c<td>d</table>")} == {Role.CELL}


def test_code_keeps_its_layout() -> None:
    line = one("<pre>\n\n  <b>if</b> a:\n\tb  \n\n</pre>")
    assert (line.role, line.text, line.spans) == (Role.CODE, "  if a:\n    b", ())
    assert texts("<pre>a<br>  <b>b</b><br> <br>c</pre>") == ["a", "  b", "c"]


def spans(markup: str) -> list[tuple[str, Mark, str]]:
    line = one(markup)
    return [(line.text[span.start : span.end], span.mark, span.target) for span in line.spans]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>a <a href=/x>b c</a> d", [("b c", Mark.LINK, "/x")]),
        ("<p><a href=/x>a</a><a href=/y>b</a>", [("a", Mark.LINK, "/x"), ("b", Mark.LINK, "/y")]),
        ("<p><b>a <i>b</i></b>", [("a b", Mark.STRONG, ""), ("b", Mark.EMPHASIS, "")]),
        ("<p>a<code> b </code>c", [("b", Mark.CODE, "")]),
        ("<p>a<b> </b>c", []),
        ("<a href=/x><p>a</p></a>", [("a", Mark.LINK, "/x")]),
    ],
)
def test_marked_stretches(markup: str, expected: list[tuple[str, Mark, str]]) -> None:
    assert spans(markup) == expected


def test_a_mark_goes_on_over_lines() -> None:
    assert [line.links for line in lines("<a href=/x>one<br>three</a><p>x")] == [3, 5, 0]


def test_adjacent_links_are_two_words_and_adjacent_emphasis_is_one() -> None:
    assert one("<p><a href=/x>Home</a><a href=/y>News</a>").text == "Home News"
    assert one("<p><b>Ho</b><b>me</b>").text == "Home"


def test_linked_characters() -> None:
    assert one("<p>ab <a href=/x> cde </a> f").links == 3
    assert one("<p>ab <b>cde</b>").links == 0


def test_names_of_the_first_element_within_a_line() -> None:
    assert one("<p class=p><span>a</span><img class=Icon><b class=no>b</b>").names == "icon"
    assert [line.names for line in lines("<p><span class=x>a</span><br>b")] == ["x", ""]


@pytest.mark.parametrize(
    ("markup", "hidden"),
    [
        ("<p hidden>a", True),
        ("<p style='display : NONE'>a", True),
        ("<p style='visibility:hidden'>a", True),
        ("<p style='display:block'>a", False),
        ("<p class=hidden>a", False),
    ],
)
def test_hidden_elements_are_read_and_marked(markup: str, hidden: bool) -> None:
    found = read(markup)
    assert found.containers[found.lines[0].container].hidden is hidden


@pytest.mark.parametrize(
    "names",
    ["author", "post-author", "articleauthor", "byline", "autor", "date", "pubdate", "last-updated-date", "timestamp",
     "entry-time", "datetime", "published", "status-publish", "posted-on", "modified"],
)  # fmt: skip
def test_names_that_may_be_metadata(names: str) -> None:
    found = read(f"<div><span class='x {names}'>Jane</span> Doe</div>")
    assert [(label.text, label.line, label.tag) for label in found.labels] == [("Jane", 1, "span")]


@pytest.mark.parametrize(
    "names",
    ["instagram", "tag", "headline", "sometimes", "fa-times", "timeline", "sentiment", "validate", "candidate",
     "publisher", "autorefresh", "text"],
)  # fmt: skip
def test_names_that_only_look_like_it(names: str) -> None:
    assert read(f"<div><span class={names}>Jane</span></div>").labels == []


def test_labels_have_their_value_and_the_line_they_stand_in() -> None:
    markup = "<p>x<p>a <time datetime=2024-01-02>2 Jan</time> b<div class=byline><p>Jane</p><p>Doe</p></div>"
    assert [(label.line, label.text, label.value) for label in read(markup).labels] == [
        (2, "2 Jan", "2024-01-02"),
        (3, "Jane Doe", ""),
    ]


def test_an_article_is_no_label() -> None:
    assert read(f"<div class=author>{'word ' * 100}</div>").labels == []
    assert read(f"<div class=author>{'word ' * 50}</div>").labels != []


def test_noscript_is_read_on_demand_and_counted_otherwise() -> None:
    markup = "<p>a</p><noscript><p>four</p></noscript>"
    assert (texts(markup), read(markup).noscript_size) == (["a"], 4)
    assert [line.text for line in read(markup, noscript=True).lines] == ["a", "four"]


def test_head_elements() -> None:
    markup = (
        "<html lang=de><head><title>T</title><meta name=a content=b><script>x</script>"
        "<script type='Application/LD+JSON'>{}</script></head><body><svg><title>no</title></svg>"
    )
    assert [(element.tag, element.text) for element in read(markup).head] == [
        ("html", ""),
        ("title", "T"),
        ("meta", ""),
        ("script", "{}"),
    ]


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div class=a>", "</div>", "<a href=/x>", "</a>", "<b>", "</b>", "<ul>", "</ul>", "<ol>",
         "<li>", "</li>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<br>", "<pre>", "</pre>", "<script>",
         "</script>", "<noscript>", "</noscript>", "<svg>", "</svg>", "<title>", "</title>", "</span>",
         "<span class='by&#27;line'>",
         "<time>", "</html>", "</body>", "<body>", "<html>", "<frameset>", "<!--", "-->", "text", " ", "\n", "&#27;",
         "&#8238;", "&#x85;", "&#28;", "é", "<a href='&#27;'>", "<", ">", "&"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(MARKUP, st.booleans())
def test_any_markup_gives_sound_lines(markup: str, noscript: bool) -> None:
    found = read(markup, noscript=noscript)
    for number, line in enumerate(found.lines, 1):
        assert line.number == number
        assert line.text.strip()
        assert 0 <= line.links <= len(line.text)
        assert found.containers[line.container].tag == line.tag
        assert all(0 <= span.start < span.end <= len(line.text) for span in line.spans)
    assert all(container.parent < max(1, index) for index, container in enumerate(found.containers))


@given(MARKUP)
def test_no_control_or_bidi_character_is_let_in(markup: str) -> None:
    found = read(markup)
    strings = [
        *[line.text + line.names + "".join(s.target for s in line.spans) for line in found.lines],
        *[container.names for container in found.containers],
        *[label.names + label.text + label.value for label in found.labels],
    ]
    assert not [c for text in strings for c in text if c not in "\n\t" and unicodedata.category(c) == "Cc"]
    assert not [text for text in strings if "\u202e" in text]


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "text",
        "<div class=author>" * 20_000 + "text",
        "<p>" + "<b>" * 50_000 + "text",
        "<p>" + "<b>x<br>" * 10_000,
        "<p>" + "<time>now" * 20_000,
        "<table><tr><td>x<p>y" * 5_000,
        "<ul><li>" * 20_000 + "text",
        "<p>" + "<a href=/x>y</a>" * 20_000,
        "<p>" + " " * 2_000_000 + "x",
    ],
    ids=lambda markup: markup[:20],
)
def test_nothing_takes_more_than_linear_time(markup: str) -> None:
    start = process_time()
    assert read(markup).lines
    assert process_time() - start < 5


def test_names_of_any_length_are_cut() -> None:
    _, _, _, container = read(f'<div class="{"long " * 100_000}"><p>text').containers[:4]
    assert container.names == ("long " * 200)
