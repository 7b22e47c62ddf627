"""`stripper rule`: generation of site rules from lines of a page."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from stripper.batch import sources
from stripper.cli import page_commands, streams
from stripper.cli.options import ONE_PAGE_OPTIONS, concatenate, options
from stripper.cli.param_types import LineRanges
from stripper.display import printable
from stripper.settings import Settings
from stripper.site_rules import ANY_HOST, Site, Sites, host_of

if TYPE_CHECKING:
    from stripper.document import Document
    from stripper.rules.propose import Proposal

HELP = """Write site rules based on lines of a page.

PAGE is a file, or - for stdin. Select the lines to remove or keep
by number, as shown by `stripper diff`. A rule matches lines by a
class or id that describes them, or else by their text. If a rule
also changes other lines of the page, they are listed. Rules are
written to stdout, or with -o appended to a file.

\b
Examples:
  stripper diff page.html
  stripper rule page.html --drop 12,15 -o example.toml
  stripper rule x.txt --keep 3 --url https://example.org/
  stripper pages/ --rules example.toml -o clean/
"""

EPILOG = """Rule files can also be written by hand. A file has a host, which
includes its subdomains, and rules. A rule applies to the lines
that meet all of its conditions: class and id are those of an
element that contains the whole line, text is the whole text of
the line, and * matches anything (\\* is a literal star). If two
rules match a line, the later one wins, and rules for a subdomain
take precedence over those for the whole site. The host "*"
matches every page.

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


@click.command(help=HELP, epilog=EPILOG)
@click.argument("page", metavar="PAGE", type=click.Path())
@click.option("--drop", type=LineRanges(), multiple=True, callback=concatenate, help="Lines to remove.")
@click.option("--keep", type=LineRanges(), multiple=True, callback=concatenate, help="Lines to keep.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Append the rules to this file, which is created if missing.",
)
@options(ONE_PAGE_OPTIONS)
def rule(
    page: str, drop: tuple[range, ...], keep: tuple[range, ...], output: str | None, url: str | None, **settings: Any
) -> None:
    if not drop and not keep:
        raise click.UsageError(
            "No lines are selected; add, for example, --drop 12,15 or --keep 7, as numbered by `stripper diff`."
        )
    page_commands.reject_directories((page,), "name a single page")
    _write_rules(page, (drop, keep), None if output == streams.STDOUT else output, url, settings)


def _write_rules(
    page: str,
    selected: tuple[tuple[range, ...], tuple[range, ...]],
    output: str | None,
    url: str | None,
    settings: dict[str, Any],
) -> None:
    from stripper.batch.extraction import extract_content
    from stripper.rules import propose, read, write

    (source,) = sources.find((page,), lambda path: False).sources
    # Existing rules are applied. Without any, an empty site is needed for the parser to record classes and ids.
    existing = read.read_bytes(output) if output and os.path.exists(output) else b""
    site = read.parse(existing, output or "") if existing.strip() else Site((ANY_HOST,), ())
    document = extract_content(source.read(), Settings(rules=Sites((site,)), **settings), url)
    host = host_of(url) or host_of(document.metadata.value("url"))
    if not host:
        raise click.UsageError("The site of the page is unknown; add --url with the address of the page.")
    wanted = _wanted_decisions(selected, len(document.lines))
    proposals = propose.propose(document.parsed, document.decisions, wanted)
    commented = [(proposal, _comment(proposal, document, source)) for proposal in proposals]
    data = write.add_rules(existing, host, commented, output or "stdout")
    write.save(data, output) if output else streams.write(data)
    for proposal in proposals:
        click.echo(_describe(proposal), err=output is None)


def _wanted_decisions(selected: tuple[tuple[range, ...], tuple[range, ...]], count: int) -> dict[int, bool]:
    """Return the selected line numbers, each with whether to keep the line; `selected` is (to drop, to keep)."""
    wanted: dict[int, bool] = {}
    for ranges, keep in zip(selected, (False, True), strict=True):
        for lines in ranges:
            if lines.start > count:
                raise click.UsageError(f"There is no line {lines.start}; the page has {count} lines.")
            for number in range(lines.start, min(lines.stop, count + 1)):
                if wanted.setdefault(number, keep) is not keep:
                    raise click.UsageError(f"Line {number} is in both --drop and --keep; choose one.")
    return wanted


def _describe(proposal: Proposal) -> str:
    conditions = ", ".join(f"{name} {printable(value)!r}" for name, value in proposal.rule.conditions.items())
    text = f"{proposal.rule.action} {conditions}: {_format_lines(proposal.lines)}"
    if proposal.side_effects:
        text += f"; this would also change {_format_lines(proposal.side_effects)}"
    return text


def _format_lines(numbers: Sequence[int]) -> str:
    """Format line numbers, consecutive ones as ranges."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][-1] == number - 1:
            ranges[-1][1:] = [number]
        else:
            ranges.append([number])
    return f"line{'s' * (len(numbers) != 1)} " + ", ".join("-".join(map(str, bounds)) for bounds in ranges)


def _comment(proposal: Proposal, document: Document, source: sources.Source) -> str:
    """Return the comment above a new rule: the page and lines it was made from, and the text of the first."""
    from stripper.rules import write

    text = write.excerpt(document.lines[proposal.lines[0] - 1].text)
    return f"{printable(os.path.basename(source.name))}, {_format_lines(proposal.lines)}: {text}"
