"""Invariants of every document, whatever its page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, cast

import jsonschema_rs

from fixture_pages import folded
from stripper import Document, Settings, StripperError, extract
from stripper.render import html_view, sidecar, text
from stripper.render.terminal import diff
from stripper.render.terminal.screen import Screen, painted
from stripper.render.view.rows import EVERYTHING

VALIDATOR = jsonschema_rs.Draft202012Validator(sidecar.schema())

HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufe00-\ufe0e\ud800-\udfff]"
)
"""Controls except tab and line feed, bidi and invisible characters, and lone surrogates."""

ISOLATES = str.maketrans("", "", "\u2068\u2069")
"""The diff sets these two itself, around text that is written from right to left."""


_LAST: list[Any] = []
"""The document that was asked of last, and its sidecar."""


def detailed(document: Document) -> dict[str, Any]:
    """The sidecar with all lines, which takes longer to make than to look at."""
    if not _LAST or _LAST[0] is not document:
        _LAST[:] = [document, document.to_dict(lines=True)]
    return cast("dict[str, Any]", _LAST[1])


def every_line_has_one_decision(document: Document) -> None:
    assert len(document.lines) == len(document.decisions)
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    assert all(line.text.strip() for line in document.lines)


def kept_and_removed_are_all_lines(document: Document) -> None:
    built = document.to_dict()
    kept = [line.number for line, d in zip(document.lines, document.decisions, strict=True) if d.keep]
    removed = [number for run in built["removed"] for number in range(run["first"], run["last"] + 1)]
    assert sorted(kept + removed) == [line.number for line in document.lines]
    assert built["counts"]["lines"] == len(document.lines)
    assert built["counts"]["kept"] == len(kept)


def clean_text_is_the_kept_lines_in_order(document: Document) -> None:
    at, clean = 0, folded(document.text)
    for line, decision in zip(document.lines, document.decisions, strict=True):
        if decision.keep:
            found = clean.find(folded(line.text), at)
            assert found >= 0, line
            at = found + len(folded(line.text))


def lines_and_decisions_rebuild_the_clean_text(document: Document) -> None:
    built = json.loads(json.dumps(detailed(document)))
    assert text.rebuild(built["lines"]) == document.text


def points_add_up_to_the_score(document: Document) -> None:
    for line, decision in zip(document.lines, document.decisions, strict=True):
        assert abs(sum(point.points for point in document.points(line.number)) - decision.score) < 1e-9
    for entry in detailed(document)["lines"]:
        assert abs(sum(points for *_, points in entry["points"]) - entry["score"]) < 0.001 * (1 + len(entry["points"]))


def no_output_has_harmful_characters(document: Document) -> None:
    outputs = [document.text, document.markdown, document.html, *strings(detailed(document))]
    assert [found for output in outputs if (found := HARMFUL.findall(output))] == []
    assert HARMFUL.findall(shown(document).translate(ISOLATES)) == []
    assert HARMFUL.findall(html_view.render([("page", document)], EVERYTHING)) == []
    assert HARMFUL.findall(html_view.fragment(document)) == []


def the_sidecar_keeps_to_its_schema(document: Document) -> None:
    VALIDATOR.validate(json.loads(json.dumps(detailed(document))))


INVARIANTS: tuple[Callable[[Document], None], ...] = (
    every_line_has_one_decision,
    kept_and_removed_are_all_lines,
    clean_text_is_the_kept_lines_in_order,
    lines_and_decisions_rebuild_the_clean_text,
    points_add_up_to_the_score,
    no_output_has_harmful_characters,
    the_sidecar_keeps_to_its_schema,
)


def hold(document: Document) -> None:
    """Check all of them."""
    for invariant in INVARIANTS:
        invariant(document)


def outcome(data: bytes, kind: Literal["auto", "html", "text"] = "auto") -> Document | StripperError:
    """The document or the refusal that comes of a page; anything else is a defect."""
    try:
        return extract(data, settings=Settings(kind=kind))
    except StripperError as refusal:
        return refusal


def strings(value: Any) -> Iterator[str]:
    """Every string in a JSON value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def shown(document: Document) -> str:
    """Return the output of the diff, without colours."""
    return "".join(painted(diff.show(document, Screen(100), "page", EVERYTHING), coloured=False))
