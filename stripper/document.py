"""The result: what was kept of a page, what was removed and why, and what the page is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from stripper.model import Author, Block, Decision, Line, Metadata, Page, Parsed, Points, Scored
from stripper.settings import Settings
from stripper.site_rules import Rule


@dataclass(frozen=True)
class Document:
    """The result for one page."""

    page: Page
    parsed: Parsed
    decisions: tuple[Decision, ...]
    """Aligned with `lines`."""
    blocks: tuple[Block, ...]
    """The runs of lines that are no content by their scores, in order; a kept line is in none, unless a reason of
    `Settings.keep` is why it was kept."""
    metadata: Metadata
    warnings: tuple[str, ...]
    settings: Settings
    scored: Scored
    ruled: Mapping[int, Rule] = field(default_factory=dict)
    """Numbers of lines, each with the rule for its site that has the last word on it."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of the page, in order."""
        return self.parsed.lines

    @cached_property
    def text(self) -> str:
        """The clean text: paragraphs separated by an empty line; empty if nothing was kept."""
        from stripper.render import text

        return text.render(self.lines, self.decisions)

    @cached_property
    def markdown(self) -> str:
        """The clean text as CommonMark, with tables as in GitHub's."""
        from stripper.render import markdown

        return markdown.render(self)

    @cached_property
    def html(self) -> str:
        """The clean text as a complete HTML document without scripts or styles."""
        from stripper.render import html

        return html.render(self)

    @property
    def title(self) -> str | None:
        return self.metadata.value("title")

    @property
    def authors(self) -> tuple[Author, ...]:
        return self.metadata.authors

    @property
    def published(self) -> str | None:
        """ISO 8601: a date, or a date and time with the zone that was stated."""
        return self.metadata.value("published")

    @property
    def site(self) -> str | None:
        return self.metadata.value("site")

    @property
    def page_type(self) -> str | None:
        """One of PageType; None if nobody asked: an engine that makes no difference between types."""
        return self.metadata.value("page_type")

    @property
    def language(self) -> str | None:
        """ISO 639-1 code, with a region if one was declared (`pt-BR`)."""
        return self.metadata.value("language")

    def points(self, number: int) -> tuple[Points, ...]:
        """What each feature added to the score of line `number`; they add up to its decision's score."""
        return self.scored.points(number - 1)

    def to_dict(self, *, lines: bool = False) -> dict[str, Any]:
        """The sidecar, as `stripper schema` describes it; with `lines`, every line and its decision and points too."""
        from stripper.render import sidecar

        return sidecar.build(self, lines=lines)
