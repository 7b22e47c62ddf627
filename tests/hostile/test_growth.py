"""The time of extraction and of every output is linear in the size of a page, for each kind of costly page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hostile.growth import LINEAR, exponent
from stripper import extract

MARKDOWN = "# H\n\n[x](http://a.example)\n\n## J\n\n"
"""Lines that make a dump one in Markdown."""

PAGES: dict[str, tuple[int, Callable[[int], str]]] = {
    "blank lines before code": (60_000, lambda n: "<!doctype html><pre>" + "\n" * n + "x</pre>"),
    "blank lines after code": (60_000, lambda n: "<!doctype html><pre>x" + "\n" * n + "</pre>"),
    "lines of a space before code": (60_000, lambda n: "<!doctype html><pre>" + "\n " * (n // 2) + "x</pre>"),
    "escaped brackets": (30_000, lambda n: MARKDOWN + "\\[" * (n // 2)),
    "underscores": (30_000, lambda n: MARKDOWN + "_a " * (n // 3)),
    "tildes": (30_000, lambda n: MARKDOWN + "~~a " * (n // 4)),
    "rows of a long heading": (30_000, lambda n: MARKDOWN + "# " + ("a " * 50 + "\n") * (n // 101)),
    "cells of layout tables": (10_000, lambda n: MARKDOWN + "| a | | --- | " + "[ | --- *a  " * (n // 11) + "|"),
    "empty formulas": (40_000, lambda n: "<!doctype html><p><b>x</b>" + "<math></math>word " * (n // 18)),
    "signs in a formula": (20_000, lambda n: "<!doctype html><p><math>" + "<mi>x</mi>" * (n // 10)),
    "remarks in JSON-LD": (
        100_000,
        lambda n: f'<script type="application/ld+json">{{"a":1, {" //" * (n // 3)}</script>',
    ),
}
"""The bytes of the smaller page, and the page of so many bytes."""


def convert(page: str) -> None:
    """Extract a page and write it in every form."""
    document = extract(page)
    for form in (document.text, document.markdown, document.html):
        assert isinstance(form, str)


@pytest.mark.parametrize("page", PAGES)
def test_time_grows_with_size(page: str) -> None:
    size, make = PAGES[page]
    assert exponent(convert, make, size) < LINEAR
