"""The fuzzer: its pages are the same in each run, and its checks find what they are for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import checks
import mutators
import pytest

from conftest import ROOT
from stripper import extract


def test_the_first_pages_of_a_seed_have_no_problem(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "fuzz"), "--inputs", "20", "--seconds", "600"]
    done = subprocess.run([*command, "--out", str(tmp_path)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "20 pages of seed 1, 0 with a problem\n"), done.stderr


def test_mutated_pages_are_the_same_in_each_run() -> None:
    seeds = mutators.seeds()
    pages = [mutators.mutated(Random(number), seeds, 6_000) for number in range(50)]
    assert pages == [mutators.mutated(Random(number), seeds, 6_000) for number in range(50)]
    assert len(set(pages)) > 45


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x</script>",
        "<p onclick=x>",
        "<a href=javascript:x>",
        "<a href='java\tscript:x'>",
        "<img src=data:text/html,x>",
        "<svg>",
    ],
)
def test_active_markup_is_found(markup: str) -> None:
    with pytest.raises(AssertionError):
        checks._check_inert(markup, "HTML", allowed=())


def test_inert_markup_is_not() -> None:
    checks._check_inert("<p><a href='/x'>x</a><img src=https://a.example/x.png></p>", "HTML", allowed=())


@pytest.mark.parametrize("character", ["\x1b", "\x85", "\u202e", "\u2066", "\ud800", "\u200f"])
def test_unsafe_characters_are_found(character: str) -> None:
    assert checks.UNSAFE.search(f"a{character}b")
    assert not checks.UNSAFE.search(extract(f"<p>One{character}two three four five.").text)
