"""The options that several commands share, and how they become Settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import reduce, wraps
from textwrap import fill
from typing import TYPE_CHECKING, Any

import click

from stripper.batch.names import shown
from stripper.errors import RuleFileError
from stripper.model import PageType
from stripper.reasons import Reason
from stripper.settings import ENDLESS, Settings
from stripper.site_rules import Sites

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Command = Callable[..., None]

_CODES = [reason.value for reason in Reason]

LINES = "LINES"
"""What stands for numbers of lines in the help."""
_SPAN = re.compile(r"([0-9]{1,9}) ?(?:([-–]) ?([0-9]{1,9})?)?")
"""A line number, or a range."""

_LIST = fill(", ".join(_CODES), 56, break_on_hyphens=False)

EPILOG = f"The reasons for --keep and --drop:\n\n\b\n{_LIST}"


def reasons(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> frozenset[Reason]:
    """The reasons meant by codes, each value one code or several with commas."""
    codes = [code.strip().lower() for codes in value for code in codes.split(",") if code.strip()]
    for code in codes:
        if code not in _CODES:
            raise click.BadParameter(f"{shown(code)!r} is no reason{_nearest(code)}. The reasons are:\n{_LIST}")
    return frozenset(Reason(code) for code in codes)  # type: ignore[call-arg]


def _nearest(code: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(code, _CODES, 1)
    return f"; did you mean {near[0]!r}?" if near else ""


class LineNumbers(click.ParamType):  # type: ignore[type-arg]  # at run time older versions of click have no types of it
    """Numbers of lines, and ranges of them, with commas."""

    name = "lines"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[range, ...]:
        return tuple(self._span(part.strip()) for part in value.split(",") if part.strip())

    def _span(self, part: str) -> range:
        match = _SPAN.fullmatch(part)
        first = int(match[1]) if match else 0
        stop = first + 1
        if match and match[2]:
            stop = int(match[3]) + 1 if match[3] else ENDLESS
        if not 0 < first < stop:
            self.fail(f"{shown(part)!r} names no lines; write numbers and ranges, such as 3,7-12 or 40- (to the end).")
        return range(first, stop)


class ReasonList(click.ParamType):  # type: ignore[type-arg]  # at run time older versions of click have no types of it
    """Codes of reasons, with commas; a shell completes the last of them."""

    name = "reasons"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        # Only shells that complete need it.
        from click.shell_completion import CompletionItem

        before, comma, begun = incomplete.rpartition(",")
        given = before.split(",")
        return [
            CompletionItem(before + comma + reason, help=reason.sentence)
            for reason in Reason
            if reason.startswith(begun.lower()) and reason not in given
        ]


def joined(ctx: click.Context, param: click.Parameter, value: tuple[tuple[range, ...], ...]) -> tuple[range, ...]:
    """The ranges of all values of an option."""
    return tuple(span for spans in value for span in spans)


def _rules(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> Sites:
    """The rules in the files that are named."""
    if not value or ctx.resilient_parsing:
        return Sites()
    from stripper.rules import read_rules

    try:
        return read_rules(*value)
    except RuleFileError as error:
        raise click.UsageError(str(error), ctx) from None


_KIND = click.option(
    "--kind",
    type=click.Choice(["auto", "html", "text"]),
    default="auto",
    show_default=True,
    help="What the pages are: HTML, text dumps, or look at each.",
)
_ENCODING = click.option(
    "--encoding", metavar="NAME", help="Character encoding of the pages, instead of finding it out."
)
_URL = click.option(
    "--url", metavar="URL", help="Where the page came from: evidence for its site and date; never fetched."
)

ONE_PAGE_OPTIONS = (_KIND, _ENCODING, _URL)

_PAGE_OPTIONS = (
    _KIND,
    _ENCODING,
    click.option(
        "--engine",
        type=click.Choice(["lines", "readability"]),
        default="lines",
        show_default=True,
        help="Who judges: stripper's scores, or readability-lxml alone, for comparison.",
    ),
    click.option(
        "--focus",
        type=click.Choice(["precision", "balanced", "recall"]),
        default="balanced",
        show_default=True,
        help="What to do with doubtful lines: remove them, take what is likelier, or keep them.",
    ),
    click.option(
        "--page-type",
        metavar="TYPE",
        type=click.Choice(["auto", *(page_type.value for page_type in PageType)]),
        default="auto",
        help=f"What kind of pages they are, if you know better than the estimate: {', '.join(PageType)}.",
    ),
    click.option(
        "--keep",
        metavar="REASON",
        type=ReasonList(),
        multiple=True,
        callback=reasons,
        help="Keep lines that would be removed for this reason, such as comments; repeatable, or with commas.",
    ),
    click.option(
        "--drop",
        metavar="REASON",
        type=ReasonList(),
        multiple=True,
        callback=reasons,
        help="Remove lines that would be kept for this reason, such as caption; stronger than --keep.",
    ),
    click.option(
        "--keep-lines",
        metavar=LINES,
        type=LineNumbers(),
        multiple=True,
        callback=joined,
        help="Keep lines of one page by the numbers that `stripper diff` shows: 3,7-12 or 40- (to the end).",
    ),
    click.option(
        "--drop-lines",
        metavar=LINES,
        type=LineNumbers(),
        multiple=True,
        callback=joined,
        help="Remove lines of one page by their numbers.",
    ),
    click.option(
        "--rules",
        metavar="PATH",
        type=click.Path(),
        multiple=True,
        callback=_rules,
        help="Rules for sites: a file, as `stripper rule` writes it, or a directory of them; repeatable.",
    ),
    _URL,
    click.option("--strict", is_flag=True, help="End with status 3 if nothing was kept of a page."),
    click.option("-q", "--quiet", is_flag=True, help="No warnings on stderr, only failures."),
)


def page_options(command: Command) -> Command:
    """Give a command the arguments `settings`, `url`, `strict` and `quiet`, each with its options."""

    @wraps(command)
    def wrapped(**given: Any) -> None:
        settings = Settings(**{field.name: given.pop(field.name) for field in fields(Settings)})
        command(settings=settings, **given)

    return options(_PAGE_OPTIONS)(wrapped)


def options(table: Sequence[Callable[[Command], Command]]) -> Callable[[Command], Command]:
    """A decorator that gives a command options, in this order."""
    return lambda command: reduce(lambda inner, option: option(inner), reversed(table), command)
