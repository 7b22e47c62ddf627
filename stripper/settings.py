"""What a user may turn. Each command-line option has the name of its field here."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from stripper.reasons import Reason
from stripper.site_rules import Sites

ENDLESS = sys.maxsize
"""Where a range of lines stops that goes on to the end of a page."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How pages are read and judged."""

    kind: str = "auto"
    """`html`, `text`, or `auto`: look at the page."""
    encoding: str | None = None
    """The character encoding of the input; None: find it out. A byte order mark overrules it."""
    engine: str = "lines"
    """`lines`: stripper's own line scores; `readability`: readability-lxml alone, for comparison."""
    focus: str = "balanced"
    """`precision`: remove what is doubtful; `recall`: keep it; `balanced`: what gives the best text on the whole."""
    page_type: str = "auto"
    """What kind of pages these are (`article`, `forum`, …, the values of PageType), or `auto`: estimate it."""
    keep: frozenset[Reason] = frozenset()
    """Reasons whose lines are kept although they would be removed."""
    drop: frozenset[Reason] = frozenset()
    """Reasons whose lines are removed although they would be kept; stronger than `keep`."""
    keep_lines: tuple[range, ...] = ()
    """Numbers of lines that are kept whatever speaks against them."""
    drop_lines: tuple[range, ...] = ()
    """Numbers of lines that are removed whatever speaks for them; stronger than `keep_lines`."""
    rules: Sites = field(default_factory=Sites)
    """Rules for sites, as `read_rules` reads them; what is said by numbers of lines is stronger."""
