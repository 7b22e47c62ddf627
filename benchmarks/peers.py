"""Measure the time and memory that stripper and its peers take for pages that are made to be costly.

    python benchmarks/peers.py [--size MB] [--seconds N] [--only TEXT] [--engines NAME...]

Prints a table of CPU seconds and peak memory of a process for one page with one extractor. Such a process is ended
after `--seconds` of CPU time, or if it allocates more than `complexity.MAX_MEMORY` bytes.
"""

from __future__ import annotations

import argparse
import contextlib
import io

import complexity
from quality import ENGINES

NAMES = (
    *("nested div with text", "nested div, other ends", "nested b", "nested table", "tiny p", "tiny em"),
    *("links", "long table", "one line", "marks of Markdown", "pre, blank first", "empty formulas"),
    *("bylines", "JSON-LD authors", "dates"),
)
"""Kinds of pages: nesting, many elements, long lines, and what fields are read from."""
PEERS = ("stripper", "trafilatura", "resiliparse", "readability", "justext")


def cell(engine: str, name: str, size: int, seconds: int) -> str:
    """Return the time and memory of a page as text."""
    with contextlib.redirect_stderr(io.StringIO()):
        cost = complexity.measure(engine, name, size, seconds)
    return f"{cost.seconds:.2f} s, {cost.memory / complexity.MB:.0f} MB" if cost.seconds < seconds else "ended"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=0.25, metavar="MB")
    parser.add_argument("--seconds", type=int, default=60, metavar="N")
    parser.add_argument("--only", default="", metavar="TEXT", help="kinds of pages with the text in their names")
    parser.add_argument("--engines", nargs="+", default=PEERS, choices=ENGINES)
    given = parser.parse_args()
    print("| page |", " | ".join(given.engines), "|")
    print("|---" * (1 + len(given.engines)) + "|")
    for name in (name for name in NAMES if given.only in name):
        size = round(given.size * complexity.MB)
        cells = (cell(engine, name, size, given.seconds) for engine in given.engines)
        print(f"| {name} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
