"""Assignment of unique names to the outputs of a batch."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stripper.batch.name_assignment import assign_names
from stripper.batch.output_names import Location, collision_key, truncate

SUFFIXES = (".txt", ".json")


def names(*paths: str, root: str = "/home/jane/pages", taken: tuple[str, ...] = ()) -> list[str]:
    return list(assign_names([Location(root, path) for path in paths], SUFFIXES, taken))


def test_names_without_collision_are_short() -> None:
    assert names("b.html", "c.txt", "sub/b.html") == ["b", "c", "sub/b"]


def test_colliding_names_keep_their_suffix() -> None:
    assert names("b.html", "b.txt", "c.html") == ["b.html", "b.txt", "c"]
    assert names("b.html", "b.html.gz") == ["b.html", "b.html.gz"]


def test_a_name_that_results_from_a_collision_can_collide_again() -> None:
    assert names("b.html", "b.txt", "b.html.htm") == ["b.html", "b.txt", "b.html.htm"]


def test_names_that_differ_only_in_case_or_normalization_are_numbered() -> None:
    assert sorted(names("B.html", "b.html")) == ["B.html", "b.html~2"]
    assert len({collision_key(name) for name in names("caf\u00e9.html", "cafe\u0301.html", "CAF\u00c9.html")}) == 3
    assert len({collision_key(name) for name in names("Sub/a.html", "sub/A.htm")}) == 2


def test_equal_paths_below_two_directories_get_the_names_of_these() -> None:
    locations = [Location("/one", "index.html"), Location("/two", "index.html"), Location("/two", "about.html")]
    assert assign_names(locations, SUFFIXES) == ("one/index.html", "two/index.html", "about")


def test_equal_paths_below_directories_of_the_same_name_are_numbered() -> None:
    locations = [Location("/2023/pages", "index.html"), Location("/2024/pages", "index.html")]
    assert assign_names(locations, SUFFIXES) == ("index.html", "index.html~2")


def test_taken_paths_are_avoided() -> None:
    assert names("notes.txt", taken=("notes.txt",)) == ["notes.txt"]
    assert names("notes.html", taken=("NOTES.JSON",)) == ["notes.html"]
    assert names("notes.html", taken=("other.txt",)) == ["notes"]


def test_no_output_has_the_name_of_a_directory_of_outputs() -> None:
    assert names("a.html", "a.txt/b.html") == ["a.html", "a.txt/b"]


def test_shortened_names_do_not_collide_with_names_that_look_like_them() -> None:
    long = "x" * 255
    assert len(set(names(long, truncate(long) + ".html", f"{truncate(long)}.txt"))) == 3


segments = st.sampled_from(
    ["a", "A", "b.html", "a.html", "a.txt", "A.TXT", "a.html.gz", "a.html.txt", "a~2.html", "é", "e\u0301"]
)
paths = st.lists(segments, min_size=1, max_size=3).map("/".join)
locations = st.builds(Location, st.sampled_from(["/x/one", "/x/two", "/y/one", ""]), paths)


@given(st.lists(locations, unique=True, max_size=12), st.lists(segments, max_size=2), st.randoms())
def test_names_never_collide_and_do_not_depend_on_the_order(
    inputs: list[Location], taken: list[str], random: object
) -> None:
    found = dict(zip(inputs, assign_names(inputs, SUFFIXES, taken), strict=True))
    files = [collision_key(name + suffix) for name in found.values() for suffix in SUFFIXES]
    parents = {collision_key(parent) for name in found.values() for parent in parents_of(name)}
    assert len(set(files)) == len(files)
    assert not set(files) & (parents | set(map(collision_key, taken)))
    random.shuffle(inputs)  # type: ignore[attr-defined]
    assert dict(zip(inputs, assign_names(inputs, SUFFIXES, taken), strict=True)) == found


def parents_of(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
