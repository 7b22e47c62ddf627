"""Whose page it is, in which language, and what it is filed under."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from stripper import words
from stripper.metadata.declared import OBJECTS, Declared, text, texts
from stripper.metadata.keys import key, unaccented
from stripper.metadata.title import QUOTED, SEPARATOR
from stripper.model import Finding

_TOP = 300
"""Lines of a text dump among which its name and its path from the home page are looked for."""
_LONGEST_NAME = 60
_SAMPLE = 4_000
"""Words on which a language is guessed."""
_ENOUGH = 0.05
"""Share of stop words below which no language is guessed."""
_LONGER = 4
"""How many times longer than the name of the host the name of the site is, at most."""
_ARTICLE = 4
"""Letters of an article before the name of a site."""
_DOMAIN = 5
"""Letters from which a name of a host tells a line with the name of the site from other lines."""

_OWN = ("og:site_name", "application-name", "publisher", "copyright")
"""Meta elements that name the site or whose it is."""
_NAMES = 6
"""Names of the site that are looked at."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.:|–-]*(?:by )?([^\d|.,;:©]{2,60})", re.IGNORECASE
)
_COPYRIGHT_ZH = re.compile(r"版[权權]所有[\s:：©]*([^\s\d©]{2,30})")
_ADDRESS = re.compile(r"^(?:https?:|www)|^\S+\.[a-z]{2,3}$|^[\W\d_]+$", re.IGNORECASE)
_FEED = re.compile(r"^#|(?<!\s)\s+(?:rss|atom|feed)$", re.IGNORECASE)
"""How a text browser shows the name of a feed."""
_DOCUMENTATION = re.compile(r"(?<=\S)(?:\s+v?\d[\w.]*)?\s+documentation$", re.IGNORECASE)


def site(declared: Declared) -> Finding | None:
    """The name of the site, from the first source of `SITE` whose name has to do with the host.

    Where none has, the first that has one; an address only if there is nothing else.
    """
    domain = key(declared.domain)
    first = address = None
    for source, names in SITE:
        for name in (name.strip(" -–—|") for name in names(declared)):
            if len(name) > _LONGEST_NAME or len(key(name)) < 2:
                continue
            found = Finding("site", name, source)
            if source == "url" or _ADDRESS.search(name):
                address = address or found
            elif not domain or _short_for(domain, name):
                return found
            else:
                first = first or found
    return first or address


def house(declared: Declared, name: str) -> tuple[str, ...]:
    """The names that the site goes by, as keys; `name` is the one that was found."""
    host, domain, meta = declared.host, declared.domain, declared.meta
    without_ending = f"{host.partition(f'{domain}.')[0]}{domain}"
    names = (name, *(stated for field in _OWN for stated in meta.get(field, ())))
    found = dict.fromkeys(map(key, (*names[:_NAMES], without_ending, domain, host)))
    found.update(dict.fromkeys(map(unaccented, tuple(found))))
    return tuple(called for called in found if len(called) > 1)


def _declared(declared: Declared) -> Iterator[str]:
    yield from declared.meta.get("og:site_name", ())


def _publisher(declared: Declared) -> Iterator[str]:
    for value in (declared.article.get("publisher"), declared.article.get("isPartOf")):
        if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
            value = declared.by_id.get(value["@id"])
        if isinstance(value, dict):
            yield from texts(value.get("name"))


def _web_site(declared: Declared) -> Iterator[str]:
    for item in declared.objects[:OBJECTS]:
        if set(texts(item.get("@type"))) & {"WebSite", "Organization", "NewsMediaOrganization"}:
            yield from texts(item.get("name"))


def _application(declared: Declared) -> Iterator[str]:
    for name in ("application-name", "apple-mobile-web-app-title", "dc.publisher", "citation_journal_title"):
        yield from declared.meta.get(name, ())


def _in_title(declared: Declared) -> Iterator[str]:
    """The part of the title element that has the name of the host in it."""
    domain = key(declared.domain)
    for part in reversed(SEPARATOR.split(declared.head.title[:300])):
        if (
            part
            and domain
            and (key(part) in (domain, key(declared.host)) or (len(domain) > 3 and _short_for(domain, part)))
        ):
            yield _bare(part.strip(), domain)


def _bare(name: str, domain: str) -> str:
    """A name without what describes it: that of "pelikan 3.4 documentation" or 'Local History Group "The Mill"'."""
    quoted = next((part for part in QUOTED.findall(name) if key(part) == domain), "")
    return quoted or _DOCUMENTATION.sub("", name)


