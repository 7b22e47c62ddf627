"""Stretches of a page whose markup says that they are metadata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stripper.characters import harmless
from stripper.model import Label, Line
from stripper.parse.attributes import value_of

OPEN = 12
"""Labels within one another that are remembered; honest pages have a few."""
LENGTH = 300
"""Characters of a label; longer ones are no metadata."""
RAW = 3_000
"""Characters of a label before white space is folded."""
CHUNKS = 100
"""Chunks of the line under way that a label may have."""
LINES = 9
"""Lines within a label that are looked at."""


class Labels:
    """The labels of a page, while it is read."""

    def __init__(self) -> None:
        self.found: list[Label] = []
        # index of the next line, first chunk, tag, names, value
        self._open: list[tuple[int, int, str, str, str]] = []

    def open(self, line: int, chunk: int, tag: str, names: str, attributes: Mapping[str, str]) -> bool:
        """Begin a label before a line and a chunk of it; False if there are too many to remember it."""
        if len(self._open) == OPEN:
            return False
        self._open.append((line, chunk, tag, names, value_of(attributes)))
        return True

    def close(self, lines: Sequence[Line], chunks: Sequence[str]) -> None:
        """End the innermost label; `chunks` is the line under way."""
        line, chunk, tag, names, value = self._open.pop()
        inside = [i.text for i in lines[line : line + LINES]]
        chunks = chunks[0 if inside else chunk :][: CHUNKS + 1]
        if len(chunks) > CHUNKS or sum(map(len, inside)) + sum(map(len, chunks)) > RAW:
            return
        text = harmless(" ".join(" ".join([*inside, "".join(chunks)]).split()))
        if len(text) <= LENGTH:
            self.found.append(Label(line + 1, tag, names, text, harmless(value.strip())))
