"""Labels of removed lists."""

from __future__ import annotations

import pytest

from stripper.classify import list_labels
from stripper.model import Scored
from stripper.parse import html

ITEMS = "<ul><li>The roof</li><li>The shed</li></ul>"


def removed(markup: str, score: float = 0.5, kept: tuple[str, ...] = ("Contents",)) -> list[str]:
    """Return the texts of the lines that are removed, where only some are kept."""
    read = html.read(markup.encode())
    content = [line.text.startswith(kept) for line in read.lines]
    units = list_labels.find(read.lines, Scored([score] * len(read.lines), 0.0, lambda *_: ()), content)
    return [read.lines[unit.first - 1].text for unit in units if not unit.keep]


def test_the_label_of_a_removed_list_is_removed() -> None:
    assert removed(f"<p>Contents</p>{ITEMS}") == ["Contents"]


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>Contents:</p>{ITEMS}",
        f"<p>Contents it is.</p>{ITEMS}",
        f"<p>Contents of the museum that opens on Sunday</p>{ITEMS}",
        f"<h2>Contents</h2>{ITEMS}",
        "<p>Contents</p><ul><li>The roof</li></ul>",
        "<p>Contents</p><p>The roof</p><p>The shed</p>",
        ITEMS,
    ],
)
def test_other_lines_stay(markup: str) -> None:
    assert removed(markup) == []


def test_a_label_with_a_high_score_or_of_a_kept_list_stays() -> None:
    assert removed(f"<p>Contents</p>{ITEMS}", 1.5) == []
    assert removed(f"<p>Contents</p>{ITEMS}", kept=("Contents", "The shed")) == []
