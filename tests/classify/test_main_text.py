"""Running text that is removed between like lines of the main element."""

from __future__ import annotations

import pytest

from stripper.classify import main_text
from stripper.model import Scored
from stripper.parse import html

KEPT = "The mole was built by a man who had never seen the sea before he came to the harbour."
LOW = "Nobody asked him where he had learned it, and he did not say, not even when he was old."


def found(inside: str, score: float = -1.0) -> list[str]:
    """Return the texts of the lines that are kept again, where all lines but `KEPT` are removed."""
    read = html.read(f"<nav><p>{LOW}</p></nav><div class=story>{inside}</div><p>{LOW}</p>".encode())
    content = [line.text == KEPT for line in read.lines]
    scored = Scored([1.0 if is_kept else score for is_kept in content], 0.0, lambda *_: ())
    units = main_text.find(read.lines, read.containers, scored, content, ())
    return [read.lines[unit.first - 1].text for unit in units if unit.keep]


P = f"<p>{KEPT}</p>"


@pytest.mark.parametrize(
    "inside",
    [f"{P}<p>{LOW}</p>{P}", f"{P}<p>{LOW}</p><h2>The sea</h2>{P}", f"{P}<ul><li>A mole</li></ul><p>{LOW}</p>{P}"],
)
def test_running_text_between_kept_lines_is_kept(inside: str) -> None:
    assert found(inside) == [LOW]


@pytest.mark.parametrize(
    ("inside", "score"),
    [
        (f"{P}{P}<p>{LOW}</p>", -1.0),
        (f"{P}<p>{LOW}</p>{P}", -2.0),
        (f"{P}<p><a href=/b>{LOW}</a></p>{P}", -1.0),
        (f"{P}<p>{LOW[:40]}</p>{P}", -1.0),
        (f"{P}<p>{LOW.removesuffix('.')}</p>{P}", -1.0),
        (f"{P}<h2>{LOW}</h2>{P}", -1.0),
        (f"{P}<aside><p>{LOW}</p></aside>{P}", -1.0),
        (f"{P}<div class=related><p>{LOW}</p></div>{P}", -1.0),
        (f"{P}{f'<p>{LOW}</p>' * 4}{P}", -1.0),
    ],
    ids=["last", "far below", "link", "short", "no sentence", "heading", "aside", "menu", "most are removed"],
)
def test_other_lines_are_not(inside: str, score: float) -> None:
    assert found(inside, score) == []
