"""`stripper merge`."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run


def test_parts_are_merged_to_what_one_run_writes(run: Run) -> None:
    for name, *shard in (("whole",), ("one", "--shard", "1/2"), ("two", "--shard", "2/2")):
        assert run("storm.html", "empty.html", "-o", name, "-q", *shard).exit_code == 0
    done = run("merge", "one", "two", "-o", "merged")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    for name in ("storm.txt", "storm.json", "empty.txt"):
        assert Path("merged", name).read_bytes() == Path("whole", name).read_bytes()
    assert run("report", "merged").stdout.startswith("2 pages: 2 done, 0 failed")


def test_a_missing_part_is_reported(run: Run) -> None:
    run("storm.html", "empty.html", "-o", "one", "-q", "--shard", "1/2")
    done = run("merge", "one", "-o", "merged")
    assert done.exit_code == 1
    assert done.stderr.startswith("stripper: merged: 1 of 2 pages are in none of the directories;")


@pytest.mark.parametrize("part", ["0/2", "3/2", "2", "a/b", "1/0", "-1/2"])
def test_a_part_has_a_number_up_to_their_count(run: Run, part: str) -> None:
    done = run("storm.html", "-o", "out", "--shard", part)
    assert done.exit_code == 2
    assert "is not a part; use K/N" in " ".join(done.stderr.split())
