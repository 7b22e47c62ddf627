"""Sections of text dumps that a label starts: teasers and comments go, and what only resembles them stays."""

from __future__ import annotations

import pytest

import story
from stripper import Reason, classify, extract

FOURTH = (
    "The insurers will count the damage in the coming weeks, and the harbour office has asked all owners to send in "
    "pictures. The last storm of this kind was in 1953, and the old sea wall has been the same ever since."
)
ARTICLE = [*story.PARAGRAPHS, FOURTH]
TEASERS = [
    "Council votes to move the bus station next year",
    "It has been at the market since the war, and there is no room.",
    "Lifeboat crew looks for six volunteers on the north shore",
    "Training takes two years and begins on a Saturday.",
]


def removed(*lines: str) -> dict[str, Reason]:
    """Return the removed lines of a dump of an article."""
    dump = "\n\n".join(("Storm tears roofs off harbour", *lines))
    document = extract(dump, kind="text", page_type="article")
    return {line.text: decision.reason for line, decision in document.removed if decision.reason is not Reason.TITLE}


@pytest.mark.parametrize(
    "label",
    [
        *("Related", "More from Harbour News", "À lire aussi", "TE PUEDE INTERESAR", "Baca Juga:", "TIN LIÊN QUAN"),
        *("Zobacz również", "Articoli suggeriti", "相关阅读", "Lesen Sie auch", "Leia também", "Читайте также"),
    ],
)
def test_teasers_below_the_article_go_with_their_label(label: str) -> None:
    found = removed(*ARTICLE, label, *TEASERS)
    assert set(found) == {label, *TEASERS}
    assert {found[text] for text in (label, TEASERS[0], TEASERS[2])} == {Reason.RELATED}


@pytest.mark.parametrize("label", ["Related", "Baca Juga:", "Czytaj też:"])
def test_a_label_within_the_text_takes_its_headlines_only(label: str) -> None:
    assert set(removed(*ARTICLE[:3], label, TEASERS[0], TEASERS[2], *ARTICLE[3:], story.FIRST)) == {
        label,
        TEASERS[0],
        TEASERS[2],
    }


def test_menus_above_the_title_are_no_article_before_a_counter_of_comments() -> None:
    """The number of comments below the headline ends no article, whatever is kept above the headline."""
    headlines = [f"Council {verb} to move the bus station next year" for verb in ("votes", "plans", "refuses") * 5]
    page = "\n\n".join((*headlines, "Storm tears roofs off harbour", "Comments (0)", *ARTICLE))
    document = extract(page, kind="text", page_type="article")
    assert all(paragraph in document.text for paragraph in ARTICLE)
    replies = ["I saw the wave, and it was higher than the wall.", "So did I, and my boat is gone."]
    page = "\n\n".join((*headlines, "Storm tears roofs off harbour", *ARTICLE, "Comments (2)", *replies))
    document = extract(page, kind="text", page_type="article")
    assert not any(reply in document.text for reply in replies)


def test_a_heading_about_responses_ends_no_article() -> None:
    assert FOURTH not in removed(*ARTICLE[:3], "Responses of the old harbour town", FOURTH)


NOTICE = (
    "The editors of this paper use a machine to translate some of the pages into your language, and a translation "
    "may have errors. The page in the language of the author is the one that counts."
)


def test_a_notice_above_the_title_is_no_text() -> None:
    dump = f"{NOTICE}\n\n# Storm tears roofs off harbour\n\n[Weather](/w) [News](/n)\n\n"
    text = extract(dump + "\n\n".join(ARTICLE), kind="text", page_type="article").text
    assert NOTICE not in text
    assert all(paragraph in text for paragraph in ARTICLE)


@pytest.mark.parametrize(("number", "stays"), [(2, False), (3, True)])
def test_several_sentences_above_the_title_stay(number: int, stays: bool) -> None:
    dump = [*[f"{n}. {NOTICE}" for n in range(number)], "# Storm tears roofs off harbour", *ARTICLE, *ARTICLE]
    assert (NOTICE in extract("\n\n".join(dump), kind="text", page_type="article").text) == stays


