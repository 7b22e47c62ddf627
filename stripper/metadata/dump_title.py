"""The title of a text dump, which differs from other lines by its place and form only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from stripper.marks import DUMP_HEADER
from stripper.metadata import (
    dump_breadcrumb,
    dump_first_line,
    dump_headings,
    dump_lines,
    dump_title_copy,
    dump_title_points,
    dump_title_words,
    dump_wiki,
    page_title,
)
from stripper.metadata.dates.parser import parse_date
from stripper.metadata.page_title import PageTitle
from stripper.model import Finding, Line, Role
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import key

MAX_LINES = 2_000
"""Lines among which the title is searched for."""
MIN_PART = 4
"""Characters of a part of a title element that is the title."""
MIN_RATIO = 2
"""Length of the rest of a title element relative to that of a title of few words is below this."""
ABOVE_BODY = 2
"""Lines between the title element and the link to the content with which the body begins, plus one."""
ABOVE_SKIP, MIN_SKIP = 5, 2
"""Lines at the start among which such a link is, and the lines above it, at least, with a name and a slogan."""


class DumpTitle(NamedTuple):
    """The title of a text dump, the section that a breadcrumb gives, and the site that the title element names."""

    text: str
    line: Line
    section: str = ""
    site: str = ""

    @property
    def finding(self) -> Finding:
        return Finding("title", dump_title_copy.without_signs(self.text), "line", self.line.number)


def find(lines: Sequence[Line], url: str = "", physical: Sequence[str] = (), header: str = "") -> DumpTitle | None:
    """Return the title of a text dump, or None if nothing looks like one.

    `url` is the address of the page, `physical` are the lines of the dump as they are, and `header` is the title in the
    headers of a reader tool.
    """
    footer = lines[-dump_wiki.FOOTER_LINES :]
    whole = dump_headings.with_flush(lines[:MAX_LINES], physical)
    lines = whole[sum(1 for _ in takewhile(lambda line: line.names == DUMP_HEADER, whole)) :]
    if not lines:
        return None
    if header:
        declared = page_title.parse(header)
        found = _of_header(declared, lines, url, physical)
        return found or _cut(declared, whole, dump_title_points.best(lines), url)
    if labelled := dump_first_line.labelled(lines):
        return DumpTitle(*labelled)
    page = dump_first_line.element(lines, physical)
    if page and (found := _of_page_title(page, lines, 1, is_declared=False) or _below_slogan(page, lines)):
        return found
    if wiki := dump_wiki.headline(lines, footer):
        return DumpTitle(wiki.text, wiki)
    is_element = page is not None and (len(page.parts) > 1 or _precedes_body(lines))
    found = heading = _heading(lines, physical)
    found = found or _below_breadcrumb(page, lines) or _titled(dump_title_words.in_url(lines, url))
    is_sure = found is not None and (found is not heading or dump_lines.is_long(found.text))
    best = None if is_sure or _is_squashed(lines) else dump_title_points.best(lines, 1 if is_element else 0, url=url)
    is_dated = best is not None and _is_dated(best, lines)
    is_other = best is not None and not (found and dump_headings.is_only(found.line, lines))
    if best and ((is_other and _is_headline(best, lines)) or (is_dated and not (found and parse_date(found.text)))):
        found = None
    if found is None and page and is_element:
        like = _like_page_title(page, lines[1:], best)
        dated = _titled(best) if is_dated and not like else None
        return like or (_with_site(dated, page, lines) if dated else _cut(page, lines, best, url))
    is_text = dump_lines.ends_sentence(lines[0].text) and not (
        _is_squashed(lines) and page_title.has_menu(lines[0].text)
    )
    if found is None and page is None and not is_text:
        found = _recurring(lines)
    found = found or _opening(page, lines, best) or _titled(best)
    if found and found.text == found.line.text:
        text, line = dump_title_copy.shorter(found.text, found.line, lines)
        found = found._replace(text=text, line=line)
    return _with_site(_unglued(found, page), page, lines) if found and page else found


def _of_header(page: PageTitle, lines: Sequence[Line], url: str, physical: Sequence[str]) -> DumpTitle | None:
    """Return the title that the page has in its own lines below headers with a title element."""
    start = _below_element(page, lines)
    if (in_url := dump_title_words.in_url(lines, url)) and dump_title_words.are_disjoint(page.text, in_url.text):
        return DumpTitle(in_url.text, in_url)  # the title element names the section
    if found := _of_page_title(page, lines, start, is_declared=True):
        return found
    if own := dump_title_words.in_url_instead(lines, url, page.text):
        return _with_site(DumpTitle(own.text, own), page, lines)
    heading = _heading(lines, physical)
    # The name of the site has no words of the title.
    is_title = heading and dump_title_words.are_alike(page.text, heading.text)
    found = (heading if is_title else None) or _below_breadcrumb(page, lines)
    if found:
        return _with_site(_unglued(found, page), page, lines)
    return _cut(page, lines[start - 1 :], dump_title_points.best(lines, start), url) if start else None


def _below_breadcrumb(page: PageTitle | None, lines: Sequence[Line]) -> DumpTitle | None:
    found = dump_breadcrumb.headline(lines, page.text if page else "")
    return DumpTitle(found.line.text, found.line, found.section) if found else None


def _titled(line: Line | None) -> DumpTitle | None:
    return DumpTitle(line.text, line) if line else None


def _is_squashed(lines: Sequence[Line]) -> bool:
    """Return whether lines are parts of the elements of a dump, so that none of them is the title only."""
    return len(lines[0].text) > dump_lines.MAX_TITLE and not any(line.gap for line in lines)


def _is_headline(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a line has the words of a headline and is no heading of a section, nor the entry of one."""
    if not dump_lines.is_long(line.text):
        return False
    return not any(other.text == line.text and other.role is Role.HEADING and other.level > 1 for other in lines)


