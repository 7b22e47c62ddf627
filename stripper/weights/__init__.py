"""The score cards: `html.toml` and `text.toml`, with what they were fitted on."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from stripper.model import Card, Kind


@cache
def load(kind: Kind) -> Card:
    """The card for pages of a kind."""
    table = tomllib.loads((files(__name__) / f"{kind.value}.toml").read_text(encoding="utf-8"))
    return Card(table["points"], table["threshold"])
