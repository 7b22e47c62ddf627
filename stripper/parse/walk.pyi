from lxml.etree import _Element

from stripper.model import Container, Label, Line
from stripper.parse.head import HeadElement

def walk(root: _Element, *, noscript: bool) -> tuple[list[Line], list[Container], list[Label], list[HeadElement], int]:
    """The lines, containers, labels and head elements of a tree, and how much text its noscript elements hold.

    With `noscript`, these elements are read like any others.
    """
