"""Links that a crawler for language models replaced by numbers, `Prices⟨12⟩`, with their targets at the end."""

from __future__ import annotations

import re

from stripper.native.char_pairs import has

MARK = re.compile(r"⟨(\d{1,5})⟩")
FIRST = "⟨1⟩"
MIN_MARKS = 5
IMAGE = re.compile(r"!\[([^\[\]⟨]{0,500}+)⟨(\d{1,5})⟩\]")
TARGET = re.compile(r"⟨(\d{1,5})⟩ (\S+)(?: ([^\n]*))?")
"""A row of the list of targets, with the text of the first link to it."""
START = re.compile(r"[ \t]*(?:[*+-][ \t]+|\d{1,3}\.[ \t]+|#{1,6} |[>|] ?)*")
"""The start of a row, before its text."""
MAX_LENGTH = 60
"""Characters of the text of another link to a target, from the start of a row."""
UNKNOWN = ("#", "")
"""The address and link text for a number that the list lacks."""
MAX_GROWTH = 10
"""Maximum length of all inserted addresses relative to the dump, which may repeat a long one to exhaust memory."""
TITLE_END = " - "
"""The separator between the title of a link and its text."""


def linked(content: str) -> str:
    """Replace the numbers in a dump by links in Markdown, and keep its rows."""
    if not has(content, FIRST) or content.count("⟨") < MIN_MARKS:
        return content
    rows = content.split("\n")
    targets = {found[1]: _target(found) for row in rows if (found := TARGET.fullmatch(row))}
    if sum(len(targets.get(number, UNKNOWN)[0]) for number in MARK.findall(content)) > MAX_GROWTH * len(content):
        return content
    return "\n".join(_row(row, targets) if FIRST[0] in row else row for row in rows)


def _target(found: re.Match[str]) -> tuple[str, str]:
    """Return the address in a row of the list, and the text of the first link to it, without a title."""
    return found[2].rstrip(":"), (found[3] or "").rpartition(TITLE_END)[2].strip()


def _row(row: str, targets: dict[str, tuple[str, str]]) -> str:
    if target := TARGET.fullmatch(row):
        return f"[{target[1]}]: {target[2].rstrip(':')}"
    row = IMAGE.sub(lambda image: f"![{image[1]}](<{targets.get(image[2], UNKNOWN)[0]}>)", row)
    start = START.match(row)
    first = at = start.end() if start else 0
    parts = [row[:at]]
    for mark in MARK.finditer(row):
        address, text = targets.get(mark[1], UNKNOWN)
        before = row[at : mark.start()].rstrip()
        if not text or not before.endswith(text):  # another link to the target
            text = before.strip() if at == first and len(before) <= MAX_LENGTH else ""
        parts += before[: len(before) - len(text)], f"[{text}](<{address}>)" if text else ""
        at = mark.end()
    return "".join([*parts, row[at:]])
