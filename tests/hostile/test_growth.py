"""Whole pages, each of one costly kind: the time of extraction and of every output grows with their size only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hostile.growth import LINEAR, exponent
from stripper import extract

PAGES: dict[str, tuple[int, Callable[[int], str]]] = {
    "blank lines before code": (60_000, lambda n: "<!doctype html><pre>" + "\n" * n + "x</pre>"),
    "blank lines after code": (60_000, lambda n: "<!doctype html><pre>x" + "\n" * n + "</pre>"),
    "lines of a space before code": (60_000, lambda n: "<!doctype html><pre>" + "\n " * (n // 2) + "x</pre>"),
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
