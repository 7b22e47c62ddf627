"""Detection of pages without content: error pages, robot checks, consent walls, login walls, empty pages.

Only a page with little unlinked text is examined, and evidence of an author or a date protects it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, islice

from stripper.classify.phrase_cover import cover
from stripper.model import NO_TEXT, NOTHING_KEPT, Finding, Line, Metadata, Page, PageType, Parsed, Role
from stripper.named_tuples import NamedTuple
from stripper.native.sanitize import collapse_whitespace
from stripper.settings import AUTO, Settings

MAX_TEXT = 1500
"""Characters of unlinked text from which a page has content in any case; robot checks explain themselves in 1,000."""
MAX_SILENT = 120
"""Characters of text below a title such as “Page not found” that need no phrases, such as a joke or a slogan."""
MAX_UNTITLED = 500
"""Characters of text that are enough evidence without a title."""
MIN_SHARE_TITLED, MIN_SHARE = 1 / 3, 1 / 2
"""Share of the text in sentences of such pages, below such a title and without one."""
MIN_TITLE_COVER = 0.65
"""Share of a title that phrases cover; “City website down for maintenance” has 0.6."""
MAX_HEADINGS = 2
"""Headings that may be the title; the first may be the name of the site."""
MIN_SENTENCE_COVER = 0.25
"""The same of a sentence: “The 403 Forbidden status code indicates that …” is below."""
MAX_TITLE = 150
"""Characters of a title; longer ones are running text."""
MAX_LINES = 300
"""Lines of a page without kept lines in which the evidence is searched."""
MAX_NOSCRIPTS = 5
"""Elements `noscript` in which it is searched."""
MAX_QUOTE = 60
"""Characters of the evidence in a warning."""


class Kind(NamedTuple):
    """A kind of page without content."""

    name: str
    """A noun phrase with its article."""
    title_suffices: bool
    """True if pages with content hardly have such a title; help on scripts, privacy and sign-in does."""


KINDS = {
    "error-page": Kind("an error page", title_suffices=True),
    "offline-page": Kind("a placeholder of a site that is offline", title_suffices=True),
    "robot-check": Kind("a robot check", title_suffices=True),
    "script-required": Kind("a page that requires JavaScript", title_suffices=False),
    "consent-wall": Kind("a consent wall", title_suffices=False),
    "login-wall": Kind("a login wall", title_suffices=False),
}
"""The kinds by the section of the language files that has their phrases."""

_SEPARATOR = re.compile(r"\s[-|–—·•»«:]+\s|[|｜]")
"""A separator between a title and the name of the site; no colon after a word, which may introduce an explanation."""
_TAG = re.compile(r"<[^<>]*>")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])")


class Verdict(NamedTuple):
    """The verdict that a page has no content."""

    finding: Finding
    """The page type, with the evidence."""
    warning: str


class _Evidence(NamedTuple):
    kind: str
    quote: str


def find(page: Page, parsed: Parsed, content: Sequence[bool], metadata: Metadata, settings: Settings) -> Verdict | None:
    """Return the verdict that a page has no content, or None; `content` flags the lines chosen so far.

    A page type in the settings decides instead.
    """
    if settings.page_type is PageType.NONE:
        finding = Finding("page_type", PageType.NONE.value, "--page-type")
        return Verdict(finding, "Nothing was kept: the page type none was requested.")
    if settings.page_type != AUTO:
        return None
    kept = list(compress(parsed.lines, content))
    evidence = _evidence(parsed, kept, metadata) if kept else _explanation(page, parsed, metadata)
    if evidence is not None:
        name, quote = KINDS[evidence.kind].name, _shortened(evidence.quote)
        finding = Finding("page_type", PageType.NONE.value, f"{name}: “{quote}”")
        return Verdict(finding, f"Nothing was kept: the page looks like {name} (“{quote}”).")
    warning = NOTHING_KEPT if parsed.lines else NO_TEXT
    return None if kept else Verdict(Finding("page_type", PageType.NONE.value, "no content"), warning)


def _evidence(parsed: Parsed, kept: Sequence[Line], metadata: Metadata) -> _Evidence | None:
    """Return the evidence against the chosen lines, in the title or in their text."""
    size = sum(len(line.text) - line.links for line in kept)
    if size > MAX_TEXT or _is_attributed(metadata):
        return None
    title = _first_cover(_titles(parsed, metadata), MIN_TITLE_COVER)
    if title and KINDS[title.kind].title_suffices and size <= MAX_SILENT:
        return title
    if not title and size > MAX_UNTITLED:
        return None
    share, text = _share(kept)
    return (title or text) if share >= (MIN_SHARE_TITLED if title else MIN_SHARE) else None


def _explanation(page: Page, parsed: Parsed, metadata: Metadata) -> _Evidence | None:
    """Return the evidence for the kind of a page from which nothing was chosen."""
    lines = (line.text for line in islice(parsed.lines, MAX_LINES) if len(line.text) <= MAX_TEXT)
    sentences = chain.from_iterable(map(_sentences, chain(_noscript(page.content), lines)))
    return _first_cover(_titles(parsed, metadata), MIN_TITLE_COVER) or _first_cover(sentences, MIN_SHARE)


def _noscript(markup: bytes) -> Iterator[str]:
    """Yield the text of the first noscript elements, which are no lines."""
    from html import unescape  # imported here since few pages need its table

    for element in markup.split(b"<noscript", MAX_NOSCRIPTS)[1:]:
        inner = element.partition(b">")[2].partition(b"</noscript")[0][:MAX_TEXT]
        yield collapse_whitespace(unescape(_TAG.sub(" ", inner.decode("utf-8", "ignore"))))


def _is_attributed(metadata: Metadata) -> bool:
    """Return whether a page has an author or declares a date; error pages print the current time."""
    declared = any(found.field == "published" and found.line is None for found in metadata.findings)
    return bool(metadata.authors) or declared


def _titles(parsed: Parsed, metadata: Metadata) -> Iterator[str]:
    """Yield the titles and the first headings of a page, and each without the site name."""
    headings = islice((line.text for line in parsed.lines if line.role is Role.HEADING), MAX_HEADINGS)
    for title in dict.fromkeys((metadata.value("title") or "", parsed.head.title, *headings)):
        if 0 < len(title) <= MAX_TITLE:
            yield title
            for separator in _SEPARATOR.finditer(title):
                yield title[: separator.start()]
                yield title[separator.end() :]


def _first_cover(texts: Iterable[str], least: float) -> _Evidence | None:
    """Return the first text of which phrases cover a share."""
    for text in texts:
        covered = cover(text)
        if covered.share >= least:
            return _Evidence(covered.kind, text)
    return None


def _share(kept: Sequence[Line]) -> tuple[float, _Evidence | None]:
    """Return the share of the unlinked text in sentences with phrases, and the first sentence of the main kind."""
    sizes: dict[str, float] = {}
    first: dict[str, str] = {}
    total = 0.0
    for line in kept:
        unlinked = 1 - line.links / len(line.text)
        for sentence in _sentences(line.text):
            size = len(sentence) * unlinked
            total += size
            covered = cover(sentence)
            if size and covered.share >= MIN_SENTENCE_COVER:
                sizes[covered.kind] = sizes.get(covered.kind, 0.0) + size
                first.setdefault(covered.kind, sentence)
    if not sizes:
        return 0.0, None
    kind = max(sizes, key=lambda name: sizes[name])
    return sum(sizes.values()) / total, _Evidence(kind, first[kind])


def _sentences(text: str) -> Iterable[str]:
    return filter(None, _SENTENCE_END.split(text))


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= MAX_QUOTE else text[: MAX_QUOTE - 1].rstrip() + "…"
