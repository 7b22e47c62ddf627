"""`stripper diff --against`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from .conftest import MENU_PAGE, STORM, Run


def test_against_a_sidecar_the_status_shows_whether_anything_differs(run: Run, menu_page: str) -> None:
    run(menu_page, "--sidecar", "old.json")
    same = run("diff", menu_page, "--against", "old.json")
    assert (same.exit_code, same.stderr) == (0, "")
    assert "no differences" in same.stdout
    changed = run("diff", menu_page, "--against", "old.json", "--keep", "navigation")
    assert changed.exit_code == 1
    assert "   4 +  Weather" in changed.stdout
    assert "only ours    + 5 lines" in changed.stdout


def test_against_readability(run: Run, menu_page: str) -> None:
    done = run("diff", menu_page, "--against", "readability")
    assert done.exit_code in (0, 1)
    assert "against readability" in done.stdout
    Path("dump.txt").write_text(STORM)
    done = run("diff", "dump.txt", "--against", "readability")
    assert done.exit_code == 2
    assert "readability reads only HTML" in done.stderr


def test_against_a_directory(run: Run, menu_page: str, pages: Path) -> None:
    (pages / "in" / "below").mkdir(parents=True)
    for place in ("in/menu.html", "in/below/menu.html"):
        shutil.copy(menu_page, place)
    run("in", "-o", "old")
    same = run("diff", "in", "--against", "old")
    assert (same.exit_code, same.stdout.splitlines()[0]) == (0, "2 pages: 2 identical, 0 different")
    Path("in/below/menu.html").write_text(MENU_PAGE.replace("<ul>", "<ul><li>New"), encoding="utf-8")
    run("in", "-o", "old", "--sidecar-lines", "--drop", "text")
    changed = run("diff", "in", "--against", "old")
    assert changed.exit_code == 1
    assert "2 pages: 0 identical, 2 different" in changed.stdout
    lines = run("diff", "in", "--against", "old", "--json").stdout.splitlines()
    assert [json.loads(line)["differs"] for line in lines] == [True, True]


def test_pages_that_cannot_be_compared_fail(run: Run, menu_page: str, pages: Path) -> None:
    (pages / "empty").mkdir()
    missing = run("diff", menu_page, "--against", "empty")
    assert missing.exit_code == 2
    assert "Cannot read its sidecar empty/menu.json: No such file" in missing.stderr
    wrong = run("diff", menu_page, "--against", "storm.html")
    assert wrong.exit_code == 2
    assert "Cannot compare with storm.html: it is not a stripper sidecar" in wrong.stderr
    several = run("diff", menu_page, "storm.html", "--against", "old.json")
    assert several.exit_code == 2
    assert "a single sidecar, but there are 2 pages" in several.stderr
