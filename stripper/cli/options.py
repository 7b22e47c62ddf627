"""The options that several commands share, and how they become Settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from functools import reduce, wraps
from textwrap import fill
from typing import Any

import click

from stripper.batch.names import shown
from stripper.model import PageType
from stripper.reasons import Reason
from stripper.settings import Settings

Command = Callable[..., None]

_CODES = [reason.value for reason in Reason]

_LIST = fill(", ".join(_CODES), 56, break_on_hyphens=False)

EPILOG = f"The reasons for --keep and --drop:\n\n\b\n{_LIST}"


def _reasons(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> frozenset[Reason]:
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


_PAGE_OPTIONS = (
    click.option(
        "--kind",
        type=click.Choice(["auto", "html", "text"]),
        default="auto",
        show_default=True,
        help="What the pages are: HTML, text dumps, or look at each.",
    ),
    click.option("--encoding", metavar="NAME", help="Character encoding of the pages, instead of finding it out."),
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
        multiple=True,
        callback=_reasons,
        help="Keep lines that would be removed for this reason, such as comments; repeatable, or with commas.",
    ),
    click.option(
        "--drop",
        metavar="REASON",
        multiple=True,
        callback=_reasons,
        help="Remove lines that would be kept for this reason, such as caption; stronger than --keep.",
    ),
    click.option(
        "--url", metavar="URL", help="Where the page came from: evidence for its site and date; never fetched."
    ),
    click.option("--strict", is_flag=True, help="End with status 3 if nothing was kept of a page."),
    click.option("-q", "--quiet", is_flag=True, help="No warnings on stderr, only failures."),
)


def page_options(command: Command) -> Command:
    """Give a command the arguments `settings`, `url`, `strict` and `quiet`, each with its options."""

    @wraps(command)
    def wrapped(**given: Any) -> None:
        settings = Settings(**{field.name: given.pop(field.name) for field in fields(Settings)})
        command(settings=settings, **given)

    return reduce(lambda inner, option: option(inner), reversed(_PAGE_OPTIONS), wrapped)
