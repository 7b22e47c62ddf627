from collections.abc import Iterator

from stripper.parse.tree import Tree

class Element:
    """An element of a tree; those of one node are equal."""

    tag: str
    text: str
    """The text before the first element in it."""
    tail: str
    """The text after it, up to the next element."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Element]: ...
    def get(self, name: str) -> str | None:
        """Return the value of an attribute, or None if there is none that the parser reads."""

    def itertext(self) -> list[str]: ...
    def previous(self) -> Element | None:
        """Return the element before it in its parent."""

    def ancestors(self, limit: int) -> list[Element]:
        """Return the elements around it, innermost first, `limit` at most."""

    def descendants(self, limit: int) -> list[Element]:
        """Return the elements in it, in order, `limit` at most."""

    def replace(self, tag: str, text: str) -> None:
        """Replace its attributes and its content by a text, and change its tag to one of `tags.TAGS`."""

    def remove(self) -> None:
        """Take it out of the tree, unless it is the outermost."""

def elements(tree: Tree, tag: str) -> list[Element]:
    """Return the elements with a tag in document order; those of `math`, without any in another."""

def hinted(tree: Tree) -> list[str]:
    """Return the tags of the elements that may be formulas by their attributes."""
