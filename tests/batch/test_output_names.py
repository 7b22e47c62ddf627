"""Names of outputs."""

from __future__ import annotations

import os

import pytest

from stripper.batch.output_names import (
    MAX_NAME_BYTES,
    Location,
    add_number,
    candidate_name,
    collision_key,
    has_page_suffix,
    strip_page_suffix,
    truncate,
)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/b.html", "a/b"),
        ("b.HTM", "b"),
        ("b.xhtml", "b"),
        ("b.txt.gz", "b"),
        ("b.Html.GZ", "b"),
        ("b.tar.gz", "b.tar"),
        ("page.php", "page.php"),
        ("v1.2", "v1.2"),
        ("b.html.html", "b.html"),
        (".html", ".html"),
        ("a/.txt.gz", "a/.txt.gz"),
        ("html", "html"),
        ("two\nlines \udcff.html", "two\nlines \udcff"),
    ],
)
def test_strip_page_suffix(path: str, expected: str) -> None:
    assert strip_page_suffix(path) == expected


@pytest.mark.parametrize(
    "name", ["a.html", "a.htm", "a.xhtml", "a.txt", "a.html.gz", "A.TXT.GZ", "a.html.bz2", "a.mht", "a.eml.zst"]
)
def test_pages_are_recognized_by_their_suffix(name: str) -> None:
    assert has_page_suffix(name)


@pytest.mark.parametrize("name", ["a.md", "a.json", "a.gz", "ahtml", "a.html.rar", "a.html~", "gz"])
def test_other_files_are_not_pages(name: str) -> None:
    assert not has_page_suffix(name)


@pytest.mark.parametrize(
    ("one", "other"), [("B/a.txt", "b/A.TXT"), ("caf\u00e9", "cafe\u0301"), ("CAF\u00c9", "cafe\u0301"), ("ß", "SS")]
)
def test_paths_that_a_file_system_may_confuse_have_equal_keys(one: str, other: str) -> None:
    assert collision_key(one) == collision_key(other)


@pytest.mark.parametrize(("one", "other"), [("a", "b"), ("cafe", "caf\u00e9"), ("a/b", "ab")])
def test_other_paths_have_different_keys(one: str, other: str) -> None:
    assert collision_key(one) != collision_key(other)


def test_candidate_names_get_longer_with_each_level() -> None:
    location = Location("/home/jane/pages", "a/b.html")
    assert [candidate_name(location, level) for level in range(3)] == ["a/b", "a/b.html", "pages/a/b.html"]


def test_numbers_start_at_two() -> None:
    assert [add_number("a/b", number) for number in (1, 2, 10)] == ["a/b", "a/b~2", "a/b~10"]


@pytest.mark.parametrize(
    "name", ["x" * 251 + ".txt", "é" * 127 + ".html", "世" * 85, "\udce9" * 255, "x" * 255], ids=range(5)
)
def test_a_name_without_room_for_a_suffix_is_shortened_and_stays_distinct(name: str) -> None:
    short = truncate(f"a/{name}")
    assert len(os.fsencode(os.path.basename(short))) <= MAX_NAME_BYTES
    assert short.startswith("a/" + name[:60])
    assert short != truncate(f"a/{name[:-1]}y")
    assert truncate(short) == short
    if name.isprintable():
        assert short.isprintable()


def test_a_name_with_room_for_a_suffix_is_unchanged() -> None:
    for name in ("x" * MAX_NAME_BYTES, "é" * 125, "\udce9" * MAX_NAME_BYTES):
        assert truncate(f"a/{name}") == f"a/{name}"
