"""Formulas: each is replaced by its TeX, since renderers write it two or three times, for browsers and for readers.

The TeX is that of an annotation, an attribute or a script where there is one, and otherwise converted from MathML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from lxml import etree

from stripper.native.sanitize import sanitize
from stripper.native.substrings import Substrings
from stripper.parse.tags import FORMULA

MAX_TEX = 5_000
"""Characters of a formula; longer texts are no formulas."""

_RENDERED = re.compile(r"(?<![\w-])(?:mathjax(?:_(?:chtml|svg|display|preview|process\w+))?|mjx-chtml)(?![\w-])")
"""Classes of what MathJax shows."""
_DISPLAYED = re.compile(
    r"(?<![\w-])(?:katex-display|mathjax_(?:svg_)?display|mwe-math-(?:element-block|mathml-display))(?![\w-])"
)
_WRAPPER = re.compile(
    rf"{_DISPLAYED.pattern}|{_RENDERED.pattern}|(?<![\w-])(?:katex(?:-block)?|mwe-math-element)(?![\w-])"
)
"""Classes of elements around all forms of one formula."""
_REMOVED = "stripper-removed"
"""The tag of elements that are to be removed."""
_FAR = 6
"""Elements around a formula that may belong to it."""
MAX_NODES = 5_000
"""Elements of a formula in all its forms."""
_PLAIN = re.compile(r"(?<![\w-])(?:math|arithmatex|tex|latex)(?![\w-])")
"""Classes of elements whose text is TeX between delimiters."""
_DELIMITED = re.compile(
    r"\s*(?:\\\((?P<inline>.+)\\\)|(?:\\\[(?P<display>.+)\\\]|\$\$(?P<dollars>.+)\$\$))\s*", re.DOTALL
)
_STYLES = ("{\\displaystyle", "{\\textstyle", "{\\scriptstyle")
"""The starts of the group that MediaWiki puts around each formula."""
_DATA = re.compile(r'"persistentExpression":("(?:[^"\\\x00-\x1f]|\\["\\/bfnrt])*+")')
"""The TeX in the attributes of an element that a script fills."""
_COMMENT = re.compile(r"(?<!\\)%.*")
_IMAGE = re.compile(r"(?<![\w-])(?:latex|tex|mwe-math-fallback-image-(?:inline|display)|math-image|ee_img)(?![\w-])")


class _Wrappers:
    """The elements around formulas in a page of `size` bytes, each of which is judged once."""

    def __init__(self, size: int) -> None:
        self.judged: dict[etree._Element, bool] = {}
        self.nodes = size  # to visit: elements have 3 bytes at least, and few are in three wrappers

    def outermost(self, math: etree._Element) -> etree._Element:
        """Return the outermost element around all forms of a formula."""
        found = math
        for element, _ in zip(math.iterancestors(), range(_FAR), strict=False):
            if element not in self.judged:
                named = element.tag == "mjx-container" or bool(_WRAPPER.search(_names(element)))
                self.judged[element] = named and self._is_one_formula(element)
            if self.judged[element]:
                found = element
        return found

    def _is_one_formula(self, element: etree._Element) -> bool:
        """Return whether an element has one formula and no paragraphs."""
        formulas = 0
        for count, node in enumerate(element.iterdescendants()):
            formulas += node.tag == "math"
            self.nodes -= 1
            if formulas > 1 or count > MAX_NODES or self.nodes < 0 or node.tag in ("p", FORMULA):
                return False
        return True


def replace(root: etree._Element, markup: bytes) -> None:
    """Replace the formulas in the tree of some markup by their TeX, between dollar signs."""
    found = _HINTS.all_in(markup)
    if not found:
        return
    wrappers = _Wrappers(len(markup))
    for tag, hints, handle in _HANDLERS:
        if not found.isdisjoint(hints):
            for element in _outermost(root) if tag == "math" else list(root.iter(tag)):
                handle(element, wrappers)
    etree.strip_elements(root, _REMOVED, with_tail=False)


def _outermost(root: etree._Element) -> list[etree._Element]:
    """Return the formulas that are in no other."""
    found, depth = [], 0
    for event, math in etree.iterwalk(root, events=("start", "end"), tag="math"):
        if event == "start" and not depth:
            found.append(math)
        depth += 1 if event == "start" else -1
    return found


def _math(math: etree._Element, wrappers: _Wrappers) -> None:
    from stripper.parse import mathml  # imported here since few pages have formulas

    tex = _annotation(math) or math.get("alttext") or mathml.tex(math)
    wrapper = wrappers.outermost(math)
    display = math.get("display") == "block" or wrapper.get("display") in ("true", "block")
    _put(wrapper, tex, display or bool(_DISPLAYED.search(_names(wrapper))))


def _script(script: etree._Element, _: _Wrappers) -> None:
    kind = (script.get("type") or "").lower()
    if kind.startswith("math/tex"):
        _drop_rendered(script)
        _put(script, script.text or "", "mode=display" in kind)


def _image(image: etree._Element, _: _Wrappers) -> None:
    alt = image.get("alt") or ""
    if alt and _IMAGE.search(_names(image)):
        _put(image, alt.removeprefix("$").removesuffix("$"), "display" in _names(image))


def _plain(element: etree._Element, _: _Wrappers) -> None:
    """Replace an element whose text is TeX between delimiters, for a script that has not run."""
    if tex := element.get("data-tex"):
        _put(element, tex, False)
        return
    if data := _DATA.search(element.get("data-attrs") or "") if not len(element) else None:
        _put(element, json.loads(data[1]), element.tag == "div")
        return
    found = _DELIMITED.fullmatch(element.text or "") if _PLAIN.search(_names(element)) and not len(element) else None
    if found:
        _put(element, found["inline"] or found["display"] or found["dollars"], not found["inline"])


_HANDLERS: tuple[tuple[str, tuple[str, ...], Callable[[etree._Element, _Wrappers], None]], ...] = (
    ("script", ("math/",), _script),
    ("math", ("<math",), _math),
    ("img", ("latex", '"tex"', "mwe-math", "ee_img"), _image),
    ("span", ("arithmatex", "data-tex", '"math', "'math"), _plain),
    ("div", ("arithmatex", "data-tex", "latex", '"math', "'math"), _plain),
)
"""Elements, what the markup of a page with such formulas contains, and their handlers, in order."""
_HINTS = Substrings(*dict.fromkeys(hint for _, hints, _ in _HANDLERS for hint in hints))


def _names(element: etree._Element) -> str:
    return (element.get("class") or "").lower()


def _annotation(math: etree._Element) -> str:
    for annotation in math.iter("annotation"):
        if "tex" in (annotation.get("encoding") or "").lower():
            return annotation.text or ""
    return ""


def _drop_rendered(script: etree._Element) -> None:
    """Remove what MathJax 2 has rendered before a script."""
    before = script.getprevious()
    while before is not None and not (before.tail or "").strip() and _RENDERED.search(_names(before)):
        rendered, before = before, before.getprevious()
        _remove(rendered)


def _put(element: etree._Element, tex: str, display: bool) -> None:
    """Replace an element by TeX, or remove it if there is none."""
    tex = _cleaned(tex)
    if not tex or len(tex) > MAX_TEX:
        _remove(element)
        return
    _empty(element, FORMULA)
    element.text = f"$${tex}$$" if display else f"${tex}$"


def _empty(element: etree._Element, tag: str) -> None:
    """Remove all of an element but the text after it, and change its tag."""
    del element[:]
    element.attrib.clear()
    element.text = None
    element.tag = tag


def _cleaned(tex: str) -> str:
    tex = sanitize(tex).strip()
    for style in _STYLES:
        if tex.startswith(style) and tex.endswith("}"):
            tex = tex[len(style) : -1]
    return " ".join(_COMMENT.sub("", tex).replace("$", r"\$").split())


def _remove(element: etree._Element) -> None:
    """Mark an element to be removed with the others, since text that is joined again and again is copied each time."""
    if element.getparent() is not None:
        _empty(element, _REMOVED)
