"""Numbers in place of links become links, with their targets from the list at the end."""

from __future__ import annotations

import pytest

from stripper import extract
from stripper.parse import citations

PAGE = """\
  * Skip⟨1⟩
  * Home⟨2⟩ News⟨3⟩
# Ferries

See the prices⟨4⟩ of today, or ask Jane Doe⟨5⟩.
![A boat⟨6⟩]

## References

⟨1⟩ #main: Skip
⟨2⟩ https://a.example/: Quay News - Home
⟨3⟩ /news: News
⟨4⟩ /p: prices
⟨5⟩ /jane
⟨6⟩ /b.png: A boat
"""


def test_numbers_become_links() -> None:
    rows = citations.linked(PAGE).split("\n")
    assert rows[:6] == [
        "  * [Skip](<#main>)",
        "  * [Home](<https://a.example/>) [News](</news>)",
        "# Ferries",
        "",
        "See the [prices](</p>) of today, or ask Jane Doe.",
        "![A boat](</b.png>)",
    ]
    assert rows[9:11] == ["[1]: #main", "[2]: https://a.example/"]
    assert len(rows) == PAGE.count("\n") + 1


@pytest.mark.parametrize("page", ["The vector ⟨1⟩ and ⟨2⟩.", "The ferry⟨2⟩ " * 9])
def test_other_texts_stay_as_they_are(page: str) -> None:
    assert citations.linked(page) == page


@pytest.mark.parametrize(("length", "is_linked"), [(50, True), (5_000, False)])
def test_links_do_not_multiply_the_length_of_a_dump(length: int, is_linked: bool) -> None:
    page = "ferry⟨1⟩ " * 500 + f"\n⟨1⟩ /{'f' * length}: ferry\n"
    assert (citations.linked(page) != page) is is_linked


def test_the_list_of_targets_is_one_line_at_the_end() -> None:
    lines = extract(PAGE).to_dict(lines=True)["lines"]
    assert [(line["reason"], line["source"]) for line in lines[-1:]] == [("references", 10)]
