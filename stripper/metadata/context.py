"""The context in which metadata rules read a page: its declarations, its text and its article."""

from __future__ import annotations

import re
from itertools import islice

from stripper import words
from stripper.cached import cached_property
from stripper.metadata import teasers
from stripper.metadata.declared import Declarations
from stripper.metadata.line_index import MAX_BYLINE, LineIndex
from stripper.metadata.scope import Scope, names_details
from stripper.model import Label, Line
from stripper.native.lower_case import folded
from stripper.native.normalize import key, strip_accents

NEAR = 14
"""Lines before and after the headline in which a byline or a date belongs to it."""
MIN_LONG, MAX_LONG = 150, 2
"""Characters of a long line, and the number of them that are above the text of a dump: a summary and a caption."""
MAX_LABELS = 200
"""Labels that are read."""
MAX_LABEL_TEXT = 200
"""Characters of a label with a name; a longer one is a biography or a whole article."""
MAX_LINES = 3_000
"""Lines that are read."""
MAX_TEXT = 1_000_000
"""Characters of the text of a page; of a longer one, this many at the end of each line:"""
MAX_LINE = 5_000
MIN_LOOKUP = 3
"""Characters of a word that is looked up in lower case."""
MAX_LOOKUPS = 200
"""Words of a page that are looked up, in this many characters of it:"""
LOOKUP_TEXT = 200_000

_BYLINE_NAME = re.compile(r"author|byline|writer|autor(?!efresh|otate|esize|un)|journalist|reporter(?!t)")
"""Class names of labels with authors."""
_BEFORE_WORD = re.compile(r"[\w@/.-]")
_AFTER_WORD = re.compile(r"[\w@/-]|\.\w")
"""Characters next to a part of a longer word or of a URL."""


