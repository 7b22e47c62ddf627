"""What outputs are called."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.batch.name_assignment import assign_names
from stripper.batch.output_names import (
    MAX_NAME_BYTES,
    Location,
    collision_key,
    has_page_suffix,
    strip_page_suffix,
    truncate,
)
from stripper.display import printable

SUFFIXES = (".txt", ".json")


def names(*paths: str, root: str = "/home/jane/pages", taken: tuple[str, ...] = ()) -> list[str]:
    return list(assign_names([Location(root, path) for path in paths], SUFFIXES, taken))


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
def test_the_ending_of_a_page_goes(path: str, expected: str) -> None:
    assert strip_page_suffix(path) == expected


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xhtml", "a.txt", "a.html.gz", "A.TXT.GZ"])
def test_pages_are_known_by_their_names(name: str) -> None:
    assert has_page_suffix(name)


@pytest.mark.parametrize("name", ["a.md", "a.json", "a.gz", "ahtml", "a.html.bz2", "a.html~", "gz"])
def test_other_files_are_not(name: str) -> None:
    assert not has_page_suffix(name)


def test_names_that_do_not_clash_are_short() -> None:
    assert names("b.html", "c.txt", "sub/b.html") == ["b", "c", "sub/b"]


def test_clashing_inputs_keep_their_full_names() -> None:
    assert names("b.html", "b.txt", "c.html") == ["b.html", "b.txt", "c"]
    assert names("b.html", "b.html.gz") == ["b.html", "b.html.gz"]


def test_a_name_that_a_clash_makes_can_clash_in_its_turn() -> None:
    assert names("b.html", "b.txt", "b.html.htm") == ["b.html", "b.txt", "b.html.htm"]


def test_names_that_differ_in_case_or_unicode_form_only_are_numbered() -> None:
    assert sorted(names("B.html", "b.html")) == ["B.html", "b.html~2"]
    assert len({collision_key(name) for name in names("caf\u00e9.html", "cafe\u0301.html", "CAF\u00c9.html")}) == 3
    assert len({collision_key(name) for name in names("Sub/a.html", "sub/A.htm")}) == 2


def test_equal_places_below_two_directories_take_the_names_of_these() -> None:
    places = [Location("/one", "index.html"), Location("/two", "index.html"), Location("/two", "about.html")]
    assert assign_names(places, SUFFIXES) == ("one/index.html", "two/index.html", "about")


def test_directories_of_the_same_name_are_told_apart_by_number() -> None:
    places = [Location("/2023/pages", "index.html"), Location("/2024/pages", "index.html")]
    assert assign_names(places, SUFFIXES) == ("index.html", "index.html~2")


def test_what_is_taken_is_left_alone() -> None:
    assert names("notes.txt", taken=("notes.txt",)) == ["notes.txt"]
    assert names("notes.html", taken=("NOTES.JSON",)) == ["notes.html"]
    assert names("notes.html", taken=("other.txt",)) == ["notes"]


def test_no_output_has_the_name_of_a_directory_of_outputs() -> None:
    assert names("a.html", "a.txt/b.html") == ["a.html", "a.txt/b"]


@pytest.mark.parametrize(
    "name", ["x" * 251 + ".txt", "é" * 127 + ".html", "世" * 85, "\udce9" * 255, "x" * 255], ids=range(5)
)
def test_a_name_without_room_for_an_ending_is_cut_and_stays_unlike_others(name: str) -> None:
    short = truncate(f"a/{name}")
    assert len(os.fsencode(os.path.basename(short))) <= MAX_NAME_BYTES
    assert short.startswith("a/" + name[:60])
    assert short != truncate(f"a/{name[:-1]}y")
    assert truncate(short) == short
    if name.isprintable():
        assert short.isprintable()


def test_a_name_with_room_for_an_ending_stays() -> None:
    for name in ("x" * MAX_NAME_BYTES, "é" * 125, "\udce9" * MAX_NAME_BYTES):
        assert truncate(f"a/{name}") == f"a/{name}"


def test_cut_names_do_not_clash_with_names_that_look_like_them() -> None:
    long = "x" * 255
    assert len(set(names(long, truncate(long) + ".html", f"{truncate(long)}.txt"))) == 3


segment = st.sampled_from(
    ["a", "A", "b.html", "a.html", "a.txt", "A.TXT", "a.html.gz", "a.html.txt", "a~2.html", "é", "e\u0301"]
)
places = st.builds(
    Location,
    st.sampled_from(["/x/one", "/x/two", "/y/one", ""]),
    st.lists(segment, min_size=1, max_size=3).map("/".join),
)


@given(st.lists(places, unique=True, max_size=12), st.lists(segment, max_size=2), st.randoms())
def test_names_never_clash_and_do_not_depend_on_the_order(
    inputs: list[Location], taken: list[str], random: object
) -> None:
    found = dict(zip(inputs, assign_names(inputs, SUFFIXES, taken), strict=True))
    files = [collision_key(name + ending) for name in found.values() for ending in SUFFIXES]
    parents = {collision_key(parent) for name in found.values() for parent in parents_of(name)}
    assert len(set(files)) == len(files)
    assert not set(files) & (parents | set(map(collision_key, taken)))
    random.shuffle(inputs)  # type: ignore[attr-defined]
    assert dict(zip(inputs, assign_names(inputs, SUFFIXES, taken), strict=True)) == found


def parents_of(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("página.html", "página.html"),
        ("two\nlines", r"two\nlines"),
        ("esc\x1b[31m", r"esc\x1b[31m"),
        ("bidi\u202etxt", r"bidi\u202etxt"),
        (os.fsdecode(b"latin-\xe9.html"), r"latin-\xe9.html"),
        ("lone \ud800", r"lone \ud800"),
    ],
)
def test_a_name_is_shown_on_one_harmless_line(name: str, expected: str) -> None:
    assert printable(name) == expected
