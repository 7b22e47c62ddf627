"""The points of lines that may be the headline of a text dump."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metadata.pages import SENTENCES, lines
from stripper.metadata import dump_title_points

TITLE = "Storm hits the coast of Example"
STORY = (
    "The storm that everybody had expected hit the coast in the night, and all of Example was dark. "
    "Nobody was hurt, and in the morning the boats in the harbour were as wet as ever."
)
OTHER = "Ferry does not run until the winter"
MENU = ("Home", "News", "Sport", "Weather")


def best(*texts: str) -> str | None:
    found = dump_title_points.best(lines(*texts))
    return found.text if found else None


@pytest.mark.parametrize(
    "other",
    [
        f"{OTHER}.",
        f"{OTHER}:",
        f"{OTHER} | Sea",
        f"[{OTHER}]",
        "Sea, Harbour, Ferry boats, Wind",
        "© 2021 Example News of the coast",
        "Photo: Example Agency of the coast",
        "Ferry",
    ],
)
def test_a_line_below_the_headline_with_the_form_of_another_line(other: str) -> None:
    assert best(*MENU, TITLE, other, STORY) == TITLE


@pytest.mark.parametrize("byline", ["By Jane Doe", "3 May 2021", "Von Jane Doe"])
def test_the_headline_is_above_the_byline(byline: str) -> None:
    assert best(*MENU, TITLE, byline, "Share this page with all", SENTENCES) == TITLE


def test_the_headline_has_words_of_the_text() -> None:
    assert best(*MENU, TITLE, OTHER, STORY) == TITLE
    assert best(*MENU, OTHER, TITLE, SENTENCES) == best(*MENU, OTHER, TITLE, SENTENCES.replace("text", "page"))


def test_of_lines_with_the_same_points_the_last_is_the_headline() -> None:
    one, other = "Old ferry at the quay of the bay", "Big barge at the pier of the sea"
    for texts in ((one, other), (other, one)):
        assert best(*(f"Chart{n:04}" for n in range(20)), *texts, SENTENCES) == texts[1]


def test_a_headline_above_the_text_of_another_page_is_none() -> None:
    assert best(TITLE, STORY, STORY, OTHER, STORY) == TITLE
    assert best(STORY, STORY, OTHER, STORY) is None


def test_the_title_element_has_the_words_of_the_headline() -> None:
    first = f"{OTHER} - Example News"
    texts = lines(first, *MENU, TITLE, *MENU, OTHER, STORY)
    assert (found := dump_title_points.best(texts, 1)) is not None
    assert found.text == OTHER


@pytest.mark.parametrize(("below", "number"), [((), 5), (("By Jane Doe",), 12)])
def test_of_several_copies_the_one_above_the_byline_is_the_headline(below: tuple[str, ...], number: int) -> None:
    found = dump_title_points.best(lines(*MENU, TITLE, *("Text size",) * 6, TITLE, *below, STORY))
    assert found is not None
    assert (found.text, found.number) == (TITLE, number)


def test_the_headline_in_a_script_without_spaces() -> None:
    text = "昨夜、沿岸を襲った嵐は町全体を暗闇に包みましたが、けが人はいませんでした。" * 5
    assert best("ホーム", "ニュース", "嵐が例の町の沿岸を襲う", "天気", text) == "嵐が例の町の沿岸を襲う"


def test_a_caption_with_the_credit_of_a_picture_is_no_headline() -> None:
    caption = "The harbour of Port Ellery after the storm. Photo: City Archive"
    assert best(*MENU, caption, STORY) != caption
    assert best(*MENU, caption.replace("Photo:", "Old"), STORY) == caption.replace("Photo:", "Old")


def test_a_sentence_below_a_paragraph_is_no_headline() -> None:
    headline = "The ferry to the islands does not run until the storm is over"
    below = ("By Jane Doe, 3 May 2020", STORY)
    assert best(*MENU, STORY, f"# {headline}", *below) == headline
    assert best(*MENU, STORY, f"# {headline}.", *below) != f"{headline}."


def test_a_heading_of_a_section_is_no_headline_of_clean_text() -> None:
    section = "What the storm did to the boats"
    assert best(STORY, section, STORY, SENTENCES) is None
    assert best("Menu", section, STORY, SENTENCES) == section


def test_a_headline_with_a_byline_may_be_below_a_notice() -> None:
    notice = "We use cookies on this site, and you can read about all of them on a page of their own."
    assert best(notice, *MENU, TITLE, "By Jane Doe, 3 May 2020", STORY, SENTENCES) == TITLE


def test_the_headline_is_near_a_paragraph() -> None:
    far = ("Text size",) * dump_title_points.REACH
    assert best(*MENU, TITLE, *far[1:], STORY) == TITLE
    assert best(*MENU, TITLE, *far, STORY) != TITLE


def test_a_date_whose_day_looks_like_the_number_of_an_item_is_no_headline() -> None:
    day, *rest = lines("May 2020 by Jane Doe of the coast", STORY)
    assert dump_title_points.best([day._replace(marker="3."), *rest]) is None
    assert dump_title_points.best([day._replace(marker="3.", text=TITLE), *rest]) is not None


def test_a_single_word_of_the_text_is_no_sign_of_a_headline() -> None:
    texts = lines("Harbour", TITLE, STORY)
    shares = [dump_title_points.Page(texts, "").share_of_text(index) for index in (0, 1)]
    assert shares[0] == 1 / dump_title_points.FEW_WORDS < shares[1]


def test_menus_and_text_alone_have_no_headline() -> None:
    assert best(*MENU) is None
    assert best(STORY, SENTENCES) is None


@given(st.lists(st.sampled_from([*MENU, TITLE, OTHER, STORY, "By Jane Doe"]), min_size=1, max_size=9))
def test_the_headline_is_a_short_line_above_a_paragraph(texts: list[str]) -> None:
    found = best(*texts)
    assert found is None or (len(found) <= len(OTHER) and STORY in texts[texts.index(found) + 1 :])


@pytest.mark.parametrize(
    "part",
    [
        "Example News of the coast Logo",
        "IFRAME: https://a.example/storm-hits-the-coast",
        "Search for the coast: ____",
        "Warning in /var/www/storm.php on the coast",
        "ExampleNews of the coastSport and theatreWeather on the seaHarbour",
        "Sea 1.2% Harbour 0.3% Ferry 0.4% Coast 0.1%",
        "Jump to main content of the page",
        "Old quay is rebuilt after the storm »",
        "News of the coast | Harbour | Ferry | Weather",
        "storm.hits(the_coast: Coast, night=True)",
        "the_storm = coast.hits(Storm);",
        "fn leave<T>(quay: Quay) -> Option<T>",
        "isMoored() const of the class",
        "Sea | Harbour | Ferry | Weather | Sport and more of the kind",
    ],
)
def test_a_part_of_the_page_is_no_headline(part: str) -> None:
    assert best(*MENU, part, "By Jane Doe", SENTENCES) in (None, *MENU)
    for near_miss in ("Storm at the coast since 0.3% of a day", "Storm hits the coast of Example (1: the night)"):
        assert best(*MENU, near_miss, "By Jane Doe", SENTENCES) == near_miss


@pytest.mark.parametrize(
    ("other", "is_title"),
    [
        ("Write about the storm to: harbour@example.org", False),
        ("Write about the storm @ the harbour", True),
    ],
)
def test_an_address_is_no_headline(other: str, is_title: bool) -> None:
    assert (best(*MENU, other, "By Jane Doe", STORY) == other) is is_title


@pytest.mark.parametrize(
    ("chapter", "section", "expected"),
    [
        ("Chapter 4. Storms", "4.1. How storms hit the coast", "Chapter 4. Storms"),
        ("附录 A. 风暴", "A.1. 风暴袭击海岸的方式", "附录 A. 风暴"),
        ("第 4 章 风暴", "4.1. 风暴袭击海岸的方式", "第 4 章 风暴"),
        ("Chapter 3. Storms", "4.1. How storms hit the coast", "4.1. How storms hit the coast"),
        ("Chapter 4. Storms", "4.1 million see the coast", "4.1 million see the coast"),
    ],
)
def test_the_first_section_is_below_its_chapter(chapter: str, section: str, expected: str) -> None:
    assert best(*MENU, chapter, section, STORY, STORY) == expected


def test_a_comment_in_a_listing_is_no_headline() -> None:
    comment, *rest = lines("Close the harbour in a storm", STORY, STORY)
    item = comment._replace(marker="-", indent=8)
    assert dump_title_points.best([item, *rest]) is None
    assert dump_title_points.best([item._replace(indent=2), *rest]) is not None
    for below, expected in (("harbour.close(ships);", "Storm hits"), ("The harbour is closed", "# storm")):
        texts = [line._replace(gap=line.number != 3) for line in lines("Storm hits", "# storm", below, STORY)]
        assert (found := dump_title_points.best(texts)) is not None
        assert found.text == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://docs.example/harbour/winter_ferry_tickets", "Ferry tickets in winter"),
        ("https://docs.example/harbour", "Buy it at the harbour"),
    ],
)
def test_words_of_the_address_count(url: str, expected: str) -> None:
    texts = lines("Menu", "Ferry tickets in winter", "Buy it at the harbour", STORY)
    assert (found := dump_title_points.best(texts, url=url)) is not None
    assert found.text == expected
