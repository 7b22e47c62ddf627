"""JSON lines and Parquet: a page in each line or row."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from stripper.batch.sources.content import Content
from stripper.batch.sources.fields import DEFAULT_FIELDS, Fields
from stripper.batch.sources.source import Source, single_page
from stripper.errors import InputTooLargeError, StripperError, UnreadableInputError

from .crawls import HTML, jsonl

COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "plain": bytes,
    "gzip": gzip.compress,
    "zstd": zstandard.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
}


def write_jsonl(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_bytes(jsonl(rows))
    return path


def write_parquet(path: Path, rows: list[dict[str, Any]]) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=7)
    return path


writers = pytest.mark.parametrize("write", [write_jsonl, write_parquet])


def contents(path: Path, fields: Fields = DEFAULT_FIELDS) -> list[Content]:
    """Return the pages of a file, read in order and, to compare, in the opposite order."""
    found = list(single_page(str(path)).records(fields, Counter()))
    read = [page.read(fields=fields) for page in found]
    assert [page.read(fields=fields) for page in reversed(found)] == read[::-1]
    return read


def messages(path: Path, fields: Fields = DEFAULT_FIELDS) -> list[str]:
    """Return the message for each page of a file that cannot be read, or that for the file."""
    found = []
    try:
        for page in single_page(str(path)).records(fields, Counter()):
            try:
                page.read(1_000, fields)
            except StripperError as error:
                found.append(str(error))
    except UnreadableInputError as error:
        found.append(str(error))
    return found


@writers
def test_every_row_is_read(tmp_path: Path, write: Any) -> None:
    rows = [{"url": f"https://example.org/{n}", "html": HTML.format(n)} for n in range(50)]
    found = contents(write(tmp_path / "crawl", rows))
    assert [(content.url, content.data.decode()) for content in found] == [(r["url"], r["html"]) for r in rows]


@pytest.mark.parametrize("compress", COMPRESS.values(), ids=COMPRESS)
def test_lines_are_read_however_the_file_is_compressed(tmp_path: Path, compress: Callable[[bytes], bytes]) -> None:
    texts = [f"Line {n}. " * (1 + n % 50) for n in range(3_000)]
    (tmp_path / "crawl").write_bytes(compress(b"\r\n" + jsonl({"text": text} for text in texts).rstrip()))
    pages = list(single_page(str(tmp_path / "crawl")).records(DEFAULT_FIELDS, Counter()))
    assert [page.read().data.decode() for page in pages] == texts
    assert pages[7].read().data.decode() == texts[7]


ROWS: dict[str, tuple[dict[str, Any], tuple[str, str | None, str, str | None, str | None]]] = {
    "C4": (
        {"text": "T", "timestamp": "2019-04-25T12:57:54Z", "url": "https://e.org"},
        ("T", "https://e.org", "text", None, "2019-04-25T12:57:54Z"),
    ),
    "FineWeb": (
        {
            "text": "T",
            "id": "<urn:uuid:1>",
            "dump": "CC",
            "url": "https://e.org",
            "date": "2024-01-01",
            "language": "en",
        },
        ("T", "https://e.org", "text", "<urn:uuid:1>", "2024-01-01"),
    ),
    "datatrove": (
        {"text": "T", "id": "7/3", "metadata": {"url": "https://e.org", "date": "2024-01-01"}},
        ("T", "https://e.org", "text", "7/3", "2024-01-01"),
    ),
    "Scrapy": ({"url": "https://e.org", "body": "<p>T</p>"}, ("<p>T</p>", "https://e.org", "auto", None, None)),
    "Apify": (
        {"url": "https://e.org", "crawl": {"loadedTime": "2024-01-01"}, "text": "T", "html": "<p>T</p>"},
        ("<p>T</p>", "https://e.org", "auto", None, "2024-01-01"),
    ),
    "Nutch": (
        {"id": "https://e.org", "url": "https://e.org", "content": "T", "tstamp": "2024-01-01"},
        ("T", "https://e.org", "auto", "https://e.org", "2024-01-01"),
    ),
    "Common Crawl": (
        {"WARC-Target-URI": "https://e.org", "WARC-Date": "2024-01-01", "raw_content": "T"},
        ("T", "https://e.org", "auto", None, "2024-01-01"),
    ),
    "only text": ({"html": None, "text": "T"}, ("T", None, "text", None, None)),
}


@writers
@pytest.mark.parametrize(("row", "expected"), ROWS.values(), ids=ROWS)
def test_fields_of_well_known_files_are_guessed(tmp_path: Path, write: Any, row: dict[str, Any], expected: Any) -> None:
    [content] = contents(write(tmp_path / "crawl", [row]))
    assert content.record is not None
    stated = content.url, content.kind, content.record["id"], content.record["date"]
    assert (content.data.decode(), *stated) == expected


@writers
def test_named_fields_take_precedence_and_others_are_carried(tmp_path: Path, write: Any) -> None:
    row = {"text": "wrong", "page": "right", "at": {"u": "https://e.org"}, "no": 7, "tags": ["a"], "url": "wrong"}
    fields = Fields(text="page", url="at.u", id="no", carry=("tags", "at.u", "missing"))
    [content] = contents(write(tmp_path / "crawl", [row]), fields)
    assert (content.data, content.url, content.kind) == (b"right", "https://e.org", "text")
    assert content.record == {"id": "7", "date": None, "offset": 0}
    assert content.carried == {"tags": ["a"], "at.u": "https://e.org", "missing": None}


@writers
def test_a_missing_field_is_named_with_those_that_exist(tmp_path: Path, write: Any) -> None:
    path = write(tmp_path / "crawl", [{"headline": "H", "a\x1b": 1}])
    assert messages(path) == [
        "There is no field that is known to hold a page; name one with --html-field or --text-field. "
        "The fields are: headline, a\\x1b."
    ]
    [named] = messages(path, Fields(html="source"))
    assert named.startswith("There is no 'source' that holds a page;")


def test_lines_that_are_no_objects_fail_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [b'{"text": "a"}', b"[1]", b'{"text": ', b'{"text": 7}', b'{"text": "\\ud800 b"}', b"[" * 100_000]
    (tmp_path / "crawl").write_bytes(b"\n".join(lines))
    assert [text.split(";")[0] for text in messages(tmp_path / "crawl")] == [
        "The line at offset 14 is not a JSON object",
        "The line at offset 18 is not a JSON object",
        "There is no field that is known to hold a page",
        "The line has more than 6,000 bytes",
    ]


def test_a_line_of_zeros_of_any_length_takes_little_memory(tmp_path: Path) -> None:
    data = (
        gzip.compress(b'{"text": "a"}\n{"text": "', mtime=0)
        + gzip.compress(bytes(100_000_000), mtime=0)
        + gzip.compress(b"\n{}", mtime=0)
    )
    (tmp_path / "crawl").write_bytes(data)
    first, zeros, _ = single_page(str(tmp_path / "crawl")).records(DEFAULT_FIELDS, Counter())
    with pytest.raises(InputTooLargeError):
        zeros.read(1_000)
    assert first.read(1_000).data == b"a"


def test_of_compressed_lines_that_are_cut_off_the_whole_ones_are_read(tmp_path: Path) -> None:
    data = gzip.compress(b"".join(json.dumps({"text": f"{n * n} words"}).encode() + b"\n" for n in range(90_000)))
    (tmp_path / "crawl").write_bytes(data[: len(data) // 2])
    found: list[Source] = []
    with pytest.raises(UnreadableInputError, match="cut off after line"):
        found.extend(single_page(str(tmp_path / "crawl")).records(DEFAULT_FIELDS, Counter()))
    assert len(found) > 1_000
    assert found[1_000].read().data == b"1000000 words"


def test_a_damaged_parquet_file_is_refused(tmp_path: Path) -> None:
    path = write_parquet(tmp_path / "crawl", [{"text": "a"}])
    path.write_bytes(path.read_bytes()[:-20])
    [message] = messages(path)
    assert message.startswith("The Parquet file is damaged (")
    assert message.endswith("download it again.")


def test_bytes_and_dates_of_parquet_are_read(tmp_path: Path) -> None:
    table = pa.table({"html": [b"<p>caf\xe9</p>"], "date": pa.array([0], pa.timestamp("s", "UTC"))})
    pq.write_table(table, tmp_path / "crawl")
    [content] = contents(tmp_path / "crawl")
    assert content.data == b"<p>caf\xe9</p>"
    assert content.record is not None
    assert content.record["date"] == "1970-01-01 00:00:00+00:00"
