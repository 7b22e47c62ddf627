"""What outputs are called: the same on every run, whatever the order of the inputs, and never two alike.

An output has the place of its input with another ending: `a/b.html` becomes `a/b`, to which writers add theirs. Inputs
that would share a name keep their full one; if that does not tell them apart either, the name of the directory that
each was given in goes before it, and what is left is numbered. Names are alike if a file system could take one for the
other: macOS and Windows do not tell upper from lower case, macOS does not tell the forms of Unicode apart.
"""

from __future__ import annotations

import os
from hashlib import sha256
from typing import NamedTuple
from unicodedata import normalize

ENDINGS = (".html", ".htm", ".xhtml", ".txt")
"""Of pages; each may be followed by `.gz`."""

LEVELS = 3
"""How many choices of a name a page has before it is numbered."""

LONGEST = 250
"""Bytes of a name without its ending: file systems allow 255."""


class Place(NamedTuple):
    """Where an input lies."""

    root: str
    """Absolute path of the directory that it was given in."""
    path: str
    """Where it lies below that."""


def shown(text: str) -> str:
    """A file name or message as one line for people: what a terminal must not see is written as an escape."""
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    if "\udc80" <= character <= "\udcff":  # how Python holds a byte that is not UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode()


def stem(path: str) -> str:
    """The path without the ending of a page; unchanged if it has none, or is nothing else."""
    directory, name = os.path.split(path)
    bare = name[:-3] if name.lower().endswith(".gz") else name
    for ending in ENDINGS:
        if bare.lower().endswith(ending):
            bare = bare[: -len(ending)]
            break
    return os.path.join(directory, bare or name)


def is_page(name: str) -> bool:
    """Whether a file in a directory is taken for a page, by its name."""
    return name.lower().removesuffix(".gz").endswith(ENDINGS)


def alike(path: str) -> str:
    """Equal for two paths that some file system takes for the same."""
    return path.lower() if path.isascii() else normalize("NFD", normalize("NFD", path).casefold())


def choice(place: Place, level: int) -> str:
    """The path below the output directory that a page would have at a level, without the ending of outputs."""
    if level == 0:
        return fitted(stem(place.path))
    return fitted(place.path if level == 1 else os.path.join(os.path.basename(place.root), place.path))


def numbered(path: str, number: int) -> str:
    """The path of the page that is `number` among those which would share it."""
    return path if number == 1 else fitted(f"{path}~{number}")


def fitted(path: str) -> str:
    """The path with a name that leaves room for an ending: a longer one is cut, and told from others by a hash."""
    directory, name = os.path.split(path)
    encoded = os.fsencode(name)
    if len(encoded) <= LONGEST:
        return path
    mark = f"~{sha256(encoded).hexdigest()[:8]}"
    cut = LONGEST - len(mark)
    while encoded[cut] & 0xC0 == 0x80 and cut > LONGEST - len(mark) - 3:  # not within a character, if it is UTF-8
        cut -= 1
    return os.path.join(directory, os.fsdecode(encoded[:cut]) + mark)