@pytest.mark.parametrize(("mark", "stays"), [("", True), ("# ", False)])
def test_text_with_which_a_dump_begins_stays_above_a_doubtful_title(mark: str, stays: bool) -> None:
    dump = "\n\n".join((NOTICE, f"{mark}Storm tears roofs off harbour", "By Ada Byrne", *ARTICLE, *ARTICLE))
    assert (NOTICE in extract(dump, kind="text", page_type="article").text) == stays


def test_entries_of_a_table_of_contents_are_no_text() -> None:
    names = ("The wind in the night", "The bill of the insurers", "The new wall of the old harbour")
    parts = [text for name, paragraph in zip(names, ARTICLE[1:], strict=False) for text in (f"## {name}", paragraph)]
    entries = [f"- [{name}](#part)" for name in names]
    dump = ["# Storm tears roofs off harbour", "[Weather](/w) [News](/n)", ARTICLE[0], *entries, *parts]
    text = extract("\n\n".join(dump), kind="text", page_type="article").text
    assert [text.count(name) for name in names] == [1, 1, 1]
    others = [f"- [{name} of 1953](#part)" for name in names]
    kept = extract("\n\n".join([*dump[:3], *others, *parts]), kind="text", page_type="article")
    assert not [line for line, decision in kept.removed if decision.reason is Reason.NAVIGATION and "1953" in line.text]


def test_text_above_a_late_title_stays() -> None:
    dump = "\n\n".join(
        (NOTICE, *ARTICLE[:3], "# Storm tears roofs off harbour", "[Weather](/w) [News](/n)", *ARTICLE[2:])
    )
    assert NOTICE in extract(dump, kind="text", page_type="article").text


@pytest.mark.parametrize(
    "line",
    [f"À lire aussi {TEASERS[0]}", f"Read also: {TEASERS[0]}", f"Baca juga: {TEASERS[2]}", f"相关阅读：{TEASERS[0]}"],
)
def test_a_headline_in_the_row_of_its_label_goes(line: str) -> None:
    assert removed(*ARTICLE[:3], line, FOURTH) == {line: Reason.RELATED}


@pytest.mark.parametrize(
    "label",
    [
        "5 thoughts on “Storm tears roofs off harbour”",
        "3 Comments",
        "Kommentare zu",
        "Responses ( 10 )",
        "Responses (3)",
    ],
)
def test_comments_below_the_article_go(label: str) -> None:
    comments = [
        "Anna Berg says:",
        f"I saw it from the quay. {FOURTH}",
        "Ole says:",
        f"So did I, and it was dark. {FOURTH}",
    ]
    assert {label, *comments} <= set(removed(*ARTICLE, label, *comments))


@pytest.mark.parametrize(
    "line",
    [
        "Related to this is the question of who will pay for the new wall, said the mayor on Tuesday.",
        "The comments on the plan were mixed, and most of them were about the price of the new wall.",
        "We have read more about the storm than we wanted to, said the harbour master on Tuesday evening.",
    ],
)
def test_a_sentence_that_begins_like_a_label_stays(line: str) -> None:
    assert removed(*ARTICLE[:2], line, *ARTICLE[2:]) == {}


def test_a_question_below_a_label_is_a_headline() -> None:
    question = "Where does the wind come from that tears the roofs off the harbour every year ?"
    assert set(removed(*ARTICLE[:3], "Lire aussi", question, *ARTICLE[3:], story.FIRST)) == {"Lire aussi", question}


OTHERS = [
    "The council has voted for a new station. It will be at the market, where the buses have room to turn.",
    "The lifeboat needs a crew of six for the north shore. The training begins on a Saturday in the spring.",
    "The school has a garden on its roof since Monday. The first beans were sown by the oldest of the pupils.",
]
DATED = [f"{teaser}\n\n{day} March 2024" for day, teaser in enumerate(OTHERS, 2)]


