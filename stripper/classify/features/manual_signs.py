"""Signs of documentation in the text of a page, for pages whose address and metadata give no hint.

These are the note of a generator, links to the chapters before, above and after, headings of an API and, in text dumps,
numbered sections and program text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stripper.classify.runs import with_role
from stripper.model import Line, Role
from stripper.native.char_pairs import has, has_one

EDGE, LONGEST = 30, 200
"""Lines at either end of the page that may have the note of a generator or links to chapters, and their characters."""
MAX_LINES = 1000
"""Lines from the start of the page that are examined otherwise."""
MIN_LABELS = 3
"""Different headings of an API."""
MIN_FOLLOWING = 2
"""Numbers of sections that follow another one, such as 2.1.1 and 2.2 after 2.1."""
MIN_ROWS, ROWS_SHARE = 5, 0.15
"""Rows of program text, and their share of all rows."""

GENERATORS = (
    *("sphinx", "doxygen", "javadoc", "haddock", "rustdoc", "mkdocs", "docusaurus", "gtk-doc", "gi-docgen", "makeinfo"),
    *("texi2html", "latex2html", "hevea", "natural docs", "naturaldocs", "epydoc", "pdoc", "jsdoc", "typedoc", "rdoc"),
    *("phpdocumentor", "asciidoctor", "docbook", "antora", "gitbook", "mdbook", "groovydoc", "scaladoc", "ocamldoc"),
    *("odoc", "exdoc", "pod2html", "man2html", "docutils", "dokka", "docfx", "vitepress", "yard"),
)
"""Programs that make documentation, in lower case."""
GENERATED = re.compile(
    rf"\b(?:(?:created|generated|built|made|produced)\b.{{0,80}}\b(?:by|using|with)\W+(?:\w+ ){{0,3}}"
    rf"(?:{'|'.join(GENERATORS)})\b|(?:{'|'.join(GENERATORS)}) (?:version )?v?\d)"
)
"""The note of a generator."""
STEMS = (
    "doc",
    "2html",
    "sphinx",
    "doxygen",
    "yard",
    "antora",
    "gitbook",
    "mdbook",
    "hevea",
    "makeinfo",
    "vite",
    "dokka",
)
"""Parts of the names, of which each has one."""
LINKS = (
    *("\nshow source\n", "\nview page source\n", "\nprevious topic\n", "\nnext topic\n", "safe haskell"),
    *("edit on github", "edit this page"),
)
"""Links and labels that only documentation has; a line break ends a line."""
SIGNS = (
    # a part of it, pattern
    ("up: ", r"\b(?:next|previous): .{1,150}\bup: "),
    ("deprecated", r"\bpackage\W{1,6}class\W{1,6}(?:use\W{1,6})?(?:tree\W{1,6})?deprecated\b"),
    ("summary:", r"\bsummary:\W{0,6}(?:nested|required|enum|field|property)\b"),
    ("modules", r"\bindex\W{1,6}modules\b"),
    ("generated on ", r"\bgenerated on .{10,60} for .{1,80} by \d+\.\d"),
    ("source code for ", r"\nsource code for [\w.]+\n"),
    (" documentation", r"\d(?:\.\d{1,4}){1,3} documentation\b"),
    (" manual", r"\d(?:\.\d{1,4}){1,3} manual\b"),
    (" reference", r"\d(?:\.\d{1,4}){1,3} reference\b"),
    (" help", r"\d(?:\.\d{1,4}){1,3} help\b"),
)
"""Titles and menus that only documentation has."""
PATTERNS = tuple((part, re.compile(pattern)) for part, pattern in SIGNS)

BACK = (
    "prev",
    "zurück",
    "précédent",
    "anterior",
    "indietro",
    "пред",
    "назад",
    "前のページ",
    "戻る",
    "上一页",
    "vorige",
)
ABOVE = (
    *("up", "nach oben", "niveau supérieur", "subir", "arriba", "risali", "уровень выше", "на уровень выше"),
    *("上に戻る", "上一级", "上一层", "上一級", "omhoog", "upp"),
)
ON = (
    "next",
    "weiter",
    "suivant",
    "siguiente",
    "próximo",
    "avanti",
    "след",
    "далее",
    "次のページ",
    "次へ",
    "下一页",
    "volgende",
)
OTHERS = (
    *("previous", "上一頁", "下一頁", "home", "contents", "table of contents", "index", "top", "inhaltsverzeichnis"),
    *("sommaire", "table des matières", "目次", "ホーム", "目录", "起始页"),
)
"""Words of the links to the chapters before, above and after, and of others beside them."""
STEPS = tuple(re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") for words in ((*BACK, "previous"), ABOVE, ON))
STEP_LINE = re.compile(rf"\W*(?:(?:{'|'.join((*BACK, *ABOVE, *ON, *OTHERS))})(?!\w)\W*)+")
"""A line with such words only."""

LABELS = (
    *("name", "synopsis", "options", "return value", "return values", "returns", "parameters", "raises", "throws"),
    *("exceptions", "see also", "syntax", "usage", "arguments", "remarks", "methods", "functions", "constructors"),
    *("method summary", "constructor summary", "field summary", "nested class summary", "method detail"),
    *("constructor detail", "field detail", "detailed description", "public member functions", "types and values"),
    *("member function documentation", "member data documentation", "object hierarchy", "trait implementations"),
    *("auto trait implementations", "blanket implementations", "implementations", "public instance methods"),
    *("public class methods", "instance methods", "class methods", "exit status", "environment", "files", "bugs"),
    *("diagnostics", "requirements", "return type", "prerequisites", "signature", "inherited members"),
    *("properties", "signals", "property details", "signal details", "examples", "changelog", "errors", "notes"),
    *("description", "details", "value", "module contents", "subpackages", "submodules", "namespaces", "typedefs"),
    *("enumerations", "macros", "classes", "modules", "exports"),
)
"""Headings of an API, of which any page may have one or two."""
SPELLINGS = {
    spelling + end: label
    for label in LABELS
    for spelling in (label, label.capitalize(), label.title(), label.upper())
    for end in ("", ":")
}
"""The headings by their spellings, since a look-up is faster than a comparison in lower case."""

NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s{1,3}[^\W\d]")
"""The number of a section, and the first letter of its title."""
PROGRAM = frozenset(";{}")
"""The last character of many rows of program text."""
CODE = Role.CODE


def has_any(lines: Sequence[Line], *, is_dump: bool) -> bool:
    """Return whether the text of a page shows signs of documentation."""
    edges = "\n".join(["", *(line.text[:LONGEST] for line in (*lines[:EDGE], *lines[EDGE:][-EDGE:])), ""]).lower()
    texts = [line.text for line in lines[:MAX_LINES]]
    if _is_generated(edges) or _has_steps(edges) or _has_labels(texts):
        return True
    return is_dump and (_has_sections(texts) or _is_program(lines[:MAX_LINES], texts))


def _is_generated(edges: str) -> bool:
    """Return whether the lines at the ends of a page name its generator, or have what only documentation has."""
    if has_one(edges, LINKS) or any(has(edges, part) and pattern.search(edges) for part, pattern in PATTERNS):
        return True
    return has_one(edges, STEMS) and has_one(edges, GENERATORS) and GENERATED.search(edges) is not None


def _has_steps(edges: str) -> bool:
    """Return whether lines without other words, or the start of one line, link to the chapters around this one."""
    if not (has_one(edges, BACK) and has_one(edges, ON)):
        return False
    rows = [(row, found[0]) for row in edges.split("\n") if (found := STEP_LINE.match(row))]
    whole = "\n".join(row for row, steps in rows if row and len(steps) == len(row))
    return any(all(step.search(steps) for step in STEPS) for steps in (whole, *(steps for _, steps in rows)))


def _has_labels(texts: Sequence[str]) -> bool:
    return len({SPELLINGS[each] for each in SPELLINGS.keys() & texts}) >= MIN_LABELS


def _has_sections(texts: Sequence[str]) -> bool:
    """Return whether sections are numbered, so that some numbers follow others."""
    known: set[tuple[int, ...]] = set()
    following = set()
    for found in [NUMBER.match(text) for text in texts if "0" <= text < ":"]:
        if found:
            number = tuple(map(int, found[1].split(".")))
            if (*number[:-1], number[-1] - 1) in known or (number[-1] == 1 and number[:-1] in known):
                following.add(number)
            known.add(number)
    return len(following) >= MIN_FOLLOWING


def _is_program(lines: Sequence[Line], texts: Sequence[str]) -> bool:
    """Return whether many rows are in listings, or end like program text."""
    listings = [line.text for line in with_role(lines, CODE)]
    listed = sum(text.count("\n") + 1 for text in listings)
    rows = listed + sum([text[-1:] in PROGRAM for text in texts]) - sum(text[-1:] in PROGRAM for text in listings)
    return rows >= MIN_ROWS and rows >= ROWS_SHARE * (listed + len(lines) - len(listings))
