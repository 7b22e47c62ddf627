"""Footnotes: references and notes, and links that are neither."""

from __future__ import annotations

import pytest

from stripper import Reason, extract

KEEP = set(Reason) - {Reason.BY_HAND}

TEXT = "The first book of knots was printed here"


def markdown(markup: str, url: str | None = None, *, links: bool = True) -> str:
    return extract(markup, kind="html", url=url, keep=KEEP, links=links).markdown


def page(reference: str, note: str) -> str:
    return f"<p>{TEXT}{reference} and sold.</p>{note}"


NOTE = '<ol><li id="fn1">In the <i>old</i> town. <a href="#ref1">↩</a></li></ol>'


@pytest.mark.parametrize(
    ("reference", "note"),
    [
        ('<sup><a href="#fn1">1</a></sup>', NOTE),
        ('<a href="#fn1"><sup>1</sup></a>', NOTE),
        ('<a href="#fn1">[1]</a>', NOTE),
        ('[<a href="#fn1">1</a>]', NOTE),
        ('<a href="#cite_note-1">[1]</a>', NOTE.replace("fn1", "cite_note-1")),
        ('<sup><a href="#FN1">1</a></sup>', '<p><a id="FN1" href="#r1">1</a> In the <i>old</i> town.</p>'),
        (
            '<sup class="fn"><a href="#8f2a">1</a></sup>',
            '<ol><li id="8f2a">In the <i>old</i> town. <a href="#x">↩</a></li></ol>',
        ),
        (
            '<a class="footnote-anchor" href="#footnote-1-12">1</a>',
            '<div><a id="footnote-1-12" href="#x">1</a><div><p>In the <i>old</i> town.</p></div></div>',
        ),
        (
            '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
            '<div id="ftn1"><p><a href="#_ftnref1">[1]</a> In the <i>old</i> town.</p></div>',
        ),
        (
            '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
            '<p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> In the <i>old</i> town.</span></p>',
        ),
        (
            '<a href="#id2" id="id1">[1]</a>',
            '<aside id="id2"><span>[<a href="#id1">1</a>]</span><p>In the <i>old</i> town.</p></aside>',
        ),
        (
            '<a href="#_edn1" name="_ednref1">[1]</a>',
            '<p><a href="#_ednref1" name="_edn1">[1]</a> In the <i>old</i> town.</p>',
        ),
        ('<sup><a href="#note1">*</a></sup>', '<div class="x" id="note1"><p>In the <i>old</i> town.</p></div>'),
    ],
)
@pytest.mark.parametrize("url", [None, "https://a.example/"])
def test_a_footnote(reference: str, note: str, url: str | None) -> None:
    assert markdown(page(reference, note), url) == f"{TEXT}[^1] and sold.\n\n[^1]: In the *old* town.\n"


def test_two_references_to_one_note_and_a_note_of_two_paragraphs() -> None:
    first, second = '<sup><a href="#fn7">7</a></sup>', '<sup><a href="#fn7">7</a></sup>'
    note = '<ol start="7"><li id="fn7"><p>In the old town.</p><p>On the hill.</p></li></ol>'
    shown = f"{TEXT}[^7] and sold[^7].\n\n[^7]: In the old town.\n\n    On the hill.\n"
    assert markdown(f"<p>{TEXT}{first} and sold{second}.</p>{note}") == shown


def test_a_note_whose_number_and_paragraphs_are_blocks() -> None:
    note = '<div><a id="fn1" href="#r1">1</a><div><p>In the old town.</p><p>On the hill.</p></div></div>'
    shown = markdown(f'<p>{TEXT}<a href="#fn1">1</a> and sold.</p>{note}')
    assert shown == f"{TEXT}[^1] and sold.\n\n[^1]: In the old town.\n\n    On the hill.\n"


def test_notes_with_the_same_number_have_labels_of_their_own() -> None:
    notes = '<p id="fn1">In the old town.</p><p id="note1">On the hill.</p>'
    shown = markdown(f'<p>{TEXT}<a href="#fn1">1</a> and sold<a href="#note1">1</a>.</p>{notes}')
    assert shown.startswith(f"{TEXT}[^1] and sold[^2].\n")
    assert shown.endswith("[^1]: In the old town.\n\n[^2]: On the hill.\n")


@pytest.mark.parametrize(
    ("reference", "note"),
    [
        ('<a href="#fn1">here</a>', NOTE),
        ('<a href="#section1">1</a>', '<p id="section1">In the old town.</p>'),
        ('<a href="#8f2a">1</a>', '<p id="8f2a">In the old town, <a href="#map">see the map</a>.</p>'),
        ('<a href="#fn2">2</a>', NOTE),
        ('<a href="#map">1</a>', '<p><a href="#b" name="map">1</a> In the old town.</p>'),
        ('<a href="#fn1">1</a>', '<h2 id="fn1">In the old town</h2>'),
        ('<a href="/b#fn1">1</a>', NOTE),
        ('<a href="#fn1">1</a>', '<p id="fn1">https://a.example/</p>'),
        ('<a href="#fn1">1</a>', f'<div id="fn1">{"<p>In the old town.</p>" * 9}</div>'),
    ],
)
def test_other_links_are_none(reference: str, note: str) -> None:
    assert "[^" not in markdown(page(reference, note))


def test_a_link_back_is_no_reference() -> None:
    shown = markdown(
        f'<p id="r1">{TEXT}<a href="#fn1">1</a> and sold.</p><p id="fn1"><a href="#r1">a</a> Old town.</p>'
    )
    assert shown == f"{TEXT}[^1] and sold.\n\n[^1]: Old town.\n"


def test_a_note_that_is_removed_has_no_reference() -> None:
    document = extract(page('<sup><a href="#fn1">1</a></sup>', NOTE), kind="html", keep=KEEP, drop_lines=[range(2, 3)])
    assert document.markdown == f"{TEXT}<sup>1</sup> and sold.\n"


def test_without_links_there_are_no_references() -> None:
    assert "[^" not in markdown(page('<sup><a href="#fn1">1</a></sup>', NOTE), links=False)


def test_the_text_has_no_footnotes() -> None:
    assert extract(page('<a href="#fn1">1</a>', NOTE), kind="html", keep=KEEP).text.startswith(f"{TEXT}1 and sold.")
