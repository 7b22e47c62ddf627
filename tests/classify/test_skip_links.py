"""Links to the content above the text of a dump."""

from __future__ import annotations

import pytest

from stripper.classify import skip_links
from stripper.model import Line, Role
from stripper.reasons import Reason

PARAGRAPH = "The mole was built by a man who had never seen the sea, and it has stood in every storm since. " * 3


@pytest.mark.parametrize(
    ("texts", "removed"),
    [
        (("Mole", "Jump to navigation", "Jump to search", PARAGRAPH), {2, 3}),
        (("Mole", "Zum Inhalt springen", PARAGRAPH), {2}),
        (("Mole", "Skip to the quay where the boats of the crew lie", PARAGRAPH), set()),
        (("Mole", PARAGRAPH, "Skip to 1953", PARAGRAPH), set()),
        (("Mole", "We jump to search the mole", PARAGRAPH), set()),
    ],
)
def test_links_to_the_content(texts: tuple[str, ...], removed: set[int]) -> None:
    lines = [Line(n, n, text, Role.PARAGRAPH, 0, "", "", 0, 0, 0, 1, 0) for n, text in enumerate(texts, 1)]
    assert skip_links.find(lines, [True] * len(lines)) == dict.fromkeys(removed, Reason.INTERFACE)
    assert skip_links.find(lines, [False] * len(lines)) == {}
