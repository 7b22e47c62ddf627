"""The form of lines that may be the headline of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import lines
from stripper.metadata import headline_form

TITLE = "Storm hits the coast of Example"


def values(text: str) -> dict[str, float]:
    return dict(zip(headline_form.VALUES, headline_form.values(lines(text)[0]), strict=True))


@pytest.mark.parametrize(
    ("name", "text", "value", "near_miss"),
    [
        ("end", f"{TITLE}.", headline_form.STATEMENT, f"{TITLE} no. 2"),
        ("end", f"{TITLE}:", headline_form.LABEL, f"Coast: {TITLE}"),
        ("end", f"{TITLE}?", headline_form.QUESTION, f"Coast? {TITLE}"),
        ("heading", f"# {TITLE}", 2, f"#1 {TITLE}"),
        ("heading", f"## {TITLE}", 1, f"##{TITLE}"),
        ("separator", f"News › {TITLE}", 1, "Storm hits the coast/harbour"),
        ("sign", f"© {TITLE}", 1, f"{TITLE} ©"),
        ("sign", "storm-hits-the-coast.jpg", 1, "Storm hits the coast.jp"),
    ],
)
def test_a_value_of_a_line_and_a_near_miss(name: str, text: str, value: float, near_miss: str) -> None:
    assert values(text)[name] == value
    assert values(near_miss)[name] == 0


def test_a_dense_character_counts_as_several_letters() -> None:
    dense, other = values("嵐が例の町の沿岸を襲う"), values("Storm hits!")
    assert dense["characters"] == headline_form.DENSITY * other["characters"]
    assert (dense["spaces"], other["spaces"]) == (headline_form.DENSE_SPACES, 1)
    assert values("港口日报记者 王小明 通讯员 李芳")["spaces"] == headline_form.NAMES


@pytest.mark.parametrize(("text", "expected"), [("4.1. Quays", "Chapter 4. Harbours"), ("4.1 million quays", None)])
def test_the_chapter_of_a_section(text: str, expected: str | None) -> None:
    found = headline_form.chapter(text, lines("Chapter 3. Storms", "Chapter 4. Harbours", TITLE))
    assert (found.text if found else None) == expected
