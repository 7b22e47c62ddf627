"""Language data: one file per language, `<ISO 639-1 code>.txt`, read once.

A file has sections, `[share]`, with one phrase a line, in lower case; `#` starts a comment. `sections.py` describes
each section, and which of them a language may leave out. A new language needs a new file and no code.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import cache

from stripper.tables import Table, checksum
from stripper.words.sections import SECTIONS

_COMMENT = re.compile("#.*")

FOLDER = os.path.dirname(__file__)
"""The folder of the language files."""


def _version() -> int:
    folders = (FOLDER, os.path.join(FOLDER, "dates"), os.path.join(FOLDER, "markup"))
    files = (os.path.join(folder, name) for folder in folders for name in sorted(os.listdir(folder)))
    return checksum(path for path in files if path.endswith((".txt", ".py")))


TABLE = Table("words", _version)
stored = TABLE.stored
"""Decorator of functions of words, whose results the build stores."""


@cache
def languages() -> tuple[str, ...]:
    """Return the ISO 639-1 codes of the languages with a file."""
    return tuple(sorted(name.removesuffix(".txt") for name in os.listdir(FOLDER) if name.endswith(".txt")))


def section(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the phrases of a section by language, without the languages that lack it."""
    if name not in SECTIONS:
        raise KeyError(f"no section of the language files is called {name!r}")
    return _section(name)


@stored
def _section(name: str) -> Mapping[str, tuple[str, ...]]:
    return _sections().get(name, {})


def all_phrases(*names: str) -> Iterator[str]:
    """Yield the phrases of sections in all languages, as the files have them."""
    return (phrase for name in names for of_language in section(name).values() for phrase in of_language)


@cache
def phrases(*names: str) -> frozenset[str]:
    """Return the phrases of sections in all languages, casefolded, which is more than lower case: ς becomes σ."""
    return _phrases_of(*names) if len(names) == 1 else frozenset().union(*map(phrases, names))


@stored
def _phrases_of(name: str) -> frozenset[str]:
    return frozenset(phrase.casefold() for phrase in all_phrases(name))


@cache
def _sections() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for language in languages():
        for name, of_section in _read(f"{language}.txt").items():
            found.setdefault(name, {})[language] = of_section
    return found


@stored
def markup_names() -> Mapping[str, tuple[str, ...]]:
    """Return the parts of class names and ids, in any language, by what they mark."""
    return _read("markup", "names.txt")


@stored
def latin_letters(name: str) -> Mapping[str, str]:
    """Return the Latin spellings of letters by letter: `letters` of any script, or `umlauts` as in German."""
    spelled = _read("markup", "latin.txt")[name]
    return {letter: latin for letter, _, latin in (line.partition(" ") for line in spelled)}


@stored
def months_elsewhere() -> Mapping[str, tuple[str, ...]]:
    """Return the months of languages without a file of their own, as in the section `months`."""
    return _read("dates", "months.txt")


def _read(*path: str) -> dict[str, tuple[str, ...]]:
    """Return the phrases of a file by section."""
    with open(os.path.join(FOLDER, *path), encoding="utf-8") as file:
        text = file.read()
    found: dict[str, tuple[str, ...]] = {}
    for part in f"\n{text}".split("\n[")[1:]:
        name, _, rest = part.partition("]\n")
        if "#" in rest:
            rest = _COMMENT.sub("", rest)
        found[name] = tuple(filter(None, map(str.strip, rest.split("\n"))))
    return found
