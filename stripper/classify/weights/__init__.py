"""The trained models: `html.json` and `text.json`, with a note on the data they were fitted on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from stripper.model import Kind, PageType
from stripper.native.boosted_trees import Trees


class Model(NamedTuple):
    """The model for pages of one kind. It is pickled as a reference to the model file."""

    kind: Kind
    first_pass: Trees
    """Scores each line by its own features and its position."""
    second_pass: Trees
    """Adjusts the score by the first-pass scores of the lines around."""
    focus: Mapping[str, float]
    """The threshold for each value of the setting `focus`."""
    types: Mapping[PageType, Trees]
    """For each type of page, trees over the page summary."""
    threshold_offsets: Mapping[PageType, float]
    """Added to the threshold on pages of these types."""
    calibration: tuple[tuple[float, float], ...]
    """Pairs of the expected F1 of a page by its scores and the mean F1 of such pages; see `confidence.py`."""

    def __reduce__(self) -> tuple[Callable[[Kind], Model], tuple[Kind]]:
        return load, (self.kind,)


@cache
def load(kind: Kind) -> Model:
    """Return the model for pages of a kind."""
    stored = json.loads(Path(__file__).with_name(f"{kind.value}.json").read_text(encoding="utf-8"))
    first, second, types = stored["first_pass"], stored["second_pass"], stored["types"]
    columns = tuple(types["columns"])
    return Model(
        kind,
        Trees(tuple(first["columns"]), [*first["manual"], *first["trees"]]),
        Trees(tuple(second["columns"]), second["trees"]),
        stored["focus"],
        {PageType(name): Trees(columns, trees) for name, trees in types["trees"].items()},
        {PageType(name): offset for name, offset in types["threshold_offsets"].items()},
        tuple((expected, measured) for expected, measured in stored["calibration"]),
    )
