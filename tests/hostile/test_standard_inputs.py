"""Reading the inputs of public tests for HTML parsers, for the measurement of costly pages."""

from __future__ import annotations

import json
from pathlib import Path

from costly_pages import copies
from standard_inputs import inputs


def test_inputs_of_tree_construction_tests(tmp_path: Path) -> None:
    (tmp_path / "b.dat").write_bytes(
        b"#data\n<p>One\n#errors\n(1,3): missing doctype\n#document\n| <html>\n\n"
        b"#data\n<pre>\n\nTwo\n#new-errors\n</pre>\n#errors\n#document-fragment\ndiv\n#document\n"
    )
    assert inputs(tmp_path) == {"b.dat:1": b"<p>One", "b.dat:2": b"<pre>\n\nTwo\n#new-errors\n</pre>"}


def test_inputs_of_encoding_tests(tmp_path: Path) -> None:
    (tmp_path / "e.dat").write_bytes(b"#data\n<meta charset=\xe9>\n#encoding\nWindows-1252\n")
    assert inputs(tmp_path) == {"e.dat:1": b"<meta charset=\xe9>"}


def test_inputs_of_tokenizer_tests(tmp_path: Path) -> None:
    cases = [{"input": "&amp"}, {"input": "a\\u0000\\uD83D", "doubleEscaped": True}, {"output": []}, {"input": " "}]
    (tmp_path / "t.test").write_text(json.dumps({"tests": cases}), encoding="utf-8")
    (tmp_path / "xml.test").write_text(json.dumps({"xmlViolationTests": cases}), encoding="utf-8")
    assert inputs(tmp_path) == {"t.test:1": b"&amp", "t.test:2": b"a\0\xed\xa0\xbd"}


def test_pages_of_subfolders_once_each(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    for name in ("css/a.html", "css/b.xht", "readme.md"):
        (tmp_path / name).write_bytes(b"<p>Page")
    assert inputs(tmp_path) == {"css/a.html:1": b"<p>Page"}


def test_copies_fill_the_size() -> None:
    assert copies(b"<p>One")(20) == b"<p>One" * 3
    assert copies(b"<p>One")(2) == b"<p>One"
