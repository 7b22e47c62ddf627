"""Signatures in the documentation of an API go with their descriptions."""

from __future__ import annotations

import pytest

from stripper.classify import signatures
from stripper.classify.around import Around
from stripper.model import Scored
from stripper.parse import html

JAVADOC = (
    "<section><h3>close</h3><div class=member-signature>void close()</div><div class=block>Wakes it.</div></section>"
)
RUSTDOC = (
    "<details><summary><section><h4 class=code-header>fn close()</h4></section></summary>"
    "<div><p>Wakes it.</div></details>"
)
SPHINX = "<dl><dt class='sig sig-object'>close()<dd><p>Wakes it.</dl>"
DOXYGEN = "<h2 class=memtitle>close()</h2><div class=memproto>void close()</div><div class=memdoc><p>Wakes it.</div>"
LISTING = "<div class=code-header><span>close()</span></div><p>Wakes it."
PLAIN = "<div class=design>void close()</div><div>Wakes it.</div>"


def kept(markup: str, score: float = -1.5, last: float = 2.0) -> list[str]:
    read = html.read(markup.encode())
    scores = [score] * (len(read.lines) - 1) + [last]
    content = [each >= 0 for each in scores]
    around = Around(read.lines, content, read.containers)
    found = signatures.find(read.lines, Scored(scores, 0.0, lambda *_: ()), content, around)
    return [read.lines[unit.first - 1].text for unit in found][::-1]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (JAVADOC, ["close", "void close()"]),
        (RUSTDOC, ["fn close()"]),
        (SPHINX, ["close()"]),
        (DOXYGEN, ["close()", "void close()"]),
        (LISTING, []),
        (PLAIN, []),
    ],
    ids=["Javadoc", "rustdoc", "Sphinx", "Doxygen", "the bar of a listing", "no generator"],
)
def test_the_signature_above_a_kept_description_is_kept(markup: str, expected: list[str]) -> None:
    assert kept(markup) == expected


def test_it_is_not_if_its_score_is_low_or_its_description_removed() -> None:
    assert kept(JAVADOC, score=-3.5) == kept(JAVADOC, last=-2.0) == []
