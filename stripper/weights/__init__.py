"""The trained models: `html.json` and `text.json`, with a note on the data they were fitted on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from stripper.model import Kind, PageType
from stripper.trees import Trees


class Card(NamedTuple):
    """The model for pages of one kind. It is pickled as a reference to the model file."""

    kind: Kind
    alone: Trees
    """First pass: scores each line by its own features."""
    around: Trees
    """Second pass: adjusts the score by the first-pass scores of the lines around."""
    focus: Mapping[str, float]
    """The threshold for each value of the setting `focus`."""
    types: Mapping[PageType, Trees]
    """For each type of page, trees over the page summary."""
    raised: Mapping[PageType, float]
    """What is added to the threshold on pages of some types."""

    def __reduce__(self) -> tuple[Callable[[Kind], Card], tuple[Kind]]:
        return load, (self.kind,)


@cache
def load(kind: Kind) -> Card:
    """Return the model for pages of a kind."""
    card = json.loads((files(__name__) / f"{kind.value}.json").read_text(encoding="utf-8"))
    alone, around, types = card["alone"], card["around"], card["types"]
    columns = tuple(types["columns"])
    return Card(
        kind,
        Trees(tuple(alone["columns"]), [*alone["by_hand"], *alone["trees"]]),
        Trees(tuple(around["columns"]), around["trees"]),
        card["focus"],
        {PageType(name): Trees(columns, trees) for name, trees in types["trees"].items()},
        {PageType(name): points for name, points in types["raised"].items()},
    )
