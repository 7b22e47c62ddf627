"""WARC and WET files, whole and damaged."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
import zstandard

from stripper.batch.sources.fields import DEFAULT_FIELDS
from stripper.batch.sources.source import single_page
from stripper.errors import InputTooLargeError, UnreadableInputError

from .crawls import HTML, SENTENCE, http, pages, record, texts

JOINED: dict[str, Callable[[list[bytes]], bytes]] = {
    "plain": b"".join,
    "gzip": lambda records: b"".join(map(gzip.compress, records)),
    "gzip of the whole": lambda records: gzip.compress(b"".join(records), mtime=0),
    "zstd": lambda records: b"".join(map(zstandard.compress, records)),
    "zstd of the whole": lambda records: zstandard.compress(b"".join(records)),
    "bzip2": lambda records: bz2.compress(b"".join(records)),
    "xz": lambda records: lzma.compress(b"".join(records)),
}


def contents(path: Path, data: bytes) -> tuple[list[str], Counter[str], str]:
    """Return the pages of a file in both orders, what was skipped, and the message about damage."""
    path.write_bytes(data)
    source, skipped, message = single_page(str(path)), Counter[str](), ""
    found = []
    try:
        for page in source.records(DEFAULT_FIELDS, skipped):
            found.append(page)
    except UnreadableInputError as error:
        message = str(error)
    read = [page.read().data.decode() for page in found]
    assert [page.read().data.decode() for page in reversed(found)] == read[::-1]
    assert [page.part for page in found] == [f"{number:06d}" for number in range(1, len(found) + 1)]
    return read, skipped, message


@pytest.mark.parametrize("join", JOINED.values(), ids=JOINED)
def test_every_page_is_read_however_the_file_is_compressed(
    tmp_path: Path, join: Callable[[list[bytes]], bytes]
) -> None:
    found, skipped, message = contents(tmp_path / "crawl", join([record(b"a: b", "warcinfo"), *pages(30)]))
    assert found == [HTML.format(number) for number in range(1, 31)]
    assert skipped == {"warcinfo records": 1}
    assert message == ""


def test_a_page_has_the_url_date_id_and_charset_of_its_record(tmp_path: Path) -> None:
    (tmp_path / "crawl").write_bytes(b"".join(pages(2)))
    page = list(single_page(str(tmp_path / "crawl")).records(DEFAULT_FIELDS, Counter()))[1]
    content = page.read()
    assert (content.url, content.charset, content.kind) == ("https://example.org/2", "utf-8", "auto")
    uuid = "urn:uuid:00000000-0000-0000-0000-000000000001"
    assert content.record == {"id": uuid, "date": "2024-03-05T06:07:08Z", "offset": len(pages(1)[0])}


def test_texts_of_a_wet_file_are_text(tmp_path: Path) -> None:
    path = tmp_path / "crawl.wet.gz"
    path.write_bytes(JOINED["gzip"](texts(3)))
    found = [page.read() for page in single_page(str(path)).records(DEFAULT_FIELDS, Counter())]
    assert [content.kind for content in found] == ["text"] * 3
    assert SENTENCE.format(2) in found[1].data.decode()


def test_what_is_no_page_is_counted_by_kind(tmp_path: Path) -> None:
    records = [
        record(b"a: b", "warcinfo"),
        record(b"GET / HTTP/1.1\r\n\r\n", "request", Content_Type="application/http; msgtype=request"),
        record(http(b"", "301 Moved")),
        record(http(b"\x89PNG", Content_Type="image/png")),
        record(http(b""), "revisit", Content_Type="application/http; msgtype=response"),
        record(b"<p>stored</p>", "resource", Content_Type="text/html"),
    ]
    found, skipped, _ = contents(tmp_path / "crawl", b"".join(records))
    assert found == ["<p>stored</p>"]
    assert skipped == {
        "warcinfo records": 1,
        "request records": 1,
        "responses with a status other than 200": 1,
        "records of type image/png": 1,
        "revisit records": 1,
    }


CHUNKED = b"5\r\n<p>ab\r\n4\r\n</p>\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (http(gzip.compress(b"<p>a</p>", mtime=0), Content_Encoding="gzip"), "<p>a</p>"),
        (http(brotli.compress(b"<p>a</p>"), Content_Encoding="br"), "<p>a</p>"),
        (http(zstandard.compress(b"<p>a</p>"), Content_Encoding="zstd"), "<p>a</p>"),
        (http(CHUNKED, Transfer_Encoding="chunked"), "<p>ab</p>"),
        (http(b"<p>a</p>", Content_Encoding="gzip"), "<p>a</p>"),
        (http(b"<p>a</p>", Content_Encoding="unheard-of"), "<p>a</p>"),
        (http(b"<p>a</p>", Transfer_Encoding="chunked"), "<p>a</p>"),
        (http(b"<p>a</p>", Content_Length="2"), "<p>a</p>"),
        (http(b"<p>a</p>", Content_Length="9999"), "<p>a</p>"),
        (http(b"<p>a</p>", Content_Length="many"), "<p>a</p>"),
        (b"<p>no headers</p>", "<p>no headers</p>"),
    ],
)
def test_bodies_are_decoded_and_wrong_headers_do_no_harm(tmp_path: Path, response: bytes, expected: str) -> None:
    found, _, message = contents(tmp_path / "crawl", JOINED["gzip"]([record(response), *pages(1)]))
    assert found == [expected, HTML.format(1)]
    assert message == ""


@pytest.mark.parametrize("kind", ["plain", "gzip"])
@pytest.mark.parametrize("length", [10, 3_000, 100_000])
def test_a_wrong_length_costs_only_its_record(tmp_path: Path, kind: str, length: int) -> None:
    first, *others = pages(12)
    wrong = record(http(b"<p>wrong</p>"), length=length)
    found, _, message = contents(tmp_path / "crawl", JOINED[kind]([first, wrong, *others]))
    assert found == [HTML.format(number) for number in range(1, 13)]
    assert "damaged at byte" in message


@pytest.mark.parametrize("kind", ["plain", "gzip", "gzip of the whole", "zstd", "xz"])
def test_of_a_file_that_is_cut_off_the_whole_records_are_read(tmp_path: Path, kind: str) -> None:
    data = JOINED[kind](pages(200))
    found, _, message = contents(tmp_path / "crawl", data[: len(data) // 2])
    assert 0 <= len(found) < 200
    assert found == [HTML.format(number) for number in range(1, len(found) + 1)]
    assert len(found) >= 99 or kind not in ("plain", "gzip", "zstd")
    assert message.endswith("download it again.")


def test_damage_in_the_middle_costs_only_its_record(tmp_path: Path) -> None:
    members = [bytearray(gzip.compress(page, mtime=0)) for page in pages(9)]
    for index in (3, 6):
        members[index][40:60] = b"\xff" * 20
    found, _, message = contents(tmp_path / "crawl", b"".join(members))
    assert found == [HTML.format(number) for number in (1, 2, 3, 5, 6, 8, 9)]
    assert "and 1 other place," in message


def test_garbage_between_records_is_skipped(tmp_path: Path) -> None:
    one, two = pages(2)
    found, _, message = contents(tmp_path / "crawl", one + b"garbage\n" * 20_000 + two)
    assert found == [HTML.format(1), HTML.format(2)]
    assert f"damaged at byte {len(one):,}" in message


def test_a_record_beyond_the_limit_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = record(http(gzip.compress(bytes(100_000_000), mtime=0), Content_Encoding="gzip"))
    (tmp_path / "crawl").write_bytes(JOINED["gzip"]([record(http(b"x" * 2_000)), bomb, *pages(1)]))
    large, bomb_page, small = single_page(str(tmp_path / "crawl")).records(DEFAULT_FIELDS, Counter())
    with pytest.raises(InputTooLargeError):
        large.read(1_000)
    with pytest.raises(InputTooLargeError):
        bomb_page.read(1_000_000)
    assert small.read(1_000).data == HTML.format(1).encode()


def test_a_record_of_a_file_that_was_replaced_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "crawl"
    path.write_bytes(b"".join(pages(3)))
    _, _, last = single_page(str(path)).records(DEFAULT_FIELDS, Counter())
    path.write_bytes(b"".join(pages(1)))
    with pytest.raises(UnreadableInputError, match="damaged or has changed"):
        last.read()
