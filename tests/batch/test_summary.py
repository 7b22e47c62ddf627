"""The summary of a batch."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from stripper.batch import summary
from stripper.batch.writers import STATE_DIRECTORY
from stripper.errors import UnreadableInputError
from stripper.settings import Settings

from .batches import TEXT, make_pages, poisoned, run

WORDS = len(TEXT.split())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output directory with 4 pages done, one of them empty, and 2 failed."""
    pages = make_pages(tmp_path / "in", 6, p001="", p002="DEFECT", p004="%PDF-1.4 x")
    run(tmp_path / "out", pages, extract=poisoned, settings=Settings(focus="recall"))
    return tmp_path / "out"


def test_pages_are_counted_by_outcome(out: Path) -> None:
    found = summary.read(str(out))
    assert (found.pages, found.done, found.failed, found.empty) == (6, 4, 2, 1)
    assert (found.words, found.words_kept) == (3 * WORDS, 3 * WORDS)
    assert found.languages == {"en": 3, "": 1}
    assert found.run["state"] == "finished"
    assert found.run["processed"] == 6
    assert found.run["options"]["focus"] == "recall"


def test_failures_are_grouped_by_code_with_an_example(out: Path) -> None:
    failures = summary.read(str(out)).failures
    causes = {failed.code: (failed.pages, os.path.basename(failed.example)) for failed in failures}
    assert causes == {"defect": (1, "p002.txt"), "no-page": (1, "p004.txt")}


def test_outliers_are_listed_with_the_share_of_words_kept(out: Path) -> None:
    (empty, no_title) = summary.read(str(out)).outliers
    assert (empty.description, empty.pages) == ("nothing kept", 1)
    assert [(os.path.basename(page.source), page.number) for page in empty.examples] == [("p001.txt", 0.0)]
    assert (no_title.description, no_title.pages) == ("no title", 4)


def test_histograms_have_a_bin_below_and_above_the_edges(out: Path) -> None:
    found = summary.read(str(out))
    assert len(found.sizes.counts) == len(found.sizes.edges) + 1
    assert sum(found.sizes.counts) == sum(found.times.counts) == 4
    assert found.sizes.counts[0] == 4
    assert found.shares.counts[-1] == 3


def test_only_pages_of_the_last_run_count(out: Path, tmp_path: Path) -> None:
    run(out, tmp_path / "in" / "p000.txt", settings=Settings(focus="recall"))
    found = summary.read(str(out))
    assert (found.pages, found.done, found.failed, found.run["processed"]) == (1, 1, 0, 0)


def test_a_directory_without_a_batch_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="contains no batch"):
        summary.read(str(tmp_path))


def test_a_damaged_ledger_is_an_error(out: Path) -> None:
    (out / STATE_DIRECTORY / "ledger.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(UnreadableInputError, match="Cannot read the ledger"):
        summary.read(str(out))
