"""Whose page it is, in which language, and what it is filed under."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from stripper import words
from stripper.metadata.evidence import Evidence, key, text, texts
from stripper.metadata.title import SEPARATOR
from stripper.model import Finding, Kind

_TOP = 300
"""Lines of a text dump among which its name and its path from the home page are looked for."""
_LONGEST_NAME = 60
_SAMPLE = 4_000
"""Words on which a language is guessed."""
_ENOUGH = 0.05
"""Share of stop words below which no language is guessed."""
_TAGS = 40

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.:|–-]*(?:by )?([^\d|.,;:©]{2,60})", re.IGNORECASE
)
_ADDRESS = re.compile(r"^(?:https?:|www)|^\S+\.[a-z]{2,3}$|^[^a-z]{1,3}$", re.IGNORECASE)
_PATH = re.compile(r"\s*[»›>→⟩]\s*|\s+/\s+")


def site(evidence: Evidence) -> Finding | None:
    """The name of the site, from the first source of `SITE` that has one; an address only if none has."""
    found = [Finding("site", name, source) for source, names in SITE for name in names(evidence)
             if len(key(name)) > 1 and len(name) <= _LONGEST_NAME]  # fmt: skip
    return next((finding for finding in found if not _ADDRESS.search(finding.value)), next(iter(found), None))


def _declared(evidence: Evidence) -> Iterator[str]:
    yield from evidence.meta.get("og:site_name", ())


def _publisher(evidence: Evidence) -> Iterator[str]:
    for value in (evidence.article.get("publisher"), evidence.article.get("isPartOf")):
        if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
            value = evidence.by_id.get(value["@id"])
        if isinstance(value, dict):
            yield from texts(value.get("name"))


def _web_site(evidence: Evidence) -> Iterator[str]:
    for item in evidence.objects[:50]:
        if set(texts(item.get("@type"))) & {"WebSite", "Organization", "NewsMediaOrganization"}:
            yield from texts(item.get("name"))


def _application(evidence: Evidence) -> Iterator[str]:
    for name in ("application-name", "apple-mobile-web-app-title", "dc.publisher", "citation_journal_title"):
        yield from evidence.meta.get(name, ())


def _in_title(evidence: Evidence) -> Iterator[str]:
    """The part of the title element that has the name of the host in it."""
    domain = key(evidence.host.rpartition(".")[0].rpartition(".")[2])
    for part in reversed(SEPARATOR.split(evidence.head.title[:300])):
        if (
            part
            and domain
            and (key(part) in (domain, key(evidence.host)) or (len(domain) > 3 and _short_for(domain, part)))
        ):
            yield part.strip()


def _short_for(domain: str, name: str) -> bool:
    """Whether a domain is a name run together, or the initials of one."""
    initials = "".join(word[0] for word in name.casefold().split())
    return domain in key(name) or key(name) in domain or domain == initials


def _logo(evidence: Evidence) -> Iterator[str]:
    """A line of a text dump that says one thing twice, as a picture of a logo and its description do."""
    if evidence.page.kind is Kind.HTML:
        return
    seen: Counter[str] = Counter()
    for line in evidence.lines[:_TOP]:
        half = line.text[: (len(line.text) + 1) // 2].strip()
        if 2 < len(half) <= _LONGEST_NAME and line.text in (half + half, f"{half} {half}"):
            seen[half] += 1
    yield from (name for name, _ in seen.most_common(1))


def _host(evidence: Evidence) -> Iterator[str]:
    if evidence.host:
        yield evidence.host


def _copyright(evidence: Evidence) -> Iterator[str]:
    if evidence.page.kind is Kind.HTML:  # it names who owns the site, which is often another
        return
    for line in reversed(evidence.lines[-60:]):
        match = _COPYRIGHT.match(line.text[:200])
        if match and not re.search(r"rights|reserved", match[1], re.IGNORECASE):
            yield match[1].strip()


SITE: tuple[tuple[str, Callable[[Evidence], Iterator[str]]], ...] = (
    ("meta og:site_name", _declared),
    ("json-ld publisher", _publisher),
    ("title", _in_title),
    ("json-ld website", _web_site),
    ("meta application-name", _application),
    ("line logo", _logo),
    ("line copyright", _copyright),
    ("url", _host),
)


def language(evidence: Evidence) -> Finding | None:
    """The declared language of the page; if it declares none, that of its stop words."""
    declared = (
        ("html lang", evidence.head.language),
        ("json-ld inLanguage", text(evidence.article.get("inLanguage"))),
        *(
            (f"meta {name}", evidence.first(name)[1])
            for name in ("og:locale", "content-language", "language", "dc.language")
        ),
    )
    for source, value in declared:
        match = _LANGUAGE.fullmatch(value.strip().split(",")[0].strip())
        if match:
            return Finding("language", _spelled(match[0]), source)
    guess = _guess(evidence)
    return Finding("language", guess, "words") if guess else None


def _spelled(code: str) -> str:
    first, *rest = code.replace("_", "-").split("-")
    return "-".join((first.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)))


_SCRIPTS = tuple(
    (code, re.compile(f"[{characters}]"))
    for code, characters in (
        ("ja", "\u3040-\u30ff"),
        ("ko", "\uac00-\ud7af"),
        ("zh", "\u4e00-\u9fff"),
        ("th", "\u0e00-\u0e7f"),
        ("el", "\u0370-\u03ff"),
        ("he", "\u0590-\u05ff"),
        ("hi", "\u0900-\u097f"),
        ("bn", "\u0980-\u09ff"),
        ("ta", "\u0b80-\u0bff"),
        ("ka", "\u10a0-\u10ff"),
        ("hy", "\u0530-\u058f"),
    )
)
"""Scripts that tell the language by themselves; Japanese first, because it uses Chinese characters too."""
_SCRIPT_SHARE = 0.15


def _guess(evidence: Evidence) -> str:
    """The language whose script, or whose stop words, the longest lines of the page use most, or an empty string."""
    longest = sorted(evidence.lines[:5_000], key=lambda line: len(line.text), reverse=True)[:40]
    letters = "".join(line.text[:200] for line in longest)
    script = next(
        (code for code, pattern in _SCRIPTS if len(pattern.findall(letters)) > _SCRIPT_SHARE * len(letters)), ""
    )
    if script:
        return script
    sample = list(islice((word for line in longest for word in line.text[:2_000].casefold().split()), _SAMPLE))
    counts = Counter(language for word in sample for language in _stop_words().get(word.strip(".,;:!?\"'()«»„“”"), ()))
    if not counts:
        return ""
    best, hits = counts.most_common(1)[0]
    return best if hits >= _ENOUGH * len(sample) else ""


@cache
def _stop_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, phrases in words.section("stopwords").items():
        for phrase in phrases:
            found[phrase] = (*found.get(phrase, ()), code)
    return found
