"""The manual page has the texts of `--help`."""

from __future__ import annotations

import re
import shutil
import subprocess

import click
import pytest

from stripper.cli.commands import stripper
from stripper.reasons import Reason

from .conftest import Run


def read(page: str) -> str:
    """Return the text of a page without troff requests, on one line."""
    text = re.sub(r"^\.(?:TH|S[HS]|[A-Za-z]+)( .*)?$", r"\1", page, flags=re.MULTILINE)
    signs = {"\\-": "-", "\\(aq": "'", "\\(ga": "`", "\\(ti": "~", "\\(ha": "^", "\\&": "", "\\fB": "", "\\fR": ""}
    for written, sign in {**signs, "\\e": "\\"}.items():
        text = text.replace(written, sign)
    return " ".join(text.split())


def test_it_contains_every_command_option_and_reason(run: Run) -> None:
    text = read(run("man").stdout)
    for command in stripper.commands.values():
        assert f"stripper {command.name}" in text
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert f"--{parameter.opts[-1].removeprefix('--')} " in text
                assert " ".join((parameter.help or "").split()) in text
    for reason in Reason:
        assert f"{reason} {reason.sentence}" in text
    assert "EXIT STATUS 0 success." in text
    assert "stripper pages/ notes.txt -o clean/" in text


def test_no_text_is_a_request(run: Run) -> None:
    lines = run("man").stdout.splitlines()
    requests = {line.split()[0] for line in lines if line.startswith((".", "'"))}
    assert requests == {".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi", ".br", ".nh", ".ad"}
    assert not any("\b" in line for line in lines)


@pytest.mark.parametrize("width", [60, 100])
def test_mandoc_accepts_it_and_it_fits_the_width(run: Run, width: int) -> None:
    if not shutil.which("mandoc"):
        pytest.skip("mandoc is not installed")
    page = run("man").stdout
    lint = subprocess.run(["mandoc", "-T", "lint"], input=page, capture_output=True, text=True, timeout=60).stdout
    assert [line for line in lint.splitlines() if "missing date" not in line] == []
    shown = subprocess.run(
        ["mandoc", "-T", "ascii", "-O", f"width={width}"], input=page, capture_output=True, text=True, timeout=60
    ).stdout
    prose = [line for line in re.sub(".\b", "", shown).splitlines() if not line.startswith(" " * 7 + "  ")]
    assert max(map(len, prose)) <= width


def test_options_for_pages_are_described_once(run: Run) -> None:
    page = run("man").stdout
    assert page.count("\\-\\-page\\-type") == page.count("\\-\\-focus") == 1
    assert page.count("\\-\\-html") > 1


def test_it_has_the_usual_sections(run: Run) -> None:
    sections = re.findall(r"^\.SH (.*)$", run("man").stdout, re.MULTILINE)
    assert sections == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS FOR PAGES", "REASONS", "EXIT STATUS", "ENVIRONMENT",
        "FILES", "EXAMPLES", "SEE ALSO",
    ]  # fmt: skip
