"""The trained models: `html.json` and `text.json`, with a note on the data they were fitted on."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from stripper.model import Kind, PageType
from stripper.named_tuples import NamedTuple
from stripper.native.boosted_trees import Trees
from stripper.tables import Table, checksum

FOLDER = os.path.dirname(__file__)

stored = Table("models", version=lambda: None).stored
"""Decorator of functions of model files, one of whose arguments is a checksum of the file."""


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
    first, second, types, focus, offsets, calibration = _packed(kind.value, checksum([_path(kind.value)]))
    return Model(
        kind,
        Trees.unpacked(first),
        Trees.unpacked(second),
        focus,
        {PageType(name): Trees.unpacked(trees) for name, trees in types.items()},
        {PageType(name): offset for name, offset in offsets.items()},
        calibration,
    )


def _path(name: str) -> str:
    return os.path.join(FOLDER, f"{name}.json")


@stored
def _packed(name: str, checksum: int) -> tuple[Any, ...]:
    """Return the content of a model file with a checksum, its trees packed."""
    with open(_path(name), encoding="utf-8") as file:
        stored = json.load(file)
    first, second, types = stored["first_pass"], stored["second_pass"], stored["types"]
    columns = tuple(types["columns"])
    return (
        Trees(tuple(first["columns"]), [*first["manual"], *first["trees"]]).packed(),
        Trees(tuple(second["columns"]), second["trees"]).packed(),
        {name: Trees(columns, trees).packed() for name, trees in types["trees"].items()},
        stored["focus"],
        types["threshold_offsets"],
        tuple((expected, measured) for expected, measured in stored["calibration"]),
    )
