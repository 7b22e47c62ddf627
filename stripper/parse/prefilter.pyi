def strip_unused(markup: bytes, *, images: bool = False) -> bytes:
    """Return the markup without the attributes, scripts and styles that the parser does not use.

    The attributes of images are kept only with `images`.
    """
