"""What outputs are called: the same on every run, whatever the order of the inputs, and never two alike.

An output has the place of its input with another ending: `a/b.html` becomes `a/b`, to which writers add theirs. Inputs
that would share a name keep their full one; if that does not tell them apart either, the name of the directory that
each was given in goes before it, and what is left is numbered. Names are alike if a file system could take one for the
other: macOS and Windows do not tell upper from lower case, macOS does not tell the forms of Unicode apart.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

ENDINGS = (".html", ".htm", ".xhtml", ".txt")
"""Of pages; each may be followed by `.gz`."""


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


def assign(places: Sequence[Place], endings: Collection[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """The path below the output directory of each input's outputs, without the ending; aligned with `places`.

    `endings` are those that will be added, `taken` the paths below the output directory that are no longer free.
    """
    choices = [_choices(place) for place in places]
    directories = {os.path.dirname(path) for choice in choices for path in choice[1:]}
    occupied = {alike(path) for path in taken}.union(*map(_parents, directories))

    def is_free(path: str) -> bool:
        return not any(alike(path + ending) in occupied for ending in endings)

    levels = [0] * len(places)
    while raised := list(_clashing(choices, levels, is_free)):
        for index in raised:
            levels[index] += 1
    return _numbered([choice[level] for choice, level in zip(choices, levels, strict=True)], places, is_free)


def _choices(place: Place) -> tuple[str, str, str]:
    return stem(place.path), place.path, os.path.join(os.path.basename(place.root), place.path)


def _parents(directory: str) -> Iterator[str]:
    """The directory and all above it."""
    while directory:
        yield alike(directory)
        directory = os.path.dirname(directory)


def _clashing(choices: Sequence[Sequence[str]], levels: Sequence[int], is_free: Callable[[str], bool]) -> Iterator[int]:
    """Those whose next choice should be tried: of a group that is alike, the ones that gave way least so far."""
    groups = defaultdict(list)
    for index, choice in enumerate(choices):
        groups[alike(choice[levels[index]])].append(index)
    for group in groups.values():
        if len(group) == 1 and is_free(choices[group[0]][levels[group[0]]]):
            continue
        lowest = min(levels[index] for index in group)
        first = [index for index in group if levels[index] == lowest]
        if lowest == 0 or (lowest == 1 and len({alike(choices[index][2]) for index in first}) > 1):
            yield from first


def _numbered(paths: Sequence[str], places: Sequence[Place], is_free: Callable[[str], bool]) -> tuple[str, ...]:
    names = list(paths)
    used: set[str] = set()
    for index in sorted(range(len(paths)), key=lambda index: (alike(paths[index]), places[index])):
        number = 1
        while alike(names[index]) in used or not is_free(names[index]):
            number += 1
            names[index] = f"{paths[index]}~{number}"
        used.add(alike(names[index]))
    return tuple(names)
