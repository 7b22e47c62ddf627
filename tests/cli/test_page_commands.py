"""Input arguments of the commands that process pages one by one."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from stripper.cli.page_commands import files_or_stdin, reject_directories, reject_line_numbers
from stripper.settings import Settings


def test_without_files_stdin_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stripper.cli.streams.has_no_input", lambda: False)
    assert files_or_stdin(()) == ("-",)
    assert files_or_stdin(("a.html",)) == ("a.html",)


def test_without_files_and_input_help_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("stripper.cli.streams.has_no_input", lambda: True)
    with click.Context(click.Command("diff")), pytest.raises(click.exceptions.Exit) as ended:
        files_or_stdin(())
    assert ended.value.exit_code == 2
    assert "pipe a page to stdin" in capsys.readouterr().err


def test_directories_are_rejected_with_advice(tmp_path: Path) -> None:
    with pytest.raises(click.UsageError, match="is a directory; try something else"):
        reject_directories((str(tmp_path),), "try something else")
    reject_directories(("-", str(tmp_path / "gone.html")), "try something else")


@pytest.mark.parametrize("settings", [Settings(keep_lines=(range(1, 2),)), Settings(drop_lines=(range(1, 2),))])
def test_line_numbers_are_rejected(settings: Settings) -> None:
    with pytest.raises(click.UsageError, match="apply to a single page"):
        reject_line_numbers(settings)
    reject_line_numbers(Settings())
