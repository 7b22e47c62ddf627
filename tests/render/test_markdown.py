"""Markdown that renders as the clean text, whatever that contains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from stripper import Reason, extract
from stripper.model import Mark, Role
from stripper.render.spans import PLAIN

from .documents import Pair, Piece, a_line, cell, item, make_document, removed

PARSER = MarkdownIt("commonmark", {"maxNesting": 200}).enable(["table", "strikethrough"])

TROUBLE = "*_`~[]()<>!#+-=|\\&;:.\"'/ 1aAé漢 "
TEXTS = st.one_of(
    st.text(TROUBLE, min_size=1, max_size=24),
    st.text(
        st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="".join(map(chr, PLAIN))),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(
        ["1. a", "12) b", "- c", "+ d", "# e", "> f", "---", "* * *", "~~~", "```", "&amp;", "<b>", "[a]: /b"]
    ),
    st.sampled_from(
        ["[a](b)", "![a](b)", "`", "``", "C #", "\\", "| --- |", "===", "a_b_c", "<!-- x", "&#35;", "https://a.b/_c_"]
    ),
)
MARKS = st.sampled_from([mark for mark in Mark if mark not in (Mark.LINK, Mark.FORMULA)])
PIECES = st.lists(
    st.one_of(TEXTS, st.tuples(MARKS, TEXTS), st.tuples(st.just(Mark.LINK), TEXTS, TEXTS | st.just("/a"))),
    min_size=1,
    max_size=5,
).filter(lambda pieces: "".join(p if isinstance(p, str) else p[1] for p in pieces).strip())
PAIRS = st.one_of(
    st.builds(a_line, PIECES, st.sampled_from([Role.PARAGRAPH, Role.QUOTE, Role.CODE, Role.CAPTION, Role.TERM])),
    st.builds(a_line, PIECES, st.just(Role.HEADING), level=st.integers(0, 6)),
    st.builds(a_line, PIECES, st.just(Role.CELL), table=st.just(1), row=st.integers(1, 3), column=st.integers(1, 3)),
    st.builds(
        a_line,
        PIECES,
        st.just(Role.ITEM),
        level=st.integers(1, 4),
        marker=st.sampled_from(["-", "1.", "7.", "10.", ""]),
    ),
    st.builds(removed, TEXTS.filter(str.strip)),
)


TAGS = {f"<{slash}{tag}>" for tag in ("sup", "sub") for slash in ("", "/")}
"""HTML in Markdown; cells of several lines have `<br>`, too."""


def text_of(child: Token) -> str:
    if child.type == "image" or (child.type == "html_inline" and child.content in TAGS):
        return ""
    return " " if child.type in ("softbreak", "hardbreak", "html_inline") else child.content


def texts_of(tokens: list[Token]) -> Iterator[str]:
    """Yield the texts of a parsed document."""
    for token in tokens:
        if token.type == "inline":
            yield "".join(map(text_of, token.children or []))
        elif token.type == "fence":
            yield token.content


def words(texts: Iterator[str]) -> list[str]:
    return " ".join(texts).split()


def everything(markdown: str) -> list[Token]:
    tokens = PARSER.parse(markdown)
    return tokens + [child for token in tokens for child in token.children or []]


@settings(max_examples=200, deadline=None)
@given(st.lists(PAIRS, max_size=6))
def test_it_renders_as_the_kept_lines(pairs: list[Pair]) -> None:
    document = make_document(*pairs)
    kept = [line.text for line, decision in zip(document.lines, document.decisions, strict=True) if decision.keep]
    assert words(texts_of(PARSER.parse(document.markdown))) == words(iter(kept))


@settings(max_examples=300, deadline=None)
@given(st.lists(PAIRS, max_size=6), TEXTS.filter(str.strip))
def test_no_text_becomes_markup(pairs: list[Pair], title: str) -> None:
    document = make_document(*pairs, title=f"A title before {title}")
    found = Counter(token.type for token in everything(document.markdown))
    roles = Counter(
        line.role for line, decision in zip(document.lines, document.decisions, strict=True) if decision.keep
    )
    assert not {"html_block", "image", "hr", "code_block", "hardbreak"} & set(found)
    tags = Counter(token.content for token in everything(document.markdown) if token.type == "html_inline")
    assert tags.keys() <= {*TAGS, "<br>"}
    marks = Counter(span.mark for line, _ in document.kept for span in line.spans)
    assert found["s_open"] <= marks[Mark.DELETED]
    assert sum(tags[tag] for tag in TAGS) <= 2 * (marks[Mark.SUPERSCRIPT] + marks[Mark.SUBSCRIPT])
    assert found["heading_open"] == roles[Role.HEADING] + 1
    assert found["list_item_open"] <= roles[Role.ITEM]
    assert found["fence"] <= roles[Role.CODE]
    assert found["blockquote_open"] <= roles[Role.QUOTE]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# no heading", r"\# no heading"),
        ("#hashtag", "#hashtag"),
        ("- no item", r"\- no item"),
        ("-1 degrees", "-1 degrees"),
        ("1. no item", r"1\. no item"),
        ("1.5 million", "1.5 million"),
        ("1984. A novel", r"1984\. A novel"),
        ("> no quotation", r"\> no quotation"),
        ("---", r"\---"),
        ("--- so", "--- so"),
        ("*stars*", r"\*stars\*"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("_under_", r"\_under\_"),
        ("snake_case_name", "snake_case_name"),
        ("[1] (see)", r"\[1] (see)"),
        ("a `tick`", r"a \`tick\`"),
        ("<b>bold</b>", r"\<b>bold\</b>"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("&amp;", r"\&amp;"),
        ("AT&T; Q&A", r"AT\&T; Q&A"),
        ("C:\\Users", "C:\\Users"),
        ("C:\\*", r"C:\\\*"),
        ("about ~5", "about ~5"),
        ("it's (all) fine! Really: 100 % + more.", "it's (all) fine! Really: 100 % + more."),
    ],
)
def test_text_is_escaped_only_where_needed(text: str, markdown: str) -> None:
    assert make_document(a_line(text)).markdown == markdown + "\n"


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("https://example.com/a?b=1&c=2", "https://example.com/a?b=1&c=2"),
        ("/wiki/Foo_(bar)", r"https://example.org/wiki/Foo_\(bar\)"),
        ("next.html", "https://example.org/news/next.html"),
        ("#part", "https://example.org/news/storm.html#part"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("/a b\u202e", "https://example.org/a%20b%E2%80%AE"),
    ],
)
def test_links_are_resolved_against_the_page(target: str, shown: str) -> None:
    assert make_document(a_line(["see ", (Mark.LINK, "this", target)])).markdown == f"see [this]({shown})\n"


@pytest.mark.parametrize(
    "target",
    [
        "javascript:x()",
        "JavaScript:x()",
        " java\nscript:x()",
        "\x01javascript:x()",
        "data:text/html,x",
        "http://[",
        "file:///x",
        "",
    ],
)
def test_links_with_other_schemes_become_text(target: str) -> None:
    assert make_document(a_line(["see ", (Mark.LINK, "this", target)])).markdown == "see this\n"


@pytest.mark.parametrize("url", [None, "page.html", "file:///tmp/page.html"])
def test_links_stay_relative_without_the_address_of_the_page(url: str | None) -> None:
    assert make_document(a_line([(Mark.LINK, "this", "../a")]), url=url).markdown == "[this](../a)\n"


def test_spans() -> None:
    pieces: list[Piece] = [
        "A ",
        (Mark.STRONG, "bold "),
        "and ",
        (Mark.EMPHASIS, "slanted"),
        ", ",
        (Mark.CODE, "a`b"),
        ".",
    ]
    assert make_document(a_line(pieces)).markdown == "A **bold** and *slanted*, ``a`b``.\n"


def test_a_span_that_markdown_cannot_represent_is_left_out() -> None:
    assert make_document(a_line(["foo", (Mark.STRONG, "(bar)"), "baz"])).markdown == "foo(bar)baz\n"
    assert make_document(a_line(["foo ", (Mark.STRONG, "(bar)"), " baz"])).markdown == "foo **(bar)** baz\n"


def test_an_exclamation_mark_does_not_turn_a_link_into_an_image() -> None:
    assert make_document(a_line(["Wow!", (Mark.LINK, "see", "/a")])).markdown == "Wow\\![see](https://example.org/a)\n"


def test_the_title_occurs_once_and_above_all_headings() -> None:
    title = a_line("Big  Storm", Role.HEADING, level=1)
    part = a_line("Part", Role.HEADING, level=1)
    assert make_document(title, part, title="Big storm").markdown == "# Big storm\n\n## Part\n"
    assert make_document(title, part).markdown == "# Big Storm\n\n# Part\n"
    assert make_document(title, part, title="A storm").markdown == "# A storm\n\n## Big Storm\n\n## Part\n"


@pytest.mark.parametrize(
    ("markup", "heading"),
    [
        ("<h2><b>The mole</b></h2>", "## The mole"),
        ("<h2><i>The <b>mole</b></i></h2>", "## The **mole**"),
        ("<h2>The <b>mole</b></h2>", "## The **mole**"),
        ("<h2><code>mole()</code></h2>", "## `mole()`"),
    ],
)
def test_emphasis_of_a_whole_heading_is_left_out(markup: str, heading: str) -> None:
    assert extract(f"{markup}<p>It holds.</p>", kind="html", keep=set(Reason) - {Reason.BY_HAND}).markdown == (
        f"{heading}\n\nIt holds.\n"
    )


def test_trailing_number_signs_of_a_heading_are_text() -> None:
    assert make_document(a_line("About C #", Role.HEADING, level=2)).markdown == "## About C \\#\n"
    assert make_document(a_line("About C#", Role.HEADING, level=2)).markdown == "## About C#\n"


def test_nested_lists_are_indented_to_the_text_of_their_parent_item() -> None:
    document = make_document(item("a", marker="10."), item("b", 2), item("c", 3, "1."), item("d", marker="11."))
    assert document.markdown == "10. a\n    - b\n      1. c\n11. d\n"


def test_a_nested_list_that_does_not_start_at_one_is_still_a_list() -> None:
    assert make_document(item("a"), item("b", 2, "3.")).markdown == "- a\n\n  3. b\n"


def test_labels_that_are_no_markers_are_text() -> None:
    assert make_document(item("a", marker="d."), item("b", 2, marker="iv.")).markdown == "- d. a\n  - iv. b\n"


def test_the_indent_of_items_in_quotations_is_limited() -> None:
    markup = "<ul><li>One two three<blockquote><p>Four five six</p>" * 200
    rows = extract(markup, kind="html", keep=set(Reason)).markdown.split("\n")
    depths = [len(row) - len(row.lstrip("> ")) for row in rows if "Four" in row]
    assert len(depths) > 100
    assert depths[0] < max(depths) < 60


def test_blocks_in_an_item_are_indented_to_its_text() -> None:
    table = "<table><tr><th>A<th>B<tr><td>1<td>2</table>"
    nested = "<ul><li>Three<pre>c</pre></ul>"
    markup = f"<ol><li>One:<pre>a\n\n  b</pre>and{table}<li>Two{nested}</ol><pre>d</pre>"
    markdown = extract(markup, kind="html", keep=set(Reason)).markdown
    assert (
        markdown
        == """1. One:

   ```
   a

     b
   ```

   and

   | A | B |
   | --- | --- |
   | 1 | 2 |

