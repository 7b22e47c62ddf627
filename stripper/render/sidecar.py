"""The sidecar: metadata of a page, and what was removed from it and why. `sidecar.schema.json` describes it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

from stripper import __version__
from stripper.document import Document
from stripper.model import Finding, Line
from stripper.native.word_count import count_words
from stripper.reasons import Reason
from stripper.render import sentences
from stripper.settings import ENDLESS, Settings
from stripper.site_rules import Rule, Sites
from stripper.site_templates import Templates

SCHEMA = 1
"""Schema version: incremented when a property is removed or changes its meaning, but not when one is added."""

VALUES = ("published", "modified", "site", "language", "page_type", "section", "description", "url", "image", "license")
"""Metadata fields with a single value, besides the title."""

REASONS = tuple(reason.value for reason in Reason)

WORDS_PER_MINUTE = 228
"""Reading speed: the mean of the seventeen languages in Trauzettel-Klosinski and Dietz (2012), which also holds for
Chinese characters."""

EXCERPT = 60
"""Characters quoted from the start of a removed run."""

DIGITS = 4
"""Decimals of scores and contributions."""

LARGEST = 7
"""Contributions to the score of a line that are listed; a line has about 200, whose names take 10 KB."""
SMALLER = "smaller contributions"
"""The name of the sum of the others."""


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of sidecars."""
    text = Path(__file__).with_name("sidecar.schema.json").read_text(encoding="utf-8")
    parsed: dict[str, Any] = json.loads(text)
    parsed["$defs"]["reason"]["enum"] = [reason.value for reason in Reason]
    return parsed


def build(
    document: Document,
    *,
    path: str | None = None,
    lines: bool = False,
    text: bool = False,
    why: bool = False,
    sha256: str = "",
) -> dict[str, Any]:
    """Return the sidecar of a document as JSON values, with its properties in the order of the schema.

    `path` is the file that the page was read from; `lines` adds every line with its decision, `text` the clean text,
    `why` a sentence on the reason of each run. `sha256` is the digest of the input if it is known.
    """
    words = [count_words(line.text) for line in document.lines]
    removed = list(_removed(document, words, why))
    built = {
        "schema": SCHEMA,
        "tool": {"name": "stripper", "version": __version__},
        "source": _source(document, path, sha256),
        **_values(document),
        "findings": [finding._asdict() for finding in document.findings],
        "comments": [comment._asdict() for comment in document.comments],
        "counts": _counts(words, removed),
        "removed": removed,
        "rules": list(_rules(document)),
        "warnings": list(document.warnings),
        "settings": _settings(document.settings),
    }
    if text:
        built["text"] = document.text
    if lines:
        built["threshold"] = _rounded(document.scored.threshold)
        built["lines"] = [_line(document, line) for line in document.lines]
    return built


def _source(document: Document, path: str | None, sha256: str) -> dict[str, Any]:
    page = document.page
    return {
        "path": path,
        "url": page.url,
        "kind": page.kind.value,
        "encoding": page.encoding,
        "bytes": page.size,
        "sha256": sha256 or page.sha256,
        "dialect": _dialect(document.parsed.dialect),
    }


def _dialect(found: Finding | None) -> dict[str, str] | None:
    return None if found is None else {"name": found.value, "evidence": found.source}


def _values(document: Document) -> dict[str, Any]:
    metadata = document.metadata
    values = {finding.field: finding.value for finding in document.findings}
    return {
        "title": values.get("title"),
        "authors": [author._asdict() for author in metadata.authors],
        **{name: values.get(name) for name in VALUES},
        "confidence": None if document.confidence is None else round(document.confidence, 2),
        "tags": list(document.tags),
        "breadcrumb": list(metadata.values("breadcrumb")),
        "free": document.is_free,
    }


