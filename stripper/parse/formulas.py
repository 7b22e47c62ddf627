"""Formulas: each is replaced by its TeX, since renderers write it two or three times, for browsers and for readers.

The TeX is that of an annotation, an attribute or a script where there is one, and otherwise converted from MathML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from stripper.native.sanitize import sanitize
from stripper.parse.tags import FORMULA
from stripper.parse.tree import Tree
from stripper.parse.tree_elements import Element, elements, hinted

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
_STYLE = re.compile(r"\\displaystyle(?![a-zA-Z])\s*")
"""The start of a part of an equation, as LaTeXML writes it."""
_DATA = re.compile(r'"persistentExpression":("(?:[^"\\\x00-\x1f]|\\["\\/bfnrt])*+")')
"""The TeX in the attributes of an element that a script fills."""
_COMMENT = re.compile(r"(?<!\\)%.*")
_IMAGE = re.compile(r"(?<![\w-])(?:latex|tex|mwe-math-fallback-image-(?:inline|display)|math-image|ee_img)(?![\w-])")

_COMMAND = re.compile(r"(?!\w:\\|\\\\).*?(?:\\(?:[a-zA-Z]{2}|[,;{])|[\w)\]][_^]\{)", re.DOTALL)
"""A text with a command of TeX, or with a group that is raised or lowered, and no path of a file."""


class _Wrappers:
    """The elements around formulas in a page of `size` bytes, each of which is judged once."""

    def __init__(self, size: int) -> None:
        self.judged: dict[Element, bool] = {}
        self.nodes = size  # to visit: elements have 3 bytes at least, and few are in three wrappers

    def outermost(self, math: Element) -> Element:
        """Return the outermost element around all forms of a formula."""
        found = math
        for element in math.ancestors(_FAR):
            if element not in self.judged:
                named = element.tag == "mjx-container" or bool(_WRAPPER.search(_names(element)))
                self.judged[element] = named and self._is_one_formula(element)
            if self.judged[element]:
                found = element
        return found

    def _is_one_formula(self, element: Element) -> bool:
        """Return whether an element has one formula and no paragraphs."""
        nodes = element.descendants(min(MAX_NODES, self.nodes) + 1)
        self.nodes -= len(nodes)
        tags = [node.tag for node in nodes]
        return len(tags) <= MAX_NODES and self.nodes >= 0 and tags.count("math") < 2 and not {"p", FORMULA} & {*tags}


def replace(tree: Tree) -> None:
    """Replace the formulas in a tree by their TeX, between dollar signs."""
    wrappers = _Wrappers(tree.size)
    for tag in hinted(tree):
        for element in elements(tree, tag):
            _HANDLERS[tag](element, wrappers)


def _math(math: Element, wrappers: _Wrappers) -> None:
    from stripper.parse import mathml  # imported here since few pages have formulas

    wrapper = wrappers.outermost(math)
    tex = _annotation(math) or math.get("alttext") or _latex(wrapper) or _latex(math) or mathml.tex(math)
    display = math.get("display") == "block" or wrapper.get("display") in ("true", "block")
    _put(wrapper, tex, display or bool(_DISPLAYED.search(_names(wrapper))))


def _container(container: Element, _: _Wrappers) -> None:
    """Replace what MathJax 4 shows without MathML."""
    tex = _latex(container) or next((_latex(child) for child in container if child.tag == "mjx-math"), "")
    if tex:
        _put(container, tex, container.get("display") == "true")


def _latex(element: Element) -> str:
    return element.get("data-latex") or ""


def _script(script: Element, _: _Wrappers) -> None:
    kind = (script.get("type") or "").lower()
    if kind.startswith("math/tex"):
        _drop_rendered(script)
        _put(script, script.text, "mode=display" in kind)


def _image(image: Element, _: _Wrappers) -> None:
    alt = image.get("alt") or ""
    if alt and (image.get("eeimg") is not None or _IMAGE.search(_names(image)) or _COMMAND.match(alt)):
        _put(image, alt.removeprefix("$").removesuffix("$"), "display" in _names(image))


def _plain(element: Element, _: _Wrappers) -> None:
    """Replace an element whose text is TeX between delimiters, for a script that has not run."""
    if tex := element.get("data-tex"):
        _put(element, tex, False)
        return
    if data := _DATA.search(element.get("data-attrs") or "") if not len(element) else None:
        _put(element, json.loads(data[1]), element.tag == "div")
        return
    found = _DELIMITED.fullmatch(element.text) if _PLAIN.search(_names(element)) and not len(element) else None
    if found:
        _put(element, found["inline"] or found["display"] or found["dollars"], not found["inline"])


_HANDLERS: dict[str, Callable[[Element, _Wrappers], None]] = {
    "script": _script,
    "math": _math,
    "mjx-container": _container,
    "img": _image,
    "span": _plain,
    "div": _plain,
}


def _names(element: Element) -> str:
    return (element.get("class") or "").lower()


def _annotation(math: Element) -> str:
    for element in math.descendants(MAX_NODES):
        if element.tag == "annotation" and "tex" in (element.get("encoding") or "").lower():
            return element.text
    return ""


def _drop_rendered(script: Element) -> None:
    """Remove what MathJax 2 has rendered before a script."""
    before = script.previous()
    while before is not None and not before.tail.strip() and _RENDERED.search(_names(before)):
        rendered, before = before, before.previous()
        rendered.remove()


def _put(element: Element, tex: str, display: bool) -> None:
    """Replace an element by TeX, or remove it if there is none."""
    tex = _cleaned(tex)
    if not tex or len(tex) > MAX_TEX:
        element.remove()
        return
    element.replace(FORMULA, f"$${tex}$$" if display else f"${tex}$")


def _cleaned(tex: str) -> str:
    tex = sanitize(tex).strip()
    for style in _STYLES:
        if tex.startswith(style) and tex.endswith("}"):
            tex = tex[len(style) : -1]
    if part := _STYLE.match(tex):
        tex = tex[part.end() :]
    return " ".join(_COMMENT.sub("", tex).replace("$", r"\$").split())
