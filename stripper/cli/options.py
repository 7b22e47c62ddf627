"""Options shared by several commands, and their conversion to Settings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import fields
from functools import reduce, wraps
from textwrap import fill
from typing import Any

import click

from stripper.cli.param_types import IsoDate, LineRanges, ReasonList, Url
from stripper.display import printable
from stripper.errors import RuleFileError, TemplateFileError
from stripper.model import PageType
from stripper.reasons import Reason
from stripper.settings import AUTO, DIALECTS, FrontMatter, Settings
from stripper.site_rules import Sites
from stripper.site_templates import AUTO as LEARNED
from stripper.site_templates import Templates

Command = Callable[..., None]

_CODES = [reason.value for reason in Reason]

_REASON_LIST = fill(", ".join(_CODES), 56, break_on_hyphens=False)

EPILOG = f"Reasons for --keep and --drop:\n\n\b\n{_REASON_LIST}"


def reasons(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> frozenset[Reason]:
    """Parse comma-separated reasons; a callback for click."""
    return frozenset(Reason(code) for code in split_codes(value))  # type: ignore[call-arg]


def split_codes(value: tuple[str, ...], others: Collection[str] = ()) -> Iterator[str]:
    """Yield comma-separated codes of reasons, or any of the others; raises BadParameter for what is neither."""
    known = [*others, *_CODES]
    for code in (code.strip().lower() for codes in value for code in codes.split(",") if code.strip()):
        if code not in known:
            message = f"{printable(code)!r} is not a reason{_suggestion(code, known)} Reasons are:\n{_REASON_LIST}"
            raise click.BadParameter(message)
        yield code


def _suggestion(code: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(code, known, 1)
    return f"; did you mean {near[0]!r}?" if near else "."


def concatenate(ctx: click.Context, param: click.Parameter, value: tuple[tuple[range, ...], ...]) -> tuple[range, ...]:
    """Concatenate the ranges of all values of an option; a callback for click."""
    return tuple(span for spans in value for span in spans)


def split_names(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Split comma-separated names; a callback for click."""
    return tuple(name.strip() for names in value for name in names.split(",") if name.strip())


