"""Count which words of a generated page an engine keeps: those of its gold text, and those of its shell."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from quality import WORD, Engine
from shells import Shell


class Page(NamedTuple):
    """A generated page."""

    data: bytes
    gold: tuple[str, ...]
    """The texts that should be kept."""
    shell: Shell


class Kept(NamedTuple):
    """Words of one page or several."""

    gold: int
    gold_kept: int
    shell: int
    shell_kept: int
    milliseconds: float

    @property
    def gold_share(self) -> float:
        return self.gold_kept / self.gold

    @property
    def shell_share(self) -> float:
        return self.shell_kept / self.shell


def total(parts: Iterable[Kept]) -> Kept:
    gold, gold_kept, shell, shell_kept, milliseconds = map(sum, zip(*parts, strict=True))
    return Kept(int(gold), int(gold_kept), int(shell), int(shell_kept), milliseconds)


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def measure(text: str, page: Page) -> Kept:
    """Count the words of a page that its clean text contains.

    Gold words are counted as a multiset, without those that occur in the shell as well. A line of the shell counts as
    kept with all its words if its sequence of words occurs more often in the clean text than in the gold text.
    """
    lines = [words(line) for line in page.shell.lines]
    around = {*words(page.shell.title), *words(page.shell.byline)}.union(*lines)
    want, have = words("\n".join(page.gold)), words(text)
    gold = Counter(word for word in want if word not in around)
    in_gold, in_text = spaced(want), spaced(have)
    kept = [line for line in lines if in_text.count(spaced(line)) > in_gold.count(spaced(line))]
    return Kept(gold.total(), (gold & Counter(have)).total(), sum(map(len, lines)), sum(map(len, kept)), 0)


def spaced(found: list[str]) -> str:
    """Join words with a space on either side of each, so that neighbours do not share one."""
    return f" {'  '.join(found)} "


def run(engine: Engine, page: Page) -> Kept:
    """Extract a page and measure the result; a failure counts as an empty text."""
    start = time.perf_counter()
    try:
        text = engine(page.data, "")
    except Exception as error:
        print(f"failed on a page of {len(page.data)} bytes: {error!r:.100}", file=sys.stderr)
        text = ""
    passed = (time.perf_counter() - start) * 1000
    return measure(text, page)._replace(milliseconds=passed)
