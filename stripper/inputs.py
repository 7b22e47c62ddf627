"""Checks of what callers pass as a page: its type, and whether it is a page at all."""

from __future__ import annotations

import os
import re

from stripper.errors import InputTypeError, UnreadableInputError
from stripper.native.sanitize import sanitize

_BYTE_FORMATS = frozenset("bBc")
"""Item formats of buffers of bytes, as the struct module names them."""

_LONGEST_NAME = 2_000
"""Bytes; longer content is not matched against the patterns of names, most of which are under 100."""

_NAMES = (
    (
        re.compile(rb"\s*(?:https?://|www\.)[^\s<>]+\s*", re.IGNORECASE),
        "The page is an address and nothing else; stripper fetches nothing: download the page and pass its content.",
    ),
    (
        # with spaces only where a path is rooted: "see page.html" is text
        re.compile(
            rb"\s*(?:(?:[a-z]:[\\/]|\.{0,2}/|~/)[^\r\n<>]*|[^\s<>]+)\.(?:html?|xhtml|txt|md|gz)\s*", re.IGNORECASE
        ),
        "The page is a file name and nothing else; pass the content of the file, or use stripper.extract_file.",
    ),
)
"""Patterns for content that was probably meant to be read from somewhere, and the warning for each."""


def data_of(page: object) -> bytes | str:
    """Return the bytes or str of a page; a buffer of bytes is copied.

    Raises InputTypeError, with advice, for anything else.
    """
    if isinstance(page, str) or type(page) is bytes:
        return page
    try:
        view = memoryview(page)  # type: ignore[arg-type]  # a check for the buffer protocol
    except TypeError:
        view = None
    if view is not None and view.format in _BYTE_FORMATS:
        return view.tobytes()
    raise InputTypeError(f"extract() takes a page as bytes or str, not {_advice(page)}.")


def read(path: str | os.PathLike[str]) -> bytes:
    """Return the content of a file; raises UnreadableInputError."""
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:  # ValueError: the name has a NUL in it
        shown = sanitize(os.fsdecode(name))
        why = getattr(error, "strerror", None) or str(error)
        raise UnreadableInputError(f"{shown!r} cannot be read: {why}; check the name and its permissions.") from error


def warnings(content: bytes) -> tuple[str, ...]:
    """Return a warning if the content is an address or file name and nothing else."""
    if len(content) > _LONGEST_NAME:
        return ()
    return tuple(warning for pattern, warning in _NAMES if pattern.fullmatch(content))[:1]


def _advice(page: object) -> str:
    """Return what an object is, and what to do instead of passing it."""
    kind = type(page).__name__
    if page is None:
        return "None; leave out pages that could not be fetched"
    if isinstance(page, os.PathLike):
        return f"a path ({kind}); use stripper.extract_file(path), or pass path.read_bytes()"
    if hasattr(page, "read"):
        return f"an open file ({kind}); pass file.read()"
    if isinstance(page, float):
        return f"a float ({page}); leave out rows without a page, which pandas marks with nan"
    return f"{kind}; pass the markup or text itself, such as response.content or str(soup)"
