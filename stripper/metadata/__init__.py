"""What a page is: title, authors, dates, site and more, each with the place it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stripper.metadata import about, byline, date, places, site, title
from stripper.metadata.evidence import Evidence
from stripper.model import Finding, Metadata, Page, Parsed


def find(page: Page, parsed: Parsed) -> Metadata:
    """Everything that a page says about itself; what it does not say is left out rather than guessed."""
    evidence = Evidence(page, parsed)
    owner, language = site.site(evidence), site.language(evidence)
    evidence = replace(evidence, site=owner.value if owner else "", language=language.value if language else "")
    headline = title.find(evidence)
    if headline and headline.line:
        evidence = replace(evidence, headline=parsed.lines[headline.line - 1])
    authors = byline.find(evidence)
    findings = tuple(_findings(headline, date.published(evidence), date.modified(evidence), owner, language))
    return Metadata((*findings, *about.find(evidence)), authors, places.find(evidence, authors, headline))


def _findings(*found: Finding | None) -> Iterator[Finding]:
    return (finding for finding in found if finding is not None and finding.value)
