"""What there is to say of a page as a whole: what it is, and how much of it went for which reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from stripper.document import Document
from stripper.reasons import Reason
from stripper.render.sidecar import words
from stripper.render.view.rows import CONTENT, KEPT, METADATA, REMOVED, mark_of

MARKS = (KEPT, METADATA, REMOVED)

NAMES = {KEPT: "kept", METADATA: "metadata", REMOVED: "removed"}
"""What a mark means, in a word."""


class Share(NamedTuple):
    """The lines of a page that have the same mark and reason."""

    mark: str
    reason: Reason
    lines: int
    words: int


class Summary(NamedTuple):
    """How much of a page, or of several, went for which reason."""

    shares: tuple[Share, ...]
    """By mark, kept ones first, and then with the most lines first."""

    def of(self, mark: str) -> tuple[Share, ...]:
        """The shares of one mark."""
        return tuple(share for share in self.shares if share.mark == mark)

    def lines(self, *marks: str) -> int:
        """How many lines have one of these marks; without any, how many there are."""
        return sum(share.lines for share in self.shares if not marks or share.mark in marks)

    def words(self, *marks: str) -> int:
        """How many words they have."""
        return sum(share.words for share in self.shares if not marks or share.mark in marks)

    @property
    def kept(self) -> float:
        """The share of the words that were kept, from 0 to 1."""
        return self.words(KEPT) / max(1, self.words())


def summarize(document: Document) -> Summary:
    """The summary of one page."""
    found: dict[tuple[str, Reason], list[int]] = {}
    for line, decision in zip(document.lines, document.decisions, strict=True):
        amounts = found.setdefault(
            (mark_of(decision, document.metadata.lines.get(line.number)), decision.reason), [0, 0]
        )
        amounts[0] += 1
        amounts[1] += words(line.text)
    return _sorted(Share(mark, reason, *amounts) for (mark, reason), amounts in found.items())


def total(summaries: Iterable[Summary]) -> Summary:
    """The summary of several pages together."""
    found: dict[tuple[str, Reason], Share] = {}
    for share in (share for summary in summaries for share in summary.shares):
        before = found.get(share[:2], Share(share.mark, share.reason, 0, 0))
        found[share[:2]] = before._replace(lines=before.lines + share.lines, words=before.words + share.words)
    return _sorted(found.values())


def explained(shares: Iterable[Share]) -> list[Reason]:
    """The reasons that need explaining, in the order of the enum: all but what content is by itself."""
    found = {share.reason for share in shares if share.mark != KEPT or share.reason not in CONTENT}
    return [reason for reason in Reason if reason in found]


def facts(document: Document) -> Iterator[tuple[str, str]]:
    """What was found out about a page, each with its name; text of the page."""
    if document.title:
        yield "title", document.title
    if document.authors:
        yield "byline", ", ".join(_author(author.name, author.role) for author in document.authors)
    dates = [document.published, _changed(document)]
    if any(dates):
        yield "date", ", ".join(date for date in dates if date)
    if document.site:
        yield "site", document.site


def kind(document: Document) -> Iterator[str]:
    """What kind of page it is, in the order of a header."""
    yield from (value for value in (document.page.kind.value, document.page_type, document.language) if value)


def _author(name: str, role: str) -> str:
    return name if role == "author" else f"{name} ({role})"


def _changed(document: Document) -> str | None:
    modified = document.metadata.value("modified")
    return f"modified {modified}" if modified and modified != document.published else None


def _sorted(shares: Iterable[Share]) -> Summary:
    order = list(Reason)
    key = lambda share: (MARKS.index(share.mark), -share.lines, order.index(share.reason))  # noqa: E731
    return Summary(tuple(sorted(shares, key=key)))
