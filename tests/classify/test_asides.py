"""Marks of advertisements, links to other articles and requests to report errors, within an article."""

from __future__ import annotations

import pytest

from stripper import Reason, Settings, decode, metadata, parse
from stripper.classify import asides, features


def found(markup: str, removed: int = 0) -> list[Reason]:
    """Return the reasons of the lines that are removed if all lines, or all but one with a number, are kept before."""
    page = decode.decode(f"<html><body>{markup}</body></html>", url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    content = [line.number != removed for line in parsed.lines]
    return list(asides.find(parsed.lines, content, measured, site="harbour.example").values())


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<p>- Advertisement -</p>", Reason.ADVERTISEMENT),
        ("<p>Publicidade</p>", Reason.ADVERTISEMENT),
        ("<p><b>Lire aussi : <a href=/b>Le port est fermé</a></b></p>", Reason.RELATED),
        ("<p>[Related: <a href=/b>How to tie a knot</a>]</p>", Reason.RELATED),
        ("<p>Читайте также: <a href=/b>Порт закрыт на неделю</a></p>", Reason.RELATED),
        ("<p>Spotted a mistake? Write to the harbour office.</p>", Reason.INTERFACE),
        ("<p>Нашли ошибку? Выделите её и нажмите Ctrl+Enter</p>", Reason.INTERFACE),
        ("<p>Якщо ви помітили помилку, виділіть її та натисніть Ctrl+Enter.</p>", Reason.INTERFACE),
        ("<p>¿Has encontrado un error? Escríbenos.</p>", Reason.INTERFACE),
        ("<p>--&gt;</p>", Reason.INTERFACE),
    ],
)
def test_asides_are_removed(markup: str, reason: Reason) -> None:
    assert found(markup) == [reason]


@pytest.mark.parametrize(
    "markup",
    [
        "<h2>Publicidade</h2>",
        "<p>Advertisement was once a word for any notice.</p>",
        "<p>Related: the harbour is older than <a href=/b>the mole</a></p>",
        "<p>Read more: <a href=/b>The harbour has been closed for a week.</a></p>",
        "<ul><li>See also: <a href=/b>The mole</a></li></ul>",
        "<p>Related: the mole</p>",
        "<p><a href=/b>Unrelated: the mole</a></p>",
        "<p>The council found an error in the tide tables.</p>",
        f"<p>Found an error in the tide tables, the council did. {'It was corrected on the same day. ' * 8}</p>",
        "<p>Found an errorless table</p>",
        "<pre>--&gt;</pre>",
        "<p>Related information</p><p>The harbour was closed.</p><p><a href=/b>The mole</a></p><p>Open</p>",
        "<p><a href=/b>Related information</a></p><p><a href=/c>The mole</a></p><p>Open</p>",
        "<p>Related information</p><p><a href=/b>The harbour has been closed for a week.</a></p>",
        "<p>Related information is kept in the harbour office.</p><p><a href=/b>The mole</a></p><p>Open</p>",
    ],
)
def test_other_lines_stay(markup: str) -> None:
    assert found(markup) == []


@pytest.mark.parametrize("label", ["Related information", "Siehe auch:", "เรื่องที่เกี่ยวข้อง"])
def test_a_label_is_removed_with_the_links_below_it(label: str) -> None:
    links = "<p><a href=/b>The mole</a></p><p><a href=/c>Ropes: a history</a></p>"
    assert (
        found(f"<p>{label}</p>{links}<p>The harbour.</p><p><a href=/d>Tides</a></p><p>Open</p>") == [Reason.RELATED] * 3
    )
    assert found(f"<h2>{label}</h2>{links}") == [Reason.RELATED] * 3


def test_a_label_is_removed_if_the_line_below_it_is_not_kept() -> None:
    label, text = "<p>Related information</p>", "<p>The harbour.</p>"
    assert found(text + label) == [Reason.RELATED]
    assert found(label + text + text, removed=2) == [Reason.RELATED]
    assert found(label + text + text, removed=3) == []
    assert found(f"<p><a href=#b>Related information</a></p>{text}", removed=2) == []
    assert found("", removed=1) == []


TEXT = f"<p>{'The harbour was closed for a week. ' * 8}</p>"


@pytest.mark.parametrize(
    ("links", "count"),
    [
        ("<p><a href=/b>The mole is closed</a></p>", 1),
        ("<h3><a href=https://www.harbour.example/b>The mole is closed</a></h3><p><a href=/c>Ropes</a></p>", 2),
        ("<ul><li><a href=/b>Harbour</a></li></ul>", 1),
        ("<ul><li><a href=/b>One</a></li><li><a href=/c>Two</a></li><li><a href=/d>Three</a></li></ul>", 0),
        ("<p><a href=https://mole.example/b>The mole is closed</a></p>", 0),
        ("<p><a href=mailto:office@harbour.example>office@harbour.example</a></p>", 0),
        ("<p><a href=#top>The start of the text</a></p>", 0),
        ("<p><a href=/b>The mole is closed.</a></p>", 0),
        ("<p>Read on: <a href=/b>The mole is closed</a></p>", 0),
        ("<p>The sources:</p><p><a href=/b>The mole is closed</a></p>", 0),
        ("<p><a href=/b>The mole is closed</a></p><p>It is not.</p>", 0),
        (f"<p><a href=/b>{'The mole is closed, ' * 8}they say</a></p>", 0),
    ],
)
def test_last_lines_that_are_links_to_other_pages_of_the_site_are_removed(links: str, count: int) -> None:
    assert found(TEXT + links) == [Reason.RELATED] * count
