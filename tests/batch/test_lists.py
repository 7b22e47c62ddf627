"""Lists of pages, patterns, and what of a directory is taken."""

from __future__ import annotations

import gzip
import io
import os
import sys
from pathlib import Path

import pytest

from stripper.batch.plan import Selection
from stripper.batch.sources import Finder
from stripper.batch.sources.lists import entries
from stripper.batch.sources.patterns import Patterns
from stripper.errors import UnreadableInputError


@pytest.fixture(autouse=True)
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "in/b.html", "in/c.txt", "in/d.php", "in/drafts/e.html", "in/sub/f.html", "in/sub/[x].html"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("page")


def found(*paths: str, lists: tuple[str, ...] = (), **patterns: tuple[str, ...]) -> list[str]:
    """The places of what is found."""
    chosen = Patterns(**patterns)
    finder = Finder(lambda path: False, chosen)
    return sorted(source.location.path for _, source in Selection(paths, lists, False, chosen).pages(finder))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_list_has_a_name_a_line(end: str, packed: bool) -> None:
    data = end.join(["a.html", "", "in/two words.html", "caf\udce9.html"]).encode("utf-8", "surrogateescape")
    Path("list").write_bytes(gzip.compress(data) if packed else data)
    assert list(entries("list", null=False)) == ["a.html", "in/two words.html", "caf\udce9.html"]


def test_names_between_nuls_may_hold_anything_else() -> None:
    Path("list").write_bytes(b"two\nlines.html\0ends in\r\0\0a.html")
    assert list(entries("list", null=True)) == ["two\nlines.html", "ends in\r", "a.html"]


def test_a_long_list_is_cut_into_pieces_and_no_name_is() -> None:
    names = [f"{'directory/' * 10}{number}.html" for number in range(2_000)]
    Path("list").write_text("\n".join(names))
    assert list(entries("list", null=False)) == names


def test_a_list_can_come_from_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a.html\nin/b.html\n")))
    assert found(lists=("-",)) == ["a.html", "in/b.html"]


def test_a_list_that_is_not_there_or_damaged_is_said() -> None:
    with pytest.raises(UnreadableInputError, match="check the name"):
        list(entries("gone", null=False))
    Path("list").write_bytes(gzip.compress(b"a.html\n" * 100)[:-10])
    with pytest.raises(UnreadableInputError, match="damaged"):
        list(entries("list", null=False))


def test_what_a_list_names_keeps_its_path() -> None:
    Path("list").write_text(f"./in/../in/b.html\nin/sub\n{os.path.abspath('a.html')}\n../outside.html\n")
    outside = os.path.realpath("../outside.html").lstrip("/")
    inside = os.path.abspath("a.html").lstrip("/")
    assert found(lists=("list",)) == sorted(["in/b.html", "in/sub/[x].html", "in/sub/f.html", inside, outside])


def test_a_pattern_means_what_it_matches_in_its_place() -> None:
    assert found("in/*.html") == ["b.html"]
    assert found("in/**/*.html") == ["b.html", "drafts/e.html", "sub/[x].html", "sub/f.html"]
    assert found("i?/sub/*") == ["in/sub/[x].html", "in/sub/f.html"]
    assert found("*.html") == ["a.html"]


def test_a_file_whose_name_looks_like_a_pattern_is_itself() -> None:
    assert found("in/sub/[x].html") == ["[x].html"]


def test_a_pattern_without_match_is_a_failure() -> None:
    finder = Finder(lambda path: False)
    assert list(finder.pages("in/*.pdf")) == []
    assert [path for path, _ in finder.failures] == ["in/*.pdf"]


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        ({}, ["b.html", "c.txt", "drafts/e.html", "sub/[x].html", "sub/f.html"]),
        ({"include": ("*.php",)}, ["d.php"]),
        ({"include": ("*.php", "c.*")}, ["c.txt", "d.php"]),
        ({"include": ("sub/*",)}, ["sub/[x].html", "sub/f.html"]),
        ({"exclude": ("drafts",)}, ["b.html", "c.txt", "sub/[x].html", "sub/f.html"]),
        ({"exclude": ("*.html",)}, ["c.txt"]),
        ({"exclude": ("sub/f*",)}, ["b.html", "c.txt", "drafts/e.html", "sub/[x].html"]),
        ({"include": ("*.html",), "exclude": ("[bf].html", "drafts")}, ["sub/[x].html"]),
    ],
    ids=str,
)
def test_patterns_choose_from_a_directory(patterns: dict[str, tuple[str, ...]], expected: list[str]) -> None:
    assert found("in", **patterns) == expected


def test_what_is_named_by_itself_is_taken_whatever_patterns_say() -> None:
    assert found("a.html", exclude=("*.html",)) == ["a.html"]


def test_patterns_leave_entries_of_lists_out() -> None:
    Path("list").write_text("a.html\nin/drafts/e.html\nin/b.html\n")
    assert found(lists=("list",), exclude=("in/drafts/*",)) == ["a.html", "in/b.html"]
