"""`stripper rule`: rules for all pages of a site, from lines of one of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from stripper.batch import sources
from stripper.batch.names import shown
from stripper.cli import pages, streams
from stripper.cli.options import LINES, ONE_PAGE_OPTIONS, LineNumbers, joined, options
from stripper.settings import Settings
from stripper.site_rules import ANY_HOST, Site, Sites, host_of

if TYPE_CHECKING:
    from stripper.document import Document
    from stripper.rules.propose import Proposal

HELP = """Write rules for a site from lines of one of its pages.

PAGE is a file, or - for stdin. Name the lines that are to be
removed or kept by the numbers that `stripper diff` shows. For
each, a rule is made by a class or an id that says what the lines
are, or else by their text. It does not change other lines of the
page; where it must, that is said. Rules go to stdout, or with -o
behind those that the file has, which stays as it is.

\b
Examples:
  stripper diff page.html
  stripper rule page.html --drop 12,15 -o example.toml
  stripper rule x.txt --keep 3 --url https://example.org/
  stripper pages/ --rules example.toml -o clean/
"""

EPILOG = """A rule file can be written by hand, too. It has the host, whose
subdomains are meant as well, and rules. A rule is for the lines of
which all that it states holds: class and id are those of an element
that holds the whole line, text is the whole of its text, and *
stands for anything (\\* for a star). Of two rules for one line the
later has the last word, and rules for a subdomain are stronger
than those for the whole site. The host "*" is for every page.

\b
  host = "example.org"

\b
  # teasers between the paragraphs
  [[rule]]
  do = "drop"
  class = "inline-teaser*"

\b
  [[rule]]
  do = "keep"
  text = "Correction: *"
"""


@click.command(help=HELP, epilog=EPILOG, short_help="Rules for a site from lines of a page.")
@click.argument("page", metavar="PAGE", type=click.Path())
@click.option("--drop", metavar=LINES, type=LineNumbers(), multiple=True, callback=joined, help="Lines to be removed.")
@click.option("--keep", metavar=LINES, type=LineNumbers(), multiple=True, callback=joined, help="Lines to be kept.")
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False), metavar="FILE", help="Add the rules to this file, or make it."
)
@options(ONE_PAGE_OPTIONS)
def rule(
    page: str, drop: tuple[range, ...], keep: tuple[range, ...], output: str | None, url: str | None, **given: Any
) -> None:
    if not drop and not keep:
        raise click.UsageError("Which lines? Name them: --drop 12,15 or --keep 7; `stripper diff` shows their numbers.")
    pages.refuse_directories((page,), "name one page")
    _write(page, (drop, keep), output, url, given)


def _write(
    page: str,
    named: tuple[tuple[range, ...], tuple[range, ...]],
    output: str | None,
    url: str | None,
    given: dict[str, Any],
) -> None:
    from stripper.pipeline import extract
    from stripper.rules import propose, read, write

    (source,) = sources.find((page,), lambda path: False).sources
    # The rules that the file has are in force; with none, there must be a site all the same for elements to be named.
    before = read.content(output) if output and os.path.exists(output) else b""
    known = read.parse(before, output or "") if before.strip() else Site((ANY_HOST,), ())
    document = extract(source.read(), url=url, settings=Settings(rules=Sites((known,)), **given))
    host = host_of(url) or host_of(document.metadata.value("url"))
    if not host:
        raise click.UsageError("The page does not say which site it is from; add --url with its address.")
    proposals = propose.propose(document.parsed, document.decisions, _wanted(named, len(document.lines)))
    notes = [(proposal, _note(proposal, document, source)) for proposal in proposals]
    data = write.added(before, host, notes, output or "stdout")
    write.save(data, output) if output else streams.put(data)
    for proposal in proposals:
        click.echo(_said(proposal), err=output is None)


def _wanted(named: tuple[tuple[range, ...], tuple[range, ...]], count: int) -> dict[int, bool]:
    """The lines that were named, each with whether to keep it."""
    wanted: dict[int, bool] = {}
    for spans, keep in zip(named, (False, True), strict=True):
        for span in spans:
            if span.start > count:
                raise click.UsageError(f"There is no line {span.start}: the page has {count}.")
            for number in range(span.start, min(span.stop, count + 1)):
                if wanted.setdefault(number, keep) is not keep:
                    raise click.UsageError(f"Line {number} is named with --drop and with --keep; take one.")
    return wanted


def _said(proposal: Proposal) -> str:
    stated = ", ".join(f"{name} {shown(value)!r}" for name, value in proposal.rule.conditions.items())
    said = f"{proposal.rule.action} {stated}: {_lines(proposal.lines)}"
    if proposal.others:
        said += f"; of these, {_lines(proposal.others)} would change without having been named"
    return said


def _lines(numbers: Sequence[int]) -> str:
    """Numbers of lines for people, neighbours as ranges."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    return f"line{'s' * (len(numbers) != 1)} " + ", ".join("-".join(map(str, span)) for span in spans)


def _note(proposal: Proposal, document: Document, source: sources.Source) -> str:
    from stripper.rules import write

    text = write.start(document.lines[proposal.lines[0] - 1].text)
    return f"{shown(os.path.basename(source.name))}, {_lines(proposal.lines)}: {text}"
