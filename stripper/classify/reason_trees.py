"""Trees for the reasons of removed lines.

The lines of a dump have no elements, so rules alone confuse menus, teasers and controls; in HTML, they are unsure about
lines with little evidence or about equal evidence for two reasons. For each reason, trees score the features of a line,
its surroundings and the evidence by rules; the reason with the highest score is given.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from stripper.model import Kind
from stripper.native.boosted_trees import Trees
from stripper.reasons import Reason


def path(kind: Kind) -> Path:
    """Return the path of the model for pages of a kind."""
    return Path(__file__).parent / "weights" / f"{kind.value}-reasons.json"


@cache
def load(kind: Kind) -> Mapping[Reason, Trees]:
    """Return the trees for each reason."""
    stored = json.loads(path(kind).read_text(encoding="utf-8"))["reasons"]
    columns = tuple(stored["columns"])
    return {
        reason: Trees(columns, stored["trees"][reason.value]) for reason in Reason if reason.value in stored["trees"]
    }
