"""Trees for the reasons of lines removed from text dumps.

The lines of a dump have no elements, so rules alone confuse menus, teasers and controls. For each reason, trees score
the features of a line, its surroundings and the evidence by rules; the reason with the highest score is given.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from stripper.native.boosted_trees import Trees
from stripper.reasons import Reason

MODEL = Path(__file__).parent / "weights" / "reasons.json"


@cache
def load() -> Mapping[Reason, Trees]:
    """Return the trees for each reason."""
    stored = json.loads(MODEL.read_text(encoding="utf-8"))["reasons"]
    columns = tuple(stored["columns"])
    return {
        reason: Trees(columns, stored["trees"][reason.value]) for reason in Reason if reason.value in stored["trees"]
    }