def _rules(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> Sites:
    """Read rule files; a callback for click."""
    if not value or ctx.resilient_parsing:
        return Sites()
    from stripper.rules import read_rules

    try:
        return read_rules(*value)
    except RuleFileError as error:
        raise click.UsageError(str(error), ctx) from None


def _templates(ctx: click.Context, param: click.Parameter, value: str | None) -> Templates:
    """Read a file with templates; a callback for click."""
    if not value or ctx.resilient_parsing:
        return Templates()
    if value == AUTO:
        return LEARNED
    from stripper.templates import read_templates

    try:
        return read_templates(value)
    except TemplateFileError as error:
        raise click.UsageError(str(error), ctx) from None


def _verbosity(ctx: click.Context, param: click.Parameter, value: int) -> None:
    """Print the log to stderr; a callback for click."""
    if value and not ctx.resilient_parsing:
        from stripper.cli import verbosity

        verbosity.enable(ctx, value)


_KIND = click.option(
    "--kind",
    type=click.Choice(["auto", "html", "text"]),
    default="auto",
    show_default=True,
    help="Input type; auto detects it for each page.",
)
_ENCODING = click.option("--encoding", metavar="NAME", help="Character encoding of the input (default: auto-detect).")
_URL = click.option(
    "--url",
    metavar="URL",
    type=Url(),
    help="URL of the page, to resolve links and as evidence for its site and date; never fetched.",
)

ONE_PAGE_OPTIONS = (_KIND, _ENCODING, _URL)

_PAGE_OPTIONS = (
    _KIND,
    _ENCODING,
    click.option(
        "--dialect",
        metavar="NAME",
        type=click.Choice([AUTO, *DIALECTS]),
        default=AUTO,
        help=f"Override the estimated dialect of text dumps: {', '.join(DIALECTS)}.",
    ),
    click.option(
        "--engine",
        type=click.Choice(["lines", "readability"]),
        default="lines",
        show_default=True,
        help="Extraction engine: stripper's line scores, or readability-lxml for comparison.",
    ),
    click.option(
        "--focus",
        type=click.Choice(["precision", "balanced", "recall"]),
        default="balanced",
        show_default=True,
        help="How to treat doubtful lines: precision removes them, recall keeps them, balanced is best overall.",
    ),
    click.option(
        "--page-type",
        metavar="TYPE",
        type=click.Choice(["auto", *(page_type.value for page_type in PageType)]),
        default="auto",
        help=f"Override the estimated page type: {', '.join(PageType)}.",
    ),
    click.option(
        "--keep",
        type=ReasonList(),
        multiple=True,
        callback=reasons,
        help="Keep lines that would be removed for this reason, such as comments; may be repeated or comma-separated.",
    ),
    click.option(
        "--drop",
        type=ReasonList(),
        multiple=True,
        callback=reasons,
        help="Remove lines that would be kept for this reason, such as caption; takes precedence over --keep.",
    ),
    click.option(
        "--keep-lines",
        type=LineRanges(),
        multiple=True,
        callback=concatenate,
        help="Keep lines of a single page by number, as shown by `stripper diff`: 3,7-12 or 40- (to the end).",
    ),
    click.option(
        "--drop-lines",
        type=LineRanges(),
        multiple=True,
        callback=concatenate,
        help="Remove lines of a single page by number.",
    ),
    click.option(
        "--rules",
        metavar="PATH",
        type=click.Path(),
        multiple=True,
        callback=_rules,
        help="Apply site rules from a file written by `stripper rule`, or a directory of them; may be repeated.",
    ),
    click.option(
        "--templates",
        metavar="FILE|auto",
        type=click.Path(),
        callback=_templates,
        help="Use what recurs on the pages of a site, from a file written by `stripper learn`; auto learns it first.",
    ),
    click.option(
        "--date-guess",
        is_flag=True,
        help="Give the best guess as the date of publication, whatever its confidence.",
    ),
    click.option(
        "--crawl-date",
        metavar="DATE",
        type=IsoDate(),
        help="ISO date, or date and time, at which the pages were fetched; makes dates of “3 hours ago”.",
    ),
    click.option(
        "--detect-language",
        is_flag=True,
        help="Detect languages that pages do not declare with py3langid (extra package), which knows 140 of them.",
    ),
    click.option(
        "--min-confidence",
        metavar="X",
        type=click.FloatRange(0, 1),
        default=0.0,
        help="Warn of pages whose text has a lower confidence than X, from 0 to 1.",
    ),
    _URL,
    click.option(
        "--strict",
        is_flag=True,
        help="Exit with status 3 if nothing was kept from a page, or its confidence is below --min-confidence.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Print failures only: no warnings, progress or summary."),
    click.option(
        "-v",
        "--verbose",
        count=True,
        expose_value=False,
        callback=_verbosity,
        help="Log each page to stderr, in place of progress; -vv also its stages, without -o DIR.",
    ),
)

FIELD_OPTIONS = (
    click.option("--text-field", metavar="NAME", help="Field with the text of a page, in JSON lines and Parquet."),
    click.option("--html-field", metavar="NAME", help="Field with the HTML of a page; takes precedence over its text."),
    click.option("--url-field", metavar="NAME", help="Field with the URL of a page."),
    click.option("--id-field", metavar="NAME", help="Field with the id of a page."),
    click.option(
        "--carry",
        metavar="NAMES",
        multiple=True,
        callback=split_names,
        help="Fields to copy to the output, comma-separated; a dot leads into nested objects.",
    ),
)
"""Fields of JSON lines and Parquet; those that are not named are guessed."""

RENDER_OPTIONS = (
    click.option("--images", is_flag=True, help="Include images, with their alternative text; for -f markdown."),
    click.option(
        "--links/--no-links",
        default=True,
        show_default="--links",
        help="Include the addresses of links, or only their words; for -f markdown, html and tei.",
    ),
    click.option(
        "--front-matter",
        type=click.Choice([kind.value for kind in FrontMatter]),
        default="none",
        show_default=True,
        help="Put the metadata at the top of the text, as YAML; for -f markdown.",
    ),
)
"""Options for how kept lines are written."""


def page_options(command: Command) -> Command:
    """Add the page options to a command, passed to it as `settings`, `url`, `strict` and `quiet`."""

    @wraps(command)
    def wrapped(**values: Any) -> None:
        names = [field.name for field in fields(Settings) if field.name in values]
        settings = Settings(**{name: values.pop(name) for name in names})
        command(settings=settings, **values)

    return options(_PAGE_OPTIONS)(wrapped)


def options(table: Sequence[Callable[[Command], Command]]) -> Callable[[Command], Command]:
    """Return a decorator that adds options to a command, in the given order."""
    return lambda command: reduce(lambda inner, option: option(inner), reversed(table), command)
