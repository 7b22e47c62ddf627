"""Generated English prose, of any length and the same for the same seed."""

from __future__ import annotations

import tomllib
from pathlib import Path
from random import Random

WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
ENDS = (".", ".", ".", ".", ".", "!", "?")
SHORT, QUOTED, BARE = 0.20, 0.35, 0.40
"""Of a story's paragraphs, cumulated: a turn of a few words, a sentence of speech, a few words of narration."""


class Prose:
    """A seeded source of sentences, phrases and names."""

    def __init__(self, seed: int | str) -> None:
        self.random = Random(seed)

    def one(self, kind: str) -> str:
        """Choose an entry of `prose.toml`, fill it in and capitalize it."""
        text = self.fill(self.random.choice(WORDS[kind]))
        return text[0].upper() + text[1:]

    def sentence(self) -> str:
        return self.one("sentence") + self.random.choice(ENDS)

    def paragraph(self, least: int = 2, most: int = 5) -> str:
        """Return a paragraph with between `least` and `most` sentences."""
        return " ".join(self.sentence() for _ in range(self.random.randint(least, most)))

    def date(self) -> str:
        return f"{self.random.randint(1, 28)} {self.one('month')} {self.random.randint(1998, 2024)}"

    def fill(self, template: str) -> str:
        """Replace the names in braces, each with a choice of its own."""
        while "{" in template:
            before, _, rest = template.partition("{")
            name, _, after = rest.partition("}")
            template = before + self.value(name) + after
        return template

    def value(self, name: str) -> str:
        if name == "figure":
            return str(self.random.randint(13, 9_800))
        if name == "year":
            return str(self.random.randint(1811, 1987))
        return self.random.choice(WORDS["person" if name == "other" else name])


def story(seed: int | str, paragraphs: int) -> tuple[str, ...]:
    """Return the paragraphs of a narrative; two in five are speech or only a few words long."""
    prose = Prose(seed)
    return tuple(paragraph(prose) for _ in range(paragraphs))


def paragraph(prose: Prose) -> str:
    kind = prose.random.random()
    if kind < SHORT:
        return f"“{prose.one('turn')}”"
    if kind < QUOTED:
        return f"“{prose.sentence()[:-1]},” said {prose.one('person').split()[0]}. “{prose.one('turn')}”"
    if kind < BARE:
        return prose.one("turn")
    return prose.paragraph()
