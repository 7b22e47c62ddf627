"""Evidence of the rules for text dumps, each with a hit and a near miss."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import row_of
from stripper import Settings, decode, metadata, parse
from stripper.classify import blocks, features
from stripper.classify.dump_rows import RULES
from stripper.classify.features.surroundings import Known
from stripper.classify.signs import Signs
from stripper.reasons import Reason

KNOWN = Known("Storm tears roofs off harbour")
FIRST, SECOND, THIRD = story.PARAGRAPHS
ITEMS = "\n".join(f"* The ferry of line {number} comes too late again" for number in range(6))
MENU = ("Boats", "Nets", "Fish", "Ports", "Tides", "Winds", "Maps")
PLAIN = ITEMS.replace("* ", "\n")


def clauses(text: str, lines: tuple[str, ...], reason: Reason) -> set[str]:
    """Return the clauses of a reason for a line of a text dump where all lines but those of the story are removed."""
    page = decode.decode("\n\n".join(lines), url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    kept = tuple(line.text in story.PARAGRAPHS for line in parsed.lines)
    signs = Signs(parsed.lines, lambda: blocks.measure(parsed.lines, measured, kept, KNOWN))
    return {sign.clause for sign in signs(row_of(parsed, text), reason)}


@pytest.mark.parametrize(
    ("reason", "clause", "hit", "miss"),
    [
        (Reason.TITLE, "is the title", (KNOWN.title, FIRST), ("Roofs of the port", FIRST)),
        (Reason.TITLE, "is the first line, and", ("The port | Harbour", FIRST), ("The port of Harbour", FIRST)),
        (Reason.TITLE, "is the title", (f"{KNOWN.title} | Coast", FIRST), (f"Home › Coast › {KNOWN.title}", FIRST)),
        (Reason.TITLE, "is the first line, and", ("The port | Harbour", FIRST), ("Ports | Boats | Nets | Map", FIRST)),
        (Reason.TITLE, "is the title", ("Storm off harbour - News", FIRST), ("The old harbour - News", FIRST)),
        (Reason.NAVIGATION, "is before the content", ("Our boats", *6 * ("Map",), FIRST), ("Our boats", FIRST)),
        (Reason.NAVIGATION, "has several entries", ("News | Sport | Jobs | Map", FIRST), ("News, sport, jobs", FIRST)),
        (Reason.INTERFACE, "is a single name in brackets", ("[logo-foote]", FIRST), ("logo-foote", FIRST)),
        (Reason.INTERFACE, "is short, like a button", ("Our boats", FIRST), (FIRST[:60], FIRST)),
    ],
)
def test_a_line_before_the_content(reason: Reason, clause: str, hit: tuple[str, ...], miss: tuple[str, ...]) -> None:
    assert any(found.startswith(clause) for found in clauses(hit[0], hit, reason))
    assert not any(found.startswith(clause) for found in clauses(miss[0], miss, reason))


@pytest.mark.parametrize(
    ("text", "reason", "clause", "hit", "miss"),
    [
        (
            *(KNOWN.title, Reason.TITLE, "is the title"),
            (*MENU, KNOWN.title, "4 May 2024", FIRST),
            (*MENU, KNOWN.title, *MENU, FIRST),
        ),
        (
            *("Coast", Reason.BREADCRUMB, "is one of few lines"),
            ("Home", "Coast", KNOWN.title, FIRST),
            ("Map", "Coast", KNOWN.title, FIRST),
        ),
        ("—", Reason.SHARE, "is a bullet", (FIRST, "Share this:", "—"), (FIRST, "The prices:", "—")),
        (
            *("Jo Doe", Reason.BYLINE, "is a short line above a date"),
            (FIRST, "Jo Doe", "4 May 2024", SECOND),
            (FIRST, "Jo Doe", "the harbour", SECOND),
        ),
        (
            *("Thanks Jo", Reason.INTERFACE, "is repeated between paragraphs, like a label"),
            (FIRST, "Thanks Jo", SECOND, "Thanks Jo", "Thanks Jo", THIRD),
            (FIRST, "Thanks Jo", SECOND, "Thanks Al", "Thanks Ed", THIRD),
        ),
        (
            *("Reply", Reason.INTERFACE, "is repeated between paragraphs, like a button"),
            (FIRST, "Reply", SECOND, "Reply", "Reply", THIRD),
            (FIRST, "Reply", SECOND, "Answer", "Quote", THIRD),
        ),
        (
            "The ferry of line 2",
            Reason.RELATED,
            "is one of several entries",
            (FIRST, ITEMS),
            (FIRST, PLAIN),
        ),
    ],
)
def test_a_line_near_the_content(
    text: str, reason: Reason, clause: str, hit: tuple[str, ...], miss: tuple[str, ...]
) -> None:
    assert any(found.startswith(clause) for found in clauses(text, hit, reason))
    missed = miss if any(line.startswith(text) for line in miss) else (*miss, text)
    assert not any(found.startswith(clause) for found in clauses(text, missed, reason))


def test_each_rule_has_a_range() -> None:
    assert all(rule.low <= rule.high for rule in RULES)
