"""Measure the share of removed lines whose reason is right, on lines labelled by hand.

Usage: python benchmarks/reasons.py CORPORA DUMPS [--half mend|measure] [--wrong]

CORPORA has a folder for each data set, with `html/<page>.html.gz`, and DUMPS has `<data set>/<tool>/<page>.txt.gz`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from stripper import Document, Settings, extract
from stripper.model import Kind
from stripper.reasons import Reason

LABELS = Path(__file__).with_name("reasons.json")
"""Page (data set, "html" or the tool that rendered it, name) to its half and its lines: hash and number of the
occurrence of the text, and the accepted codes; "content" for a line that should have been kept."""
SUPPLEMENTAL = frozenset((Reason.BYLINE, Reason.DATE, Reason.CAPTION, Reason.AUTHOR_BIO, Reason.TAGS, Reason.TITLE))
ACCEPTED: Mapping[str, frozenset[Reason]] = {
    "related": frozenset((Reason.RELATED, Reason.NAVIGATION)),
    "comments": frozenset((Reason.COMMENTS,)),
    "supplemental": SUPPLEMENTAL,
}
"""Block labels of L3S-GN1 and the reasons that agree with them."""
SHORTEST = 15
"""The least characters of a line that is matched with a block label."""
HALVES = ("mend", "measure")


class Judged(NamedTuple):
    """A labelled line that is removed."""

    page: str
    half: str
    text: str
    reason: str
    accepted: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        return self.reason in self.accepted


def document(page: str, corpora: Path, dumps: Path) -> Document:
    """Extract a page by its name in the labels."""
    data_set, tool, name = page.split("/", 2)
    kind = Kind.HTML if tool == "html" else Kind.TEXT
    path = corpora / data_set / "html" / f"{name}.html.gz"
    if kind is Kind.TEXT:
        path = dumps / data_set / tool / f"{name}.txt.gz"
        path = path if path.exists() else corpora / data_set / "text" / tool / path.name
    return extract(gzip.decompress(path.read_bytes()), settings=Settings(kind=kind))


def by_hash(found: Document) -> Mapping[tuple[str, int], int]:
    """Map the hash of each text and the number of its occurrence to the index of the line."""
    shown: Counter[str] = Counter()
    indices = {}
    for index, line in enumerate(found.lines):
        key = hashlib.sha1(line.text.encode(), usedforsecurity=False).hexdigest()[:10]
        shown[key] += 1
        indices[key, shown[key]] = index
    return indices


def judge(labels: Mapping[str, Any], corpora: Path, dumps: Path) -> Iterator[Judged]:
    """Yield the labelled lines that are removed; those that are split in another way now are left out."""
    lost = 0
    for page, record in labels.items():
        found = document(page, corpora, dumps)
        indices = by_hash(found)
        for key, occurrence, accepted in record["lines"]:
            index = indices.get((key, occurrence))
            if index is None:
                lost += 1
                continue
            decision = found.decisions[index]
            if not decision.keep:
                text = found.lines[index].text
                yield Judged(page, record["half"], text, decision.reason.value, tuple(accepted))
    if lost:
        print(f"{lost} labelled lines are split in another way now")


def share(lines: Iterable[Judged]) -> str:
    """Return the share of lines with an accepted reason, of all and of those that are rightly removed."""
    judged = list(lines)
    removed = [line for line in judged if line.accepted != ("content",)]
    parts = []
    for some in (judged, removed):
        right = sum(line.is_right for line in some)
        parts.append(f"{right:3d} of {len(some):3d}  {right / max(1, len(some)):.3f}")
    return "   ".join(parts)


def blocks(corpora: Path) -> Iterator[tuple[str, Reason, bool]]:
    """Yield the block label, the reason, and whether they agree, of each removed line of L3S-GN1 with a label."""
    root = corpora / "l3s-gn1-dev"
    for record in json.loads((root / "annotations.json").read_text(encoding="utf-8")):
        texts = {label: " ".join((record.get(label) or "").split()) for label in ACCEPTED}
        found = extract(gzip.decompress((root / "html" / record["file"]).read_bytes()))
        for line, decision in found.removed:
            if len(line.text) >= SHORTEST:
                for label in [label for label, text in texts.items() if " ".join(line.text.split()) in text][:1]:
                    yield label, decision.reason, decision.reason in ACCEPTED[label]


def report_blocks(found: Iterable[tuple[str, Reason, bool]]) -> None:
    """Print the share of lines with a reason that agrees with their block label, and the reasons of each label."""
    counts = Counter(found)
    for label in ACCEPTED:
        lines = sum(count for (own, _, _), count in counts.items() if own == label)
        agree = sum(count for (own, _, agrees), count in counts.items() if own == label and agrees)
        print(f"{label:14}{agree:6d} of {lines:6d}  {agree / max(1, lines):.3f}")
    for (label, reason, agrees), count in counts.most_common():
        print(f"{label:14}{reason:14}{'agrees' if agrees else ''}{count:8d}")


def report(judged: list[Judged]) -> None:
    """Print the shares by half, suite and reason, and the confusions."""
    kinds = {"html": [line for line in judged if "/html/" in line.page]}
    kinds["dumps"] = [line for line in judged if "/html/" not in line.page]
    print("right, of all labelled lines that are removed, and of those that do not belong to the content")
    for half in HALVES:
        chosen = [line for line in judged if line.half == half]
        print(f"{half:24}{share(chosen)}")
        for kind, lines in kinds.items():
            print(f"  {kind:22}{share(line for line in lines if line.half == half)}")
    for suite in sorted({"/".join(line.page.split("/")[:2]) for line in judged}):
        print(f"{suite:24}{share(line for line in judged if line.page.startswith(suite + '/'))}")
    for reason in sorted({line.reason for line in judged}):
        print(f"{reason:24}{share(line for line in judged if line.reason == reason)}")
    confused = Counter((line.reason, line.accepted[0]) for line in judged if not line.is_right)
    for (given, wanted), count in confused.most_common():
        print(f"{count:3d} {given} instead of {wanted}")


def unexplained(pages: Iterable[str], corpora: Path, dumps: Path) -> Mapping[str, float]:
    """Return the share of `boilerplate` among the removed words of pages in HTML and of dumps."""
    words: Counter[tuple[str, bool]] = Counter()
    for page in pages:
        kind = "html" if "/html/" in page else "dumps"
        for line, decision in document(page, corpora, dumps).removed:
            words[kind, decision.reason is Reason.BOILERPLATE] += len(line.text.split())
    return {kind: words[kind, True] / max(1, words[kind, True] + words[kind, False]) for kind in ("html", "dumps")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("dumps", type=Path)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--wrong", action="store_true", help="print the lines with another reason")
    parser.add_argument("--words", action="store_true", help="print the share of `boilerplate` among removed words")
    parser.add_argument("--blocks", action="store_true", help="compare with the block labels of L3S-GN1 as well")
    given = parser.parse_args()
    labels = json.loads(LABELS.read_text(encoding="utf-8"))
    chosen = {page: record for page, record in labels.items() if given.half in (None, record["half"])}
    judged = list(judge(chosen, given.corpora, given.dumps))
    report(judged)
    for line in (line for line in judged if given.wrong and not line.is_right):
        print(f"{line.page[:40]:40} {line.reason} not {'/'.join(line.accepted)}: {line.text[:90]}")
    if given.words:
        print({kind: f"{share:.1%}" for kind, share in unexplained(chosen, given.corpora, given.dumps).items()})
    if given.blocks:
        report_blocks(blocks(given.corpora))


if __name__ == "__main__":
    main()