def _counts(words: Sequence[int], removed: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the counts of a page from the words of each line and the removed runs."""
    reasons: Counter[str] = Counter()
    for run in removed:
        reasons[run["reason"]] += run["lines"]
    kept = sum(words) - sum(run["words"] for run in removed)
    return {
        "lines": len(words),
        "kept": len(words) - reasons.total(),
        "removed": reasons.total(),
        "words": sum(words),
        "words_kept": kept,
        "minutes": -(-kept // WORDS_PER_MINUTE),
        "by_reason": {reason: reasons[reason] for reason in REASONS if reasons[reason]},
    }


def _removed(document: Document, words: Sequence[int], why: bool) -> Iterator[dict[str, Any]]:
    end = 0
    for (keep, reason), decisions in groupby(document.decisions, key=attrgetter("keep", "reason")):
        start, end = end, end + len(list(decisions))
        if not keep:
            sentence = {"why": sentences.reason(document, start + 1)} if why else {}
            yield {**_run(document, reason, document.lines[start:end], sum(words[start:end])), **sentence}


def _run(document: Document, reason: Reason, lines: Sequence[Line], words: int) -> dict[str, Any]:
    known = document.confidences
    sources = [line.source for line in lines]  # not in order, where blocks are side by side
    return {
        "reason": reason.value,
        "confidence": round(sum([known.get(line.number, 1.0) for line in lines]) / len(lines), 2),
        "first": lines[0].number,
        "last": lines[-1].number,
        "source_first": min(sources),
        "source_last": max(sources),
        "lines": len(lines),
        "words": words,
        "start": _excerpt(lines),
    }


def _rules(document: Document) -> Iterator[dict[str, Any]]:
    """Yield the rules that decided about lines, each once, with the numbers of its lines."""
    numbers: dict[Rule, list[int]] = {}
    for number, rule in document.ruled.items():
        numbers.setdefault(rule, []).append(number)
    for rule, lines in numbers.items():
        stated = {name: rule.conditions.get(name) for name in ("class", "id", "text")}
        yield {"place": rule.place, "do": rule.action, **stated, "lines": lines}


def _excerpt(lines: Sequence[Line]) -> str:
    text = ""
    for line in lines:
        text = f"{text} {' '.join(line.text[: 2 * EXCERPT].split())}".strip()
        if len(text) > EXCERPT:
            return text[:EXCERPT].rstrip() + "…"
    return text


def _settings(settings: Settings) -> dict[str, Any]:
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {name: _setting(value) for name, value in values.items()}


def _setting(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(map(str, value))
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_span(span) for span in value]
    if isinstance(value, date):
        return value.isoformat()
    return list(value.paths) if isinstance(value, Sites | Templates) else value


def _span(span: range) -> str:
    """Return a range of line numbers in the syntax of `--keep-lines`."""
    first, last = span.start, span.stop - 1
    return f"{first}-" if span.stop == ENDLESS else f"{first}" if first == last else f"{first}-{last}"


def _line(document: Document, line: Line) -> dict[str, Any]:
    decision = document.decisions[line.number - 1]
    return {
        "number": line.number,
        "source": line.source,
        "text": line.text,
        "role": line.role.value,
        "level": line.level,
        "marker": line.marker,
        "tag": line.tag,
        "container": line.container,
        "table": line.table,
        "row": line.row,
        "column": line.column,
        "follows_break": line.follows_break,
        "keep": decision.keep,
        "reason": decision.reason.value,
        "score": _rounded(decision.score),
        "points": list(_points(document, line.number)),
    }


def _points(document: Document, number: int) -> Iterator[list[Any]]:
    """Yield the largest contributions to the score of a line and the sum of the others, which add up to the score."""
    rest = document.decisions[number - 1].score
    for feature, value, points in document.points(number, LARGEST):
        rest -= points
        yield [feature, value, _rounded(points)]
    if _rounded(rest):
        yield [SMALLER, "", _rounded(rest)]


def _rounded(number: float) -> float:
    """Round to fewer digits than floating-point arithmetic affects on any machine; never -0.0."""
    return round(number, DIGITS) + 0.0
