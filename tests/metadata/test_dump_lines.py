"""The lines of a text dump as the title sees them."""

from __future__ import annotations

import pytest

from metadata.pages import lines
from stripper.metadata import dump_lines

PARAGRAPH = "The storm reached the coast early in the morning, and it tore the roofs off more than forty houses " * 2
SHORT = "The storm reached the coast at four in the morning, and the boats stayed in the harbour all day."
WRAPPED = (
    "The storm reached the coast early in the morning, and it tore",
    "the roofs off more than forty houses in the old harbour,",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Jane Doe", True),
        ("3 May 2021", True),
        ("3 May 2021 | Weather", True),
        ("Weather / By Jane Doe", True),
        ("Weather / By noon", False),
        ("2 hours ago", True),
        ("By noon it was over.", False),
        ("By Jane Doe.", False),
        ("On 3 May 2021 a storm hit the coast, and it was a bad one", False),
        ("Storm hits the coast", False),
    ],
)
def test_a_byline(text: str, expected: bool) -> None:
    assert dump_lines.is_byline(text) is expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((PARAGRAPH.strip() + ".",), True),
        ((PARAGRAPH.strip(),), False),
        (("The storm reached the coast.",), False),
        (WRAPPED, True),
        ((WRAPPED[0], WRAPPED[1].capitalize()), False),
        ((WRAPPED[0], "the roofs"), False),
        ((SHORT, SHORT), True),
        ((SHORT, SHORT[:-1]), False),
        ((SHORT, "The boats stayed in."), False),
        (("漢" * 50 + "。",), True),
        (("漢" * 40 + "。",), False),
    ],
)
def test_a_paragraph(texts: tuple[str, ...], expected: bool) -> None:
    found = [line._replace(gap=0) for line in lines(*texts)]
    assert dump_lines.is_paragraph(found, 0) is expected


def test_a_blank_line_ends_a_wrapped_paragraph() -> None:
    assert not dump_lines.is_paragraph(lines(*WRAPPED), 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Storm hits the coast", True),
        ("The storm", False),
        ("x " * 101, False),
        ("Stormhitsthecoast", False),
        ("Storm hits the coast.", False),
        ("Storm hits the coast:", False),
        ("(Storm hits the coast)", False),
        ("Storm, Coast, Harbour, Wind", False),
        ("Home » Weather » Storm", False),
        ("Harbour / Weather / Storm", False),
        ("Harbour / Storm hits the coast", True),
        ("← Previous article Next", False),
        ("Previous article Next →", False),
        ("Storm hits the coast »", False),
        ("« Storm hits the coast", False),
        ("The «storm» hits the coast", True),
        ("Storm hits »the coast«", True),
        ("━━━━━━━━━━━━━━━━━━━", False),
        ("Tiempo de lectura: 6 minutos", False),
        ("Lesezeit 3 Minuten", False),
        ("© 2021 Harbour News", False),
        ("Harbour MenuSearch", False),
        ("Research on the coast", True),
        ("By Jane Doe and Jim Roe", False),
    ],
)
def test_a_possible_title(text: str, expected: bool) -> None:
    assert dump_lines.may_be_title(lines(text)[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Storm hits coast", False), ("Storm hits the coast", True), ("嵐が来た", True)]
)
def test_a_headline_has_more_words_than_an_entry_of_a_menu(text: str, expected: bool) -> None:
    assert dump_lines.is_long(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sea | Harbour | Ferry | Weather | Sport", True),
        ("Sea | Harbour | Ferry | Weather", False),
        ("Storm hits the coast | Sea | Harbour | Ferry | Weather", False),
        ("首页 沸点 课程 登录", True),
        ("冬季检修结束 渡轮恢复通航", False),
        ("プレスリリース受信 企業登録 ログイン", True),
        ("第8章 I18N と L10N", False),
        ("의회, 보행교 표결 연기", False),
    ],
)
def test_a_row_of_entries(text: str, expected: bool) -> None:
    assert dump_lines.is_menu(text) is expected


@pytest.mark.parametrize(("between", "expected"), [(11, True), (12, False)])
def test_a_headline_recurs_close_to_it(between: int, expected: bool) -> None:
    found = lines("Storm hits the old coast", *map(str, range(between)), "Storm hits the old coast")
    assert dump_lines.recurs(found[0], found) is expected


def test_an_entry_of_a_menu_does_not_recur() -> None:
    found = lines("Contact us", "News", "Contact us")
    assert not dump_lines.recurs(found[0], found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("It was over.", True), ("“It was over.”", True), ("Was it over?", False), ("It was over", False)],
)
def test_the_end_of_a_statement(text: str, expected: bool) -> None:
    assert dump_lines.ends_sentence(text) is expected


@pytest.mark.parametrize(("between", "expected"), [(11, True), (12, False)])
def test_text_follows_within_a_few_lines(between: int, expected: bool) -> None:
    found = lines("Storm", *map(str, range(between)), PARAGRAPH.strip() + ".")
    assert dump_lines.text_follows(found)[0] is expected


def test_two_sentences_in_a_row_are_text() -> None:
    sentence = "The storm reached the coast early in the morning, it is said."
    assert dump_lines.sentences_follow(lines("News", sentence, sentence))
    assert not dump_lines.sentences_follow(lines("News", sentence, "Sport", sentence))
    assert not dump_lines.sentences_follow(lines("News", "It was over.", "It was over."))


def test_words_of_the_first_step_of_a_breadcrumb() -> None:
    assert "home" in dump_lines.home_words()
    assert "weather" not in dump_lines.home_words()
