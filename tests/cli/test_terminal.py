"""Views on terminals: colours, signs and width."""

from __future__ import annotations

from pathlib import Path

import pytest

import story
from stripper.cli.terminal import DEFAULT_WIDTH, width

from .conftest import Run
from .terminals import shown


@pytest.fixture(autouse=True)
def page(pages: Path) -> None:
    (pages / "menu.html").write_text(story.page(), encoding="utf-8")


def test_terminals_get_colours_unless_they_or_the_user_decline() -> None:
    assert "\x1b[2m" in shown(["diff", "menu.html", "--no-pager"])
    assert "\x1b" not in shown(["diff", "menu.html", "--no-pager"], TERM="dumb")
    assert "\x1b" not in shown(["diff", "menu.html", "--no-pager"], NO_COLOR="1")
    assert "\x1b" not in shown(["diff", "menu.html", "--no-pager", "--color", "never"], FORCE_COLOR="1")


@pytest.mark.parametrize(
    ("option", "environment", "coloured"),
    [
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "0"}, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_in_a_pipe_the_option_takes_precedence_over_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch, option: str, environment: dict[str, str], coloured: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("diff", "storm.html", "--color", option, color=True).stdout) is coloured


def test_a_dumb_terminal_gets_ascii_signs() -> None:
    text = shown(["diff", "menu.html"], TERM="dumb", PAGER="cat")
    assert text.startswith("-- menu.html | html | ")
    assert "~~ 5 lines removed" in text


def test_rows_fit_the_terminal_and_are_at_most_120_columns_wide() -> None:
    for columns in (60, 100, 200):
        rows = shown(["diff", "menu.html", "--no-pager", "--color", "never"], columns=columns).splitlines()
        assert max(map(len, rows)) == min(columns, 120)


def test_rows_for_a_pager_fit_the_terminal_too() -> None:
    text = shown(["diff", "menu.html", "--color", "never"], columns=64, PAGER="cat >out.txt", rows=8)
    assert text == ""
    assert len(Path("out.txt").read_text(encoding="utf-8").splitlines()[0]) == 64


@pytest.mark.parametrize(
    ("columns", "expected"), [("100", 100), *((text, DEFAULT_WIDTH) for text in ("", "0", "-5", "many"))]
)
def test_without_a_terminal_the_width_is_columns_or_80(
    columns: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_terminal(*_: object) -> None:
        raise OSError

    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("os.get_terminal_size", no_terminal)
    assert width() == expected
