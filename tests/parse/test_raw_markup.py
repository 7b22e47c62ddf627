"""Markup that converters leave in Markdown becomes Markdown, with the places of its lines in the dump."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.parse import dialects, raw_markup

DIVS = '<div class="row\nwide">\n\n</div>\n\n' * 6
FENCED = "::: {#menu .row}\n:::\n\n" * 2
SHOWN = "Das Boot fährt um zehn."


def plain(dump: str) -> str:
    found = raw_markup.replace(dump)
    return dump if found is None else found.content.strip()


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<a\nhref="/plan" class="x">Fahrplan</a>', "[Fahrplan](</plan>)"),
        ('<a id="top"></a>Fahrplan', "Fahrplan"),
        ('<span\nclass="x">Das</span> Boot<img src="a.png"\nalt="Boot" />', "Das Boot"),
        ("<h3>Preise</h3>", "### Preise"),
        ("<ul><li>Rad</li><li>Hund</li></ul>", "- Rad\n\n- Hund"),
        ("Um zehn<br />um elf", "Um zehn  \num elf"),
        ('<p title="a > b">Boot</p>', "Boot"),
        ("Boot<!-- Anker -->", "Boot"),
        # near misses
        ("`<div>` ist ein Element", "`<div>` ist ein Element"),
        ("\\<div> und 3 < 5 > 4", "\\<div> und 3 < 5 > 4"),
        ("```html\n<p>Boot</p>\n```", "```html\n<p>Boot</p>\n```"),
    ],
)
def test_tags_are_replaced(markup: str, expected: str) -> None:
    assert plain(f"{DIVS}{markup}\n") == expected


def test_references_to_hidden_characters_and_line_ends_stay_out_of_cells() -> None:
    found = raw_markup.replace(f"{DIVS}<tr>\n<td>Boot&#x202e; um&#10;zehn &amp; elf</td>\n</tr>\n")
    assert found is not None
    assert "|  Boot um zehn & elf |" in found.content
    assert len(found.sources) == found.content.count("\n") + 1


def test_a_row_of_a_table_is_one_line_with_its_blocks_apart() -> None:
    table = "<table>\n<tr>\n<td><p>Inseln</p></td>\n<td><p>Nord &amp; Süd</p>\n<p>West</p></td>\n</tr>\n</table>"
    line = next(
        line for line in plain(f"[Inseln](/i) und [Preise](/p)\n\n{table}\n").splitlines() if line.startswith("|")
    )
    cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
    assert cells[0] == "Inseln"
    assert [block for block in cells[1].split("  ") if block.strip()] == ["Nord & Süd", " West"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("## Preise {#preise .wp-block}", "## Preise"),
        ('[Rad](/rad){.btn\nid="x"} frei', "[Rad](/rad) frei"),
        ("[[Nord]{.a}[Süd]{.b\n.c}]{.d}", "NordSüd"),
        ("-   ::: {.card}\n    Boot", "-   \n    Boot"),
        # near misses
        ("f(x) {return 1;} und {.}", "f(x) {return 1;} und {.}"),
        ("a :::: b", "a :::: b"),
    ],
)
def test_attributes_by_pandoc_are_removed(marked: str, expected: str) -> None:
    assert plain(f"{FENCED}{marked}\n") == expected


@pytest.mark.parametrize(
    "dump",
    [SHOWN, "<div>\n\n" * 3 + SHOWN, f"{SHOWN}\n" * 300 + DIVS, f"{SHOWN}\n\n<table>\n</table>", "::: tip\nBoot\n:::"],
)
def test_a_dump_with_little_markup_stays(dump: str) -> None:
    assert raw_markup.replace(dump) is None


def test_lines_keep_their_places_in_the_dump() -> None:
    dump = f'{DIVS}<span\nclass="a">Das</span> Boot\n\n{SHOWN}\n'
    rows = dump.split("\n")
    places = {line.text: rows[line.source - 1] for line in dialects.read(dump).lines}
    assert places == {"Das Boot": "<span", SHOWN: SHOWN}


@given(st.lists(st.sampled_from(["<td>", "</td>", "<tr>", "</tr>", "<a href='x'>", "</a>", "\n", "<li>", "b", ":::"])))
def test_each_line_has_a_place(parts: list[str]) -> None:
    dump = DIVS + "".join(parts)
    found = raw_markup.replace(dump)
    assert found is not None
    assert len(found.content.split("\n")) == len(found.sources)
    assert list(found.sources) == sorted(found.sources)
    assert found.sources[-1] <= dump.count("\n") + 1