def _short_for(domain: str, name: str) -> bool:
    """Whether a domain is a name run together, or the initials of one."""
    said = unaccented(key(name))
    if domain in said:
        return len(said) < _LONGER * len(domain) + _ARTICLE
    initials = "".join(word[0] for word in name.casefold().split())
    return domain == initials or (said in domain and (domain.startswith(said) or 2 * len(said) >= len(domain)))


def _logo(declared: Declared) -> Iterator[str]:
    """A line of a text dump that says one thing twice, as a picture of a logo and its description do."""
    if not declared.is_dump:
        return
    seen: Counter[str] = Counter()
    for line in declared.lines[:_TOP]:
        half = line.text[: (len(line.text) + 1) // 2].strip()
        if 2 < len(half) <= _LONGEST_NAME and line.text in (half + half, f"{half} {half}"):
            seen[half] += 1
    yield from (name for name, _ in seen.most_common(1))


def _masthead(declared: Declared) -> Iterator[str]:
    """The first line of a text dump that is the name of the host, perhaps with "News" or the like after it."""
    domain = key(declared.domain)
    if not declared.is_dump or len(domain) < _DOMAIN:
        return
    for line in declared.lines[:_TOP]:
        said = key(line.text) if len(line.text) <= _LONGEST_NAME else ""
        if domain in said:
            whole = said.startswith(domain) or len(said) <= len(domain) + _ARTICLE
            yield from [_FEED.sub("", line.text)] if whole and len(said) < 2 * len(domain) else _run(line.text, domain)


def _run(text: str, domain: str) -> Iterator[str]:
    """The words in a text that together are the name of the host."""
    parts = text.split()
    runs = (parts[i:j] for i in range(len(parts)) for j in range(i + 1, len(parts) + 1))
    yield from (" ".join(run) for run in runs if key("".join(run)) == domain)


def _host(declared: Declared) -> Iterator[str]:
    if declared.host:
        yield declared.host


def _copyright(declared: Declared) -> Iterator[str]:
    if not declared.is_dump:  # it names who owns the site, which is often another
        return
    for line in reversed(declared.lines[-60:]):
        match = _COPYRIGHT.match(line.text[:200]) or _COPYRIGHT_ZH.match(line.text[:200])
        if match and not re.search(r"rights|reserved", match[1], re.IGNORECASE):
            yield match[1].strip()


SITE: tuple[tuple[str, Callable[[Declared], Iterator[str]]], ...] = (
    ("meta og:site_name", _declared),
    ("json-ld publisher", _publisher),
    ("title", _in_title),
    ("json-ld website", _web_site),
    ("meta application-name", _application),
    ("line logo", _logo),
    ("line masthead", _masthead),
    ("line copyright", _copyright),
    ("url", _host),
)


def language(declared: Declared) -> Finding | None:
    """The declared language of the page; if it declares none, that of its stop words."""
    for source, value in _languages(declared):
        match = _LANGUAGE.fullmatch(value.strip().split(",")[0].strip())
        if match:
            return Finding("language", _spelled(match[0]), source)
    guess = _guess(declared)
    return Finding("language", guess, "words") if guess else None


def _languages(declared: Declared) -> Iterator[tuple[str, str]]:
    yield "html lang", declared.head.language
    yield "json-ld inLanguage", text(declared.article.get("inLanguage"))
    for name in ("og:locale", "content-language", "language", "dc.language"):
        yield f"meta {name}", declared.first(name)[1]


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
_NOT_LATIN = re.compile("[\u0370-\uffff]")
"""What a text has that is written in one of these scripts."""


def _guess(declared: Declared) -> str:
    """The language whose script, or whose stop words, the longest lines of the page use most, or an empty string."""
    longest = sorted(declared.lines[:5_000], key=lambda line: len(line.text), reverse=True)[:40]
    letters = "".join(line.text[:200] for line in longest)
    scripts = _SCRIPTS if _NOT_LATIN.search(letters) else ()
    script = next(
        (code for code, pattern in scripts if len(pattern.findall(letters)) > _SCRIPT_SHARE * len(letters)), ""
    )
    if script:
        return script
    sample = Counter(" ".join([line.text[:2_000] for line in longest]).casefold().split()[:_SAMPLE])
    counts: Counter[str] = Counter()
    for word, times in sample.items():
        for code in _stop_words().get(word.strip(".,;:!?\"'()«»„“”"), ()):
            counts[code] += times
    if not counts:
        return ""
    best, hits = counts.most_common(1)[0]
    return best if hits >= _ENOUGH * sample.total() else ""


@cache
def _stop_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, phrases in words.section("stopwords").items():
        for phrase in phrases:
            found[phrase] = (*found.get(phrase, ()), code)
    return found
