"""The time of extraction and of every output is linear in the size of a page, for each kind of costly page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from hostile.growth import LINEAR, exponent
from stripper import Document, Reason, extract
from stripper.classify import adjoining
from stripper.decided import Decided, Details
from stripper.model import Decision
from stripper.parse import shown_text
from stripper.render import embeds

ARTICLE = f"<!doctype html><article><h1>The ferry</h1>{'<p>' + 'The ferry left the island at noon. ' * 9}</article>"
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
    "cells of layout tables": (5_000, lambda n: MARKDOWN + "| a | | --- | " + "[ | --- *a  " * (n // 11) + "|"),
    "rows of aligned cells": (10_000, lambda n: ("a" + "  1" * 120 + "\n") * (n // 362)),
    "empty formulas": (40_000, lambda n: "<!doctype html><p><b>x</b>" + "<math></math>word " * (n // 18)),
    "signs in a formula": (20_000, lambda n: "<!doctype html><p><math>" + "<mi>x</mi>" * (n // 10)),
    "notes with one number": (
        30_000,
        lambda n: (
            f"{ARTICLE}{''.join(f'<p>The ferry left<a href=#fn{k}>1</a>' for k in range(n // 80))}"
            + "".join(f"<p id=fn{k}>A note on the ferry" for k in range(n // 80))
        ),
    ),
    "elements around the lines of a comment": (
        15_000,
        lambda n: f"{ARTICLE}<div class=comment>{'<div class=author>' * (n // 80)}" + "<p>Ada, 17 May 2024" * (n // 40),
    ),
    "remarks in JSON-LD": (
        100_000,
        lambda n: f'<script type="application/ld+json">{{"a":1, {" //" * (n // 3)}</script>',
    ),
}
"""The bytes of the smaller page, and the page of so many bytes."""


def convert(page: str) -> None:
    """Extract a page and write it in every form."""
    document = extract(page, images=True)
    for form in (document.text, document.markdown, document.html, document.tei):
        assert isinstance(form, str)


def captioned(size: int) -> tuple[Document, Mapping[int, Reason]]:
    """Return a page of images before captions, and the captions, all of which are removed."""
    images = "".join(f"<img src=/{number}.png alt=x>" for number in range(size))
    document = extract(ARTICLE + images + "<p class=caption>A lighthouse" * size, images=True)
    removed = {line.number: Reason.CAPTION for line in document.lines if line.text == "A lighthouse"}
    decisions = tuple(Decision(line.number not in removed, Reason.CAPTION, 0.0) for line in document.lines)
    return replace(document, decided=Decided.of(Details(decisions))), removed


def find_captions(page: tuple[Document, Mapping[int, Reason]]) -> None:
    document, removed = page
    assert len(document.parsed.embeds) == len(removed)
    list(adjoining.image_captions(document.parsed, removed))


def find_images(page: tuple[Document, Mapping[int, Reason]]) -> None:
    document, removed = page
    assert len(document.parsed.embeds) == len(removed)
    embeds.find(document, None)


@pytest.mark.parametrize("run", [find_captions, find_images])
def test_time_for_images_and_captions_grows_with_their_number(
    run: Callable[[tuple[Document, Mapping[int, Reason]]], None],
) -> None:
    assert exponent(run, captioned, 150) < LINEAR


def in_depth(size: int) -> Document:
    """Return a page with images and links within elements, of which the larger page has more as well."""
    images = "".join(f"<p><img src=/{number}.png alt=x><p><a href=/>{'word ' * 9}</a>" for number in range(size))
    return extract(ARTICLE + "<div>" * size + images, images=True, focus="recall")


def test_time_for_images_grows_with_the_number_of_elements_around() -> None:
    def find(document: Document) -> None:
        assert len(document.parsed.embeds) > 100
        embeds.find(document, None)

    assert exponent(find, in_depth, 150) < LINEAR


def test_time_for_hidden_lines_grows_with_the_number_of_elements_around() -> None:
    def find(document: Document) -> None:
        shown_text.size([*document.lines], [*document.parsed.containers], 0, 10**9)

    assert exponent(find, in_depth, 150) < LINEAR


@pytest.mark.parametrize("page", PAGES)
def test_time_grows_with_size(page: str) -> None:
    size, make = PAGES[page]
    assert exponent(convert, make, size) < LINEAR
