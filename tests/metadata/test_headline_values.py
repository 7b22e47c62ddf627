"""The values of lines that may be the headline of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import lines
from stripper.metadata import dump_lines, headline_values

TITLE = "Storm hits the coast of Example"


def values(text: str) -> dict[str, float]:
    return dict(zip(headline_values.VALUES, headline_values.values(list(lines(text)), 0, []), strict=True))


@pytest.mark.parametrize(
    ("name", "text", "value", "near_miss"),
    [
        ("end", f"{TITLE}.", 1, f"{TITLE} no. 2"),
        ("end", f"{TITLE}:", 2, f"Coast: {TITLE}"),
        ("end", f"{TITLE}?", 3, f"Coast? {TITLE}"),
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
    assert dense["characters"] == headline_values.DENSITY * other["characters"]
    assert (dense["spaces"], other["spaces"]) == (headline_values.DENSE_SPACES, 1)
    assert values("港口日报记者 王小明 通讯员 李芳")["spaces"] == headline_values.NAMES


def test_dense_characters_are_those_of_the_pattern() -> None:
    characters = [chr(code) for code in (*range(0x3000, 0x3500), *range(0x9F00, 0xA100), *range(0xAB00, 0xD800))]
    dense = {each for each in characters if values(f"{each}s")["characters"] > 2}
    assert dense == {each for each in characters if dump_lines.DENSE.match(each)}


def test_the_values_of_a_place() -> None:
    page = [line._replace(gap=line.number % 2, marker="-" * (line.number == 2)) for line in lines(*["four"] * 5)]
    assert headline_values.values(page, 3, [0, 4])[8:] == (0, 1, 2, 4, 1 / 3, 1, 3, 1)
    assert headline_values.values(page, 4, [0, 4])[8:] == (1, 1, 1, 4, 1 / 4, 1, 4, 999)
    assert headline_values.values(page, 0, [0, 4])[8:] == (1, 0, 0, 0, 0, 0, 999, 4)


@pytest.mark.parametrize(
    ("text", "marker", "indent", "expected"),
    [
        ("Port", "", 0, True),
        ("Sea", "", 0, False),
        ("Port" * 51, "", 0, False),
        ("----", "", 0, False),
        (TITLE, "-", 6, True),
        (TITLE, "-", 7, False),
        ("Storm hits it", "-", 0, False),
        ("Write to harbour@port-ellery.example", "", 0, False),
    ],
)
def test_a_candidate_has_the_form_of_a_headline(text: str, marker: str, indent: int, expected: bool) -> None:
    line = lines(text)[0]._replace(marker=marker, indent=indent)
    assert headline_values.candidates([line], 0, 9) == ([0] if expected else [])


@pytest.mark.parametrize(
    ("text", "paragraphs", "expected"),
    [
        (TITLE, [2], False),
        (TITLE, [1, 2], True),
        (TITLE, [0, 2], False),
        (f"{TITLE}.", [0, 2], True),
        (TITLE, [4], True),
        (TITLE, [0], True),
        (TITLE, [], True),
    ],
)
def test_a_line_of_the_text(text: str, paragraphs: list[int], expected: bool) -> None:
    tables = headline_values.PointTables([((), (1,))] * len(headline_values.VALUES))
    found = tables.of_lines(list(lines("Home", text)), [1], paragraphs, 2)
    assert found == ([] if expected else [(len(headline_values.VALUES), 1)])


def test_each_value_gives_the_points_of_the_last_limit_that_it_reaches() -> None:
    texts = list(lines("Home", "Port", "Quays", "Ports and", "x" * 99, TITLE, TITLE))
    tables: list[tuple[tuple[float, ...], tuple[int, ...]]] = [((), (0,))] * len(headline_values.VALUES)
    tables[:2] = [((5, 9), (-3, 0, 5)), ((1,), (20, 40))]
    found = headline_values.PointTables(tables).of_lines(texts, [1, 2, 3, 4, 5], [6], 9)
    assert found == [(17, 1), (20, 2), (45, 3), (25, 4), (45, 5)]


def test_all_values_need_points() -> None:
    with pytest.raises(ValueError, match="another number"):
        headline_values.PointTables([((), (0,))])
