"""A page as a whole: its kind and metadata, and the number of lines and words for each reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stripper.document import Document
from stripper.named_tuples import NamedTuple
from stripper.native.word_count import count_words
from stripper.reasons import Reason
from stripper.render.view.rows import CONTENT, KEPT, METADATA, REMOVED, mark_of

MARKS = (KEPT, METADATA, REMOVED)

NAMES = {KEPT: "kept", METADATA: "metadata", REMOVED: "removed"}
"""Names of the marks."""


class Share(NamedTuple):
    """The lines of a page with the same mark and reason."""

    mark: str
    reason: Reason
    lines: int
    words: int


class Summary(NamedTuple):
    """Lines and words of one or more pages by mark and reason."""

    shares: tuple[Share, ...]
    """By mark, kept ones first, then by number of lines in descending order."""

    def of(self, mark: str) -> tuple[Share, ...]:
        """Return the shares with a mark."""
        return tuple(share for share in self.shares if share.mark == mark)

    def lines(self, *marks: str) -> int:
        """Return the number of lines with one of these marks, or of all lines if none is given."""
        return sum(share.lines for share in self.shares if not marks or share.mark in marks)

    def words(self, *marks: str) -> int:
        """Return the number of words, likewise."""
        return sum(share.words for share in self.shares if not marks or share.mark in marks)

    @property
    def kept(self) -> float:
        """The share of words that were kept, from 0 to 1."""
        return self.words(KEPT) / max(1, self.words())


def summarize(document: Document) -> Summary:
    """Summarize one page."""
    found: dict[tuple[str, Reason], list[int]] = {}
    for line, decision in zip(document.lines, document.decisions, strict=True):
        mark = mark_of(decision, document.metadata.lines.get(line.number))
        amounts = found.setdefault((mark, decision.reason), [0, 0])
        amounts[0] += 1
        amounts[1] += count_words(line.text)
    return _sorted(Share(mark, reason, *amounts) for (mark, reason), amounts in found.items())


def total(summaries: Iterable[Summary]) -> Summary:
    """Add up the summaries of several pages."""
    found: dict[tuple[str, Reason], Share] = {}
    for share in (share for summary in summaries for share in summary.shares):
        before = found.get(share[:2], Share(share.mark, share.reason, 0, 0))
        found[share[:2]] = before._replace(lines=before.lines + share.lines, words=before.words + share.words)
    return _sorted(found.values())


def in_legend(shares: Iterable[Share]) -> list[Reason]:
    """Return the reasons that a legend explains, in the order of the enum: all but the defaults for content."""
    found = {share.reason for share in shares if share.mark != KEPT or share.reason not in CONTENT}
    return [reason for reason in Reason if reason in found]


def facts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the metadata of a page as names and values; page content."""
    if document.title:
        yield "title", document.title
    if document.authors:
        yield "byline", ", ".join(_author(author.name, author.role) for author in document.authors)
    dates = [document.published, _modified(document)]
    if any(dates):
        yield "date", ", ".join(date for date in dates if date)
    if document.site:
        yield "site", document.site


def kind(document: Document) -> Iterator[str]:
    """Yield the input type, page type and language of a page, as far as they are known."""
    yield from (value for value in (document.page.kind.value, document.page_type, document.language) if value)


def confidence(document: Document) -> Iterator[str]:
    """Yield the confidence in the text as a percentage, if there is one."""
    if document.confidence is not None:
        yield f"{document.confidence:.0%}"


def plural(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def _author(name: str, role: str) -> str:
    return name if role == "author" else f"{name} ({role})"


def _modified(document: Document) -> str | None:
    modified = document.metadata.value("modified")
    return f"modified {modified}" if modified and modified != document.published else None


def _sorted(shares: Iterable[Share]) -> Summary:
    order = list(Reason)
    key = lambda share: (MARKS.index(share.mark), -share.lines, order.index(share.reason))  # noqa: E731
    return Summary(tuple(sorted(shares, key=key)))
