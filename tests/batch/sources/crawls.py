"""Crawls for tests: WARC, WET, JSON lines, Parquet and archives of a few pages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

SENTENCE = "The storm reached the coast early on Tuesday morning, and it tore the roof off {} houses by the harbour."

HTML = (
    "<!doctype html><html><head><title>Storm {0}</title></head><body><h1>Storm {0}</h1>"
    f"<p>{SENTENCE.replace('{}', '{0}')}</p></body></html>"
)


def http(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """Return a response; `headers` have underscores for hyphens, and `Content_Length` is right unless given."""
    stated = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body)), **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in stated.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def record(block: bytes, kind: str = "response", length: int | None = None, **headers: str) -> bytes:
    """Return a WARC record; `headers` have underscores for hyphens, and `length` may be a wrong one."""
    types = {"response": "application/http; msgtype=response", "conversion": "text/plain"}
    stated = {
        "WARC_Type": kind,
        "WARC_Target_URI": "https://example.org/storm",
        "WARC_Date": "2024-03-05T06:07:08Z",
        "WARC_Record_ID": "<urn:uuid:00000000-0000-0000-0000-000000000001>",
        "Content_Type": types.get(kind, "application/warc-fields"),
        "Content_Length": str(len(block) if length is None else length),
        **headers,
    }
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in stated.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def pages(count: int) -> list[bytes]:
    """Return WARC records of numbered pages."""
    return [
        record(http(HTML.format(number).encode()), WARC_Target_URI=f"https://example.org/{number}")
        for number in range(1, count + 1)
    ]


def texts(count: int) -> list[bytes]:
    """Return WET records of numbered pages."""
    return [record(f"Storm {n}\n{SENTENCE.format(n)}\n".encode(), "conversion") for n in range(1, count + 1)]


def jsonl(rows: Iterable[Any]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)
