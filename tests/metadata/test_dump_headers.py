"""The headers at the top of a text dump."""

from __future__ import annotations

import pytest

from stripper.metadata import dump_headers


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        (
            "Title: Storm\n\nURL Source: https://a.example/b\n\nMarkdown Content:\nText",
            ("Storm", "https://a.example/b"),
        ),
        ('---\ntitle: "Storm"\nurl: https://a.example/b\n---\nText', ("Storm", "https://a.example/b")),
        ("Title: Storm\n\nText without an address", (None, None)),
        ("Home\nTitle: Storm\nURL Source: https://a.example/b", (None, None)),
    ],
)
def test_headers_of_readers_and_front_matter(text: str, headers: tuple[str | None, str | None]) -> None:
    found = dump_headers.read(text.split("\n"))
    assert (found.get("title"), found.get("url")) == headers
