"""Reports on a batch as JSON values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stripper.batch.summary import Histogram, Summary
from stripper.display import printable


def report(summary: Summary) -> dict[str, Any]:
    """Return a summary as a JSON object; text from pages and file names is sanitized."""
    value = _value(summary)
    assert isinstance(value, dict)
    return value


def _value(value: Any) -> Any:
    """Return named tuples and mappings as objects, and a histogram as its bins, each with its lower and upper edge."""
    if isinstance(value, Histogram):
        edges = (None, *value.edges, None)
        return [
            {"from": low, "to": high, "pages": count}
            for low, high, count in zip(edges, edges[1:], value.counts, strict=False)
        ]
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, Mapping):
        return {printable(str(name)): _value(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_value(each) for each in value]
    return printable(value) if isinstance(value, str) else value
