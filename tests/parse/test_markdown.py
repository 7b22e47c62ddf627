"""Text dumps in Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Role
from stripper.parse import dialects, markdown

HEADINGS = "\n\n## One\n\n## Two\n\n"
"""Makes a dump one in Markdown."""


def texts(dump: str) -> list[str]:
    return [line.text for line in dialects.read(dump + HEADINGS).lines][:-2]


@pytest.mark.parametrize(
    "dump",
    [
        "[Home](/) and [News](https://a.example/)",
        "See [this](<a b>) and ![](data:image/png;base64,AA)",
        "# T\n\n## A\n\ntext\n\n### B\n\nmore",
        "# T\n\nA **strong** text.",
        "# Storm hits the coast\n\nA text.",
        "Home\n\n# Storm hits the coast\n\nA text.",
        "A **strong** text, and **two strong words.**",
        "The [quay][1] and the [harbour][2].\n\n[1]: https://a.example/quay\n[2]: https://a.example/harbour\n",
        "Fares:\n| Isle | Fare |  \n| --- | --- |  \n| Sula | 4 |\n\n|Isle|Bike|\n|---|:-:|\n|Sula|2|",
    ],
)
def test_markdown_is_detected_by_its_syntax(dump: str) -> None:
    assert markdown.syntax(dump)


@pytest.mark.parametrize(
    "dump",
    [
        "",
        "[1]Home [2]News (2024) [x](y)",
        "Ferries:\n  * [55][2011] Winter\n  * [60][2012] Summer\nThe quay was rebuilt[61][1] and opened.[62][2]\n",
        "See f[0](x) and g[1](y).",
        "Install it:\n\n# pacman -S one\n\nor\n\n# pacman -S two\n\n",
        "# T\nA **strong** text.",
        "Install it:\n\n# pacman -S one\n\nThen start it.",
        "# Storm hits the coast\nA text.",
        "   Home\n\n# Storm hits the coast\n\n   A text.\n\n   A text.",
        "# Storm hits the coast\n\nHome\nNews\nStorm hits\nA text.",
        "# Storm hits the coast\n\nHome\n\nStorm hits the coast\n\nA text.",
        "# Storm hits the coast\n\nA text.\n\n# pacman -S one\n\n",
        "The password is ****** or ********; 2 ** 3 ** 4, f(*a, **b) and g(**c, **d).",
        "** Opening hours **\n\n** Fares **\n",
        "code:\n## one\nx = 1\n## two\ny = 2\n",
        " isle | fare\n------+------\n Sula | 4\n|------|\n| Sula |\n",
        "A link is written [text](https://a.example/) or [text](/a).\n" + "A line of the manual.\n" * 200,
    ],
)
def test_other_dumps_are_not_markdown(dump: str) -> None:
    assert not markdown.syntax(dump)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("a [b](/c) d", "a b d"),
        ("a&nbsp;b &amp; c&#x202e;d &#233;", "a b & c d é"),
        ("`&amp;` & AT&T; &c", "&amp; & AT&T; &c"),
        ("a &b; AT&T", "a &b; AT&T"),
        ('[ b ](/c "A title (of it)") d', "b d"),
        ("[b](/c_(d)) e", "b e"),
        ("[b](<c d>)", "b"),
        ("Read also[Where it comes from](/c)", "Read also Where it comes from"),
        ("the [ferri](/c)es", "the ferries"),
        ('[b](/c "A "quoted" title")', "b"),
        (r"""[b](javascript:open\("/c","",600,'yes'\);) d""", "b d"),
        ("| a | b |", "a | b"),
        (r"| a \| b | c", r"a | b | c"),
        ("![alt](/p.png)text", "text"),
        ("[![alt](/p.png) b](/c)", "b"),
        ('![](data:image/svg+xml,<svg width="9" height="9"><path d="M (0 0)"/></svg>) b', "b"),
        ("**a** and _b c_ and `d` and ***e***", "a and b c and d and e"),
        ("**a** , b", "a, b"),
        ("~~a~~ and ___b___, _c_", "a and b, c"),
        (r"2\. a \[b\] \*c\* d\_e", "2. a [b] *c* d_e"),
        ("<https://a.example/b>", "https://a.example/b"),
        ("# A heading #", "A heading"),
        ("> said", "said"),
        # near misses
        ("a [b] (c)", "a [b] (c)"),
        ("snake_case_name and 2*3*4 and a * b * c", "snake_case_name and 2*3*4 and a * b * c"),
        ("~a~ and b_c_ d and _ e_", "~a~ and b_c_ d and _ e_"),
        ("a | b", "a | b"),
        ('[b](/c "d) e', '[b](/c "d) e'),
        ("C# and #hashtag", "C# and #hashtag"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_syntax_is_removed_and_text_kept(marked: str, expected: str) -> None:
    assert texts(marked) == [expected]


def test_links_may_be_wrapped_or_contain_paragraphs() -> None:
    assert texts("It is [a long\nlink](https://a.example/b-\nc) there.") == ["It is a long link there."]
    assert texts("[\n\nTeaser\n\nIts text\n\n](/a)") == ["Teaser", "Its text"]


def test_linked_characters_are_counted() -> None:
    line = dialects.read("a [link](/b) c" + HEADINGS).lines[0]
    assert (line.text, line.links) == ("a link c", 4)


@pytest.mark.parametrize(
    ("dump", "expected"),
    [
        ("one\ntwo", ["one two"]),
        ("one  \ntwo", ["one", "two"]),
        ("one\n\ntwo", ["one", "two"]),
        ("# One\ntwo", ["One", "two"]),
        ("  * one\n  * two", ["one", "two"]),
        ("a | b\n---|---\nc | d", ["a | b", "c | d"]),
        ("> one\n> two\n", ["one two"]),
        ("![](/a/b.gif  \n)one  \ntwo", ["one", "two"]),
        ("text\n\n    x = a[0](b)\n    y = **c**", ["text", "x = a[0](b)\ny = **c**"]),
        ("```\nx_y_ = [a](/b)\nz\n```", ["x_y_ = [a](/b)\nz"]),
    ],
)
def test_paragraphs_end_at_blank_lines_and_block_syntax(dump: str, expected: list[str]) -> None:
    assert texts(dump) == expected


def test_nested_items_have_levels_and_markers() -> None:
    lines = dialects.read("  * [a](/a)\n    * [b](/b)\n\n  1. c\n").lines
    assert [(line.text, line.role, line.level, line.marker) for line in lines] == [
        ("a", Role.ITEM, 1, "-"),
        ("b", Role.ITEM, 2, "-"),
        ("c", Role.ITEM, 1, "1."),
    ]


@given(st.text(alphabet="ab [](){}!\"'<>*_`~#\\|=\n", max_size=200))
def test_no_word_outside_links_is_lost(junk: str) -> None:
    found = texts(f"{junk}\n\nplain words\n\n")
    assert "plain words" in found or "```" in junk or "~~~" in junk
    assert all(line == " ".join(line.split()) != "" for line in found)


@pytest.mark.parametrize("piece", ["[", "](", "](a", "![", ']("', "[](", "**a", "`", "[a](b ", '](a "', "<http:"])
def test_repeated_syntax_takes_linear_time(piece: str) -> None:
    assert dialects.read(piece * 100_000 + HEADINGS).lines


def test_a_heading_directly_above_code_has_its_level() -> None:
    lines = dialects.read(f"Text\n\n### Run it\n\n```\nmake\n```\n{HEADINGS}").lines
    assert [(line.text, line.level) for line in lines[1:3]] == [("Run it", 3), ("make", 0)]


@pytest.mark.parametrize(
    "unit", ["some *words* with [a link](https://a.example/) and `code` ", "灯台は白く塗られた。", "a|b "]
)
def test_a_very_long_text_is_read_in_pieces_as_if_it_were_one(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    dump = unit * (2 * markdown.PIECE // len(unit))
    in_pieces = texts(dump)
    monkeypatch.setattr(markdown, "PIECE", len(dump))
    assert in_pieces == texts(dump)
    assert len(in_pieces[0]) > markdown.PIECE / 4


@pytest.mark.parametrize(
    ("dump", "expected"),
    [
        ("The pier\\\nopens at ten", ["The pier", "opens at ten"]),
        ("-\n\n    The ferry leaves", ["The ferry leaves"]),
        ("<!DOCTYPE html>\n\nThe ferry", ["The ferry"]),
        ("The ferry [][4] leaves [at ten][5]", ["The ferry leaves at ten"]),
        # near misses
        ("A path ends in \\\\\nhere", ["A path ends in \\ here"]),
        ("2024.\n\nThe ferry", ["2024.", "The ferry"]),
    ],
)
def test_breaks_lone_markers_and_empty_links_are_no_text(dump: str, expected: list[str]) -> None:
    assert texts(dump) == expected


def test_a_target_may_be_broken_or_a_title() -> None:
    rows = ("[1]: https://a.example/" + "quay-" * 11, "map", "[2]: (The pier)", "[3]:")
    names = [line.names for line in dialects.read("The [ferry][1]\n\n" + "\n".join(rows) + HEADINGS).lines]
    assert names[:-2] == ["", "references", "references", "references"]
    names = [line.names for line in dialects.read("The [ferry][1]\n\n[a]: the quay" + HEADINGS).lines]
    assert names[:-2] == ["", ""]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("## The harbour {#the-harbour .wide}", "The harbour"),
        ('## The harbour {.wide width="16"}', "The harbour"),
        ("## The harbour {x}", "The harbour {x}"),
        ("## The set {#1, #2}", "The set {#1, #2}"),
        ("The harbour {#the-harbour}", "The harbour {#the-harbour}"),
    ],
)
def test_attributes_after_a_heading_are_no_text(heading: str, expected: str) -> None:
    assert texts(f"# Boats\n\n{heading}\n\n* Nets\n* Sails")[1] == expected


def test_a_comment_in_a_listing_is_neither_an_item_nor_a_heading() -> None:
    code = "    with harbour.open() as ship:\n        # close it in a storm\n        ship.load()\n"
    (line,) = dialects.read(f"{code}{HEADINGS}").lines[:-2]
    assert (line.role, line.text.split("\n")[1]) == (Role.CODE, "    # close it in a storm")
    assert [line.text for line in dialects.read(f"- a\n  - b\n{HEADINGS}").lines[:-2]] == ["a", "b"]
