"""Rows of JSON lines, CSV and Parquet."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import story
from batch.batches import make_pages, run
from stripper.batch.sources.fields import Fields
from stripper.batch.writers.columns import COLUMNS, DEFAULT_COLUMNS, unknown
from stripper.batch.writers.parquet_rows import GROUP, read, schema, to_arrow, write

PAGE = story.page()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    row = {"html": PAGE, "url": "https://example.org/a", "id": 7, "date": "2024", "lang": "en"}
    path.write_text(json.dumps(row))
    return path


def rows_of(out: Path, page: Path, to: str, **layout: Any) -> Any:
    run(out, page, to=to, fields=Fields(carry=("lang",)), **layout)
    if to == "parquet":
        return pq.read_table(out / "shard-00000.parquet").to_pylist()
    text = (out / f"shard-00000.{to}").read_text()
    return list(csv.DictReader(io.StringIO(text))) if to == "csv" else [json.loads(line) for line in text.splitlines()]


def test_csv_and_parquet_have_the_same_columns_and_values(tmp_path: Path, page: Path) -> None:
    [arrow] = rows_of(tmp_path / "a", page, "parquet")
    [text] = rows_of(tmp_path / "b", page, "csv")
    assert tuple(arrow) == tuple(text) == DEFAULT_COLUMNS
    assert arrow["url"] == text["url"] == "https://example.org/a"
    assert (arrow["record_id"], arrow["record_date"], arrow["offset"]) == ("7", "2024", 0)
    assert arrow["text"] == text["text"]
    assert story.FIRST in arrow["text"]
    assert arrow["kept"] == int(text["kept"]) > 0
    assert dict(arrow["by_reason"]) == json.loads(text["by_reason"])
    assert json.loads(arrow["carried"]) == json.loads(text["carried"]) == {"lang": "en"}


def test_types_of_parquet_are_fixed(tmp_path: Path, page: Path) -> None:
    rows_of(tmp_path / "out", page, "parquet", columns=tuple(COLUMNS))
    found = pq.read_schema(tmp_path / "out" / "shard-00000.parquet")
    assert found == schema(tuple(COLUMNS))
    assert found.field("published_at").type == pa.timestamp("us", "UTC")
    assert found.field("tags").type == pa.list_(pa.string())
    assert found.field("by_reason").type == pa.map_(pa.string(), pa.int64())


@pytest.mark.parametrize("to", ["jsonl", "csv", "parquet"])
def test_named_columns_come_in_their_order(tmp_path: Path, page: Path, to: str) -> None:
    [row] = rows_of(tmp_path / "out", page, to, columns=("text", "markdown", "url"))
    assert list(row) == ["text", "markdown", "url"]


def test_csv_has_a_header_in_each_shard_and_quotes_lines(tmp_path: Path) -> None:
    run(tmp_path / "out", make_pages(tmp_path / "in", 5), to="csv", shard_size=3, columns=("path", "text"))
    shards = [(tmp_path / "out" / f"shard-0000{number}.csv").read_text() for number in (0, 1)]
    assert [shard.splitlines()[0] for shard in shards] == ["path,text"] * 2
    assert [len(list(csv.reader(io.StringIO(shard)))) for shard in shards] == [4, 3]


@pytest.mark.parametrize("to", ["csv", "parquet"])
def test_a_page_that_changes_changes_only_its_row(tmp_path: Path, to: str) -> None:
    pages = make_pages(tmp_path / "in", 9)
    given: dict[str, Any] = {"to": to, "shard_size": 4, "columns": ("path", "text")}
    run(tmp_path / "out", pages, **given)
    for number in (1, 5, 6):
        (pages / f"p00{number}.txt").write_text(f"Another text for page {number}, which was written later.\n")
        run(tmp_path / "out", pages, **given)
    run(tmp_path / "fresh", pages, **given)
    for path in (tmp_path / "fresh").glob(f"*.{to}"):
        assert path.read_bytes() == (tmp_path / "out" / path.name).read_bytes()


def test_other_columns_make_other_rows(tmp_path: Path) -> None:
    pages = make_pages(tmp_path / "in", 3)
    run(tmp_path / "out", pages, to="parquet", columns=("path",))
    assert run(tmp_path / "out", pages, to="parquet", columns=("text",)).processed == 3
    assert pq.read_schema(tmp_path / "out" / "shard-00000.parquet").names == ["text"]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-03-05", datetime(2024, 3, 5, tzinfo=UTC)),
        ("2024-03-05T06:07:08+02:00", datetime(2024, 3, 5, 4, 7, 8, tzinfo=UTC)),
        ("2024-03-05T06:07:08", datetime(2024, 3, 5, 6, 7, 8, tzinfo=UTC)),
        ("0001-01-01T00:00:00+12:00", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_dates_become_times_in_utc(published: str | None, expected: datetime | None) -> None:
    assert to_arrow({"published_at": published}, ("published_at",)) == {"published_at": expected}


def test_rows_of_a_file_are_read_by_their_numbers(tmp_path: Path) -> None:
    path = str(tmp_path / "rows.parquet")
    write(path, ({"bytes": number} for number in range(2 * GROUP + 5)), ("bytes",))
    wanted = [0, 7, GROUP - 1, GROUP, 2 * GROUP + 4]
    assert [row["bytes"] for row in read(path, wanted)] == wanted
    assert pq.ParquetFile(path).num_row_groups == 3


def test_unknown_columns_are_named() -> None:
    assert unknown(("text", "txt", "url", "")) == ["txt", ""]
