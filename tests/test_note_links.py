"""Links to notes, and the elements that they lead to."""

from __future__ import annotations

import pytest

from stripper import note_links
from stripper.parse import html

PAGE = """<p>The barn burned.<sup><a href="#_Fn1">[1]</a></sup> See <a href="#map">the map</a> and <a href="/x">2</a>.
<pre><a href="#fn2">2</a></pre><ol><li id="fn1">In 1911. <a href="#ref1">back</a><li id="fn3">Never.</ol>
<div><a id="note-4" href="#r4">4</a><div><p>Twice.</div></div>"""
READ = html.read(PAGE.encode())


def test_references_are_short_links_within_the_page_outside_of_listings() -> None:
    assert [(found.target, found.label) for found in note_links.references(READ.lines)][:1] == [("fn1", "1")]
    assert {found.target for found in note_links.references(READ.lines)} == {"fn1", "r4"}


def test_notes_are_the_lines_of_an_element_with_the_id_or_beside_a_number_with_it() -> None:
    found = note_links.targets(READ.lines, READ.containers, {"fn1", "note-4", "fn9"})
    assert {name: [line.text for line in lines] for name, lines in found.items()} == {
        "fn1": ["In 1911. back"],
        "note-4": ["4", "Twice."],
    }


@pytest.mark.parametrize(
    ("name", "is_footnote", "is_note"),
    [
        ("fn:1", True, True),
        ("my_footnote-1", True, True),
        ("cite_note-2", True, True),
        ("bib.bib1", False, True),
        ("reference-3", False, True),
        ("map", False, False),
        ("definition", False, False),
    ],
)
def test_the_id_tells_footnotes_from_entries_of_literature(name: str, *, is_footnote: bool, is_note: bool) -> None:
    assert bool(note_links.FOOTNOTE.search(name)) is is_footnote
    assert bool(note_links.NOTE.search(name)) is is_note


def test_a_number_that_is_a_link_is_a_label() -> None:
    labels = [line.text for line in READ.lines if note_links.is_label(line)]
    assert labels == ["2", "4"]
