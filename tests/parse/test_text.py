"""Parsing of text dumps into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.model import Line, Role
from stripper.parse import dialects
from stripper.parse.text import rows


def one(dump: str) -> Line:
    (line,) = dialects.read(dump).lines
    return line


def test_lines_have_their_source_line_indent_and_gap() -> None:
    found = dialects.read("First\n\n\n   Second\n\tThird").lines
    assert [(line.number, line.source, line.text, line.indent, line.gap) for line in found] == [
        (1, 1, "First", 0, 0),
        (2, 4, "Second", 3, 2),
        (3, 5, "Third", 8, 0),
    ]


@pytest.mark.parametrize("dump", ["", "\n", " \t\n\xa0\n"])
def test_blank_text_has_no_lines(dump: str) -> None:
    assert dialects.read(dump).lines == ()


@pytest.mark.parametrize(
    ("dump", "marker", "expected"),
    [
        ("- a b", "-", "a b"),
        ("* a", "-", "a"),
        ("• a", "-", "a"),
        ("   + a", "-", "a"),
        ("– a", "-", "a"),
        ("1. a", "1.", "a"),
        ("12) a", "12.", "a"),
        ("          o a", "-", "a"),
        ("       # a", "-", "a"),
    ],
)
def test_list_items_start_with_bullets(dump: str, marker: str, expected: str) -> None:
    line = one(dump)
    assert (line.role, line.marker, line.text, line.level) == (Role.ITEM, marker, expected, 1)


@pytest.mark.parametrize("dump", ["-a", "-", "*", "-- a", "1.5 a", "2024. a", "10 a", "o a", "# a", "a - b", "1."])
def test_characters_that_only_resemble_bullets(dump: str) -> None:
    line = one(dump)
    assert (line.role, line.marker, line.text, line.level) == (Role.PARAGRAPH, "", dump, 0)


def test_levels_of_nested_lists() -> None:
    dump = "* a\n    * b\n        * c\n    * d\n* e\n  * f"
    assert [line.level for line in dialects.read(dump).lines] == [1, 2, 3, 2, 1, 2]


LYNX = """   [1]Home [2]News about [3]dogs

   See [4]the page.[12] More [5]

References

   Visible links:
   1. https://a.example/
   2. file:///b
   3. mailto:c@d.example
   4. https://e.example/f?g=h

   Hidden links:
   5. /i
"""


def test_link_numbers_of_lynx_are_removed_and_targets_named() -> None:
    found = dialects.read(LYNX).lines
    # no text follows [5], an image; [12] is not the next number, so it is a citation
    assert [line.text for line in found[:2]] == ["Home News about dogs", "See the page.[12] More"]
    assert {line.names for line in found[:2]} == {""}
    targets = "https://a.example/ file:///b mailto:c@d.example https://e.example/f?g=h"
    assert [(line.names, line.text) for line in found[2:]] == [
        ("references", f"References Visible links: {targets} Hidden links: /i")
    ]


ELINKS = """   [1]Home [1001]Quays

   The [1002]quay[1003][1] was rebuilt in [1004][2011].

References

   Visible links
   1. https://a.example/
1001. Quays and harbours [q]
	https://a.example/quays
1002. This page is protected.
You can view its source [e]
	https://a.example/quay?action=edit
1003. https://a.example/quay#note-1
1004. https://a.example/2011
"""


def test_titles_of_links_are_part_of_the_list_of_targets() -> None:
    found = dialects.read(ELINKS)
    assert found.dialect.value == "lynx"
    assert [line.text for line in found.lines[:-1]] == ["Home Quays", "The quay[1] was rebuilt in [2011]."]
    assert found.lines[-1].names == "references"


def test_a_list_of_titles_with_few_targets_is_kept() -> None:
    titles = "".join(f"{number}. A report on quays\n" for number in range(1, 6))
    found = dialects.read(f"   See [1]this.\n\nReferences\n\n{titles}\thttps://a.example/\n").lines
    assert not any(line.names for line in found)


def test_a_bibliography_with_addresses_is_kept() -> None:
    sources = "".join(f"   {n}. Doe, J. A report on quays.\n      https://doi.org/10.1/{n}\n" for n in range(1, 6))
    found = dialects.read(f"   See the report.[1]\n\nReferences\n\n{sources}").lines
    assert not any(line.names for line in found)


def test_linked_characters_in_a_lynx_dump_are_estimated() -> None:
    home, see = dialects.read(LYNX).lines[:2]
    assert home.links == len("Home") + len("News about") + len("dogs")
    assert 0 < see.links < len(see.text)


@pytest.mark.parametrize(
    "dump",
    [
        "See [1]this.",
        "See [1]this.\n\nReferences\n\n   1. Smith, J. A book. 2001",
        "See [1]this.\n\n   1. https://a.example/",
        "See [1]this.\n\nReferences\n\n   1. https://a.example/\n\nThe page goes on.",
        "See [1]this.\n\nReferences",
    ],
)
def test_numbers_without_a_list_of_targets_are_kept(dump: str) -> None:
    found = dialects.read(dump).lines
    assert found[0].text == "See [1]this."
    assert not any(line.names or line.links for line in found)


@given(st.text(alphabet="ab。 \n\t-*1.>[]字", max_size=300))
def test_lines_are_consistent_for_any_dump(dump: str) -> None:
    found = dialects.read(dump).lines
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    assert [line.source for line in found] == sorted({line.source for line in found})
    assert all(line.text == " ".join(line.text.split()) != "" for line in found)
    assert all((line.role is Role.ITEM) == bool(line.marker) for line in found)
    kept = "".join("".join(line.text.split()) for line in found)
    assert set(kept) <= set(dump)


@pytest.mark.parametrize("sign", "□☆○■★◎△")
def test_bullets_of_nested_lists_need_indentation(sign: str) -> None:
    deep, shallow = dialects.read(f"      {sign} a\n\n{sign} b").lines
    assert (deep.role, deep.text) == (Role.ITEM, "a")
    assert (shallow.role, shallow.text) == (Role.PARAGRAPH, f"{sign} b")


def test_a_lone_bullet_is_joined_with_the_row_below() -> None:
    (line,) = dialects.read("  •\n    a").lines
    assert (line.role, line.text, line.source, line.indent) == (Role.ITEM, "a", 1, 2)


@pytest.mark.parametrize("dump", ["•\n\n  a", "•\na", "•\n  * a", "  •\n a"])
def test_a_lone_bullet_without_text_is_a_line(dump: str) -> None:
    bullet, line = dialects.read(dump).lines
    assert (bullet.role, bullet.text, line.text) == (Role.PARAGRAPH, "•", "a")


LONG = "A sentence that goes on and on, and says what there is to say of it until it comes to its end, at last."


def test_running_text_gets_gaps_in_a_dump_without_blank_lines() -> None:
    assert [line.gap for line in dialects.read(f"Menu\nHome\n{LONG}\n{LONG * 3}\nA heading\n{LONG}").lines] == [
        0,
        0,
        0,
        1,
        0,
        0,
    ]


def test_running_text_gets_no_gaps_in_a_dump_with_blank_lines() -> None:
    assert [line.gap for line in dialects.read(f"Menu\n\n{LONG}\n{LONG * 3}").lines] == [0, 1, 0]


def test_tabs_are_eight_columns_until_a_dump_has_too_many() -> None:
    narrow, wide = "\t\tx", "\t" * 130_000 + "x"
    assert [row.indent for row in rows("\n".join((narrow, wide, wide, narrow)))] == [16, 1_040_000, 130_000, 16]
