"""The pager for long views."""

from __future__ import annotations

from pathlib import Path

import pytest

import story
from stripper.cli import pager

from .terminals import shown

PAGER = "sh pager.sh"


@pytest.fixture(autouse=True)
def page(pages: Path) -> None:
    (pages / "menu.html").write_text(story.page(), encoding="utf-8")
    Path("pager.sh").write_text("echo PAGER LESS=$LESS; cat\n")


def test_a_view_taller_than_the_terminal_goes_to_the_pager() -> None:
    assert shown(["diff", "menu.html"], rows=10, PAGER=PAGER).startswith("PAGER LESS=FRX\n")
    assert shown(["explain", "menu.html", "--line", "1"], rows=10, PAGER=PAGER).startswith("PAGER")


@pytest.mark.parametrize(
    ("arguments", "rows", "terminal"), [([], 100, "xterm"), (["--no-pager"], 10, "xterm"), ([], 10, "dumb")]
)
def test_other_views_do_not(arguments: list[str], rows: int, terminal: str) -> None:
    assert "PAGER" not in shown(["diff", "menu.html", *arguments], rows=rows, PAGER=PAGER, TERM=terminal)


@pytest.mark.parametrize("command", ["", "cat", "no-such-program-here"])
def test_without_a_working_pager_the_view_is_printed(command: str) -> None:
    assert "footer" in shown(["diff", "menu.html"], rows=10, PAGER=command)


def test_the_pager_alone_decides_what_is_printed() -> None:
    assert "footer" not in shown(["diff", "menu.html"], rows=10, PAGER="true")


def test_options_of_less_are_set_unless_the_user_sets_them() -> None:
    assert shown(["diff", "menu.html"], rows=10, PAGER=PAGER, LESS="S").startswith("PAGER LESS=S\n")


@pytest.mark.parametrize(("value", "command"), [("most -s", "most -s"), ("", None), (" cat ", None)])
def test_the_command_comes_from_the_environment(
    value: str, command: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", value)
    assert pager.command() == command


def test_less_is_the_default_if_it_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PAGER", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: None if name == "less" else f"/bin/{name}")
    assert pager.command() == "more"
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert pager.command() is None
