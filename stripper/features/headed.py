"""What a line stands under: "Related articles", "Comments", "About the author" say what follows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from stripper.model import Line, Role

HEADS = {
    f"says {sign}": sign
    for sign in (
        *("related", "newsletter", "comments", "author-bio", "share", "advertisement", "tags", "footer", "navigation"),
        *("sign-in", "pagination", "cookie"),
    )
}
"""What a short line may say about the lines behind it."""

REACH = (1, 2, 4, 8, 16)
"""Lines behind such a line at which the next class of distance begins; behind the last it says nothing more."""

NOTHING: tuple[str, ...] = ()


def measure(lines: Sequence[Line], texts: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """What each line stands under, if anything; `texts` has what each line says itself."""
    found = []
    sign, since = "", 0
    for index, (line, text) in enumerate(zip(lines, texts, strict=True)):
        own = next((HEADS[name] for name in text if name in HEADS), "")
        if own:
            sign, since = own, index
        elif line.role is Role.HEADING and line.links * 2 < len(line.text) and index > since + 1:
            sign = ""
        step = bisect_right(REACH, index - since)
        found.append(_under(sign, step) if sign and not own and step < len(REACH) else NOTHING)
    return found


@lru_cache(None)
def _under(sign: str, step: int) -> tuple[str, ...]:
    return (f"under {sign}", f"under {sign} {step}")
