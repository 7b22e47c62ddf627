"""A view as a self-contained SVG."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.segment import Segment, Segments
from rich.terminal_theme import TerminalTheme

from stripper.render.terminal.cells import size
from stripper.render.terminal.screen import Printed

MARK = "<!-- written by stripper -->"
"""Start of every SVG, by which a file is recognized as one that may be overwritten."""

ASPECT = 0.6
"""Width of a character relative to its height, in most monospaced fonts."""

THEME = TerminalTheme(
    (22, 24, 29),
    (220, 223, 228),
    [
        (40, 44, 52),
        (240, 113, 120),
        (152, 195, 121),
        (229, 192, 123),
        (97, 175, 239),
        (198, 120, 221),
        (86, 194, 214),
        (220, 223, 228),
    ],
)
"""Background, text, and the ANSI colours in order."""

# rich fills in the names in braces.
FORMAT = (
    MARK
    + """
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; white-space: pre;
}}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
)


def draw(rows: Sequence[Printed], title: str) -> str:
    """Draw the rows with a title, as wide as the widest row."""
    width = max((sum(size(part.text) for part in row) for row in rows), default=1)
    console = Console(file=io.StringIO(), record=True, width=width, color_system="truecolor", force_terminal=True)
    console.print(Segments(_joined(rows)), soft_wrap=True, end="")
    return console.export_svg(
        title=title, theme=THEME, code_format=FORMAT, font_aspect_ratio=ASPECT, unique_id="stripper"
    )


def _joined(rows: Iterable[Printed]) -> Iterable[Segment]:
    for row in rows:
        yield from row
        yield Segment.line()
