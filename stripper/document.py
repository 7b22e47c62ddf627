"""The result of an extraction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from stripper.cached import cached_property
from stripper.decided import Decided
from stripper.model import (
    Author,
    Block,
    Comment,
    Contribution,
    Decision,
    Finding,
    Line,
    Metadata,
    Page,
    PageType,
    Parsed,
    Scored,
    Sign,
    Unit,
)
from stripper.reasons import Reason
from stripper.settings import Settings
from stripper.site_rules import Rule

_TITLE_LENGTH = 60
"""Characters of the title in the repr."""


def no_signs(index: int, reason: Reason) -> tuple[Sign, ...]:
    """Return no signs."""
    return ()


@dataclass(frozen=True)
class Document:
    """The content and metadata of one page, and a decision with its reason for each line."""

    page: Page
    """The decoded page, with its encoding, its kind and the address passed to `extract`."""
    parsed: Parsed
    """The result of parsing: lines, the elements around them, and the declarations in the head."""
    decided: Decided
    """The flags for kept lines, and the reasons, which are found when they are first read."""
    metadata: Metadata
    """Authors, findings, and the lines that only repeat them."""
    warnings: tuple[str, ...]
    """Possible problems with the result, one sentence each."""
    settings: Settings
    """The settings of the extraction."""
    scored: Scored
    """The score of each line, and the threshold from which a line is kept."""
    ruled: Mapping[int, Rule] = field(default_factory=dict)
    """Maps numbers of lines to the site rules that decided them."""
    type_found: Finding | None = None
    """The type of the page, with its evidence."""
    units: tuple[Unit, ...] = ()
    """Neighbouring lines with one verdict: tables, stanzas, listings, headings, and menus in one row."""
    signs: Callable[[int, Reason], tuple[Sign, ...]] = no_signs
    """Maps the index of a line, from 0, and a reason to the signs of that reason, strongest first."""

    def __repr__(self) -> str:
        title = self.title or ""
        if len(title) > _TITLE_LENGTH:
            title = title[: _TITLE_LENGTH - 1].rstrip() + "…"
        counts = f"{sum(self.decided.kept):,} of {len(self.lines):,} lines kept"
        return f"<Document {' · '.join(filter(None, (title and repr(title), counts, self.language)))}>"

    def _repr_html_(self) -> str:
        """Return the view of `stripper diff --html` as an HTML fragment, for notebooks."""
        from stripper.render import html_view

        return html_view.fragment(self)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines of the page, in order."""
        return self.parsed.lines

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decision on each line, in the order of `lines`."""
        return self.decided.details.decisions

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Runs of lines that are not content, in page order; a kept line is in one only because of `Settings.keep`."""
        return self.decided.details.blocks

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The readers' comments below an article, in page order; their lines are removed with the reason `comments`."""
        return self.decided.details.comments

    @property
    def confidence(self) -> float | None:
        """The expected F1 of the clean text, from 0 to 1: the mean on pages with such scores. None with readability."""
        return self.decided.details.confidence

    @property
    def kept(self) -> tuple[tuple[Line, Decision], ...]:
        """The kept lines, in order, each with its decision."""
        return self._pairs(keep=True)

    @property
    def removed(self) -> tuple[tuple[Line, Decision], ...]:
        """The removed lines, in order, each with its decision."""
        return self._pairs(keep=False)

    @cached_property
    def marked_lines(self) -> Sequence[Line]:
        """The lines, with the links and emphasis of those from a text dump in Markdown."""
        return self.parsed.mark() if self.parsed.mark else self.lines

    @cached_property
    def text(self) -> str:
        """The clean text, with an empty line between paragraphs; empty if no line was kept."""
        from stripper.render import text

        return text.render(self.lines, self.decided.kept)

    @cached_property
    def markdown(self) -> str:
        """The clean text as CommonMark with GitHub's tables."""
        from stripper.render import markdown

        return markdown.render(self)

    @cached_property
    def html(self) -> str:
        """The clean text as an HTML document without scripts and styles."""
        from stripper.render import html

        return html.render(self)

    @cached_property
    def tei(self) -> str:
        """The clean text and the metadata as a TEI document, in XML."""
        from stripper.render import tei

        return tei.render(self)

    @property
    def is_doubtful(self) -> bool:
        """True if the confidence is below the setting `min_confidence`."""
        least = self.settings.min_confidence
        return least > 0 and self.confidence is not None and self.confidence < least

    @property
    def title(self) -> str | None:
        """The title of the page, without the name of the site."""
        return self.metadata.value("title")

    @property
    def authors(self) -> tuple[Author, ...]:
        """Authors, editors and others with a role, each with the source of the name."""
        return self.metadata.authors

    @property
    def published(self) -> str | None:
        """The date of publication: an ISO 8601 date, or date and time with the zone as stated."""
        return self.metadata.value("published")

    @property
    def modified(self) -> str | None:
        """The date of the last change, in the form of `published`."""
        return self.metadata.value("modified")

    @property
    def site(self) -> str | None:
        """The name of the site."""
        return self.metadata.value("site")

    @property
    def language(self) -> str | None:
        """The language of the page: an ISO 639-1 code, with the region if one is declared (`pt-BR`)."""
        return self.metadata.value("language")

    @property
    def page_type(self) -> PageType | None:
        """The type in the settings, or an estimate; None with the engine `readability`, which estimates none."""
        return None if self.type_found is None else PageType(self.type_found.value)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All metadata values but authors, each with its evidence, and the type of the page."""
        return self.metadata.findings if self.type_found is None else (*self.metadata.findings, self.type_found)

    @property
    def section(self) -> str | None:
        """The section of the site that the page is filed under."""
        return self.metadata.value("section")

    @property
    def description(self) -> str | None:
        """The summary that the page declares."""
        return self.metadata.value("description")

    @property
    def url(self) -> str | None:
        """The canonical address that the page declares; `page.url` is the one passed to `extract`."""
        return self.metadata.value("url")

    @property
    def image(self) -> str | None:
        """The address of the page's main image."""
        return self.metadata.value("image")

    @property
    def license(self) -> str | None:
        """The address or name of the licence that the page declares."""
        return self.metadata.value("license")

    @property
    def tags(self) -> tuple[str, ...]:
        """Keywords that the page is filed under."""
        return self.metadata.values("tag")

    @property
    def is_free(self) -> bool | None:
        """True if the page is declared free to read, False if not; None without a declaration."""
        return {"true": True, "false": False}.get(self.metadata.value("free") or "")

    def points(self, number: int, count: int | None = None) -> tuple[Contribution, ...]:
        """Return the contribution of each feature to the score of line `number`, largest first; their sum is the score.

        With `count`, return only that many, which takes less time. Raises IndexError if there is no such line.
        """
        if not 1 <= number <= len(self.lines):
            has = f"lines 1 to {len(self.lines)}" if self.lines else "no lines"
            raise IndexError(f"There is no line {number}; the page has {has}.")
        return self.scored.contributions(number - 1, *(() if count is None else (count,)))

    @cached_property
    def confidences(self) -> Mapping[int, float]:
        """The estimated probability that the reason of a removed line is right, by number.

        Lines that were removed as metadata, as duplicates or by the user are left out; their reasons are certain.
        """
        decisions, certain = self.decisions, self.metadata.lines
        return {
            number: block.confidence
            for block in self.blocks
            for number in range(block.first, block.last + 1)
            if decisions[number - 1].reason is block.reason
            if not decisions[number - 1].keep and number not in certain
        }

    def to_dict(self, *, lines: bool = False) -> dict[str, Any]:
        """Return the sidecar, which `stripper schema` describes; with `lines`, including every line and its points."""
        from stripper.render import sidecar

        return sidecar.build(self, lines=lines)

    def _pairs(self, *, keep: bool) -> tuple[tuple[Line, Decision], ...]:
        pairs = zip(self.lines, self.decisions, strict=True)
        return tuple((line, decision) for line, decision in pairs if decision.keep is keep)
