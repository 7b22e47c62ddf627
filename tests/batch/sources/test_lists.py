"""Lists of pages, and patterns applied to them."""

from __future__ import annotations

import gzip
import io
import os
import sys
from pathlib import Path

import pytest

from stripper.batch.plan import Selection
from stripper.batch.sources import Finder
from stripper.batch.sources.lists import entries, split_url
from stripper.batch.sources.patterns import Patterns
from stripper.errors import UnreadableInputError

from .crawls import pages


@pytest.fixture(autouse=True)
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "in/b.html", "in/c.txt", "in/d.php", "in/drafts/e.html", "in/sub/f.html", "in/sub/[x].html"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("page")


def found(*paths: str, lists: tuple[str, ...] = (), **patterns: tuple[str, ...]) -> list[str]:
    """Return the relative paths of the pages of a selection."""
    chosen = Patterns(**patterns)
    finder = Finder(lambda path: False, chosen)
    return sorted(source.location.path for _, source in Selection(paths, lists, False, chosen).pages(finder))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("compressed", [False, True])
def test_a_list_has_one_name_per_line(newline: str, compressed: bool) -> None:
    data = newline.join(["a.html", "", "in/two words.html", "caf\udce9.html"]).encode("utf-8", "surrogateescape")
    Path("list").write_bytes(gzip.compress(data, mtime=0) if compressed else data)
    assert list(entries("list", null=False)) == ["a.html", "in/two words.html", "caf\udce9.html"]


def test_nul_separated_names_may_contain_any_other_character() -> None:
    Path("list").write_bytes(b"two\nlines.html\0ends in\r\0\0a.html")
    assert list(entries("list", null=True)) == ["two\nlines.html", "ends in\r", "a.html"]


def test_no_name_of_a_long_list_is_cut() -> None:
    names = [f"{'directory/' * 10}{number}.html" for number in range(2_000)]
    Path("list").write_text("\n".join(names))
    assert list(entries("list", null=False)) == names


def test_a_list_may_be_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a.html\nin/b.html\n")))
    assert found(lists=("-",)) == ["a.html", "in/b.html"]


def test_a_missing_or_damaged_list_is_an_error() -> None:
    with pytest.raises(UnreadableInputError, match="check the name"):
        list(entries("gone", null=False))
    Path("list").write_bytes(gzip.compress(b"a.html\n" * 100, mtime=0)[:-10])
    with pytest.raises(UnreadableInputError, match="damaged"):
        list(entries("list", null=False))


def test_pages_keep_the_path_from_the_list() -> None:
    Path("list").write_text(f"./in/../in/b.html\nin/sub\n{os.path.abspath('a.html')}\n../outside.html\n")
    outside = os.path.realpath("../outside.html").lstrip("/")
    inside = os.path.abspath("a.html").lstrip("/")
    assert found(lists=("list",)) == sorted(["in/b.html", "in/sub/[x].html", "in/sub/f.html", inside, outside])


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        ({}, ["b.html", "c.txt", "drafts/e.html", "sub/[x].html", "sub/f.html"]),
        ({"include": ("*.php", "c.*")}, ["c.txt", "d.php"]),
        ({"exclude": ("drafts",)}, ["b.html", "c.txt", "sub/[x].html", "sub/f.html"]),
        ({"include": ("*.html",), "exclude": ("[bf].html", "drafts")}, ["sub/[x].html"]),
    ],
    ids=str,
)
def test_patterns_filter_directories(patterns: dict[str, tuple[str, ...]], expected: list[str]) -> None:
    assert found("in", **patterns) == expected


def test_explicitly_named_files_are_not_filtered() -> None:
    assert found("a.html", exclude=("*.html",)) == ["a.html"]


def test_exclude_filters_entries_of_lists() -> None:
    Path("list").write_text("a.html\nin/drafts/e.html\nin/b.html\n")
    assert found(lists=("list",), exclude=("in/drafts/*",)) == ["a.html", "in/b.html"]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("a.html\thttps://example.org/a", ("a.html", "https://example.org/a")),
        ("a\tb.html\thttp://example.org/", ("a\tb.html", "http://example.org/")),
        ("a\tb.html", ("a\tb.html", "")),
        ("\thttps://example.org/", ("\thttps://example.org/", "")),
        ("a.html", ("a.html", "")),
    ],
)
def test_an_address_follows_the_path_after_a_tab(entry: str, expected: tuple[str, str]) -> None:
    assert split_url(entry) == expected


def test_pages_of_a_list_have_its_addresses_also_in_crawls() -> None:
    Path("list").write_text("a.html\thttps://example.org/a\nin/crawl\n")
    Path("in/crawl").write_bytes(b"".join(pages(2)))
    pages_found = [source for _, source in Selection((), ("list",)).pages(Finder(lambda path: False))]
    read = [(source.location.path, source.read().url) for source in pages_found]
    assert read == [
        ("a.html", "https://example.org/a"),
        ("in/crawl/000001", "https://example.org/1"),
        ("in/crawl/000002", "https://example.org/2"),
    ]
