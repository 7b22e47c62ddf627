"""The score cards: `html.json` and `text.json`, with what they were fitted on."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from stripper.model import Card, Kind, PageType
from stripper.trees import Trees


@cache
def load(kind: Kind) -> Card:
    """The card for pages of a kind."""
    card = json.loads((files(__name__) / f"{kind.value}.json").read_text(encoding="utf-8"))
    alone, around, types = card["alone"], card["around"], card["types"]
    columns = tuple(types["columns"])
    return Card(
        Trees(tuple(alone["columns"]), [*alone["by_hand"], *alone["trees"]]),
        Trees(tuple(around["columns"]), around["trees"]),
        card["focus"],
        {PageType(name): Trees(columns, trees) for name, trees in types["trees"].items()},
        {PageType(name): points for name, points in types["raised"].items()},
    )
