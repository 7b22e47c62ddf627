from lxml.etree import _Element

from stripper.model import Container, Element, Label, Line
from stripper.parse.head import HeadElement

def walk(
    root: _Element, *, noscript: bool, naming: bool
) -> tuple[list[Line], list[Container], list[Label], list[Element], list[int], list[HeadElement], int]:
    """What a tree holds, and how much text its noscript elements have: the first fields of `html.Lines`.

    With `noscript`, these elements are read like any others; without `naming`, the elements with class or id, and which
    of them holds each line, stay empty.
    """
