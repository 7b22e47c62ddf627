"""Render HTML pages as text dumps with the tools that people use.

    python benchmarks/renderers.py PAGES OUT [--tools lynx get_text …] [--of 5]

Reads `*.html` and `*.html.gz` in PAGES and writes `OUT/<tool>/<page>.txt.gz`. `--of N` renders each page with N of the
tools in turn, so that all tools are represented without rendering everything. Tools that are not installed are left
out, and so are, unless they are named, those whose dumps no trees are trained on. turndown and html-to-text come from
npm: `npm install turndown html-to-text` in the working directory.
"""

from __future__ import annotations

import argparse
import gzip
import html
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stripper import decode
from stripper.errors import StripperError
from stripper.settings import Settings

CHARSET = re.compile(r"(<meta\b[^>]{0,200}charset\s*=\s*[\"']?)[\w-]+", re.IGNORECASE)
"""A declared charset: browsers believe it before any option, and the markup is passed to them in UTF-8."""

TAG = re.compile("<[^>]+>")
Renderer = Callable[[str], str]
"""Markup to a text dump."""

NODE = "process.stdout.write(({})(require('fs').readFileSync(0, 'utf8')))"
"""A script that renders a page with a function; NODE_PATH leads to its packages, installed by npm."""

SECONDS = 60
"""Limit for a text browser."""


def lynx(markup: str) -> str:
    options = ("-stdin", "-nolist", "-width=100", "-assume_charset=utf-8", "-display_charset=utf-8")
    return _run(markup, "lynx", "-dump", *options)


def w3m(markup: str) -> str:
    return _run(markup, "w3m", "-dump", "-T", "text/html", "-cols", "100", "-I", "UTF-8", "-O", "UTF-8")


def inscriptis(markup: str) -> str:
    from inscriptis import get_text

    return str(get_text(markup))


def html2text(markup: str) -> str:
    from html2text import html2text

    return str(html2text(markup))


def html_text(markup: str) -> str:
    from html_text import extract_text

    return str(extract_text(markup))


def resiliparse(markup: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(markup, alt_texts=False))


def markdownify(markup: str) -> str:
    from markdownify import markdownify

    return str(markdownify(str(_soup(markup)), heading_style="ATX", bullets="-"))


def get_text(markup: str) -> str:
    return str(_soup(markup).get_text())


def get_text_lines(markup: str) -> str:
    return str(_soup(markup).get_text("\n", strip=True))


def get_text_space(markup: str) -> str:
    return str(_soup(markup).get_text(" ", strip=True))


def pandoc(markup: str) -> str:
    return _run(markup, "pandoc", "-f", "html", "-t", "gfm")


def turndown(markup: str) -> str:
    service = "new (require('turndown'))().remove(['script', 'style'])"
    return _run(markup, "node", "-e", NODE.format(f"{service}.turndown"))


def html_to_text(markup: str) -> str:
    return _run(markup, "node", "-e", NODE.format("require('html-to-text').convert"))


def links2(markup: str) -> str:
    with tempfile.NamedTemporaryFile(suffix=".html") as file:
        file.write(CHARSET.sub(r"\1utf-8", markup).encode("utf-8", "replace"))
        file.flush()
        return _run("", "links2", "-dump", "-html-assume-codepage", "utf-8", "-codepage", "utf-8", file.name)


def elinks(markup: str) -> str:
    charsets = ("set document.codepage.assume=utf-8", "set document.dump.codepage=utf-8")
    options = (option for charset in charsets for option in ("-eval", charset))
    return _run(markup, "elinks", "-dump", "-force-html", *options, "/dev/stdin")


def mdka(markup: str) -> str:
    from mdka import html_to_markdown

    return str(html_to_markdown(markup))


def html_to_markdown(markup: str) -> str:
    from html_to_markdown import convert

    return str(convert(markup).content)


def selectolax(markup: str) -> str:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(markup)
    tree.strip_tags(["script", "style"])
    return str(tree.text(separator="\n", strip=True))


def text_content(markup: str) -> str:
    from lxml.html import document_fromstring

    return str(document_fromstring(markup).xpath("string()"))


def strip_tags(markup: str) -> str:
    return html.unescape(TAG.sub("", markup))


RENDERERS: dict[str, tuple[Renderer, str]] = {
    "lynx": (lynx, "lynx"),
    "w3m": (w3m, "w3m"),
    "inscriptis": (inscriptis, "inscriptis"),
    "html2text": (html2text, "html2text"),
    "markdownify": (markdownify, "markdownify"),
    "get_text": (get_text, "bs4"),
    "get_text_lines": (get_text_lines, "bs4"),
    "html_text": (html_text, "html_text"),
    "resiliparse": (resiliparse, "resiliparse"),
    "get_text_space": (get_text_space, "bs4"),
    "pandoc": (pandoc, "pandoc"),
    "turndown": (turndown, "node"),
    "links2": (links2, "links2"),
    "html_to_text": (html_to_text, "node"),
    "elinks": (elinks, "elinks"),
    "mdka": (mdka, "mdka"),
    "html_to_markdown": (html_to_markdown, "html_to_markdown"),
    "selectolax": (selectolax, "selectolax"),
    "text_content": (text_content, "lxml"),
    "strip_tags": (strip_tags, "html"),
}
"""Each renderer with the program or module that it needs; the order decides which pages `--of` gives to which tool."""
TRAINED = 9
"""The number of the first ones, by whose dumps the trees are trained; the last two keep scripts and style sheets."""


def _run(markup: str, *command: str) -> str:
    page = CHARSET.sub(r"\1utf-8", markup).encode()
    done = subprocess.run(command, input=page, capture_output=True, timeout=SECONDS, check=True)
    return done.stdout.decode("utf-8", "replace")


def _soup(markup: str) -> Any:
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(markup, "lxml")
    for element in soup(["script", "style"]):
        element.decompose()
    return soup


def installed(tools: list[str]) -> list[str]:
    """Return the tools that are installed; name the others on stderr."""
    found = []
    for tool in tools:
        needed = RENDERERS[tool][1]
        if shutil.which(needed) or importlib.util.find_spec(needed):
            found.append(tool)
        else:
            print(f"{tool} is left out: {needed} is not installed", file=sys.stderr)
    return found


def render(page: Path, out: Path, tools: list[str]) -> None:
    """Write the dumps of one page; a tool that fails is named on stderr."""
    data = page.read_bytes()
    if page.suffix == ".gz":
        data = gzip.decompress(data)
    try:
        markup = decode.decode(data, url=None, settings=Settings(kind="html")).text
    except StripperError as error:
        print(f"{page.name}: {error}", file=sys.stderr)
        return
    name = page.name.removesuffix(".gz").removesuffix(".html")
    for tool in tools:
        try:
            dump = RENDERERS[tool][0](markup)
        except Exception as error:
            print(f"{tool} failed on {page.name}: {error!r:.100}", file=sys.stderr)
            continue
        path = out / tool / f"{name}.txt.gz"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(dump.encode("utf-8", "replace"), mtime=0))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tools", nargs="+", choices=RENDERERS, default=[*RENDERERS][:TRAINED])
    parser.add_argument("--of", type=int, metavar="N", help="render each page with N of the tools")
    given = parser.parse_args()
    tools = installed(given.tools)
    if not tools:
        parser.error("none of the tools is installed")
    for index, page in enumerate(sorted(given.pages.glob("*.html*"))):
        share = [tools[(index + 2 * turn) % len(tools)] for turn in range(given.of or 0)] or tools
        render(page, given.out, list(dict.fromkeys(share)))


if __name__ == "__main__":
    main()
