"""Measure whether Markdown renders as the clean text: the words that a CommonMark parser reads, page by page.

    python benchmarks/round_trip.py PAGES… [--every N]

PAGES are directories of HTML pages, packed with gzip or not. Needs markdown-it-py and mdit-py-plugins. Prints how many
pages have the same words, and the names of the others with the words that differ. The numbers of footnotes, which
become references, differ from the text.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from stripper import Document, extract
from stripper.errors import StripperError
from stripper.render.groups import titled

BREAK = "<br>"
"""A line break in a cell of a table."""
TAGS = ("<sup>", "</sup>", "<sub>", "</sub>")
"""The HTML that Markdown has."""
BOX = '<input class="task-list-item-checkbox"'
"""The start of what the parser makes of a task box."""
WORD = re.compile(r"\w+")
PARSER = MarkdownIt("commonmark", {"maxNesting": 200}).enable(["table", "strikethrough"])
PARSER.use(footnote_plugin).use(tasklists_plugin)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every Nth page")
    arguments = parser.parse_args()
    paths = [path for folder in arguments.pages for path in sorted(folder.iterdir())][:: arguments.every]
    differing = [(path, words) for path in paths if (words := difference(path))]
    for path, words in differing:
        print(path.name, *(f"{word}:{count:+d}" for word, count in list(words.items())[:12]))
    print(f"{len(paths) - len(differing)} of {len(paths)} pages have the same words")


def difference(path: Path) -> dict[str, int]:
    """Return by how much the number of each word differs, without words that are equally frequent."""
    data = path.read_bytes()
    try:
        document = extract(gzip.decompress(data) if path.suffix == ".gz" else data)
    except StripperError:
        return {}
    rendered = Counter(word for text in texts(PARSER.parse(document.markdown)) for word in WORD.findall(text))
    rendered.subtract(expected(document))
    return {word: count for word, count in rendered.items() if count}


def expected(document: Document) -> Counter[str]:
    """Return the words of the title and of the kept lines."""
    lines = (line for group in titled(document) for line in group.lines)
    return Counter(word for line in lines for word in WORD.findall(normalize("NFKC", line.text)))


def texts(tokens: list[Token]) -> Iterator[str]:
    """Yield the texts of a parsed document."""
    for token in tokens:
        if token.type == "inline":
            yield normalize("NFKC", "".join(map(_text, token.children or [])))
        elif token.type in ("fence", "code_block", "html_block"):
            yield normalize("NFKC", token.content)


def _text(child: Token) -> str:
    if child.type == "html_inline" and (child.content in TAGS or child.content.startswith(BOX)):
        return ""
    is_break = child.type == "html_inline" and child.content == BREAK
    return " " if is_break or child.type in ("softbreak", "hardbreak") else child.content


if __name__ == "__main__":
    main()
