"""What the rules look for: one file per language, `<code>.txt`.

A file has sections, `[share]`, with one phrase a line, in lower case; `#` starts a comment. The section is the code of
the reason that the phrase speaks for, or one of `stopwords`, `months` (twelve lines, variants separated by `|`),
`byline` (what stands before a name), or `and` (what stands between two names).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def languages() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages there are words for."""
    return tuple(sorted(f.name.removesuffix(".txt") for f in files(__name__).iterdir() if f.name.endswith(".txt")))


def section(name: str) -> Mapping[str, tuple[str, ...]]:
    """The phrases of one section by language; a language without it is left out."""
    return _sections().get(name, {})


@cache
def _sections() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for language in languages():
        text = (files(__name__) / f"{language}.txt").read_text(encoding="utf-8")
        for name, phrases in _entries(text).items():
            found.setdefault(name, {})[language] = phrases
    return found


@cache
def markup_names() -> Mapping[str, tuple[str, ...]]:
    """Parts of class names and ids, in any language, by what they say about an element."""
    return _entries((files(__name__) / "markup" / "names.txt").read_text(encoding="utf-8"))


def _entries(text: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a file by section."""
    found: dict[str, tuple[str, ...]] = {}
    for part in f"\n{text}".split("\n[")[1:]:
        name, _, rest = part.partition("]\n")
        lines = (line.partition("#")[0].strip() if "#" in line else line.strip() for line in rest.split("\n"))
        found[name] = tuple(line for line in lines if line)
    return found
