"""The name of the distribution, and what people are told to install."""

from __future__ import annotations

import re
import tomllib

import pytest

from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
INSTALL_EXTRA = re.compile(r"pip install '([\w-]+)\[([\w,]+)\]'")
TEXTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("stripper/**/*.py")])


def instructions(text: str) -> list[tuple[str, set[str]]]:
    return [(name, set(extras.split(","))) for name, extras in INSTALL_EXTRA.findall(text)]


def test_instructions_name_this_distribution_and_its_extras() -> None:
    found = [instruction for path in TEXTS for instruction in instructions(path.read_text(encoding="utf-8"))]
    assert found
    for name, extras in found:
        assert name == PROJECT["name"]
        assert extras <= PROJECT["optional-dependencies"].keys()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("run pip install 'other-name[zstd]'.", [("other-name", {"zstd"})]),
        ("pip install 'a[b,c]'", [("a", {"b", "c"})]),
        ("pip install -e '.[test]'", []),
    ],
)
def test_instructions_are_found(text: str, expected: list[tuple[str, set[str]]]) -> None:
    assert instructions(text) == expected


def test_command_and_package_keep_their_name() -> None:
    assert PROJECT["scripts"] == {"stripper": "stripper.__main__:main"}
