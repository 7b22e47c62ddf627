"""Seams: where elements seem to end in a text without line breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.parse.dialects.squashed import trained_seams
from stripper.parse.seams import Seams, places

MENU = "Home News Sport Weather Contact us"
FERRY = (
    "The night ferry leaves the old quay at ten, and it reaches the islands before the bakers have lit their ovens. "
    "Nobody from Port Ellen has missed it since Monday."
)
BAC = (
    "Le bac de nuit quitte le vieux quai à dix heures et touche les îles avant que les boulangers n’allument le four. "
    "Personne ne l’a manqué depuis l’hiver 1929 à Port Navalo."
)


@pytest.mark.parametrize("prose", [FERRY, BAC])
def test_prose_is_cut_from_the_menu_above_it_and_the_footer_below(prose: str) -> None:
    parts = trained_seams().cut(f"{MENU} {prose} Related articles Five bakers on strike")
    start, end = prose.split()[0], prose.split()[-1]
    assert any(part.startswith(start) for part in parts)
    assert any(part.endswith(end) for part in parts)


@pytest.mark.parametrize("prose", [FERRY, BAC])
def test_names_and_numbers_within_a_sentence_are_no_seams(prose: str) -> None:
    parts = trained_seams().cut(prose)
    assert all(part.endswith(".") for part in parts)


def test_a_long_text_is_cut_throughout() -> None:
    parts = trained_seams().cut(f"{MENU} {FERRY} " * 200)
    assert sum(part.startswith("The night ferry") for part in parts) == 200
    assert len(parts) // 200 == 6


def test_words_in_lower_case_or_without_case_begin_no_element() -> None:
    words = ["Fähren", "ab", "10", "Uhr", "–", "Preise", "حول", "العبارة"]
    assert [place for place, _ in places(words)] == [2, 3, 4, 5]


def test_a_seam_is_a_place_whose_log_odds_are_positive() -> None:
    odds: list[dict[str, float]] = [{} for _ in range(9)]
    odds[4] = {"news": 2.0}
    assert Seams(odds, -1.0).cut("Home  News\nSport") == ["Home", "News Sport"]
    assert Seams(odds, -3.0).cut("Home  News\nSport") == ["Home News Sport"]


@given(st.text(alphabet=st.sampled_from("aZäÉ9 .,|–“”’(中ع\n\t"), max_size=200))
def test_no_word_is_lost(text: str) -> None:
    assert " ".join(trained_seams().cut(text)).split() == text.split()
