class Tree:
    """The nodes of a page, or of several."""

    size: int
    """Bytes of the pages."""
    joined: bool
    """True if the last tags were dropped to limit memory."""

    def __init__(self, pages: list[bytes], room: int, *, images: bool = False) -> None:
        """Build the tree of some pages in UTF-8, one after another, which takes about `room` bytes at most.

        The attributes of images are read only with `images`.
        """
