"""Trees for the reasons of removed lines.

The lines of a dump have no elements, so rules alone confuse menus, teasers and controls; in HTML, they are unsure about
lines with little evidence or about equal evidence for two reasons. For each reason, trees score the features of a line,
its surroundings and the evidence by rules; the reason with the highest score is given.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from stripper.classify import weights
from stripper.classify.weights import stored
from stripper.model import Kind
from stripper.native.boosted_trees import Trees
from stripper.reasons import Reason
from stripper.tables import checksum


def path(kind: Kind) -> str:
    """Return the path of the model for pages of a kind."""
    return os.path.join(weights.FOLDER, f"{kind.value}-reasons.json")


@cache
def load(kind: Kind) -> Mapping[Reason, Trees]:
    """Return the trees for each reason."""
    packed = _packed(kind.value, checksum([path(kind)]))
    return {reason: Trees.unpacked(packed[reason.value]) for reason in Reason if reason.value in packed}


@stored
def _packed(kind: str, checksum: int) -> dict[str, tuple[Any, ...]]:
    """Return the packed trees in the model file with a checksum, by reason."""
    with open(path(Kind(kind)), encoding="utf-8") as file:
        content = json.load(file)["reasons"]
    columns, trees = tuple(content["columns"]), content["trees"]
    return {reason.value: Trees(columns, trees[reason.value]).packed() for reason in Reason if reason.value in trees}
