"""Fields of tabular sources: which of them hold the page, its address and its id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from stripper.batch.sources.content import Content, check_size
from stripper.display import printable
from stripper.errors import UnreadableInputError
from stripper.named_tuples import NamedTuple

GUESSES: Mapping[str, tuple[str, ...]] = {
    "html": (
        "html",
        "raw_html",
        "rawHtml",
        "html_content",
        "content_html",
        "page_html",
        "page_source",
        "response.body",
    ),
    "text": ("text", "content", "raw_content", "page_content", "body", "markdown", "plain_text", "raw_text"),
    "url": (
        *("url", "uri", "WARC-Target-URI", "warc_target_uri", "target_uri", "metadata.url", "request.url", "link"),
        *("baseUrl", "source_url", "page_url"),
    ),
    "id": ("id", "_id", "doc_id", "docId", "record_id", "WARC-Record-ID", "warc_record_id", "key"),
    "date": (
        *("date", "timestamp", "crawl_date", "fetch_time", "fetchTime", "WARC-Date", "warc_date", "date_download"),
        *("tstamp", "crawl.loadedTime", "metadata.date"),
    ),
}
"""Names of fields in the files of Common Crawl, C4, FineWeb, datatrove, Scrapy, Apify, Nutch and the like, in order of
precedence. A dot separates the names of nested objects."""

CRAWL_DATES = ("crawl_date", "fetch_time", "fetchTime", "WARC-Date", "warc_date")
"""Those of the fields with a date that is never that of the article."""
TEXT_ONLY = frozenset({"text", "markdown", "plain_text", "raw_text"})
"""Guessed fields that hold text; others may hold HTML as well."""

_SHOWN = 12
"""Names of fields in a message."""


class Fields(NamedTuple):
    """Fields that the user named; None is guessed."""

    text: str | None = None
    html: str | None = None
    url: str | None = None
    id: str | None = None
    carry: tuple[str, ...] = ()
    """Fields whose values are carried through."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every field that may be read."""
        guessed = (name for names in GUESSES.values() for name in names)
        return tuple(dict.fromkeys([*filter(None, self[:4]), *self.carry, *guessed]))

    def content(self, row: Mapping[str, Any], position: int, max_bytes: int | None) -> Content:
        """Return the page in a row; raises UnreadableInputError if no field holds one."""
        name, page = self._page(row)
        data = page if isinstance(page, bytes) else page.encode("utf-8", "replace")
        check_size(len(data), max_bytes)
        is_text = name == self.text or name in TEXT_ONLY
        kind = "html" if name == self.html else "text" if is_text and name != self.html else "auto"
        url, record, date = (self._string(row, name) for name in ("url", "id", "date"))
        crawled = next((str(value) for name in CRAWL_DATES if (value := value_of(row, name))), None)
        carried = {name: value_of(row, name) for name in self.carry} if self.carry else None
        return Content(data, url, "utf-8", kind, {"id": record, "date": date, "offset": position}, carried, crawled)

    def _page(self, row: Mapping[str, Any]) -> tuple[str, str | bytes]:
        """Return the field that holds the page, and its value: one that was named, then HTML, then text."""
        named = [name for name in (self.html, self.text) if name]
        for name in named or (*GUESSES["html"], *GUESSES["text"]):
            value = value_of(row, name)
            if isinstance(value, str | bytes) and value:
                return name, value
        raise UnreadableInputError(self.missing(row))

    def _string(self, row: Mapping[str, Any], field: str) -> str | None:
        named = getattr(self, field, None)
        values = (value_of(row, name) for name in ((named,) if named else GUESSES[field]))
        found = next(
            (value for value in values if value not in (None, "") and not isinstance(value, dict | list)), None
        )
        return None if found is None else str(found)

    def missing(self, names: Iterable[str]) -> str:
        """Return the message for a row without a page, with the names of the fields it has."""
        shown = [printable(name) for name in names]
        listed = ", ".join(shown[:_SHOWN]) + (", …" if len(shown) > _SHOWN else "")
        wanted = [repr(printable(name)) for name in (self.html, self.text) if name]
        problem = f"no {' or '.join(wanted)} that holds a page" if wanted else "no field that is known to hold a page"
        return f"There is {problem}; name one with --html-field or --text-field. The fields are: {listed}."


DEFAULT_FIELDS = Fields()


def value_of(row: Mapping[str, Any], name: str) -> Any:
    """Return the value of a field, also of one in nested objects if dots separate their names; None if missing."""
    if name in row:
        return row[name]
    value: Any = row
    for part in name.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value


def top_level(names: Sequence[str], columns: Iterable[str]) -> list[str]:
    """Return the columns of a table that hold the named fields."""
    wanted = {*names, *(name.partition(".")[0] for name in names)}
    return [column for column in columns if column in wanted]
