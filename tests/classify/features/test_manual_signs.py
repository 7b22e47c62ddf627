"""Signs of documentation in the text of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import parse
from stripper.classify.features import manual_signs
from stripper.decode import decode
from stripper.model import Kind
from stripper.settings import Settings

STORY = "The ferry to the island was late again, because the harbour was frozen and the pilot waited for the tide."


def has_any(text: str, *, is_dump: bool = True) -> bool:
    page = decode(f"{STORY}\n\n{text}\n\n{STORY}\n", url=None, settings=Settings(kind=Kind.TEXT))
    return manual_signs.has_any(parse.parse(page).lines, is_dump=is_dump)


@pytest.mark.parametrize(
    ("sign", "near_miss"),
    [
        ("Generated on 3 May for pelikan by Doxygen 1.9", "Tickets were generated on 3 May for pelikan by the office"),
        ("Généré par Sphinx 5.3.0", "Le Sphinx a 5 300 ans"),
        ("Built with MkDocs.", "Built with stones and mortar."),
        ("pelikan 3.4 documentation", "The council wants more documentation"),
        ("Next: Queues, Previous: Tasks, Up: Top", "Next: the harbour, Previous: the market"),
        ("Overview Package Class Deprecated Index Help", "Package class: the deprecated index"),
        ("Overview Package Class Use Tree Deprecated Index Help", "Overview Package holidays, first class use"),
        ("Show Source", "Show sources of this story"),
    ],
)
def test_notes_of_generators_and_links(sign: str, near_miss: str) -> None:
    assert has_any(sign)
    assert not has_any(near_miss)


@pytest.mark.parametrize(
    ("sign", "near_miss"),
    [
        ("Prev\n\nUp\n\nNext", "Prev\n\nNext"),
        ("Zurück\n\nNach oben\n\nWeiter", "Zurück\n\nWeiter"),
        ("前のページ\n\n上に戻る\n\n次のページ", "上に戻る"),
        ("Prev Up Next Queues Home Tasks", "Previous story: Up the hill. Next story: Down"),
    ],
)
def test_links_to_the_chapters_around_one(sign: str, near_miss: str) -> None:
    assert has_any(sign)
    assert not has_any(near_miss)


def test_headings_of_an_api() -> None:
    assert has_any("NAME\n\nqueue\n\nSYNOPSIS\n\nqueue [name]\n\nDESCRIPTION\n\nLists tasks.")
    assert not has_any("Description\n\nA pot.\n\nDescription:\n\nBlue.\n\nNotes\n\nOven-proof.")


def test_numbered_sections_of_a_dump() -> None:
    sections = "2.1. Queues\n\n2.1.1. Names\n\n2.2. Tasks"
    assert has_any(sections)
    assert not has_any(sections, is_dump=False)
    assert not has_any("4.5 stars\n\n3.1 stars\n\n1.2 million visitors\n\n12.11. Monday")


def test_program_text_of_a_dump() -> None:
    program = "\n\n".join(f"    int queue_{n}(void) {{\n        return {n};\n    }}" for n in range(4))
    assert has_any(program)
    assert not has_any(program, is_dump=False)
    assert not has_any("Bring bread; cheese; wine;\n\nand a coat")


@given(st.lists(st.sampled_from(["Prev", "Next", "Home", "Up the hill", "2.1 Queues", "Description", ";"]), max_size=9))
def test_lines_that_any_page_may_have_are_no_sign(rows: list[str]) -> None:
    assert not has_any("\n\n".join(rows), is_dump=False)
