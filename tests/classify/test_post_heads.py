"""Names, dates and numbers above the posts of a thread in a text dump."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from stripper.classify import post_heads
from stripper.model import Line, Role
from stripper.reasons import Reason

POSTS = (("tern", "(Jane Doe)", "May 5, 2024, 5:13pm"), ("gull", "", "May 6, 2024"), ("tern", "", "September 1, 2025"))


def lines(texts: Sequence[str]) -> list[Line]:
    return [
        Line(number, number, text, Role.PARAGRAPH, 0, "", "", 0, 0, 0, 1, 0) for number, text in enumerate(texts, 1)
    ]


def thread(posts: Sequence[tuple[str, str, str]], *, numbered: bool = True) -> list[str]:
    """Return the lines of posts with their heads."""
    found: list[str] = []
    for number, head in enumerate(posts, 1):
        found += filter(None, head)
        found += [str(number)] * numbered
        found.append("The ferry was late again, and I had to wait in the rain.")
    return found


def removed(texts: Sequence[str]) -> dict[str, Reason]:
    found = post_heads.find(lines(texts), [True] * len(texts), range(len(texts)))
    return {f"{number} {texts[number - 1]}": reason for number, reason in found.items()}


def test_the_heads_of_posts_are_removed() -> None:
    assert removed(thread(POSTS)) == {
        "1 tern": Reason.BYLINE,
        "2 (Jane Doe)": Reason.BYLINE,
        "3 May 5, 2024, 5:13pm": Reason.DATE,
        "4 1": Reason.INTERFACE,
        "6 gull": Reason.BYLINE,
        "7 May 6, 2024": Reason.DATE,
        "8 2": Reason.INTERFACE,
        "10 tern": Reason.BYLINE,
        "11 September 1, 2025": Reason.DATE,
        "12 3": Reason.INTERFACE,
    }


def test_names_that_recur_or_numbers_that_increase_tell_posts_from_releases_and_events() -> None:
    others = [(f"Version {number}.0", "", date) for number, (_, _, date) in enumerate(POSTS)]
    assert removed(thread(others, numbered=False)) == {}
    assert len(removed(thread(others))) == 9
    assert len(removed(thread(POSTS, numbered=False))) == 7


@pytest.mark.parametrize(
    "posts",
    [
        POSTS[:2],
        [(name, other, f"It was on {date}") for name, other, date in POSTS],
        [(f"{name} wrote on the same day, but much later than the others.", "", date) for name, _, date in POSTS],
    ],
)
def test_other_lines_above_text_stay(posts: Sequence[tuple[str, str, str]]) -> None:
    assert removed(thread(posts)) == {}


def test_the_last_line_of_the_post_above_is_no_name() -> None:
    found = removed([*thread(POSTS), "Thanks to all of you", "gull", "May 7, 2024"])
    assert "14 Thanks to all of you" not in found
    assert "15 gull" in found


def test_lines_that_are_no_content_have_other_reasons() -> None:
    texts = thread(POSTS)
    assert post_heads.find(lines(texts), [False] * len(texts), range(len(texts))) == {}
