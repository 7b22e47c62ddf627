"""The dates that readers see: in elements that are marked as dates, and in lines near the headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from stripper.metadata import moments
from stripper.metadata.evidence import NEAR, Evidence
from stripper.metadata.glance import may_hold_date
from stripper.metadata.wording import small
from stripper.model import Label, Line

_LABEL_TEXT = 160
_LINE_TEXT = 200
"""Characters of a line with a date beside a headline; a longer one is a paragraph that mentions a date."""
_BYLINE = 2
"""Lines above and below a byline in which a date belongs to it."""
_REMARK = 30
"""Characters before a marked date that say which it is."""
_BEFORE = 4
"""Lines above the headline in which a date can stand for the page."""
_REACH = 8
"""Lines below the headline in which a date stands for the page, when nothing marks it as such."""

# Of what is written in small letters. Each way begins with a letter of its own, so that it is found fast.
_CHANGED = re.compile(
    r"updated|modified|aktualisiert|geändert|stand:|mis à jour|modifié|actualizad|modificad|aggiornat"
    r"|bijgewerkt|uppdaterad|oppdatert|opdateret|обновлен|atualizado|zmieniono|aktualizac|更新"
)
_ISSUED = re.compile(
    r"publi|posted|created|veröffentlich|erschienen|erstellt|issued|first|опубликован|pubblicat|gepubliceerd|entry-date"
    r"|发布|公開|掲載|submitted"
)
_OTHER = re.compile(
    r"©|\(c\)|w(?<!\ww)ebsit[eo]\b|s(?<!\ws)it[eo]\b|copyright|all rights|comment|event"
    r"|deadline|expires|valid|reading|read-?time|runtime|duration"
)
_LINK = re.compile(r"https?:|[/#?.]|mailto:", re.IGNORECASE)
_DIGITS = re.compile(r"\d\d")
_LINES = 3_000
_MARKED = 20
"""Lines that are read which say what date they hold."""
_POSTED = re.compile(r"(?:post|entry|article|news|blog)[a-z]{0,20}[-_]?(?:date|meta|time)")
"""Names of elements that hold the date of the page's own article."""
_NEITHER = (False, False)
"""Said to be the date neither of publication nor of a change."""
_NO_COUNTRY = frozenset({"ai", "co", "io", "me", "tv", "us"})
"""Domains of two letters that say nothing about where a page is from, or say America."""


class Date(NamedTuple):
    """A date that one place of the page gives."""

    source: str
    iso: str
    line: int | None = None
    issued: bool = False
    """Said to be that of publication."""
    changed: bool = False
    """Said to be that of a change."""


