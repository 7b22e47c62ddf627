"""Values of options that are more than words and numbers: callbacks for click, which take None if nothing was given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from stripper.batch.names import shown

if TYPE_CHECKING:
    from stripper.batch.plan import Allowance

_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?", re.IGNORECASE)
_SECONDS = re.compile(r"(\d+(?:\.\d+)?)\s*s?", re.IGNORECASE)
_FAILURES = re.compile(r"(\d+(?:\.\d+)?)\s*(%?)")


def size(ctx: click.Context, param: click.Parameter, value: str) -> int:
    """Bytes, such as 500M."""
    match = _SIZE.fullmatch(value.strip())
    number = int(float(match[1]) * _UNITS[match[2].lower()]) if match else 0
    if not number:
        raise click.BadParameter(f"{shown(value)!r} is no size; give one such as 500M, 2G, or a number of bytes.")
    return number


def seconds(ctx: click.Context, param: click.Parameter, value: str) -> float:
    """A time, such as 30."""
    match = _SECONDS.fullmatch(value.strip())
    number = float(match[1]) if match else 0.0
    if not number:
        raise click.BadParameter(f"{shown(value)!r} is no time; give seconds, such as 30.")
    return number


def failures(ctx: click.Context, param: click.Parameter, value: str | None) -> Allowance | None:
    """A number of pages, such as 100, or a share of them, such as 5%."""
    if value is None:
        return None
    # Pages without -o need nothing of batches.
    from stripper.batch.plan import Allowance

    match = _FAILURES.fullmatch(value.strip())
    if match is None:
        raise click.BadParameter(f"{shown(value)!r} is neither a number nor a share; give one such as 100 or 5%.")
    return Allowance(float(match[1]) / 100, True) if match[2] else Allowance(float(match[1]))
