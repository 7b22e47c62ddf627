"""Headers at the top of a text dump, by tools that write Markdown and front matter."""

from __future__ import annotations

import pytest

from stripper.parse import headers, text


@pytest.mark.parametrize(
    ("dump", "count"),
    [
        ("---\ntitle: Storm\n---\nText", 3),
        ("---\ntags:\n  - sea\n\nurl: https://a.example/\n---\nText", 5),
        ("URL: https://a.example/\nFetched at: 2024-03-05\nText", 2),
        ("> source: [a.example](https://a.example/)\nText", 1),
        ("# scraped: with a.example/tool\n---\ntitle: Storm\n---\nText", 4),
        ("<!-- saved by a tool -->\n---\ntitle: Storm\n---\nText", 4),
        ("<!-- source: https://a.example/ -->\n\nText", 1),
        ("# Storm\n\n**Title**:\n  Storm\n\n**Source**: https://a.example/\n\n## Content\nText", 5),
        ("# Storm\n**URL:** https://a.example/\n**Word Count:** 812\n**Status:** done\nText", 4),
        ("# Storm\n**URL:** https://a.example/\n\nText\n**Word Count:** 812", 2),
        ("# Storm\n**Word Count:** 812\n**Status:** done\nText", 0),
        ("# Storm\n\n**Title**:\n  Storm\n  and flood\n**Source**: https://a.example/\nText", 0),
        ("URL: https://a.example/\nFetched CET: 2024-03-05\nHTTP: 200\nTitle: Storm\n\nText", 4),
        (
            "# Storm\nSource URL: https://a.example/\nHTTP status: 200\nExtracted words: 90\n\n## Extracted text\nText",
            5,
        ),
        ("URL: https://a.example/\nStorm at sea: 200 boats are back\nText", 1),
        ("# Storm\nSource: https://a.example/\n\n## Capture Text\nText", 3),
        ("# Storm\nSource: https://a.example/\n\n## Capturing text\nText", 2),
        ("URL: https://a.example/\n## Contents\nText", 1),
        ("https://a.example/b\n\nText", 1),
        ("<https://a.example/b>\n\nText", 0),
        ("https://a.example/b\nhttps://a.example/c\n\nText", 0),
        ("https://a.example/b is a page\n\nText", 0),
        ("https://a.example/b", 0),
        ("=====\nPAGE: 1\nURL: https://a.example/\nTITLE: Storm\n=====\n\n--- CONTENT ---\nText", 6),
        ("URL: https://a.example/\nTitle: Storm\n----------\nMain content:\nText", 4),
        ("=====\nPAGE: 1\nURL: https://a.example/\nText\n=====", 0),
        ("=====\nPAGE: 1\nTITLE: Storm\n=====\nText", 0),
        ("URL: https://a.example/\nTitle: Storm\n---\nContent of the page", 2),
        ("# Storm warning\n---\ntitle: Storm\n---\nText", 0),
        ("<!-- Storm -->\n\nText", 0),
        ("# Storm\n\n- Fish\n- Chips", 0),
        ("---\nThe storm came at noon.\n---\nText", 0),
        ("---\ntitle: Storm\nText without an end of the front matter", 0),
        ('+++\ntitle = "Storm"\ndate="2024-03-05"\n+++\nText', 4),
        ('+++\ntitle = "Storm"\n---\nText', 0),
        ("+++\nThe storm came at noon.\n+++\nText", 0),
        ("Source: Harbour Post\nDate: Tuesday\nText", 0),
        ("Date: 5 March\n\nThe storm came at noon.\nURL: https://a.example/", 0),
    ],
)
def test_rows_of_headers(dump: str, count: int) -> None:
    assert headers.count(text.rows(dump)) == count
