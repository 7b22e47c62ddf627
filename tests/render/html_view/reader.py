"""HTML as a browser reads it, as far as tests examine it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters except tab and line feed, bidi controls and lone surrogates."""

RUNNING = frozenset({"script", "link", "img", "iframe", "a", "form", "object", "embed", "svg", "base"})
"""Elements that run something, fetch something or lead somewhere."""

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp;",
    "a\u202eb\u2066c",
)


class Reader(HTMLParser):
    """The elements and the text of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.rows: list[set[str]] = []
        """Classes of each line of a page, without `row`."""
        self.classes: set[str] = set()
        self.tags: list[str] = []
        self.actions: list[str] = []
        """Attributes that fetch, lead somewhere or run."""
        self.values: list[str] = []
        """Of inputs that have one."""
        self.text = ""
        self.style = ""
        self._in_style = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._in_style = tag == "style"
        self.actions += [name for name, _ in attrs if name in ("src", "href", "action", "srcset") or name[:2] == "on"]
        given = dict(attrs)
        self.values += [given["value"] or ""] if "value" in given else []
        classes = set((given.get("class") or "").split())
        self.classes |= classes
        if "row" in classes:
            self.rows.append(classes - {"row"})

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.style += data
        else:
            self.text += data


def assert_harmless(html: str) -> None:
    """Fail if the HTML runs, fetches or links to anything, or has a character that must not be shown."""
    found = Reader(html)
    assert found.actions == []
    assert RUNNING.isdisjoint(found.tags)
    assert not re.search(r"url\(|@import|expression\(", found.style)
    assert HARMFUL.findall(html) == []