class PageContext:
    """One page as metadata rules see it."""

    def __init__(
        self,
        declared: Declarations,
        headline: Line | None = None,
        publisher_names: tuple[str, ...] = (),
        language: str = "",
    ) -> None:
        """Take the line with the title, the comparison keys of the names of the site and its publisher, and the
        language code of the page, such as `de` or `en-US`, as far as they are known."""
        self.declared = declared
        self.lines = declared.lines
        self.containers = declared.parsed.containers
        self.headline = headline
        self.publisher_names = publisher_names
        self.language = language
        self._lower_case: dict[str, bool] = {}

    def with_headline(self, headline: Line) -> PageContext:
        """Return the context of the same page once the line with the title is known."""
        return PageContext(self.declared, headline, self.publisher_names, self.language)

    @property
    def index(self) -> LineIndex:
        return self.declared.index

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The first labels from `NEAR` lines before the headline on, inside and outside the article."""
        start = self.headline.number - NEAR if self.headline else 0
        return tuple(islice((label for label in self.declared.parsed.labels if label.line >= start), MAX_LABELS))

    @cached_property
    def byline_labels(self) -> tuple[Label, ...]:
        """Those of the labels with the class name of a byline and no more text than a byline."""
        return tuple(
            label
            for label in self.labels
            if _BYLINE_NAME.search(label.names) and 0 < len(label.text) <= MAX_LABEL_TEXT and label.tag != "time"
        )

    def is_in_teasers(self, line: int, below: int = MAX_LINES) -> bool:
        """Return whether a line is in a list of teasers, on a page with a headline that is not declared an article.

        The list starts at most `below` lines below the headline.
        """
        last = below + (self.headline.number if self.headline else 0)
        return any(line in listed for listed in self._teasers if listed.start <= last)

    @cached_property
    def _teasers(self) -> tuple[range, ...]:
        if self.headline is None or self.declared.is_article or self.declared.is_dump:
            return ()
        return teasers.find(self.labels, self.lines, self.headline.text)

    def line_of(self, label: Label) -> int | None:
        """Return the number of the line of a label, or None for a label after the last line."""
        return label.line if label.line <= len(self.lines) else None

    def container_at(self, number: int) -> int:
        """Return the container of a line by its number; that of the last line for a higher number."""
        return self.lines[min(number, len(self.lines)) - 1].container if self.lines else 0

    def is_in_article(self, label: Label) -> bool:
        """Return whether a label is part of the article, not of a comment, teaser, sidebar or footer."""
        return not self.is_outside_article(self.container_at(label.line))

    def is_outside_article(self, container: int) -> bool:
        """Return whether a container is outside the article, as `Scope.is_outside`."""
        return self._scope.is_outside(container)

    def is_in_own_sidebar(self, container: int) -> bool:
        """Return whether a container is in a sidebar of the article, as `Scope.is_in_own_sidebar`."""
        return self._scope.is_in_own_sidebar(container)

    def is_within(self, container: int, outer: int) -> bool:
        """Return whether a container is another one, or inside it."""
        while container > outer:  # a container comes after those around it
            container = self.containers[container].parent
        return container == outer

    def is_beside_headline(self, line: Line) -> bool:
        """Return whether a line is directly above or below the headline, in its element or one of details."""
        headline = self.headline
        if headline is None or abs(line.number - headline.number) != 1:
            return False
        here = self.containers[line.container]
        is_sibling = here.parent == self.containers[headline.container].parent
        return is_sibling or names_details(self.containers[here.parent].names)

    @cached_property
    def _scope(self) -> Scope:
        headline = self.headline.container if self.headline else 0
        return Scope(self.containers, headline, self.declared.main_text)

    @cached_property
    def below(self) -> tuple[Line, ...]:
        """The lines below the headline; all lines without one."""
        return self.lines[self.headline.number if self.headline else 0 :]

    def below_headline(self, lines: list[Line]) -> list[Line]:
        """Return those of some lines that are among the first `MAX_LINES` below the headline."""
        headline = self.headline.number if self.headline else 0
        return [line for line in lines if headline < line.number <= headline + MAX_LINES]

    @cached_property
    def near_headline(self) -> tuple[Line, ...]:
        """The lines around the headline; the first lines of a page without one."""
        number = self.headline.number if self.headline else 1
        return self.lines[max(0, number - NEAR) : number + NEAR]

    def above_text(self, count: int) -> tuple[Line, ...]:
        """Return at most `count` lines below the headline; in a dump, none below the start of the text.

        That is the third long line, since a summary and a caption may be above it.
        """
        start = self.headline.number if self.headline else 0
        lines = self.lines[start : start + count]
        long = [index for index, line in enumerate(lines) if len(line.text) >= MIN_LONG]
        return lines[: long[MAX_LONG] + 1] if self.declared.is_dump and len(long) > MAX_LONG else lines

    @cached_property
    def long_texts(self) -> list[str]:
        """The texts of the lines that are longer than a byline."""
        return [line.text for line in self.lines if len(line.text) > MAX_BYLINE]

    @cached_property
    def text(self) -> str:
        """The visible text of the first `MAX_LINES` lines, shortened if it is very long."""
        lines = self.lines[:MAX_LINES]
        whole = "\n".join([line.text for line in lines])
        return whole if len(whole) <= MAX_TEXT else "\n".join([line.text[-MAX_LINE:] for line in lines])

    @cached_property
    def folded_text(self) -> str:
        """The same text without case."""
        return folded(self.text)

    def is_publisher(self, name: str) -> bool:
        """Return whether a name is that of the site or its publisher, with or without its accents."""
        called = key(name)
        return called in self.publisher_names or strip_accents(called) in self.publisher_names

    def occurs_in_lower_case(self, word: str) -> bool:
        """Return whether a capitalized word occurs in lower case on the page, as names do not.

        After `MAX_LOOKUPS` words, which only an adversarial page has, every further word does.
        """
        lower = word.strip(".,").lower()
        if len(lower) < MIN_LOOKUP or lower == word or lower in words.phrases("particle"):
            return False
        if lower not in self._lower_case:
            self._lower_case[lower] = len(self._lower_case) >= MAX_LOOKUPS or self._contains_word(lower)
        return self._lower_case[lower]

    def _contains_word(self, word: str) -> bool:
        # Compiling a pattern for the word would take longer than this search.
        text, size = self._lookup_text, len(word)
        at = text.find(word)
        while at >= 0:
            if not (_BEFORE_WORD.match(text, at - 1, at) or _AFTER_WORD.match(text, at + size)):
                return True
            at = text.find(word, at + 1)
        return False

    @cached_property
    def _lookup_text(self) -> str:
        return self.text[:LOOKUP_TEXT]
