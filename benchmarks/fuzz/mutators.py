"""Mutated pages: parts of real and costly pages, cut, repeated, joined and mixed with what parsers trip over."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from costly_pages import PAGES

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "pages"
SEED_SIZE = 1_000
"""Bytes of a costly page that is mutated."""

TAGS = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<pre>",
        "</pre>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<ul>",
        "<ol>",
        "<li>",
    ),
    *(
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=/x>",
        "</a>",
        "<code>",
        "</code>",
        "<sup>",
        "<sub>",
        "<del>",
        "<blockquote>",
    ),
    *(
        "<h1>",
        "</h1>",
        "<h2 class=x>",
        "<br>",
        "<hr>",
        "<title>",
        "</title>",
        "<svg>",
        "</svg>",
        "<template>",
        "<select>",
    ),
    *(
        "<textarea>",
        "</textarea>",
        "<xmp>",
        "</xmp>",
        "<plaintext>",
        "<noscript>",
        "</noscript>",
        "<base href=//b.example>",
    ),
    *(
        "<x-y>",
        "</x-y>",
        "<math><mi>x</mi></math>",
        "<!--",
        "-->",
        "--!>",
        "<![CDATA[",
        "]]>",
        "<?x",
        "<!doctype html>",
    ),
    *(
        "<p hidden>",
        "<ol start=-5 reversed>",
        "<td rowspan=99 colspan=99>",
        "<span style=display:none>",
        "</body></html>",
    ),
)
HARMFUL = (
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=javascript:alert(1)>x</a>",
        "<iframe srcdoc='",
    ),
    *(
        "<a href='java\tscript:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href=data:text/html,x>x</a>",
    ),
    *("[x](javascript:alert(1))", "<svg onload=alert(1)>", '"><script>', "&lt;script&gt;alert(1)&lt;/script&gt;"),
    *("`<script>`", "\\<script>", "![x](x onerror=alert(1))", '<a title="x" onclick=alert(1) href="/">x</a>'),
    *("<p class=byline>By <script>x</script>", "<meta name=author content='<script>x</script>'>", "<style>*{}</style>"),
)
CHARACTERS = (
    *("\0", "\x07", "\x1b[31m", "\x7f", "\x85", "\x9b31m", "\u061c", "\u200b", "\u200d", "\u200e", "\u2028", "\u202e"),
    *("\u2060", "\u2066", "\u2069", "\ufe0e", "\ufeff", "\ufffd", "\U000e0041", "\ud800", "\udc80", "\u0301", "\u00a0"),
    *(
        "&#27;",
        "&#x202e;",
        "&#0;",
        "&#x9b;",
        "&#xd800;",
        "&NotEqualTilde;",
        "&amp",
        "&",
        "<",
        ">",
        '"',
        "'",
        "\\",
        "\r",
        "\t",
    ),
)
DATA = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u001b[31m","author":"\\u202eA"}</script>',
    '<script type="application/ld+json">[{"@type":"Article","datePublished":"2024-02-30","articleBody":"<p>x"}]',
    '<script type="application/json">{"a":["<p>One sentence of some length, and a <b>second</b>.","\\ud800"]}</script>',
    *(
        "<script>window.__STATE__={'a':'<p>x",
        "<time datetime=2024-13-41>",
        "<meta property=og:title content='\x1b]0;x\x07'>",
    ),
    *(
        "<link rel=canonical href='http://[::1'>",
        "<a rel=author href=//a.example>Ada</a>",
        "<p class=byline>By Ada Byrne",
    ),
)
TEXT = (
    *(
        "# ",
        "## Heading\n",
        "* ",
        "- a\n",
        "  1. b\n",
        "> ",
        "```\n",
        "~~~",
        "| a | b |\n",
        "---\n",
        "[1]",
        "[a][1]",
        "[a](b",
    ),
    *(
        "   1. https://a.example/\n",
        "References\n",
        "**",
        "__",
        "~~",
        "``",
        "\\[",
        "$x^2$",
        "[Page 3]\n",
        "By Ada Byrne\n",
    ),
    *(
        "\n",
        "\n\n\n",
        "    ",
        "\f",
        "Published 17 March 2024\n",
        "Subject: x\n",
        "© 2024\n",
        "-- \n",
        "灯台は白い。",
        "غادرت ",
    ),
)
WORDS = (*TAGS, *HARMFUL, *CHARACTERS, *DATA, *TEXT)
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "latin-1", "shift_jis", "utf-7")

Mutator = Callable[[Random, bytes], bytes]


def seeds() -> list[bytes]:
    """Return the pages that are mutated."""
    pages = [path.read_bytes() for path in sorted(FIXTURES.glob("*/source.*"))]
    return [*pages, *(generate(SEED_SIZE)[: 2 * SEED_SIZE] for generate in PAGES.values())]


def mutated(chance: Random, pages: Sequence[bytes], size: int) -> bytes:
    """Return a part of a page after up to eight mutations, which has up to `size` bytes, and some more if encoded."""
    page = part(chance, chance.choice(pages), size // 2)
    for _ in range(chance.randint(1, 8)):
        page = chance.choice(MUTATORS)(chance, page)[:size]
    if chance.random() < 0.2:
        page = join(chance, page, part(chance, chance.choice(pages), size // 2))
    return encode(chance, page) if chance.random() < 0.1 else page


def part(chance: Random, page: bytes, size: int) -> bytes:
    start = chance.randint(0, max(0, len(page) - size))
    return page[start : start + chance.randint(1, size)]


def join(chance: Random, page: bytes, other: bytes) -> bytes:
    at = chance.randint(0, len(page))
    return page[:at] + other + page[at:]


def insert(chance: Random, page: bytes) -> bytes:
    """Insert words at some places."""
    for _ in range(chance.randint(1, 6)):
        page = join(chance, page, chance.choice(WORDS).encode("utf-8", "surrogatepass"))
    return page


def insert_often(chance: Random, page: bytes) -> bytes:
    """Insert some words many times in a row."""
    words = "".join(chance.choices(WORDS, k=chance.randint(1, 3)))
    return join(chance, page, words.encode("utf-8", "surrogatepass") * chance.randint(2, 200))


def delete(chance: Random, page: bytes) -> bytes:
    start = chance.randint(0, len(page))
    return page[:start] + page[start + chance.randint(1, 200) :]


def repeat(chance: Random, page: bytes) -> bytes:
    start = chance.randint(0, len(page))
    end = start + chance.randint(1, 300)
    return page[:end] + page[start:end] * chance.randint(1, 20) + page[end:]


def cut(chance: Random, page: bytes) -> bytes:
    return page[: chance.randint(0, len(page))]


def change_bytes(chance: Random, page: bytes) -> bytes:
    changed = bytearray(page)
    for _ in range(min(len(page), chance.randint(1, 20))):
        changed[chance.randrange(len(page))] = chance.choice(
            (0, 0x0A, 0x20, 0x3C, 0x3E, 0x80, 0xFF, chance.randrange(256))
        )
    return bytes(changed)


def change_case(chance: Random, page: bytes) -> bytes:
    start = chance.randint(0, len(page))
    return page[:start] + page[start : start + 500].swapcase() + page[start + 500 :]


MUTATORS: tuple[Mutator, ...] = (insert, insert, insert, insert_often, delete, repeat, cut, change_bytes, change_case)


def encode(chance: Random, page: bytes) -> bytes:
    """Return a page in another encoding, or in gzip data, which may be cut off."""
    if chance.random() < 0.3:
        packed = gzip.compress(page)
        return packed[: chance.randint(1, len(packed))] if chance.random() < 0.5 else packed
    return page.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")
