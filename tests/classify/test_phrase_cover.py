"""Share of a text that phrases of pages without content cover."""

from __future__ import annotations

import pytest

from stripper.classify.phrase_cover import cover


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Page not found", "error-page"),
        ("Page introuvable", "error-page"),
        ("Seite nicht gefunden", "error-page"),
        ("页面不存在", "error-page"),
        ("Verify you are human", "robot-check"),
    ],
)
def test_a_phrase_covers_its_text(text: str, kind: str) -> None:
    assert cover(text) == (1.0, kind)
    assert cover(text.upper()) == (1.0, kind)


def test_other_words_lower_the_share() -> None:
    assert 0 < cover("Page not found in the archive of the town").share < 0.6
    assert cover("The archive of the town").share == 0
    assert cover("") == (0.0, "")


def test_numbers_of_partners_do_not_count_but_those_of_errors_do() -> None:
    assert cover("Page not found 183") == cover("Page not found")
    assert cover("Page not found 418").share < 1
