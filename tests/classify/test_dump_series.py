"""Series in text dumps: posts of a thread."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from stripper import extract
from stripper.classify import dump_series
from stripper.model import Line, Role, Scored

POSTS = (
    "I have sailed with this compass for three years.",
    "Mine has a bubble in it, which grows in summer.",
    "The old ones were filled with alcohol, I think.",
    "Thanks, that is what I wanted to know.",
    "You can refill it with lamp oil, and it will last.",
    "Does anyone have the address of the maker?",
)
KEPT, REMOVED = 1.0, -1.0


def thread(posts: Sequence[str] = POSTS, marks: Sequence[str] = ("Report", "Reply")) -> list[str]:
    """Return the lines of a thread: a name, the text and some buttons for each post."""
    names = ("anna", "ben", "cleo", "dan", "eve", "finn")
    return [
        "Knots",
        *(text for name, post in zip(names, posts, strict=True) for text in (name, post, *marks)),
        "Imprint",
    ]


def verdicts(texts: Sequence[str], scores: dict[str, float], *, is_thread: bool = False) -> list[tuple[str, bool]]:
    """Return the lines with a verdict of their series; lines without a score are removed before."""
    lines = [Line(number, 0, text, Role.PARAGRAPH, 0, "", "", 0, 0, 0, 0, 0) for number, text in enumerate(texts, 1)]
    scored = Scored([scores.get(text, REMOVED) for text in texts], 0.0, lambda _: ())
    units = list(dump_series.find(lines, scored, [score >= 0 for score in scored.scores], is_thread=is_thread))
    assert {unit.kind for unit in units} <= {dump_series.KIND}
    return [(lines[unit.first - 1].text, unit.keep) for unit in units]


def kept(texts: Sequence[str], scores: dict[str, float]) -> list[str]:
    """Return the lines that are kept with most of their series."""
    found = verdicts(texts, scores)
    assert all(keep for _, keep in found)
    return [text for text, _ in found]


def test_posts_are_kept_if_most_of_a_thread_are() -> None:
    scores = dict.fromkeys(POSTS[:4], KEPT)
    assert kept(thread(), scores) == [*POSTS[4:]]
    assert kept(thread(), dict.fromkeys(POSTS[:3], KEPT)) == []  # as readers' comments below an article


@pytest.mark.parametrize("marks", [("Reply",), ("Report",) * 2, ()])
def test_two_lines_recur_in_each_post(marks: Sequence[str]) -> None:
    assert kept(thread(marks=marks), dict.fromkeys(POSTS[:4], KEPT)) == []


def test_numbers_of_lines_that_recur_may_differ() -> None:
    texts = thread()
    texts[3::4], texts[4::4] = [f"{n} points" for n in range(6)], [f"Reply ({n})" for n in range(6)]
    assert kept(texts, dict.fromkeys(POSTS[:4], KEPT)) == [*POSTS[4:]]


@pytest.mark.parametrize(
    "text",
    [
        "Captain of the Ellen, Master of Rope and Twine, Port Ellis",  # a profile
        "Fair winds to you.",
        "A" * 80,
    ],
)
def test_other_lines_of_a_post_stay_removed(text: str) -> None:
    assert kept(thread((*POSTS[:5], text)), dict.fromkeys(POSTS[:4], KEPT)) == [POSTS[4]]


def test_a_line_far_below_the_threshold_stays_removed() -> None:
    assert kept(thread(), {**dict.fromkeys(POSTS[:4], KEPT), POSTS[5]: -dump_series.MARGIN - 0.1}) == [POSTS[4]]


def test_lines_that_recur_in_the_posts_of_a_thread_are_removed() -> None:
    scores = {**dict.fromkeys(POSTS, KEPT), "Reply": KEPT}
    assert verdicts(thread(), scores, is_thread=True) == [("Reply", False)] * len(POSTS)
    assert verdicts(thread(), scores) == []  # the entries of a listing may have labels
    assert verdicts(thread(), {**dict.fromkeys(POSTS[:2], KEPT), "Reply": KEPT}, is_thread=True) == []


@pytest.mark.parametrize("count", [0, 1, 3])
def test_few_members_are_no_series(count: int) -> None:
    texts = thread()[: 1 + 4 * count]
    assert kept(texts, dict.fromkeys(POSTS[: count - 1], KEPT)) == []


def test_the_last_post_of_a_thread_is_kept() -> None:
    posts = "".join(f"{name} 3 hours ago\n{post}\nReport\nReply\n" for name, post in zip("abcdef", POSTS, strict=True))
    text = extract(f"Knots\nHome\nForum\nA bubble in the compass\n{posts}Imprint\nPrivacy\n").text
    assert all(post in text for post in POSTS)
