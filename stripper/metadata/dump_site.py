"""The name of the site in a text dump: from the title element, links to the home page, and lines."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, repeat

from stripper.metadata import dump_brand, dump_home, dump_host, dump_owners
from stripper.metadata.authors import prefixes
from stripper.metadata.declared import Declarations
from stripper.metadata.dump_brand import entries
from stripper.metadata.dump_home import ARTICLE, MAX_LINKS, MIN_DOMAIN, NOTICE, words_of
from stripper.metadata.dump_lines import HEAD_LINK
from stripper.metadata.dump_owners import MAX_NAME
from stripper.model import Line
from stripper.native.normalize import key

MAX_LINES = 300
"""Lines that are searched for the name of the site."""
MASTHEAD_LINES = 15
"""Lines at the start in which a site names itself."""
MAX_DOMAIN = 30
"""Most letters of a domain by which a line with the name of the site is recognized."""
MAX_MENU = 1_000
"""Characters of a line at the start or end in which the domain is looked for: that of a menu without spaces."""
MIN_MENTIONS = 2
"""Mentions of the domain in the text by which it is the name of the site."""

_IDENTIFIER = re.compile(r"[a-z\d]+(?:_[a-z\d]+)+")
"""The name of a source in a program, which is not that of a site."""
_SOURCE_END = re.compile(r"\s[|–—-]\s|[|–—]|(?<=[^\x00-\x7f])-(?=[^\x00-\x7f])")
"""The separator between the name of a source and its slogan."""
_FEED = re.compile(r"^#|(?<!\s)\s+(?:rss|atom|feed|logo)$", re.IGNORECASE)
"""The marks around the name of a feed in a text browser, and the word behind that of a logo."""
_FEED_TITLE = re.compile(r"#\s?(?!alternate)([^»#]{2,60}?) » ")
"""The title of a feed at the start of a dump by a text browser."""
_HOME_LINK = re.compile(r"\]\(<?https?://(?:www\.)?([\w.-]+)/?[\s)>]", re.IGNORECASE)
"""The address of a home page in Markdown, with its host."""
_ALTERNATE = re.compile(r"Link: (\S.{1,100}) \(alternate\)")
"""The title of a feed in a dump by elinks."""
_NAMED_FEED = re.compile(r"(\w[^»:|#]{1,40}?)( » |: | [-|] | RSS\b| Atom\b)")
"""The name at the start of such a title, and what separates it from the rest."""
ALTERNATE_LINES, MIN_TITLES = 60, 2
"""Lines at the start that have such titles, and the minimum number of those with the same name."""
_FEED_WORD = re.compile(r"\s(?:\(|rss\b|atom\b|feed\b)", re.IGNORECASE)
"""The first word after the name in such a title."""
MAX_TITLES = 3_000
"""Lines in which the name at the start of such a title is looked for."""
MAX_LOGOS = 2
"""Texts that are there twice in a line, of which one is a logo."""
MAX_FEED = 200
"""Characters of such a title that are read."""
FEED_LINES = 3
"""Lines at the start that have such titles."""
_HOST = re.compile(r"(?:www\.)?((?:[a-z0-9-]{1,63}+\.){1,9}+[a-z]{2,24})", re.IGNORECASE)
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
"""A letter that may be a Latin one with an accent."""
Source = Callable[[Declarations], Iterator[str]]


def header(declared: Declarations) -> Iterator[str]:
    """Yield the name of the site in the headers above a dump, and that of a source like the host or on the page."""
    yield from (name for name in (declared.headers.get("site", ""),) if not _IDENTIFIER.fullmatch(name))
    source = _SOURCE_END.split(declared.headers.get("source", ""), maxsplit=1)[0].strip()
    called = key(source)
    for label in {key(declared.domain), key(declared.host.partition(".")[0])}:
        if len(label) >= MIN_DOMAIN and (called.startswith(label) or called.endswith(label)):
            yield source
    if len(called) > 1 and not dump_host.networks().search(source) and _is_on_page(declared, source):
        yield source


def _is_on_page(declared: Declarations, name: str) -> bool:
    """Return whether a name is a line of the page, or the text or the title of a link or image."""
    if any(line.text == name for line in declared.lines[:MAX_LINKS]):
        return True
    rows = "\n".join(declared.physical[:MAX_LINKS])
    return f"[{name}](" in rows or f' "{name}")' in rows


def spelled_host(declared: Declarations) -> Iterator[str]:
    """Yield the words in the first or last lines that are the domain of the host, or of the host of most links."""
    lines = (*declared.lines[:MASTHEAD_LINES], *declared.lines[-dump_owners.FOOTER_LINES :])
    longest = MAX_MENU if declared.domain else MAX_NAME
    yield from _spellings(declared, [line.text for line in lines if len(line.text) <= longest], 1)


def named_in_text(declared: Declarations) -> Iterator[str]:
    """Yield the words that are the domain and recur in the text, in which a site mentions itself.

    A host that is not declared must be linked as a home page: an article may have most links to what it is about.
    """
    is_own = declared.domain or _links_home(declared, declared.linked_host)
    if is_own or (declared.account and not (declared.linked_host or declared.mentioned_host)):
        yield from _spellings(declared, [line.text for line in declared.lines[:MAX_LINES]], MIN_MENTIONS)


def _links_home(declared: Declarations, host: str) -> bool:
    links = _HOME_LINK.finditer("\n".join(declared.physical[:MAX_LINKS])) if host else ()
    return any(link[1].lower() == host for link in links)


def _spellings(declared: Declarations, texts: Sequence[str], least: int) -> Iterator[str]:
    """Yield the most frequent spelling with capitals of the domain if some texts have it at least so often."""
    domain = key(_domain(declared))
    texts = [text for text in texts if domain in key(_unaccented(text))]
    if not (texts and MIN_DOMAIN <= len(domain) <= MAX_DOMAIN):
        return
    # Compiling the pattern takes longer than all else.
    word = "[ -]?".join(map(re.escape, domain))
    start, end = r"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z])))", r"(?:(?!\w)|(?-i:(?<=[a-z])(?=[A-Z])))"
    ending = "" if declared.domain else r"(?!\.\w)"  # a host that is mentioned names itself
    pattern = re.compile(f"{start}{word}{end}{ending}", re.IGNORECASE)
    found = (text[match.start() : match.end()] for text in texts for match in pattern.finditer(_unaccented(text)))
    spellings = Counter(name for name in found if name != name.lower())
    yield from (name for name, count in spellings.most_common(1) if count >= least)


def _unaccented(text: str) -> str:
    """Return a text without accents and of the same length."""
    return text if text.isascii() else _ACCENTED.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)


def logo(declared: Declarations) -> Iterator[str]:
    """Yield the line at the start that has one text twice, as the image of a logo and its description give it.

    Several such lines are the entries of a menu with images.
    """
    lines = declared.lines[:MAX_LINES] if declared.domain else declared.lines[:MASTHEAD_LINES]
    doubles = dict.fromkeys(half for line in lines if (half := _doubled(line.text)))
    if len(doubles) <= MAX_LOGOS:
        names = (half for half in doubles if key(half) not in entries() and not dump_host.networks().search(half))
        yield from map(dump_home.without_home, islice(names, 1))


def _doubled(text: str) -> str:
    """Return the text that another has twice; empty if it has none."""
    half = text[: (len(text) + 1) // 2].strip()
    is_double = 2 < len(half) <= MAX_NAME and half[0].isalnum() and text in (half + half, f"{half} {half}")
    return half if is_double else ""


def masthead(declared: Declarations) -> Iterator[str]:
    """Yield the lines that are the domain as words, perhaps with a word such as "News" after a declared one."""
    domain = key(_domain(declared))
    for line in declared.lines[:MAX_LINES] if len(domain) >= MIN_DOMAIN else ():
        if len(line.text) > MAX_NAME or domain not in key(line.text):  # as most lines
            continue
        is_name = not prefixes.has_prefix(line.text)
        text = NOTICE.sub("", line.text) if is_name else ""
        called = key(text)
        if called == domain:
            yield text
        elif domain in called and declared.domain:
            is_name = called.startswith(domain) or len(called) <= len(domain) + ARTICLE
            if is_name and len(called) < 2 * len(domain):
                yield _FEED.sub("", text)
            else:
                yield from words_of(domain, text)


def _domain(declared: Declarations) -> str:
    """Return the domain of the page or, without one, that of most links or mentions, or the name on networks."""
    host = declared.linked_host or declared.mentioned_host.lower()
    return declared.domain or (declared.domain_of(host) if host else declared.account)


def alternates(declared: Declarations, title: str) -> Iterator[str]:
    """Yield the name that several titles of feeds start or end with, which text browsers print above the page.

    A name within the title of the page is that of a thread, whose feeds are named after it.
    """
    lines = declared.lines[:ALTERNATE_LINES]
    counts = Counter((*_named_in_links(lines), *_named_in_row(lines[0].text if lines else "")))
    names = (name for name, count in counts.most_common(1) if count >= MIN_TITLES)
    yield from (name for name in names if key(name) not in entries() and name not in title)


def _named_in_links(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the names that titles of feeds in lines of their own start and end with."""
    links = [line.text for line in lines if line.text.startswith(HEAD_LINK)]
    titles = [match[1] for link in links if (match := _ALTERNATE.fullmatch(link))]
    yield from (match[1] for title in titles if (match := _NAMED_FEED.match(title)))
    yield from (title.rpartition(" - ")[2] for title in titles if " - " in title)


