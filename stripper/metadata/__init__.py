"""What a page is: title, authors, dates, site and more, each with the place it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stripper.metadata import dump_title, lines, other_fields, site, tags, title
from stripper.metadata.authors import credits
from stripper.metadata.authors import resolve as authors_
from stripper.metadata.context import Evidence
from stripper.metadata.dates import resolve as dates_
from stripper.metadata.declared import Declared
from stripper.model import Finding, Metadata, Page, Parsed
from stripper.reasons import Reason


def find(page: Page, parsed: Parsed) -> Metadata:
    """Everything that a page says about itself; what it does not say is left out rather than guessed."""
    declared = Declared(page, parsed)
    owner, language = site.site(declared), site.language(declared)
    house, spoken = site.house(declared, owner.value if owner else ""), language.value if language else ""
    evidence = Evidence(declared, house=house, language=spoken)
    top = dump_title.find(declared.lines, page.url or "") if declared.is_dump else None
    headline = title.find(evidence, top)
    if headline and headline.line:
        evidence = replace(evidence, headline=parsed.lines[headline.line - 1])
    box = credits.box(evidence)
    authors = authors_.find(evidence, box)
    dates = dates_.find(evidence, authors[0].line if authors else None)
    findings = tuple(_findings(headline, *dates, owner, language))
    rest, tagged = tuple(other_fields.find(declared, top)), tuple(tags.find(evidence))
    if not any(finding.field == "tag" for finding in rest):
        rest = (*rest, *tags.findings(tagged))
    known = Metadata((*findings, *rest), authors)
    listed = {here.line.number: Reason.TAGS for here in tagged if here.prefixed}
    return replace(known, lines={**listed, **lines.find(evidence, known, box)})


def _findings(*found: Finding | None) -> Iterator[Finding]:
    return (finding for finding in found if finding is not None and finding.value)