class Shown:
    """The visible dates of one page, each read once and only when it is asked for."""

    def __init__(self, evidence: Evidence, byline: int | None) -> None:
        self.evidence = evidence
        self._byline = byline
        domain = evidence.declared.host.rpartition(".")[2]
        abroad = evidence.language == "en" and len(domain) == 2 and domain not in _NO_COUNTRY
        # The language, with a region outside America for English pages of a country's domain, settles 03/04/2021.
        self._order = f"en-{domain}" if abroad else evidence.language

    @cached_property
    def _dated(self) -> tuple[Label, ...]:
        """The labels from shortly before the headline on that may hold a date."""
        return tuple(label for label in self.evidence.labels if _is_dated(label))

    @cached_property
    def labelled(self) -> tuple[Date, ...]:
        """The dates of labels that speak of the article, from shortly before the headline on."""
        return tuple(self._labelled(self._dated))

    @cached_property
    def beside(self) -> tuple[Date, ...]:
        """Those of them that stand beside the headline."""
        if self.evidence.headline is None:
            return ()
        at = self.evidence.headline.number
        near = (here for here in self._dated if at - _BEFORE <= here.line <= at + _REACH)
        return tuple(found for found in self._labelled(near) if found.line)

    def changes(self) -> Iterator[Date]:
        """Those of all labels that say of themselves that they hold the date of a change."""
        return self._labelled(here for here in self._dated if self._kind(here)[1])

    def _labelled(self, labels: Iterable[Label]) -> Iterator[Date]:
        for here in labels:
            if self.evidence.is_own(here) and not _is_other(here.names):
                value = "" if _LINK.match(here.value) else here.value
                shown = moments.read(here.text, self._order)
                moment = moments.read(value, self._order) or shown
                if moment and not _is_other(here.text[: shown.start] if shown else here.text):
                    yield Date(f"label {here.tag}", moment.iso, self.evidence.line_of(here), *self._kind(here))

    def _kind(self, label: Label) -> tuple[bool, bool]:
        """Whether the date of a label is said to be that of publication, and of a change."""
        said = _says(f"{label.names} {label.text[:60]}")
        return said if said != _NEITHER else _says(self._before(label))

    def _before(self, label: Label) -> str:
        """What the line says before the text of a label: "Last updated:" stands before a time element."""
        line = self.evidence.lines[label.line - 1].text if label.line <= len(self.evidence.lines) else ""
        before = line[:_LINE_TEXT].partition(label.text)[0] if label.text else ""
        return before[-_REMARK:] if len(before) < len(line) else ""

    @cached_property
    def in_lines(self) -> tuple[Date, ...]:
        """The dates of the short lines beside the headline."""
        if self.evidence.headline is None:
            return ()
        first = self.evidence.headline.number
        near = self.evidence.lines[max(0, first - 1 - _BEFORE) : first + _REACH]
        return tuple(date for here in near if here.number != first for date in self._in_line(here))

    @cached_property
    def by_author(self) -> tuple[Date, ...]:
        """The dates of the short lines beside the byline."""
        at = self._byline
        beside = self.evidence.lines[max(0, at - 1 - _BYLINE) : at + _BYLINE] if at else ()
        return tuple(date for here in beside for date in self._in_line(here))

    def _in_line(self, here: Line) -> Iterator[Date]:
        text = here.text
        if len(text) > _LINE_TEXT or not may_hold_date(text) or self.evidence.is_foreign(here.container):
            return
        start = 0
        for _ in range(3):
            moment = moments.read(text[start:], self._order)
            if moment is None or _is_other(text[start : start + moment.start]):
                return
            changed = _CHANGED.search(small(text[start : start + moment.start])) is not None
            yield Date("line", moment.iso, here.number, changed=changed)
            start += moment.end

    @cached_property
    def marked(self) -> tuple[Date, ...]:
        """The dates of the short lines anywhere in the article that begin by saying what date follows."""
        at = self.evidence.headline.number if self.evidence.headline else 0
        first = max(1, at - NEAR + 1)
        dated = (here for here in self.evidence.declared.survey.dated if first <= here.number < first + _LINES)
        return tuple(islice((date for here in dated for date in self._marked(here)), _MARKED))

    def _marked(self, here: Line) -> Iterator[Date]:
        if self.evidence.is_foreign(here.container):
            return
        text = here.text
        names = f"{here.names} {self.evidence.containers[here.container].names}"
        issued, changed = _says(text[:40])
        issued = issued or _POSTED.search(names) is not None
        if issued or changed:
            moment = moments.read(text, self._order)
            if moment and moment.start < 60 and not _is_other(text[: moment.start]):
                yield Date("line", moment.iso, here.number, issued, changed)


def _is_dated(label: Label) -> bool:
    return len(label.text) <= _LABEL_TEXT and bool(_DIGITS.search(label.text) or _DIGITS.search(label.value))


def _says(what: str) -> tuple[bool, bool]:
    """Whether a text, or names, say that a date is that of publication, and of a change."""
    what = small(what)
    return _ISSUED.search(what) is not None, _CHANGED.search(what) is not None


def _is_other(what: str) -> bool:
    """Whether a text, or names, say that a date is not the page's."""
    return _OTHER.search(small(what)) is not None
