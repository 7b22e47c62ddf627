"""Pages that are compressed or in messages, and what is refused in place of a page."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from stripper.batch.extraction import extract_content
from stripper.batch.sources.content import Content
from stripper.batch.sources.source import single_page
from stripper.batch.sources.unwrap import page
from stripper.errors import InputTooLargeError, UnreadableInputError
from stripper.settings import Settings

from .crawls import HTML, SENTENCE, jsonl, pages
from .test_archives import make_tar

MHTML = b"""From: <Saved by Blink>\r
Snapshot-Content-Location: https://example.org/storm\r
Subject: Storm\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----MultipartBoundary--x"\r
\r
\r
------MultipartBoundary--x\r
Content-Type: text/html; charset=windows-1252\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://example.org/storm\r
\r
<!doctype html><title>Storm</title><h1>Storm</h1><p>The caf=E9 on the co=\r
ast lost its roof early on Tuesday morning, and nobody was hurt.</p>\r
------MultipartBoundary--x\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
\r
iVBORw0KGgo=\r
------MultipartBoundary--x--\r
"""

EML = b"""Return-Path: <news@example.org>
From: News <news@example.org>
To: reader@example.com
Subject: Storm
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Plain text of the storm.
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

PHA+U3Rvcm08L3A+
--b--
"""


@pytest.mark.parametrize("compress", [bz2.compress, partial(lzma.compress, preset=0), zstandard.compress])
def test_a_compressed_page_is_unpacked_up_to_the_limit(compress: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert callable(compress)
    data = compress(b"x" * 1_000)
    assert page(Content(data), 1_000).data == b"x" * 1_000
    with pytest.raises(InputTooLargeError):
        page(Content(data), 999)
    with pytest.raises(InputTooLargeError):
        page(Content(compress(bytes(10_000_000))), 1_000_000)
    monkeypatch.setattr("stripper.batch.sources.unwrap.MAX_UNPACKED", 10_000_000)
    assert len(page(Content(compress(bytes(10_000_000))), None).data) == 10_000_000
    with pytest.raises(InputTooLargeError):
        page(Content(compress(bytes(10_000_001))), None)
    with pytest.raises(UnreadableInputError, match="cannot be decompressed"):
        page(Content(data[:8]), None)


def test_the_page_of_an_mhtml_file_has_its_address_and_charset(tmp_path: Path) -> None:
    for name, data in {"a.mhtml": MHTML, "b.mhtml.gz": gzip.compress(MHTML, mtime=0)}.items():
        (tmp_path / name).write_bytes(data)
        content = single_page(str(tmp_path / name)).read(100_000)
        assert (content.url, content.charset, content.kind) == ("https://example.org/storm", "windows-1252", "html")
        text = extract_content(content, Settings()).text
        assert "The café on the coast lost its roof early on Tuesday morning, and nobody was hurt." in text


def test_the_html_of_a_mail_takes_precedence_over_its_text() -> None:
    assert page(Content(EML), None)[:4] == (b"<p>Storm</p>", None, "utf-8", "html")
    plain = EML.replace(b"text/html", b"text/rtf")
    assert page(Content(plain), None).data == b"Plain text of the storm."
    assert page(Content(plain), None).kind == "text"
    with pytest.raises(UnreadableInputError, match="no HTML and no text"):
        page(Content(plain.replace(b"text/plain", b"text/rtf")), None)


def test_a_deeply_nested_message_is_refused() -> None:
    parts = b"".join(
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(3_000)
    )
    with pytest.raises(UnreadableInputError):
        page(Content(parts), None)


@pytest.mark.parametrize("data", [b"Title: Storm\nDate: today\n\nText", b"From: here\nTo: there\n\nText", b"a: b", b""])
def test_a_text_that_begins_like_a_message_is_none(data: bytes) -> None:
    assert page(Content(data), None) == Content(data)


def make_parquet() -> bytes:
    data = io.BytesIO()
    pq.write_table(pa.table({"text": ["a"]}), data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"".join(pages(2)), "a WARC file"),
        (gzip.compress(b"".join(pages(2))), "a WARC file"),
        (zstandard.compress(b"".join(pages(2))), "a WARC file"),
        (jsonl([{"text": "a"}] * 2), "JSON lines"),
        (b'[\n  {"text": "a"}]', "a JSON array"),
        (make_parquet(), "a Parquet file"),
        (make_tar({"a.html": b"a"}), "a tar archive"),
    ],
    ids=range(7),
)
def test_many_pages_are_never_one(tmp_path: Path, data: bytes, name: str) -> None:
    with pytest.raises(UnreadableInputError, match=f"^The input is {name}, not a page;"):
        page(Content(data), None)


def test_an_office_document_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(UnreadableInputError, match="an office document"):
        extract_content(single_page(str(path)).read(), Settings())


@pytest.mark.parametrize("charset", ["utf-8", "no-such", "idna", "hex", "utf-7", "unicode-escape", "", "\x1b"])
def test_a_wrong_charset_does_no_harm(charset: str) -> None:
    data = HTML.format("caf\u00e9").encode("windows-1252")
    document = extract_content(Content(data, charset=charset), Settings())
    assert SENTENCE.format("caf\u00e9") in document.text


def test_a_stated_charset_is_used_where_it_decodes_the_page() -> None:
    text = "<p>Привет, это страница о погоде на побережье, и здесь нет ни одного английского слова.</p>"
    document = extract_content(Content(text.encode("koi8-r"), charset="koi8-r"), Settings())
    assert document.page.encoding == "koi8-r"
    assert "страница о погоде" in document.text
    assert extract_content(Content(text.encode(), charset="koi8-r"), Settings()).page.encoding == "utf-8"
    forced = extract_content(Content(text.encode("koi8-r"), charset="koi8-r"), Settings(encoding="cp1251"))
    assert forced.page.encoding == "cp1251"
