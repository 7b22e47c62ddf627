"""Decisions on single lines that take precedence over scores: site rules, `--keep-lines` and `--drop-lines`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stripper.reasons import Reason
from stripper.settings import Settings
from stripper.site_rules import Rule

Overrides = Mapping[int, tuple[bool, Reason]]
"""Line numbers, each with whether to keep the line, and the reason."""


def find(ruled: Mapping[int, Rule], settings: Settings, count: int) -> Overrides:
    """Return the overrides for a page of `count` lines; line numbers in the settings take precedence over rules."""
    found = {number: (rule.keep, Reason.SITE_RULE) for number, rule in ruled.items()}
    for spans, keep in ((settings.keep_lines, True), (settings.drop_lines, False)):
        for span in spans:
            numbers = range(max(1, span.start), min(count + 1, span.stop))
            found |= dict.fromkeys(numbers, (keep, Reason.BY_HAND))
    return found


def apply(content: Sequence[bool], overrides: Overrides) -> Sequence[bool]:
    """Return the flags for content with those of overridden lines replaced."""
    if not overrides:
        return content
    flags = list(content)
    for number, (keep, _) in overrides.items():
        flags[number - 1] = keep
    return tuple(flags)


def warnings(settings: Settings, count: int) -> tuple[str, ...]:
    """Return a warning if a span of lines starts after the last of `count` lines; its end may be after it."""
    firsts = sorted({span.start for span in (*settings.keep_lines, *settings.drop_lines) if span.start > count})
    if not firsts:
        return ()
    lines = "one line" if count == 1 else f"{count} lines" if count else "no lines"
    return (f"There is no line {firsts[0]}: the page has {lines}; `stripper diff` shows their numbers.",)
