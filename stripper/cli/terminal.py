"""Output of views to stdout: its width, its colours, and a pager for long views."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from stripper.cli import pager, streams

if TYPE_CHECKING:
    from stripper.render.terminal.screen import Printed, Screen

DEFAULT_WIDTH = 80
"""Columns if the terminal's width is unknown."""

CHUNK = 500
"""Rows written at once."""


def view_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options `color` and `paged` to a command."""
    color = click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="When to use colours; auto depends on the terminal, NO_COLOR and FORCE_COLOR.",
    )
    paged = click.option("--no-pager", "paged", flag_value=False, default=True, type=bool, help="Do not use a pager.")
    return color(paged(command))


class Terminal:
    """Stdout as the destination of views, through a pager if necessary."""

    def __init__(self, color: str, *, paged: bool) -> None:
        self.is_terminal = sys.stdout is not None and sys.stdout.isatty()
        is_dumb = os.environ.get("TERM") == "dumb"
        self._is_coloured = _is_coloured(color, self.is_terminal and not is_dumb)
        self._encoding = (sys.stdout.encoding or "utf-8") if self.is_terminal else "utf-8"
        self._is_plain = self.is_terminal and is_dumb
        uses_pager = paged and self.is_terminal and not is_dumb and pager.command()
        self._buffered: list[str] | None = [] if uses_pager else None

    @property
    def screen(self) -> Screen:
        """Properties that views adapt to."""
        from stripper.render.terminal.screen import Screen

        is_bidirectional = (self.is_terminal or self._is_coloured) and not self._is_plain
        return Screen(width(), self._encoding, self._is_plain, is_bidirectional)

    def show(self, rows: Iterable[Printed]) -> None:
        """Write rows, or buffer them until it is known whether they need a pager."""
        from itertools import islice

        from stripper.render.terminal.screen import painted

        lines = painted(rows, coloured=self._is_coloured)
        if self._buffered is not None:
            self._buffered.extend(lines)
            return
        while chunk := list(islice(lines, CHUNK)):
            streams.write(self._encode(chunk))

    def end(self) -> None:
        """Write the buffered rows."""
        if self._buffered is None:
            return
        lines, self._buffered = self._buffered, None
        data = self._encode(lines)
        if len(lines) < os.get_terminal_size(sys.stdout.fileno()).lines or not pager.show(data, self._encoding):
            streams.write(data)

    def _encode(self, lines: list[str]) -> bytes:
        return "".join(lines).encode(self._encoding, "replace")


def width() -> int:
    """Return the width in columns from COLUMNS, or else of the terminal at stdout, stderr or stdin."""
    value = os.environ.get("COLUMNS", "")
    if value.isdecimal() and int(value) > 0:
        return int(value)
    for stream in (1, 2, 0):
        try:
            columns = os.get_terminal_size(stream).columns
        except OSError:
            continue
        if columns:
            return columns
    return DEFAULT_WIDTH


def _is_coloured(option: str, supports_colour: bool) -> bool:
    """Return whether to use colours: the option takes precedence, then NO_COLOR and FORCE_COLOR.

    See https://no-color.org and https://force-color.org.
    """
    if option != "auto":
        return option == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return supports_colour or os.environ.get("FORCE_COLOR", "") not in ("", "0")


def write_json(value: Any, *, several: bool) -> None:
    """Write a value as JSON, on one line if there are several."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=None if several else 2)
    streams.write((text + "\n").encode("utf-8", "replace"))
