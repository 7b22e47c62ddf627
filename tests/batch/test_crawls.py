"""Batches of crawls: the same outputs however they run, and resumed without reading anything twice."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from stripper.batch import summary
from stripper.batch.sources.fields import Fields
from stripper.settings import Settings

from .batches import RecordingListener, kinds, outputs, poisoned, run
from .sources.crawls import HTML, SENTENCE, http, jsonl, pages, record, texts
from .sources.test_archives import make_tar, make_zip


def make_crawls(directory: Path) -> Path:
    """Make a directory with a crawl of every kind, of 9 pages each."""
    directory.mkdir()
    rows = [{"html": HTML.format(number), "url": f"https://example.org/{number}"} for number in range(9)]
    members = {f"{number}.html": HTML.format(number).encode() for number in range(9)}
    files = {
        "a.warc.gz": b"".join(map(gzip.compress, [record(b"a: b", "warcinfo"), *pages(9)])),
        "b.wet": b"".join(texts(9)),
        "c.jsonl": jsonl(rows),
        "d.jsonl.gz": gzip.compress(jsonl(rows), mtime=0),
        "e.zip": make_zip(members),
        "f.tar.gz": gzip.compress(make_tar(members), mtime=0),
    }
    for name, data in files.items():
        (directory / name).write_bytes(data)
    pq.write_table(pa.Table.from_pylist(rows), directory / "g.parquet", row_group_size=4)
    return directory


@kinds
def test_outputs_are_the_same_for_any_number_of_workers(tmp_path: Path, kind: dict[str, Any]) -> None:
    crawls = make_crawls(tmp_path / "in")
    for jobs in (1, 2):
        assert run(tmp_path / f"out{jobs}", crawls, jobs=jobs, **kind).processed == 7 * 9
    assert outputs(tmp_path / "out1") == outputs(tmp_path / "out2")
    again = run(tmp_path / "out1", crawls, **kind)
    assert (again.state, again.processed) == ("finished", 0)


def test_rows_name_their_record_and_carry_fields(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(jsonl([{"text": "A line of text, to be kept.", "id": "x", "url": "https://e.org/", "lang": "en"}]))
    run(tmp_path / "out", path, to="jsonl", fields=Fields(carry=("lang",)))
    row = json.loads((tmp_path / "out" / "shard-00000.jsonl").read_bytes())
    assert row["source"]["path"] == f"{path}/000001"
    assert row["source"]["url"] == "https://e.org/"
    assert row["source"]["record"] == {"id": "x", "date": None, "offset": 0}
    assert row["carried"] == {"lang": "en"}


def test_a_crawl_that_grew_keeps_the_records_that_are_done(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    records = pages(20)
    records[10] = record(http(f"ONCE {marker}".encode()))
    (tmp_path / "crawl.warc").write_bytes(b"".join(records))
    (tmp_path / "clean.warc").write_bytes(b"".join(records))
    listener = RecordingListener()
    run(tmp_path / "out", tmp_path / "crawl.warc", to="jsonl", shard_size=4, extract=poisoned, listener=listener)
    assert marker.exists()
    assert not listener.failures
    data = (tmp_path / "crawl.warc").read_bytes()
    (tmp_path / "crawl.warc").write_bytes(data + pages(21)[20])
    again = run(tmp_path / "out", tmp_path / "crawl.warc", to="jsonl", shard_size=4, extract=poisoned)
    assert again.processed == 21  # the file changed, but the content of 20 records did not
    assert summary.read(str(tmp_path / "out")).done == 21


def test_a_new_address_in_a_list_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from stripper.batch import runner
    from stripper.batch.plan import Plan, Selection
    from stripper.batch.writers import Layout

    monkeypatch.chdir(tmp_path)
    Path("a.html").write_text(HTML.format(1))
    plan = Plan(Layout("out", "text"))
    for url in ("https://example.org/old", "https://example.org/new"):
        Path("list").write_text(f"a.html\t{url}\n")
        assert runner.run(plan, Selection((), ("list",)), RecordingListener()).processed == 1
        assert json.loads(Path("out/a.json").read_text())["source"]["url"] == url


def test_what_was_skipped_is_in_the_summary(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(b"".join([record(b"a: b", "warcinfo"), *pages(1)]))
    run(tmp_path / "out", tmp_path / "crawl.warc")
    assert summary.read(str(tmp_path / "out")).skipped == {"warcinfo records": 1}
    run(tmp_path / "out", tmp_path / "crawl.warc")
    assert summary.read(str(tmp_path / "out")).skipped == {"warcinfo records": 1}


def test_examples_in_the_summary_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(b"".join([*pages(1), record(http(b"\x89PNG\r\n"))]))
    run(tmp_path / "out", tmp_path / "crawl.warc")
    found = summary.read(str(tmp_path / "out"))
    assert [failed.example for failed in found.failures] == [f"{tmp_path}/crawl.warc/000002"]
    assert found.slowest[0].source.startswith(f"{tmp_path}/crawl.warc/00000")


AGO = "<!doctype html><h1>Storm hits the coast</h1><p>By Jane Doe | 7 hours ago</p>" + f"<p>{SENTENCE}</p>" * 3


def _published(tmp_path: Path, name: str, data: bytes, **settings: Any) -> list[Any]:
    """Return the dates of publication in the rows of a crawl."""
    (tmp_path / name).write_bytes(data)
    run(tmp_path / "out", tmp_path / name, to="jsonl", settings=Settings(**settings))
    rows = (tmp_path / "out" / "shard-00000.jsonl").read_bytes().splitlines()
    return [json.loads(row)["published"] for row in rows]


def test_relative_dates_count_by_the_date_of_a_record(tmp_path: Path) -> None:
    records = record(http(AGO.encode())) + record(http(AGO.encode()), WARC_Date="yesterday")
    assert _published(tmp_path, "crawl.warc", records) == ["2024-03-04", None]


def test_a_setting_takes_precedence_over_the_date_of_a_record(tmp_path: Path) -> None:
    assert _published(tmp_path, "crawl.warc", record(http(AGO.encode())), crawl_date="2026-03-05") == ["2026-03-05"]


def test_only_fields_that_name_the_crawl_have_its_date(tmp_path: Path) -> None:
    names = ("fetch_time", "fetchTime", "crawl_date", "warc_date", "date", "timestamp")
    values = ("2026-03-05T06:00:00Z", 1_772_690_400_000, "2026-03-05", "", "2026-03-05", "2026-03-05")
    found = _published(tmp_path, "rows.jsonl", jsonl([{"html": AGO, n: v} for n, v in zip(names, values, strict=True)]))
    assert found == ["2026-03-04", "2026-03-04", "2026-03-05", None, None, None]
