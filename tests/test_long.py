"""The generated pages of benchmarks/long.py, and how it counts what is kept of them."""

from __future__ import annotations

from collections import Counter

import pytest
from builds import BUILDS, READ_AS_TEXT
from kept import Kept, Page, measure, words
from long import drawn, rises
from lxml.html import document_fromstring
from prose import WORDS, story
from series import SERIES, members
from shells import SHELLS, Shell

every_shell = pytest.mark.parametrize("shell", SHELLS, ids=[shell.name for shell in SHELLS])
every_build = pytest.mark.parametrize("build", BUILDS)
every_series = pytest.mark.parametrize("name", SERIES)

TEXTS = tuple(f"opening{n} middle{n} & <i>closing{n}" for n in range(100))
"""More paragraphs than any build puts into one group, no word of which occurs twice."""


def visible(page: bytes) -> list[str]:
    _, _, body = page.decode().partition("</head>")
    return words(" ".join(map(str, document_fromstring(body).itertext())))


def around(shell: Shell) -> set[str]:
    return set(words(" ".join((shell.title, shell.byline, *shell.lines))))


@every_shell
@every_build
def test_a_build_shows_every_word_once_and_in_order(build: str, shell: Shell) -> None:
    page = BUILDS[build](shell, TEXTS)
    found = words(page.decode()) if build in READ_AS_TEXT else visible(page)
    wanted = [word for text in TEXTS for word in words(text) if word != "i"]
    assert [word for word in found if word in set(wanted)] == wanted


@every_shell
def test_a_shell_shows_its_lines_once_in_every_form(shell: Shell) -> None:
    wanted = Counter(words("\n".join((shell.title, shell.byline, *shell.lines))))
    assert Counter(visible(shell.html(""))) == wanted
    assert Counter(words(shell.text("").decode())) == wanted
    linked = sum(len(part.lines) for part in shell.before + shell.after if part.linked)
    assert len(words(shell.markdown("").decode())) == wanted.total() + 2 * linked


@every_shell
def test_every_turn_has_a_word_that_the_shell_does_not_have(shell: Shell) -> None:
    """Only such words are counted: a turn without one could be lost unnoticed."""
    assert [turn for turn in WORDS["turn"] if set(words(turn)) <= around(shell)] == []


@every_series
@every_shell
def test_a_series_shows_its_texts_once_inside_the_shell(name: str, shell: Shell) -> None:
    series = members(name, 30)
    page = shell.html(shell.holder.replace("{}", SERIES[name].markup(series)))
    found = Counter(visible(page))
    wanted = Counter(word for member in series for text in member.texts for word in words(text))
    own = {word for word in wanted if word not in around(shell)}
    neutral = found - wanted - Counter(visible(shell.html("")))
    assert wanted <= found
    assert sum(wanted[word] for word in own) > wanted.total() / 2
    assert neutral.total() < wanted.total() / 3


@every_series
def test_a_short_series_begins_a_long_one(name: str) -> None:
    assert members(name, 5) == members(name, 9)[:5]


def test_a_story_has_turns_and_paragraphs_and_is_the_same_for_the_same_seed() -> None:
    lengths = [len(words(text)) for text in story("seed", 100)]
    assert min(lengths) <= 2
    assert max(lengths) > 60
    assert story("seed", 100) == story("seed", 100) != story("other seed", 100)


def test_draws_are_seeded_and_hold_whole_articles() -> None:
    articles = [(f"first {n}", f"second {n}") for n in range(20)]
    draws = list(drawn(articles, 3))
    assert draws == list(drawn(articles, 3))
    assert len(set(draws)) > 1
    assert all(tuple(draw[at : at + 2]) in articles for draw in draws for at in (0, 2, 4))


GOLD = ("The kiln was cold again.", "Weather permitting, Odile walked to Wexmoor.")


def page(gold: tuple[str, ...] = GOLD) -> Page:
    return Page(b"", gold, SHELLS[0])


def test_everything_kept() -> None:
    kept = measure("\n".join(GOLD + SHELLS[0].lines), page())
    assert (kept.gold_share, kept.shell_share) == (1, 1)


def test_only_the_gold_text_kept() -> None:
    kept = measure("\n".join(GOLD), page())
    assert (kept.gold_share, kept.shell_share) == (1, 0)


def test_only_the_shell_kept() -> None:
    kept = measure("\n".join(SHELLS[0].lines), page(GOLD[:1]))
    assert (kept.gold_share, kept.shell_share) == (0, 1)


def test_a_word_that_is_wanted_twice_counts_twice() -> None:
    twice = page(("kiln kiln",))
    assert measure("kiln", twice).gold_share == 0.5
    assert measure("kiln kiln kiln", twice).gold_share == 1


def test_an_entry_of_the_menu_counts_only_beyond_its_occurrences_in_the_gold_text() -> None:
    assert "Weather" in SHELLS[0].lines
    assert measure("weather", page()).shell_kept == 0
    assert measure("weather weather", page()).shell_kept == 1


def test_a_line_of_the_shell_counts_with_all_its_words_in_their_order() -> None:
    line = "Library fines abolished across Wexmoor"
    assert line in SHELLS[0].lines
    assert measure(line, page()).shell_kept == 5
    assert measure("Library fines were abolished across Wexmoor", page()).shell_kept == 0


def test_a_rise_is_measured_from_the_smallest_size_of_a_row() -> None:
    shares = {("br", 1): 2, ("br", 3): 5, ("br", 10): 1, ("pre", 1): 7}
    found = {cell: Kept(1, 1, 10, kept, 0) for cell, kept in shares.items()}
    assert sorted(rises(found)) == pytest.approx([-0.1, 0, 0, 0.3])
