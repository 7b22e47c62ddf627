from lxml.etree import _Element

from stripper.model import Container, Element, Embed, Label, Line
from stripper.parse.head import HeadElement

def walk(
    root: _Element, *, noscript: bool, naming: bool, images: bool
) -> tuple[list[Line], list[Container], list[Label], list[Element], list[int], list[HeadElement], int, list[Embed]]:
    """Split a tree into lines; return the first fields of `html.Lines`.

    With `noscript`, noscript elements are read like any others; without `naming`, the elements with a class or an id,
    and the index of the innermost one around each line, are empty; without `images`, the embeds have none.
    """
