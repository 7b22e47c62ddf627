"""Invariants of every page, however hostile; each check raises an `AssertionError` with the violation."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from markdown_it import MarkdownIt

from stripper import Document
from stripper.batch.sources.archives import safe_path
from stripper.display import printable
from stripper.model import Line
from stripper.render import html_view, text
from stripper.render.terminal import diff
from stripper.render.terminal.screen import Screen, painted
from stripper.render.view.rows import EVERYTHING

UNSAFE = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0e\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control characters other than tab and line feed, bidi and invisible characters, and lone surrogates."""
ISOLATES = str.maketrans("", "", "\u2068\u2069")
"""Isolates, which the diff itself writes around right-to-left text."""
SCHEMES = ("", "http", "https", "mailto")
"""Schemes of links in outputs."""
IGNORED = re.compile(r"[\0-\x20]")
"""Characters that browsers ignore in an address."""
ADDRESSES = ("href", "src", "action", "formaction", "data", "srcdoc", "xlink:href")
ACTIVE = frozenset(("script", "style", "iframe", "object", "embed", "form", "base", "meta", "link", "svg", "template"))
"""Elements that no output has."""
MARKDOWN = MarkdownIt("commonmark", {"maxNesting": 200}).enable(["table", "strikethrough"])
"""Renders HTML in Markdown as it is, as most sites do."""

XML = etree.XMLParser(huge_tree=True, resolve_entities=False)


def lines_are_complete(document: Document) -> None:
    numbers = [line.number for line in document.lines]
    assert numbers == list(range(1, len(numbers) + 1)), "line numbers"
    assert len(document.decisions) == len(numbers), "decisions"
    kept = [line.number for line, decision in zip(document.lines, document.decisions, strict=True) if decision.keep]
    removed = [n for run in document.to_dict()["removed"] for n in range(run["first"], run["last"] + 1)]
    assert sorted(kept + removed) == numbers, "kept and removed lines"


def text_is_safe(document: Document) -> None:
    found = UNSAFE.search(document.text)
    assert found is None, f"{found and found[0]!r} in text"


def lines_are_safe(lines: Sequence[Line]) -> None:
    assert [line.number for line in lines] == list(range(1, len(lines) + 1)), "line numbers"
    found = UNSAFE.search("\n".join(line.text for line in lines))
    assert found is None, f"{found and found[0]!r} in a line"


def outputs_are_safe(document: Document) -> None:
    built = document.to_dict(lines=True)
    assert text.rebuild(json.loads(json.dumps(built))["lines"]) == document.text, "text of the sidecar"
    outputs = {"text": document.text, "Markdown": document.markdown, "HTML": document.html, "TEI": document.tei}
    for name, output in (*outputs.items(), *(("sidecar", value) for value in _strings(built))):
        found = UNSAFE.search(output)
        assert found is None, f"{found and found[0]!r} in {name}"


def views_are_safe(document: Document) -> None:
    shown = "".join(painted(diff.show(document, Screen(100), "page", EVERYTHING), coloured=False))
    for view in (
        shown.translate(ISOLATES),
        html_view.fragment(document),
        html_view.render([("p", document)], EVERYTHING),
    ):
        found = UNSAFE.search(view)
        assert found is None, f"{found and found[0]!r} in a view"


def html_is_inert(document: Document) -> None:
    _check_inert(document.html, "HTML", allowed=("meta",))


def markdown_is_inert(document: Document) -> None:
    _check_inert(MARKDOWN.render(document.markdown), "Markdown", allowed=())


def tei_is_inert(document: Document) -> None:
    for element in etree.fromstring(document.tei.encode(), XML).iter():
        tag = etree.QName(element).localname
        assert tag not in ACTIVE, f"<{tag}> in TEI"
        target = element.get("target", "")
        assert _scheme(target) in SCHEMES, f"{target!r} in TEI"


def names_are_safe(document: Document) -> None:
    for given in document.text[:200], document.page.source[:200].decode("latin-1"):
        for name in safe_path(given), printable(given):
            assert not re.search("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", name), f"name {name!r}"


CHECKS = (lines_are_complete, outputs_are_safe, html_is_inert, markdown_is_inert, tei_is_inert, names_are_safe)
"""The checks of every page; `views_are_safe` takes as long as all of them."""


def fingerprint(document: Document) -> tuple[object, ...]:
    """Return what is equal for two results for the same page."""
    return (
        document.text,
        document.markdown,
        document.html,
        document.tei,
        json.dumps(document.to_dict()),
        document.decisions,
    )


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _check_inert(markup: str, name: str, allowed: tuple[str, ...]) -> None:
    root = etree.fromstring(markup.encode(), etree.HTMLParser(encoding="utf-8", huge_tree=True))
    for element in () if root is None else root.iter(etree.Element):
        tag = str(element.tag)
        assert tag not in ACTIVE or tag in allowed, f"<{tag}> in {name}"
        for attribute, value in ((str(name), str(value)) for name, value in element.items()):
            assert not attribute.lower().startswith("on"), f"{attribute} in {name}"
            if attribute in ADDRESSES:
                assert _scheme(value) in SCHEMES, f"{value!r} in {name}"


def _scheme(address: str) -> str:
    try:
        return urlsplit(IGNORED.sub("", address)).scheme.lower()
    except ValueError:
        return ""
