"""The table of figures in the README, which is made from those in docs/accuracy.md; --approve makes it again."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT

README = ROOT / "README.md"
ACCURACY = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")

HEAD = """\
| | stripper | trafilatura | resiliparse | readability-lxml | stripper against trafilatura |
|---|---|---|---|---|---|
"""
ROWS = {
    "mixed pages of seven types": r"WCXB, [\d,]+ pages",
    "news of 25 countries": r"news, [\d,]+ pages of 25 countries",
    "text dumps of mixed pages": "text dumps by resiliparse",
}
"""The rows of F1 of texts, and patterns for their names in docs/accuracy.md."""

AUTHORS = re.compile(r"^\| news \| [\d.]+ \| ([\d.]+) \|", re.MULTILINE)
TIMES = re.compile(
    r"stripper takes ([\d.]+) ms per page, trafilatura ([\d.]+),\s+resiliparse\s+([\d.]+) and\s+\S+ ([\d.]+)\."
)


def table() -> str:
    """Return the table of the README."""
    return HEAD + "".join(f"| {' | '.join(cells)} |\n" for cells in rows())


def rows() -> list[list[str]]:
    found = [[name, *(cells := figures(pattern)), less_error(*cells[:2])] for name, pattern in ROWS.items()]
    [authors] = AUTHORS.findall(ACCURACY)
    [times] = TIMES.findall(ACCURACY)
    return [
        *found,
        ["F1 of the authors of news pages", authors, "–", "–", "–", "–"],
        ["time per page, ms", *times, f"**{float(times[1]) / float(times[0]):.1f}** times as fast"],
    ]


def figures(pattern: str) -> list[str]:
    """Return the figures of stripper, trafilatura, resiliparse and readability-lxml in a row of docs/accuracy.md."""
    [row] = re.findall(rf"^\| {pattern} \|(.*)\|$", ACCURACY, re.MULTILINE)
    return [cell.strip() for cell in row.split("|")][:4]


def less_error(ours: str, theirs: str) -> str:
    """Return by how much the error of stripper, 1 − F1, is smaller; nothing if there is no other figure."""
    return "–" if theirs == "–" else f"**{1 - (1 - float(ours)) / (1 - float(theirs)):.0%}** less error"


def test_the_table_of_the_readme_has_the_figures_of_the_documentation(request: pytest.FixtureRequest) -> None:
    text = README.read_text(encoding="utf-8")
    [shown] = re.findall(r"^\| \| stripper \| trafilatura .*\n(?:\|.*\n)+", text, re.MULTILINE)
    if request.config.getoption("--approve"):
        README.write_text(text.replace(shown, table()), encoding="utf-8", newline="\n")
        return
    assert shown == table()


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [("0.9", "0.8", "**50%** less error"), ("0.8", "0.8", "**0%** less error"), ("0.9", "–", "–")],
)
def test_less_error(ours: str, theirs: str, expected: str) -> None:
    assert less_error(ours, theirs) == expected