def _named_in_row(text: str) -> Iterator[str]:
    """Yield the names that titles of feeds in a row start and end with, once per title: "#NAME: Sports NAME: Boats"."""
    row = text[1:MAX_FEED] if text.startswith("#") else ""
    if match := _NAMED_FEED.match(row.strip()):
        yield from repeat(match[1], row.count(f"{match[1]}{match[2]}"))
    if len(end := row.rpartition(" - ")[2]) <= MAX_NAME:
        yield from repeat(end, row.count(f" - {end}"))


def feed(declared: Declarations) -> Iterator[str]:
    """Yield the name in the titles of alternates, which text browsers have in the first line: "#NAME » Feed"."""
    for line in declared.lines[:FEED_LINES]:
        if (match := _FEED_TITLE.match(line.text)) and key(match[1]) not in entries():
            yield _FEED_WORD.split(match[1], maxsplit=1)[0]
        elif line.text.startswith("#") and len(line.text) > 1 and line.text[1] not in "# ":
            title = _FEED_WORD.split(line.text[1:MAX_FEED], maxsplit=1)[0].split()
            if key(title[0]) in entries():
                continue
            starts = (" ".join(title[:count]) for count in range(len(title), 0, -1))
            others = "\n".join([other.text for other in declared.lines[:MAX_TITLES] if other.number != line.number])
            yield from islice((start for start in starts if len(key(start)) >= MIN_DOMAIN and start in others), 1)


def mentioned(declared: Declarations) -> Iterator[str]:
    """Yield the host that a dump mentions."""
    if not declared.domain and (host := declared.mentioned_host):
        yield host


def host_line(declared: Declarations) -> Iterator[str]:
    """Yield the first line if it is a host."""
    first = declared.lines[0].text if declared.lines else ""
    if match := _HOST.fullmatch(first):
        yield match[1]


SOURCES: Sequence[tuple[str, Source]] = (
    ("line masthead", masthead),
    ("line host", spelled_host),
    ("line feed", feed),
    ("line logo", logo),
    ("line home-link", dump_home.home_line),
    ("line logo", dump_home.logo_image),
    ("line about", dump_brand.self_named),
    ("line copyright", dump_owners.owners),
    ("line host", named_in_text),
    ("line host", host_line),
    ("line mention", mentioned),
)
"""(source, names) for each source but the links to the home page; the most reliable first."""
