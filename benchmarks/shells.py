"""The surroundings of a page's text (menu, share bar, related list, comments, footer), for three sites."""

from __future__ import annotations

import tomllib
from html import escape
from pathlib import Path
from typing import Any, NamedTuple


class Part(NamedTuple):
    """A menu, a list or another part of a shell."""

    kind: str
    """`menu`, `share`, `related`, `comments` or `footer`."""
    lines: tuple[str, ...]
    heading: str = ""

    @property
    def linked(self) -> bool:
        """True if the lines are links."""
        return self.kind in ("menu", "share", "related")

    @property
    def cells(self) -> list[str]:
        """The lines as HTML."""
        if not self.linked:
            return [escape(line) for line in self.lines]
        return [f'<a href="/{self.kind}/{n}">{escape(line)}</a>' for n, line in enumerate(self.lines)]


class Shell(NamedTuple):
    """A page without its text."""

    name: str
    style: str
    """The name of the function in STYLES that renders a part."""
    holder: str
    """The markup around a series."""
    title: str
    byline: str
    before: tuple[Part, ...]
    after: tuple[Part, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that should be removed. Title and byline are not among them: either decision is right."""
        return tuple(line for part in self.before + self.after for line in (part.heading, *part.lines) if line)

    def html(self, text: str) -> bytes:
        before, after = ("\n".join(map(STYLES[self.style], parts)) for parts in (self.before, self.after))
        head = f'<head><meta charset="utf-8"><title>{self.title}</title></head>'
        top = f'<h1>{self.title}</h1>\n<p class="byline">{self.byline}</p>'
        page = f'<!DOCTYPE html>\n<html lang="en">{head}\n<body>\n{before}\n{top}\n{text}\n{after}\n</body></html>\n'
        return page.encode()

    def text(self, text: str) -> bytes:
        before, after = ("\n\n".join(map(as_text, parts)) for parts in (self.before, self.after))
        return f"{before}\n\n{self.title}\n\n{self.byline}\n\n{text}\n\n{after}\n".encode()

    def markdown(self, text: str) -> bytes:
        before, after = ("\n\n".join(map(as_markdown, parts)) for parts in (self.before, self.after))
        return f"{before}\n\n# {self.title}\n\n*{self.byline}*\n\n{text}\n\n{after}\n".encode()


def semantic(part: Part) -> str:
    """Render a part with HTML 5 elements and telling class names, as current sites do."""
    title = f"<h2>{part.heading}</h2>" if part.heading else ""
    items = "".join(f"<li>{cell}</li>" for cell in part.cells)
    match part.kind:
        case "menu":
            return f'<header class="site-header"><nav class="main-nav"><ul>{items}</ul></nav></header>'
        case "share":
            return f'<div class="share-bar">{title}<ul>{items}</ul></div>'
        case "related":
            return f'<aside class="related">{title}<ul>{items}</ul></aside>'
        case "comments":
            posts = "".join(f'<li class="comment"><p>{cell}</p></li>' for cell in part.cells)
            return f'<section id="comments">{title}<ol class="comment-list">{posts}</ol></section>'
    return '<footer class="site-footer">' + "".join(f"<p>{cell}</p>" for cell in part.cells) + "</footer>"


def nested(part: Part) -> str:
    """Render a part as nested boxes with short class names, as themes of blogs do."""
    title = f'<div class="hd"><h4>{part.heading}</h4></div>' if part.heading else ""
    cells = part.cells if part.linked else [f"<p>{cell}</p>" for cell in part.cells]
    rows = "".join(f'<div class="row">{cell}</div>' for cell in cells)
    return f'<div class="box {part.kind}"><div class="inner">{title}{rows}</div></div>'


def tabled(part: Part) -> str:
    """Render a part as a layout table without class names, as pages of the nineties do."""
    title = f'<tr><td bgcolor="#ccccff"><b>{part.heading}</b></td></tr>' if part.heading else ""
    cells = [" | ".join(part.cells)] if part.kind in ("menu", "share") else part.cells
    rows = "".join(f'<tr><td><font size="2">{cell}</font></td></tr>' for cell in cells)
    return f'<center><table width="760" border="0">{title}{rows}</table></center>'


STYLES = {style.__name__: style for style in (semantic, nested, tabled)}


def as_text(part: Part) -> str:
    """Render a part as a text dump, with bullets before links."""
    mark, between = ("  • ", "\n") if part.linked else ("", "\n\n")
    return between.join([part.heading, *(f"{mark}{line}" for line in part.lines)]).strip("\n")


def as_markdown(part: Part) -> str:
    title = f"## {part.heading}\n\n" if part.heading else ""
    if not part.linked:
        return title + "\n\n".join(part.lines)
    return title + "\n".join(f"* [{line}](/{part.kind}/{n})" for n, line in enumerate(part.lines))


def read(path: Path) -> tuple[Shell, ...]:
    return tuple(map(shell, tomllib.loads(path.read_text(encoding="utf-8"))["shell"]))


def shell(stated: dict[str, Any]) -> Shell:
    before, after = (
        tuple(Part(part["kind"], tuple(part["lines"]), part.get("heading", "")) for part in stated[side])
        for side in ("before", "after")
    )
    return Shell(**{**stated, "before": before, "after": after})


SHELLS = read(Path(__file__).with_suffix(".toml"))
