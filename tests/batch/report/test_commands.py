"""Shell commands for pages."""

from __future__ import annotations

import os
import shlex
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.batch.plan import Plan
from stripper.batch.report.commands import diff_command, shell_quote
from stripper.batch.writers import Layout
from stripper.reasons import Reason
from stripper.settings import ENDLESS, Settings
from stripper.site_rules import Sites


def options(settings: Settings, url: str | None = None) -> dict[str, object]:
    return Plan(Layout("out", "text"), settings, url).options


@pytest.mark.parametrize(
    "name",
    ["a b.html", "it's", "two\nlines", "esc\x1b[31m", "$(touch x)`;", os.fsdecode(b"latin-\xe9"), "back\\slash\t"],
)
def test_a_quoted_name_is_printable_and_read_back_by_the_shell(name: str) -> None:
    quoted = shell_quote(name)
    assert quoted.isprintable()
    done = subprocess.run(["bash", "-c", f"printf %s {quoted}"], capture_output=True, env={"LC_ALL": "C.UTF-8"})
    assert done.stdout == os.fsencode(name)


@given(st.text(min_size=1))
def test_quoted_names_are_printable(name: str) -> None:
    assert shell_quote(name.replace("\0", "")).isprintable() or any("\ud800" <= c <= "\udfff" for c in name)


def test_default_settings_are_not_repeated() -> None:
    assert diff_command("a.html", options(Settings())) == "stripper diff a.html"
    assert diff_command("-a.html", options(Settings())) == "stripper diff ./-a.html"


def test_other_settings_are_options() -> None:
    settings = Settings(
        page_type="forum",
        keep=frozenset({Reason.TITLE, Reason.CAPTION}),
        drop_lines=(range(2, 3), range(9, ENDLESS)),
        rules=Sites(paths=("my rules.toml", "more")),
    )
    command = diff_command("a b.html", options(settings, "https://example.org/?a&b"))
    assert shlex.split(command) == [
        *("stripper", "diff", "--page-type", "forum", "--url", "https://example.org/?a&b"),
        *("--keep", "caption,title", "--drop-lines", "2-2,9-", "--rules", "my rules.toml", "--rules", "more"),
        "a b.html",
    ]
