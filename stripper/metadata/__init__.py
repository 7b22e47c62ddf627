"""Metadata extraction: title, authors, dates, site and more, with their sources, and the lines that only repeat it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from stripper.metadata import dump_headers, language, lines, other_fields, site, tags, title
from stripper.metadata.authors import credits
from stripper.metadata.authors import resolve as authors
from stripper.metadata.context import PageContext
from stripper.metadata.dates import resolve as dates
from stripper.metadata.declared import Declarations
from stripper.model import Finding, Line, Metadata, Page, Parsed
from stripper.reasons import Reason

if TYPE_CHECKING:
    from stripper.metadata.dump_title import DumpTitle


def find(
    page: Page,
    parsed: Parsed,
    *,
    date_guess: bool = False,
    crawl_date: date | None = None,
    detect_language: bool = False,
) -> Metadata:
    """Return the metadata of a page; a field without evidence is left out rather than guessed.

    With `date_guess`, the date of publication is the best guess, whatever its confidence; with `crawl_date`, at
    which the page was fetched, relative dates count; with `detect_language`, an optional package detects a language
    that is not declared.
    """
    declared = Declarations(page, parsed)
    top = _dump_title(declared) if declared.is_dump else None
    site_name = site.site(declared, top.site if top else "", top.text if top else "")
    code = language.language(declared, detect=detect_language)
    names = site.publisher_names(declared, site_name.value if site_name else "")
    context = PageContext(declared, publisher_names=names, language=code.value if code else "")
    headline = (top and top.finding) if declared.is_dump else title.find(context)
    if headline and headline.line:
        context = context.with_headline(_headline(declared, parsed, headline.line))
    box = credits.author_box(context)
    people = authors.resolve(context, box)
    byline = people[0].line if people else None
    published, modified = dates.resolve(context, byline, guess=date_guess, crawled=crawl_date)
    tag_lines = tuple(tags.find(context))
    others = tuple(other_fields.find(declared, top))
    if not any(finding.field == "tag" for finding in others):
        others = (*others, *tags.findings(tag_lines))
    known = Metadata((*_present(headline, published, modified, site_name, code), *others), people)
    listed = {here.line.number: Reason.TAGS for here in tag_lines}
    heads = dump_headers.lines(parsed.lines) if declared.is_dump else {}
    return known._replace(lines={**listed, **lines.find(context, known, box), **heads})


def _dump_title(declared: Declarations) -> DumpTitle | None:
    # imported here since pages in HTML do not need them
    from stripper.metadata import dump_first_line, dump_headings, dump_title

    headers = declared.headers
    url = declared.page.url or headers.get("url", "")
    own = headers.get("heading", "")
    if own and dump_headings.is_below_headers(declared.lines, declared.physical):
        own = own if dump_title.is_element(own, declared.lines) else ""
    own = dump_first_line.with_heading(own, declared.lines) or own
    return dump_title.find(declared.lines, url, declared.physical, headers.get("title", own))


def _headline(declared: Declarations, parsed: Parsed, number: int) -> Line:
    """Return the line of the title near which bylines and dates are; `number` is that of the title."""
    line = parsed.lines[number - 1]
    if not declared.is_dump:
        return line
    from stripper.metadata import dump_title_copy

    return dump_title_copy.above_text(line, parsed.lines)


def _present(*findings: Finding | None) -> Iterator[Finding]:
    return (finding for finding in findings if finding is not None and finding.value)
