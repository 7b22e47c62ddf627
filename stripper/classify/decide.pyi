from collections.abc import Mapping, Sequence

from stripper.model import Decision, Line, Role
from stripper.reasons import Reason
from stripper.settings import Settings

KEPT: dict[Role, Reason]

def decide(
    lines: Sequence[Line],
    scores: Sequence[float],
    removed: Mapping[int, Reason],
    overrides: Mapping[int, tuple[bool, Reason]],
    settings: Settings,
) -> tuple[Decision, ...]:
    """Return one decision for each line.

    `removed` maps the numbers of the lines to remove to their reasons, and `overrides` those of some lines to
    (keep, reason); the settings `keep` and `drop` apply to the resulting reason.
    """
