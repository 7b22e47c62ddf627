"""What is around the text on a page: menu, share bar, related list, comments and footer, of three sites."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import NamedTuple


class Part(NamedTuple):
    """A menu, list or other part of a page's shell."""

    kind: str
    """`menu`, `share`, `related`, `comments` or `footer`."""
    heading: str
    lines: tuple[str, ...]


class Shell(NamedTuple):
    """A page without its text."""

    name: str
    style: Callable[[Part], str]
    """A part as HTML."""
    title: str
    byline: str
    before: tuple[Part, ...]
    after: tuple[Part, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines that are not to be kept; title and byline are left out, which may be."""
        parts = self.before + self.after
        return tuple(line for part in parts for line in (part.heading, *part.lines) if line)

    def html(self, text: str) -> bytes:
        before, after = ("\n".join(map(self.style, parts)) for parts in (self.before, self.after))
        head = f'<head><meta charset="utf-8"><title>{self.title}</title></head>'
        top = f"<h1>{self.title}</h1>\n<p class='byline'>{self.byline}</p>"
        page = f"<!DOCTYPE html>\n<html lang='en'>{head}\n<body>\n{before}\n{top}\n{text}\n{after}\n</body></html>\n"
        return page.encode()

    def text(self, text: str) -> bytes:
        before, after = ("\n\n".join(map(as_text, parts)) for parts in (self.before, self.after))
        return f"{before}\n\n{self.title}\n\n{self.byline}\n\n{text}\n\n{after}\n".encode()

    def markdown(self, text: str) -> bytes:
        before, after = ("\n\n".join(map(as_markdown, parts)) for parts in (self.before, self.after))
        return f"{before}\n\n# {self.title}\n\n*{self.byline}*\n\n{text}\n\n{after}\n".encode()


def links(part: Part) -> list[str]:
    return [f'<a href="/{part.kind}/{n}">{escape(line)}</a>' for n, line in enumerate(part.lines)]


def semantic(part: Part) -> str:
    """Return a part as a site of today marks it up: elements of HTML 5, and classes that say what they are."""
    title = f"<h2>{part.heading}</h2>" if part.heading else ""
    items = "".join(f"<li>{link}</li>" for link in links(part))
    match part.kind:
        case "menu":
            return f'<header class="site-header"><nav class="main-nav"><ul>{items}</ul></nav></header>'
        case "share":
            return f'<div class="share-bar">{title}<ul>{items}</ul></div>'
        case "comments":
            posts = "".join(f'<li class="comment"><p>{escape(line)}</p></li>' for line in part.lines)
            return f'<section id="comments">{title}<ol class="comment-list">{posts}</ol></section>'
        case "footer":
            return '<footer class="site-footer">' + "".join(f"<p>{escape(x)}</p>" for x in part.lines) + "</footer>"
    return f'<aside class="related">{title}<ul>{items}</ul></aside>'


def nested(part: Part) -> str:
    """Return a part as boxes within boxes, with the short class names of a theme."""
    title = f'<div class="hd"><h4>{part.heading}</h4></div>' if part.heading else ""
    if part.kind in ("menu", "share", "related"):
        rows = [f'<div class="row">{link}</div>' for link in links(part)]
    else:
        rows = [f'<div class="row"><p>{escape(line)}</p></div>' for line in part.lines]
    return f'<div class="box {part.kind}"><div class="inner">{title}{"".join(rows)}</div></div>'


def tabled(part: Part) -> str:
    """Return a part as a layout table without a class."""
    title = f"<tr><td bgcolor='#ccccff'><b>{part.heading}</b></td></tr>" if part.heading else ""
    if part.kind in ("menu", "share"):
        rows = f"<tr><td>{' | '.join(links(part))}</td></tr>"
    else:
        cells = links(part) if part.kind == "related" else [f"<font size=2>{escape(x)}</font>" for x in part.lines]
        rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    return f"<center><table width=760 border=0>{title}{rows}</table></center>"


def as_text(part: Part) -> str:
    """Return a part as a text dump has it: bullets before links."""
    mark = "  • " if part.kind in ("menu", "share", "related") else ""
    between = "\n" if mark else "\n\n"
    return between.join([part.heading, *(f"{mark}{line}" for line in part.lines)]).strip("\n")


def as_markdown(part: Part) -> str:
    title = f"## {part.heading}\n\n" if part.heading else ""
    if part.kind in ("menu", "share", "related"):
        return title + "\n".join(f"* [{line}](/{part.kind}/{n})" for n, line in enumerate(part.lines))
    return title + "\n\n".join(part.lines)


SHELLS = (
    Shell(
        "news",
        semantic,
        "A Year of Small Repairs",
        "By Hester Quillfeather · 14 May 2023",
        (
            Part("menu", "", tuple("Home|Politics|Business|Opinion|Culture|Sport|Weather|Subscribe|Log in".split("|"))),
            Part("share", "Share this article", tuple("Facebook|Twitter|WhatsApp|Email|Copy link".split("|"))),
        ),
        (
            Part(
                "related",
                "More from Culture",
                (
                    "Puppet theatre reopens after eleven-month renovation",
                    "Library fines abolished across Wexmoor",
                    "Ten podcasts for rainy weekends",
                    "Review: Driftglass, by Ottoline Prewett",
                ),
            ),
            Part(
                "comments",
                "3 comments",
                (
                    "tidewatcher58, 2 days ago: Lovely writing, thanks Hester. Reminded me of grandma's kitchen.",
                    "Zebedee K., yesterday: Too long; didn't finish. Bring back crosswords!",
                    "plumbline, 5 hours ago: @Zebedee some readers enjoy detail.",
                ),
            ),
            Part(
                "footer",
                "",
                (
                    "About us · Contact · Advertise · Privacy policy · Cookie settings",
                    "© 2023 Wexmoor Chronicle Media Ltd. All rights reserved.",
                ),
            ),
        ),
    ),
    Shell(
        "blog",
        nested,
        "Notes From Beside Water",
        "Posted by quincewood on March 3, 2019",
        (
            Part("menu", "", tuple("Start|Archive|Guestbook|Imprint|RSS feed".split("|"))),
            Part(
                "related", "Recent posts", ("Fixing squeaky floorboards", "Sourdough, attempt nineteen", "Kayak trip")
            ),
        ),
        (
            Part("share", "Like what you read? Tell friends:", tuple("Pinterest|Reddit|Tumblr|Print".split("|"))),
            Part("related", "You might also enjoy", ("Why gulls bully tourists", "Repainting shutters", "Jam season")),
            Part(
                "comments",
                "2 thoughts on “Notes From Beside Water”",
                (
                    "Bramblejack says: Great post!! Please add photos next week.",
                    "quincewood says: Thanks Bramblejack, camera's broken, sorry.",
                ),
            ),
            Part("footer", "", ("Proudly powered by WordPress. Theme: Driftwood by Automattic.", "Back to top")),
        ),
    ),
    Shell(
        "old",
        tabled,
        "Collected Papers",
        "Digitised by Wexmoor Antiquarian Society, 1999",
        (Part("menu", "", tuple("Index|Search|Site map|Webmaster|Links|Sign guestbook".split("|"))),),
        (
            Part("share", "", tuple("Previous page|Next page|Printer-friendly version|Email this page".split("|"))),
            Part(
                "related", "Other documents", ("Parish registers 1702–1811", "Tithe maps, vol. II", "Enclosure awards")
            ),
            Part("comments", "Guestbook", ("Found my ancestor here, many thanks! – Gwenllian, Ohio",)),
            Part("footer", "", ("Best viewed with Netscape Navigator 4.0. Copyright 1999 WAS, all rights reserved.",)),
        ),
    ),
)
