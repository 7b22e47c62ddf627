"""What stdout is, and how views get there: as wide as it, in colour or not, through a pager if they are long."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from stripper.cli import pager, streams

if TYPE_CHECKING:
    from stripper.render.terminal.screen import Printed, Screen

WIDTH = 80
"""Columns where nobody knows better."""

CHUNK = 500
"""Rows that are written at once."""


def view_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the arguments `color` and `pager`."""
    color = click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Use colours; auto: on a terminal, or as NO_COLOR or FORCE_COLOR say.",
    )
    paged = click.option("--no-pager", "paged", flag_value=False, default=True, type=bool, help="Never use a pager.")
    return color(paged(command))


class Terminal:
    """Stdout, or what takes its place behind a pipe."""

    def __init__(self, color: str, *, paged: bool) -> None:
        self.is_terminal = sys.stdout is not None and sys.stdout.isatty()
        is_dumb = os.environ.get("TERM") == "dumb"
        self._is_coloured = _is_coloured(color, self.is_terminal and not is_dumb)
        self._encoding = (sys.stdout.encoding or "utf-8") if self.is_terminal else "utf-8"
        self._is_plain = self.is_terminal and is_dumb
        self._held: list[str] | None = [] if paged and self.is_terminal and not is_dumb and pager.command() else None

    @property
    def screen(self) -> Screen:
        """What views are made to fit."""
        from stripper.render.terminal.screen import Screen

        looked_at = (self.is_terminal or self._is_coloured) and not self._is_plain
        return Screen(width(), self._encoding, self._is_plain, looked_at)

    def show(self, rows: Iterable[Printed]) -> None:
        """Write rows, or keep them until it is known whether they need a pager."""
        from itertools import islice

        from stripper.render.terminal.screen import painted

        lines = painted(rows, coloured=self._is_coloured)
        if self._held is not None:
            self._held.extend(lines)
            return
        while chunk := list(islice(lines, CHUNK)):
            streams.put(self._coded(chunk))

    def end(self) -> None:
        """Write what was kept."""
        if self._held is None:
            return
        held, self._held = self._held, None
        data = self._coded(held)
        if len(held) < os.get_terminal_size(sys.stdout.fileno()).lines or not pager.show(data, self._encoding):
            streams.put(data)

    def _coded(self, lines: list[str]) -> bytes:
        return "".join(lines).encode(self._encoding, "replace")


def width() -> int:
    """Columns of the terminal: as COLUMNS says, or those of the one that stdout, stderr or stdin is."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said) > 0:
        return int(said)
    for stream in (1, 2, 0):
        try:
            columns = os.get_terminal_size(stream).columns
        except OSError:
            continue
        if columns:
            return columns
    return WIDTH


def _is_coloured(choice: str, is_able: bool) -> bool:
    """The option goes first, then NO_COLOR and FORCE_COLOR (https://no-color.org, https://force-color.org)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return is_able or os.environ.get("FORCE_COLOR", "") not in ("", "0")


def put_json(value: Any, *, several: bool) -> None:
    """Write a value as JSON: on one line if there are several of them."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=None if several else 2)
    streams.put((text + "\n").encode("utf-8", "replace"))