def _is_dated(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a line has the words of a headline, and a byline or date shortly below it."""
    start = line.number - lines[0].number + 1
    return dump_lines.is_long(line.text) and dump_lines.has_byline(lines[start : start + dump_lines.ABOVE_BYLINE])


def _with_site(found: DumpTitle, page: PageTitle, lines: Sequence[Line]) -> DumpTitle:
    """Return a title with the site at the end of a title element in other words, if another line has its name."""
    site = "" if found.site else page_title.cut_site(page)[1]
    is_named = site and not dump_lines.is_byline(site) and any(site in line.text for line in lines[1:])
    return found._replace(site=site) if is_named else found


def _unglued(found: DumpTitle, page: PageTitle) -> DumpTitle:
    """Return a title without what is glued to the title element in its line: "SubscribeStorm hits the coast"."""
    is_part = found.line.number > 1 and len(found.text) > len(page.text) and dump_lines.is_long(page.text)
    return found._replace(text=page.text) if is_part and page_title.is_glued(page.text, found.text) else found


def is_element(heading: str, lines: Sequence[Line]) -> bool:
    """Return whether a heading above the headers is the title element: a part of it is a line of the page."""
    page = [line for line in lines[:MAX_LINES] if line.names != DUMP_HEADER]
    return bool(page_title.headline(page_title.parse(heading), page, 0)[2])


def _below_element(page: PageTitle, lines: Sequence[Line]) -> int:
    """Return the index of the line below the title element, which scrapers leave at the top of a page that has one."""
    if len(page.parts) > 1:
        for index in reversed(range(min(ABOVE_BODY, len(lines)))):
            if lines[index].role is not Role.HEADING and key(lines[index].text) == key(page.text):
                return index + 1
    return 0


def _opening(page: PageTitle | None, lines: Sequence[Line], best: Line | None) -> DumpTitle | None:
    """Return the first line if it has the words of a headline and the byline or the text follows.

    If the line with the most points has words in common with it, the first line is the title element.
    """
    first = lines[0]
    if page is None or page.rest or not (dump_lines.may_be_title(first) and dump_lines.is_long(first.text)):
        return None
    if best and dump_title_words.are_alike(first.text, best.text):
        return None
    is_title = (
        dump_lines.has_byline(lines[1 : 1 + dump_lines.ABOVE_BYLINE])
        or dump_lines.text_follows(lines[: dump_lines.ABOVE_TEXT + 2])[0]
        or dump_lines.sentences_follow(lines[1 : 1 + dump_lines.ABOVE_TEXT])
    )
    return DumpTitle(first.text, first) if is_title and (not best or dump_title_points.best(lines, 0, 1)) else None


def _like_page_title(page: PageTitle, lines: Sequence[Line], best: Line | None) -> DumpTitle | None:
    """Return the line with the most points if it has words of a title element, or the line that has the most of them.

    A single long word is enough for an element without a site, which is less certain to be the title.
    """
    title, site = page_title.cut_site(page)
    is_like = best and (
        dump_title_words.are_alike(title, best.text)
        or (len(page.parts) == 1 and dump_title_words.share_long_word(title, best.text))
    )
    found = _titled(best if is_like else dump_title_words.most_alike(lines, title))
    if found and page_title.is_glued(title, found.text):
        found = found._replace(text=title)
    return found._replace(site=site) if found else None


def _cut(page: PageTitle, lines: Sequence[Line], best: Line | None, url: str) -> DumpTitle:
    """Return the title element without the name of the site, which no line has by itself.

    Its line is the one that contains it below the title element or, without one, the `best` by its points. The first
    or last part is the title if it is that of the address.
    """
    title, site = page_title.cut_site(page)
    ends = (page.parts[0], page.parts[-1]) if len(page.parts) > 1 else ()
    for part, other in zip(ends, ends[::-1], strict=True):
        if dump_title_words.is_named(part, url):
            title, site = part, other
    line = next((line for line in lines[1:] if title in line.text), None)
    return DumpTitle(title, line or best or lines[0], site=site)


def _precedes_body(lines: Sequence[Line]) -> bool:
    """Return whether the first line has the words of a headline and a link to the content follows."""
    following = (line.text for line in lines[1 : 1 + ABOVE_BODY])
    return dump_lines.is_long(lines[0].text) and any(map(dump_lines.skip_link().match, following))


def _below_slogan(page: PageTitle, lines: Sequence[Line]) -> DumpTitle | None:
    """Return the headline below the name of a blog, its slogan and a link to the content; another line has the name."""
    skips = [index for index, line in enumerate(lines[:ABOVE_SKIP]) if dump_lines.skip_link().match(line.text)]
    if len(page.parts) > 1 or page.rest or not skips or skips[0] < MIN_SKIP:
        return None
    if not (dump_lines.may_be_title(lines[0]) and dump_lines.is_long(lines[1].text)):
        return None
    best = dump_title_points.best(lines, skips[0] + 1)
    name = lines[0].text
    site = name if any(name in line.text for line in lines[1:]) else ""
    return DumpTitle(best.text, best, site=site) if best and dump_lines.is_long(best.text) else None


def _of_page_title(page: PageTitle, lines: Sequence[Line], start: int, *, is_declared: bool) -> DumpTitle | None:
    """Return the part of a title element that is a line of its own, as a headline is, with the rest as the site."""
    text, line, site = page_title.headline(page, lines, start)
    is_whole = not site and text == page.text
    if is_whole and line and is_declared:
        last = dump_title_copy.last_above_text(line, lines)
        return DumpTitle(line.text if key(line.text) == key(last.text) else last.text, last)
    if (
        not text
        or len(text) < MIN_PART
        or (is_whole and not (dump_lines.may_be_title(lines[0]) and dump_lines.is_long(text)))
    ):
        return None
    if not dump_lines.is_long(text) and MIN_RATIO * len(text) < len(page.text) - len(text):
        named = dump_breadcrumb.below_entry(text, site, lines[start:])
        return DumpTitle(named.text, named, site=site) if named else None
    # A short one may be an entry of a list.
    last = (
        dump_title_copy.last_above_text(line, lines, starts=False)
        if line and dump_lines.is_long(line.text)
        else line or lines[0]
    )
    return DumpTitle(line.text if line else text, last, site=site)


def _heading(lines: Sequence[Line], physical: Sequence[str]) -> DumpTitle | None:
    """Return the first heading of level 1 in Markdown as the title."""
    found = dump_headings.first(lines, physical)
    return DumpTitle(*found) if found else None


def _recurring(lines: Sequence[Line]) -> DumpTitle | None:
    """Return the title at the start of a first line of a squashed dump, at the last line above the text with it."""
    title = page_title.recurring_start(lines)
    if not title or title.startswith(dump_lines.HEAD_LINK) or dump_lines.find_chrome(title):
        return None
    return DumpTitle(title, next((line for line in lines[1:] if title in line.text), lines[0]))