2. Two
   - Three

     ```
     c
     ```

```
d
```
"""
    )


def test_a_line_after_a_break_in_an_item_ends_a_hard_break() -> None:
    markdown = extract("<ul><li>One<br>and two<p>Three<li>Four</ul>", kind="html", keep=set(Reason)).markdown
    assert markdown == "- One  \n  and two\n\n  Three\n- Four\n"


def test_a_quotation_in_an_item_is_indented() -> None:
    inner = "<ul><li>One<blockquote><p>Two<blockquote><p>Three</blockquote></blockquote></ul>"
    markdown = extract(inner, kind="html", keep=set(Reason)).markdown
    assert markdown == "- One\n\n  > Two\n\n  > > Three\n"
    markdown = extract(f"<blockquote>{inner}</blockquote>", kind="html", keep=set(Reason)).markdown
    assert markdown == "> - One\n>\n>   > Two\n>\n>   > > Three\n"


def test_a_table_has_its_first_row_as_header_and_all_its_columns() -> None:
    document = make_document(cell("a", 1), cell("b|c", 2), cell("d", 2, 2), cell("e", 3))
    assert document.markdown == "| a |  |\n| --- | --- |\n| b\\|c | d |\n| e |  |\n"


def test_a_table_with_one_long_row_is_ragged() -> None:
    cells = [cell("a", 1, column) for column in range(1, 31)]
    document = make_document(*cells, *(cell("b", row) for row in range(2, 12)))
    assert document.markdown.splitlines()[2:] == ["| b |"] * 10


def test_empty_cells_of_a_table_keep_their_place_but_empty_columns_do_not() -> None:
    document = make_document(cell("a", 1), cell("b", 1, 3), cell("c", 1, 5), cell("d", 2, 5))
    assert document.markdown == "| a | b | c |\n| --- | --- | --- |\n|  |  | d |\n"


def test_lines_of_a_cell_are_separated_by_breaks_with_the_numbers_of_a_list() -> None:
    first, second = cell("a", 1), cell("b", 1, 2)
    listed = a_line("c", Role.ITEM, table=1, row=1, column=2, marker="2.")
    assert make_document(first, second, listed).markdown == "| a | b<br>2. c |\n| --- | --- |\n"


def test_lines_after_a_break_end_with_hard_breaks() -> None:
    document = make_document(a_line("a"), a_line("- b", follows_break=True), a_line("c"))
    assert document.markdown == "a  \n\\- b\n\nc\n"
    quoted = make_document(a_line("a", Role.QUOTE), a_line("b", Role.QUOTE, follows_break=True))
    assert quoted.markdown == "> a  \n> b\n"


def test_superscripts_and_subscripts_are_elements_with_the_text_of_the_page() -> None:
    pieces: list[Piece] = [
        *("10", (Mark.SUPERSCRIPT, "⁻²", ""), " or x", (Mark.SUBSCRIPT, "_(1a)", "_("), " and a"),
        (Mark.SUPERSCRIPT, "*b*", ""),
    ]
    document = make_document(a_line(pieces))
    assert document.markdown == "10<sup>−2</sup> or x<sub>1a</sub> and a<sup>\\*b\\*</sup>\n"


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        (r"$x_{k+1} = a*b*c$", r"$x_{k+1} = a*b*c$"),
        (r"$$a < b$$", r"$$a < b$$"),
        (r"$a<b>c</b>$", r"$a< b>c< /b>$"),
        (r"$![x](javascript:y)$", r"$! [x] (javascript:y)$"),
        (r"$\``a``\ \& &lt;$", r"$\` `a` `\ \& & lt;$"),
    ],
)
def test_formulas_are_verbatim_but_never_links_or_tags(formula: str, shown: str) -> None:
    assert make_document(a_line([(Mark.FORMULA, formula)])).markdown == shown + "\n"


def test_a_fence_is_longer_than_any_run_of_backticks_in_it() -> None:
    document = make_document(a_line("````\n  x\n", Role.CODE))
    assert document.markdown == "`````\n````\n  x\n`````\n"


def test_a_quotation_of_two_paragraphs_is_one() -> None:
    document = make_document(a_line("a", Role.QUOTE), a_line("b", Role.QUOTE))
    assert document.markdown == "> a\n>\n> b\n"


def test_a_term_is_bold() -> None:
    assert make_document(a_line("A:", Role.TERM), a_line("B")).markdown == "**A:**\n\nB\n"


def test_it_is_empty_if_nothing_is_kept() -> None:
    assert make_document(removed("Home")).markdown == ""