def test_paragraphs_below_a_label_with_dates_between_them_are_teasers() -> None:
    assert set(removed(*ARTICLE, "Related", *DATED)) >= {"Related", *OTHERS}
    assert not set(removed(*ARTICLE, "Related", *DATED[:2], OTHERS[2])) & set(OTHERS)


CUT = [
    "The council has voted for a new bus station after all, and the market will have to move to the quay while the...",
    "Six volunteers have joined the lifeboat crew on the north shore since the storm, and the first of them was…",
]


def test_teasers_that_are_cut_off_below_the_article_go() -> None:
    assert removed(*ARTICLE, *CUT) == dict.fromkeys(CUT, Reason.RELATED)


def test_a_single_line_that_is_cut_off_and_those_within_the_article_stay() -> None:
    assert removed(*ARTICLE, CUT[0]) == {}
    assert removed(*ARTICLE[:2], *CUT, *ARTICLE[2:]) == {}


CONSENT = [
    "We store cookies on your device to analyse how the site is used, and you may change your choice at any time.",
    "Strictly necessary",
    "These cookies are necessary for the site to function, and they cannot be switched off in the systems of ours.",
]


def test_a_consent_dialog_below_the_article_goes() -> None:
    assert set(removed(*ARTICLE, *CONSENT)) == set(CONSENT)


def test_an_article_about_cookies_stays() -> None:
    about = "The harbour office has a website that sets a cookie, which the mayor has called a scandal since Monday."
    assert not set(removed(about, *ARTICLE, CONSENT[0], CONSENT[2])) & {about, CONSENT[0], CONSENT[2]}


def test_a_list_item_that_reads_like_a_label_ends_no_article_with_headings_below() -> None:
    head = ("[Home](https://a.example/) [News](https://a.example/news)", "## What it can do")
    found = removed(*head, *ARTICLE[:-1], "Create drafts", "List comments", "## How to add more", FOURTH)
    assert FOURTH not in found


def test_what_follows_a_label_above_the_title_stays() -> None:
    dump = "\n\n".join(("Home", "Related", TEASERS[0], "Storm tears roofs off harbour", *ARTICLE))
    document = extract(dump, kind="text", page_type="article")
    assert all(text in document.text for text in ARTICLE)


def test_on_other_pages_labels_belong_to_the_content() -> None:
    dump = "\n\n".join((*ARTICLE, "Related", *ARTICLE))
    assert extract(dump, kind="text", page_type="documentation").text.count(FOURTH) == extract(
        "\n\n".join((*ARTICLE, *ARTICLE)), kind="text", page_type="documentation"
    ).text.count(FOURTH)


@pytest.mark.parametrize(("least", "stays"), [(0.0, True), (1.0, False)])
def test_labels_of_related_pages_count_if_the_type_is_unsure(
    least: float, stays: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(classify, "MIN_LIKELY", least)
    page = ("Storm tears roofs off harbour", "FAQ", "How do I apply?", *ARTICLE[:2], "Related", *TEASERS[::2])
    document = extract("\n\n".join(page), kind="text")
    assert document.page_type == "service"
    assert (TEASERS[0] in document.text) is stays
    assert ARTICLE[0] in document.text


def test_below_some_labels_are_comments_whatever_the_type_of_the_page() -> None:
    dump = "\n\n".join((*ARTICLE, "5 thoughts on “Storm”", *ARTICLE))
    kept = extract(dump, kind="text", page_type="forum").kept
    assert max(line.number for line, _ in kept) <= len(ARTICLE)


def test_many_labels_take_linear_time() -> None:
    lines = [line for number in range(20_000) for line in (f"{number} thoughts on “Storm”", f"{number} {TEASERS[0]}")]
    assert extract("\n\n".join((*ARTICLE, *lines)), kind="text").lines
