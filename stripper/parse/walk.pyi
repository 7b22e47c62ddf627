from stripper.model import Container, Element, Embed, Label, Line
from stripper.parse.head import HeadElement
from stripper.parse.tree import Tree

def walk(
    tree: Tree, *, noscript: bool, naming: bool, images: bool
) -> tuple[list[Line], list[Container], list[Label], list[Element], list[int], list[HeadElement], int, list[Embed]]:
    """Split a tree into lines; return the first fields of `html.Lines`.

    With `noscript`, noscript elements are read like any others; without `naming`, the elements with a class or an id,
    and the index of the innermost one around each line, are empty; without `images`, the embeds have none.
    """
