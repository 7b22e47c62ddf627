"""What a real terminal gets: colours, a pager, and text that keeps to its width."""

from __future__ import annotations

from pathlib import Path

import pytest

import story

from .terminals import shown


@pytest.fixture
def pager(pages: Path) -> str:
    """A pager that says that it was asked."""
    (pages / "menu.html").write_text(story.page(), encoding="utf-8")
    Path("pager.sh").write_text("echo PAGER LESS=$LESS; cat\n")
    return "sh pager.sh"


def test_a_view_that_is_taller_than_the_terminal_goes_to_the_pager(pager: str) -> None:
    assert shown(["diff", "menu.html"], rows=10, PAGER=pager).startswith("PAGER LESS=FRX\n")
    assert "PAGER" not in shown(["diff", "menu.html"], rows=100, PAGER=pager)
    assert "PAGER" not in shown(["diff", "menu.html", "--no-pager"], rows=10, PAGER=pager)
    assert "PAGER" not in shown(["diff", "menu.html"], rows=10, PAGER=pager, TERM="dumb")
    assert shown(["explain", "menu.html", "--line", "1"], rows=10, PAGER=pager).startswith("PAGER")


@pytest.mark.parametrize("pager_command", ["", "cat", "no-such-program-here", "true"])
def test_without_a_pager_everything_is_shown_all_the_same(pager: str, pager_command: str) -> None:
    text = shown(["diff", "menu.html"], rows=10, PAGER=pager_command)
    assert ("All rights reserved" in text or "footer" in text) is (pager_command != "true")


def test_a_pager_gets_what_less_needs_only_if_the_user_does_not_say(pager: str) -> None:
    assert shown(["diff", "menu.html"], rows=10, PAGER="sh pager.sh", LESS="S").startswith("PAGER LESS=S\n")


def test_colours_are_for_terminals_that_know_them(pager: str) -> None:
    assert "\x1b[2m" in shown(["diff", "menu.html", "--no-pager"])
    assert "\x1b" not in shown(["diff", "menu.html", "--no-pager"], TERM="dumb")
    assert "\x1b" not in shown(["diff", "menu.html", "--no-pager"], NO_COLOR="1")
    assert "\x1b" not in shown(["diff", "menu.html", "--no-pager", "--color", "never"], FORCE_COLOR="1")


def test_a_dumb_terminal_gets_ascii_signs(pager: str) -> None:
    text = shown(["diff", "menu.html"], TERM="dumb", PAGER=pager)
    assert text.startswith("-- menu.html | html | ")
    assert "~~ 5 lines removed" in text


def test_rows_keep_to_the_width_of_the_terminal(pager: str) -> None:
    for columns in (60, 100, 200):
        rows = shown(["diff", "menu.html", "--no-pager", "--color", "never"], columns=columns).splitlines()
        assert max(map(len, rows)) == min(columns, 120)


def test_in_a_pipe_the_width_is_that_of_the_terminal_it_is_shown_on(pager: str) -> None:
    text = shown(["diff", "menu.html", "--color", "never"], columns=64, PAGER="cat >out.txt", rows=8)
    assert text == ""
    assert len(Path("out.txt").read_text(encoding="utf-8").splitlines()[0]) == 64
