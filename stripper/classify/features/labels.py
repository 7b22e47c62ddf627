"""Labels of features for people, and one sentence on each; the table is `labels.toml`."""

from __future__ import annotations

import re
from functools import cache

from stripper.named_tuples import NamedTuple

_PLACEHOLDERS = {"{name}": "(?P<name>.+)", "{n}": "(?P<n>[0-9]+)", "{step}": "(?P<step>[+-][0-9]+)"}
"""Regular expressions of the placeholders in a pattern."""


class Feature(NamedTuple):
    """A feature, or several that differ in a number or a name."""

    group: str
    """The module that computes it."""
    pattern: str
    """Its column; placeholders stand for the number or the name."""
    label: str
    meaning: str
    """One sentence."""


@cache
def table() -> tuple[Feature, ...]:
    """Return the descriptions of all features."""
    import tomllib  # both imported here since only explanations have labels
    from pathlib import Path

    groups = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
    return tuple(
        Feature(group, pattern, label, meaning)
        for group, features in groups.items()
        for pattern, (label, meaning) in features.items()
    )


@cache
def find(column: str) -> Feature | None:
    """Return the first description that matches a column."""
    return next((feature for feature in table() if _compiled(feature.pattern).fullmatch(column)), None)


@cache
def label(column: str) -> str:
    """Return the label of a column, or the column itself if none describes it."""
    feature = find(column)
    if feature is None:
        return column
    match = _compiled(feature.pattern).fullmatch(column)
    values = match.groupdict() if match else {}
    if "step" in values:
        values["step"] = _nearby(int(values["step"]))
    return feature.label.format(**values)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    escaped = re.escape(pattern)
    for placeholder, expression in _PLACEHOLDERS.items():
        escaped = escaped.replace(re.escape(placeholder), expression)
    return re.compile(escaped)


def _nearby(step: int) -> str:
    """Return the position of a line that is `step` lines after this one."""
    if abs(step) == 1:
        return "next line" if step > 0 else "previous line"
    return f"{abs(step)} lines {'after' if step > 0 else 'before'}"
