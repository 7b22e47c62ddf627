"""The ledger of a batch."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from stripper.batch.failures import RunResult
from stripper.batch.ledger import FILE, VERSION, Ledger, PageRecord
from stripper.batch.metrics import Metrics
from stripper.batch.output_names import Location
from stripper.batch.sources import Source
from stripper.batch.sources.readers import FileSignature
from stripper.batch.worker_task import DONE, UNCHANGED, Outcome
from stripper.batch.writers import Layout

METRICS = Metrics(1_000, 20, 10, 500, 250, "en", True, 0.9, False, False, False, '{"footer": 10}', "[]")
DONE_OUTCOME = Outcome(DONE, "", 0.5, FileSignature(1_000, 1, 2), b"content", METRICS)
HASH = b"settings"


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    layout = Layout(str(tmp_path), "text")
    os.makedirs(layout.state)
    return layout


@pytest.fixture
def ledger(layout: Layout) -> Iterator[Ledger]:
    with closing(Ledger(layout)) as ledger:
        yield ledger


def sources(*paths: str) -> Iterator[tuple[int, Source]]:
    return ((position, Source(path, Location("/pages", path))) for position, path in enumerate(paths))


def register(ledger: Ledger, *paths: str) -> list[PageRecord]:
    """Register and name pages for a new run, and return their records."""
    ledger.register(sources(*paths))
    ledger.assign_names([".txt"], [])
    return list(ledger.pages())


def reopen(layout: Layout, ledger: Ledger) -> Ledger:
    ledger.start_run({}, 1, 0.0)
    ledger.end_run(RunResult(), 1.0)
    ledger.close()
    return Ledger(layout)


def test_pages_keep_their_order_and_new_ones_follow(layout: Layout, ledger: Ledger) -> None:
    assert [record.item.page for record in register(ledger, "b.html", "a.html")] == [1, 2]
    ledger = reopen(layout, ledger)
    records = register(ledger, "c.html", "a.html", "b.html")
    assert [record.item.source.path for record in records] == ["b.html", "a.html", "c.html"]
    assert list(ledger.numbers()) == [1, 2, 3]
    ledger.close()


def test_an_outcome_is_recorded(layout: Layout, ledger: Ledger) -> None:
    (record,) = register(ledger, "a.html")
    assert (record.code, record.settings_hash, record.signature) == (None, None, None)
    ledger.record(record.item.page, DONE_OUTCOME, HASH, None)
    ledger = reopen(layout, ledger)
    (record,) = register(ledger, "a.html")
    assert record.item.name == "a"
    assert record[1:] == (DONE, HASH, FileSignature(1_000, 1, 2), b"content")
    ledger.close()


def test_an_unchanged_page_gets_only_a_new_signature(ledger: Ledger) -> None:
    (record,) = register(ledger, "a.html")
    ledger.record(record.item.page, DONE_OUTCOME, HASH, None)
    ledger.record(record.item.page, Outcome(UNCHANGED, signature=FileSignature(1_000, 3, 4)), b"other", None)
    (record,) = ledger.pages()
    assert record[1:] == (DONE, HASH, FileSignature(1_000, 3, 4), b"content")


def test_a_page_whose_name_changes_is_to_be_processed_again(layout: Layout, ledger: Ledger) -> None:
    (record,) = register(ledger, "a.html")
    ledger.record(record.item.page, DONE_OUTCOME, HASH, None)
    ledger = reopen(layout, ledger)
    first, second = register(ledger, "a.html", "a.htm")
    assert (first.item.name, second.item.name) == ("a.html", "a.htm")
    assert first.settings_hash is None
    ledger.close()


def test_what_was_not_committed_is_discarded_by_a_roll_back(ledger: Ledger) -> None:
    (record,) = register(ledger, "a.html")
    ledger.commit()
    ledger.record(record.item.page, DONE_OUTCOME, HASH, None)
    ledger.roll_back()
    (record,) = ledger.pages()
    assert record.code is None


@pytest.mark.parametrize(
    ("format", "to", "known"),
    [("text", "tree", True), ("markdown", "tree", True), ("text", "jsonl", False)],
)
def test_another_arrangement_of_outputs_resets_the_ledger(
    layout: Layout, ledger: Ledger, format: str, to: str, known: bool
) -> None:
    (record,) = register(ledger, "a.html")
    ledger.record(record.item.page, DONE_OUTCOME, HASH, None)
    ledger = reopen(layout._replace(format=format, to=to), ledger)
    (record,) = register(ledger, "a.html")
    assert (record.code == DONE) is known
    ledger.close()


def test_a_ledger_of_another_version_is_discarded(layout: Layout, ledger: Ledger) -> None:
    register(ledger, "a.html")
    ledger.close()
    with closing(sqlite3.connect(os.path.join(layout.state, FILE))) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION - 1}")
    with closing(Ledger(layout)) as ledger:
        assert ledger.run == 1
        assert list(ledger.pages()) == []
