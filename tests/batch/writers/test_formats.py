"""Output formats."""

from __future__ import annotations

import json
import os
from hashlib import sha256

import pytest

import story
from stripper import extract
from stripper.batch.sources import single_page
from stripper.batch.sources.content import Content
from stripper.batch.writers.formats import FORMATS, build_sidecar, encode_json, encode_text

DOCUMENT = extract(story.page())


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "json"])
def test_a_text_ends_in_one_newline_and_is_empty_if_nothing_was_kept(format: str) -> None:
    data = encode_text(DOCUMENT, format)
    assert data.decode() == getattr(DOCUMENT, format).rstrip("\n") + "\n"
    assert encode_text(extract(""), "text") == b""


@pytest.mark.parametrize(
    ("path", "shown"),
    [("a b.html", "a b.html"), ("-", None), ("esc\x1b.html", r"esc\x1b.html"), (os.fsdecode(b"\xe9"), r"\xe9")],
)
def test_a_sidecar_has_the_printable_path_of_the_page(path: str, shown: str | None) -> None:
    assert build_sidecar(single_page(path), DOCUMENT, lines=False)["source"]["path"] == shown


def test_a_sidecar_has_lines_and_text_on_request() -> None:
    source = single_page("a.html")
    assert not {"lines", "text"} & build_sidecar(source, DOCUMENT, lines=False).keys()
    assert {"lines", "text"} <= build_sidecar(source, DOCUMENT, lines=True, text=True).keys()


def test_the_sidecar_has_the_digest_that_the_source_states() -> None:
    source = single_page("a.html")
    computed = source.stating(Content(b"another page"))
    known = source.stating(Content(b"another page").hashed())
    assert build_sidecar(computed, DOCUMENT, lines=False)["source"]["sha256"] == DOCUMENT.page.sha256
    assert build_sidecar(known, DOCUMENT, lines=False)["source"]["sha256"] == sha256(b"another page").hexdigest()


def test_json_is_indented_or_on_one_line_and_never_fails() -> None:
    data = {"text": "é \ud800"}
    assert encode_json(data, None).count(b"\n") == 1
    assert encode_json(data).count(b"\n") == 3
    assert json.loads(encode_json(data)) == {"text": "é ?"}
