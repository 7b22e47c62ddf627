"""Parameter types for click."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from stripper.batch.writers.formats import FORMATS
from stripper.display import printable
from stripper.errors import SettingsError
from stripper.reasons import Reason
from stripper.settings import ENDLESS, Settings

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from stripper.batch.part import Part
    from stripper.batch.plan import FailureLimit

_FORMAT_ALIASES = {"txt": "text", "md": "markdown", "htm": "html", "xml": "tei", "xmltei": "tei"}
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?", re.IGNORECASE)
_SECONDS = re.compile(r"(\d+(?:\.\d+)?)\s*s?", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_FAILURES = re.compile(r"(\d+(?:\.\d+)?)\s*(%?)")
_PART = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")
_LINES = re.compile(r"([0-9]{1,9}) ?(?:([-–]) ?([0-9]{1,9})?)?")
"""A line number or a range of them."""


class Format(click.Choice):  # type: ignore[type-arg]  # not generic in older versions of click
    """An output format, by its name or a usual abbreviation."""

    def __init__(self) -> None:
        super().__init__(list(FORMATS))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(_FORMAT_ALIASES.get(value, value), param, ctx)


class Size(click.ParamType):  # type: ignore[type-arg]  # not generic in older versions of click
    """A number of bytes, such as 500M."""

    name = "size"

    def __init__(self, minimum: int = 1) -> None:
        self._minimum = minimum

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        match = _SIZE.fullmatch(value.strip())
        size = int(float(match[1]) * _UNITS[match[2].lower()]) if match else 0
        if not size:
            self.fail(
                f"{printable(value)!r} is not a size; use a number of bytes, or a unit of 1000, such as 500M or 2G.",
                param,
                ctx,
            )
        if size < self._minimum:
            self.fail(f"{printable(value)} is too little; use at least {self._minimum // 1_000_000}M.", param, ctx)
        return size


class Url(click.ParamType):  # type: ignore[type-arg]  # not generic in older versions of click
    """An absolute URL."""

    name = "url"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not _SCHEME.match(value):
            self.fail(f"{printable(value)!r} has no scheme; begin it with https:// or http://.", param, ctx)
        return str(value)


class IsoDate(click.ParamType):  # type: ignore[type-arg]  # not generic in older versions of click
    """A date, or date and time, in the format of ISO 8601."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date | None:
        try:
            return Settings(crawl_date=value).crawl_date
        except SettingsError:
            self.fail(f"{printable(value)!r} is not a date; use 2026-03-05 or 2026-03-05T10:30Z.", param, ctx)


class Seconds(click.ParamType):  # type: ignore[type-arg]  # not generic in older versions of click
    """A time span in seconds, such as 30."""

    name = "seconds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        if isinstance(value, float):
            return value
        match = _SECONDS.fullmatch(value.strip())
        seconds = float(match[1]) if match else 0.0
        if not seconds:
            self.fail(f"{printable(value)!r} is not a time span; use a number of seconds, such as 30.", param, ctx)
        return seconds


class FailureCount(click.ParamType):  # type: ignore[type-arg]  # not generic in older versions of click
    """A number of failed pages, such as 100, or a share of them, such as 5%."""

    name = "failures"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> FailureLimit:
        # Deferred, as commands without -o need nothing of batches.
        from stripper.batch.plan import FailureLimit

        if isinstance(value, FailureLimit):
            return value
        match = _FAILURES.fullmatch(value.strip())
        if match is None:
            self.fail(
                f"{printable(value)!r} is not a number or percentage of pages; use, for example, 100 or 5%.", param, ctx
            )
        return FailureLimit(float(match[1]) / 100, True) if match[2] else FailureLimit(float(match[1]))


class PartOf(click.ParamType):  # type: ignore[type-arg]  # not generic in older versions of click
    """One of several parts, such as 3/64."""

    name = "part"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Part:
        from stripper.batch.part import Part

        if isinstance(value, Part):
            return value
        match = _PART.fullmatch(value.strip())
        if match is None or not 1 <= int(match[1]) <= int(match[2]):
            self.fail(f"{printable(value)!r} is not a part; use K/N with K from 1 to N, such as 3/64.", param, ctx)
        return Part(int(match[1]), int(match[2]))


class LineRanges(click.ParamType):  # type: ignore[type-arg]  # not generic in older versions of click
    """Comma-separated line numbers and ranges."""

    name = "lines"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[range, ...]:
        return tuple(self._range(part.strip()) for part in value.split(",") if part.strip())

    def _range(self, part: str) -> range:
        match = _LINES.fullmatch(part)
        first = int(match[1]) if match else 0
        stop = first + 1
        if match and match[2]:
            stop = int(match[3]) + 1 if match[3] else ENDLESS
        if not 0 < first < stop:
            syntax = "numbers or ranges, such as 3,7-12 or 40- (to the end)"
            self.fail(f"{printable(part)!r} is not a list of lines; use {syntax}.")
        return range(first, stop)


class ReasonList(click.ParamType):  # type: ignore[type-arg]  # not generic in older versions of click
    """Comma-separated reasons; completion applies to the last of them. A callback of the option checks the values."""

    name = "reason"

    def __init__(self, others: Mapping[str, str] | None = None) -> None:
        """Create the type; `others` are values besides reasons, each with a sentence."""
        self._sentences = {**(others or {}), **{reason.value: reason.sentence for reason in Reason}}

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        # Deferred, as only completion needs it.
        from click.shell_completion import CompletionItem

        before, comma, prefix = incomplete.rpartition(",")
        given = before.split(",")
        return [
            CompletionItem(before + comma + reason, help=sentence)
            for reason, sentence in self._sentences.items()
            if reason.startswith(prefix.lower()) and reason not in given
        ]
