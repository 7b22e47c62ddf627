"""Marks of advertisements, and links to other articles, within an article."""

from __future__ import annotations

import pytest

from stripper import Reason, Settings, decode, metadata, parse
from stripper.classify import asides, features


def found(markup: str) -> list[Reason]:
    page = decode.decode(f"<html><body>{markup}</body></html>", url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    return list(asides.find(parsed.lines, [True] * len(parsed.lines), measured).values())


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<p>- Advertisement -</p>", Reason.ADVERTISEMENT),
        ("<p>Publicidade</p>", Reason.ADVERTISEMENT),
        ("<p><b>Lire aussi : <a href=/b>Le port est fermé</a></b></p>", Reason.RELATED),
        ("<p>[Related: <a href=/b>How to tie a knot</a>]</p>", Reason.RELATED),
        ("<p>Читайте также: <a href=/b>Порт закрыт на неделю</a></p>", Reason.RELATED),
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
    ],
)
def test_other_lines_stay(markup: str) -> None:
    assert found(markup) == []
