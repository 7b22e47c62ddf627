"""The title of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import lines, text
from stripper.metadata import dump_title
from stripper.reasons import Reason

TITLE = "Storm hits the coast of Example"
SENTENCES = (
    "The storm that everybody had expected hit the coast in the night, and all of Example was dark. "
    "Nobody was hurt, and in the morning the lines of boats in the harbour were as long as ever."
)
SHARE = "Share this page with everybody you know"
"""A line that may be a title, nearer to the text."""
MENU = ("Home", "News", "Sport")


def title(*texts: str, url: str = "") -> str | None:
    found = dump_title.find(lines(*texts), url)
    return found.line.text if found else None


def test_a_toolbar_between_the_headline_and_the_text() -> None:
    toolbar = ("Text size", "Small", "Medium", "Large") * 4
    assert title(*MENU, TITLE, *toolbar, SENTENCES) == TITLE
    assert title(*MENU, TITLE, *toolbar * 3, SENTENCES) != TITLE


@pytest.mark.parametrize("label", ["Related articles", "Comments"])
def test_a_label_is_no_title_although_it_is_the_first_heading(label: str) -> None:
    links = "[More](https://a.example/) [All](https://a.example/b)"
    dump = f"{SENTENCES}\n\n{SENTENCES}\n\n# {label}\n\n{links}\n\n# {TITLE}\n\n{SENTENCES}\n"
    assert text(dump).value("title") == TITLE


def test_the_title_has_the_words_of_the_url() -> None:
    texts = ("Another story about something else", "Storm hits the coast", SENTENCES, "A last story about a storm")
    assert title(*texts, url="https://news.example/2021/storm-hits-coast.html") == "Storm hits the coast"
    first = ("Home", "Another story about something else", "Storm hits the coast", SENTENCES)
    assert title(*first, url="https://news.example/storm-hits-coast") == "Storm hits the coast"
    other = ("Home", "A story about the night in Example", "Storm hits the coast", SENTENCES)
    assert title(*other) == "A story about the night in Example"
    assert title(*other, url="https://news.example/2021/storm-hits-coast.html") == "Storm hits the coast"
    assert title(*other, url="https://news.example/storm") == title(*other)


@pytest.mark.parametrize("byline", ["By Jane Doe", "3 May 2021", "3 May 2021 | Weather"])
def test_the_title_is_above_a_byline(byline: str) -> None:
    assert title("Home", TITLE, byline, SHARE, SENTENCES) == TITLE


def test_the_title_is_above_the_text() -> None:
    assert title(TITLE, SENTENCES) == TITLE
    assert title(*MENU) is None


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our letter",
        "Log in to read this",
        "© 2021 Example News",
        "Storm ahead",
        "A sentence ends here.",
    ],
)
def test_a_line_that_cannot_be_a_title(line: str) -> None:
    assert title(TITLE, line, SENTENCES) == TITLE


def test_the_first_line_of_a_wrapped_paragraph_is_text() -> None:
    wrapped = (
        "The storm reached the coast in the night and went on until\n"
        "noon, when at last the wind turned and the sea, which had been\n"
        "high for so long, became calm again, as it was before.\n"
    )
    head = f"{TITLE}\n\nBy Jane Doe\n\n"
    assert text(head + wrapped).value("title") == TITLE
    assert text("Home\n\n" + head.partition("\n")[2] + "The storm reached the coast\n").value("title") is None


def test_a_paragraph_in_chinese_characters_is_shorter() -> None:
    assert (
        title("Example", "台風が海岸に上陸しました", "港の状況はまだわかっていません。" * 5)
        == "台風が海岸に上陸しました"
    )


@pytest.mark.parametrize("separator", [" | ", " - ", " – ", " — ", " · ", " » "])
def test_a_part_of_the_first_line_that_is_a_headline_is_the_title_and_the_rest_is_the_site(separator: str) -> None:
    found = dump_title.find(lines(f"{TITLE}{separator}Example News", *MENU, TITLE, SENTENCES))
    assert found is not None
    assert (found.text, found.site, found.line.number) == (TITLE, "Example News", 5)


def test_a_separator_within_the_headline_is_no_end_of_it() -> None:
    whole = "Storm - and flood - hits the coast"
    found = dump_title.find(lines(f"{whole} | Example News", *MENU, whole, SENTENCES))
    assert found is not None
    assert (found.text, found.site) == (whole, "Example News")


def test_a_colon_ends_no_title() -> None:
    assert title("Weather: a storm hits the coast", SENTENCES) == "Weather: a storm hits the coast"


def test_the_site_before_the_title() -> None:
    found = dump_title.find(lines(f"Example News | {TITLE}", *MENU, TITLE, SENTENCES))
    assert found is not None
    assert (found.text, found.site) == (TITLE, "Example News")


def test_a_title_element_without_a_headline_is_cut() -> None:
    found = dump_title.find(lines(f"{TITLE} | Weather | Example News", *MENU, SENTENCES))
    assert found is not None
    assert (found.text, found.site) == (TITLE, "Example News")


@pytest.mark.parametrize(
    "first",
    [
        "Skip to the content | Example",
        f"Home » {TITLE}",
        "3 May 2021 | Example News",
        "It was – they said – a long night.",
    ],
)
def test_a_first_line_that_is_no_title_element(first: str) -> None:
    found = dump_title.find(lines(first, *MENU, "Storm warning for all of Example", SENTENCES))
    assert found is not None
    assert found.text == "Storm warning for all of Example"


def test_another_wording_of_the_title_element_that_recurs_is_the_title() -> None:
    texts = ("Best storm photos of Example | Example News", *MENU, "The best photos of the storm", *MENU)
    assert title(*texts, "The best photos of the storm", SENTENCES) == "The best photos of the storm"


MARKDOWN = """[Home](/) [News](/news)

[Another story about something](/news/other)

## In this section

# Storm

## Storm warning for the coast

{0}
"""


def test_the_heading_of_level_1_is_the_title() -> None:
    assert text(MARKDOWN.format(SENTENCES)).value("title") == "Storm"
    assert text(MARKDOWN.format(SENTENCES).replace("# Storm\n", "Storm\n=====\n", 1)).value("title") == "Storm"
    below = MARKDOWN.format(SENTENCES).replace("# Storm\n", "## Storm\n", 1)
    assert text(below).value("title") != "Storm"


def test_a_heading_that_is_wrapped_at_a_hyphen_is_joined_without_a_space() -> None:
    wrapped = MARKDOWN.format(SENTENCES).replace(
        "# Storm\n", f"# {'Storm and ' * 6}a very well-\nknown flood of the coast\n", 1
    )
    assert (text(wrapped).value("title") or "").endswith("a very well-known flood of the coast")


def test_the_first_line_is_the_title_above_a_relative_date() -> None:
    assert title(TITLE, "20 hours ago", "Share", "Short text.") == TITLE
    assert title(TITLE, "20 boats sunk", "Share", "Short text.") is None


def test_short_sentences_are_text() -> None:
    sentence = "This is a sentence of the text that is long enough for one."
    assert title(TITLE, sentence, sentence) == TITLE
    assert title(TITLE, sentence, "Share") is None


def test_the_headers_of_a_reader_name_the_title() -> None:
    reader = (
        f"Title: {TITLE} | Example News\n\nURL Source: https://www.example.com/a\n\nMarkdown Content:\n{SENTENCES}\n"
    )
    found = text(reader)
    assert (found.value("title"), found.value("site")) == (TITLE, "Example News")
    assert text(f"---\ntitle: {TITLE}\ndate: 2021-05-03\n---\n\n{SENTENCES}\n").value("title") == TITLE


@pytest.mark.parametrize(
    ("second", "footer", "expected", "site"),
    [
        ("What happens at the sea each day", "About us", TITLE, None),
        ("What happens at the sea each day", "Follow The Harbour Diary of Doe", TITLE, "The Harbour Diary of Doe"),
        ("Weather", "About us", TITLE, None),
    ],
)
def test_a_blog_starts_with_its_name_and_slogan(second: str, footer: str, expected: str, site: str | None) -> None:
    top = f"The Harbour Diary of Doe\n\n{second}\n\nSkip to content\n\nHome\n\n"
    found = text(f"{top}{TITLE}\n\n{SENTENCES}\n\n{footer}\n")
    assert (found.value("title"), found.value("site")) == (expected, site)


@pytest.mark.parametrize(("footer", "site"), [("Write to Lead Times", "Lead Times"), ("Write to us", None)])
def test_a_title_element_in_other_words_than_the_heading_names_the_site(footer: str, site: str | None) -> None:
    menu = "[Sea](/sea)\n\n[Harbour](/harbour)\n\n[People](/people)"
    heading = f"# {TITLE}\n\n{SENTENCES}\n\n## Sea\n\n{SENTENCES}"
    found = text(f"Photographs of the sea | Lead Times\n\n{menu}\n\n{heading}\n\n{footer}\n")
    assert (found.value("title"), found.value("site")) == (TITLE, site)


@pytest.mark.parametrize(
    ("second", "expected"),
    [("Skip to content", "Photos from last winter"), ("News and weather", "Storm warning for all of Example")],
)
def test_a_first_line_above_a_link_to_the_content_is_the_title_element(second: str, expected: str) -> None:
    texts = ("Photos from last winter", second, *MENU * 4, "Storm warning for all of Example", *MENU, SENTENCES)
    found = dump_title.find(lines(*texts))
    assert found is not None
    assert found.text == expected


def test_a_long_word_of_the_title_element_is_enough_for_a_headline() -> None:
    texts = ("Photographs from all over Example", "Skip to content", *MENU)
    assert title(*texts, "The best photographs of last winter", SENTENCES) == "The best photographs of last winter"
    other = dump_title.find(lines(*texts, "The best pictures of last winter", SENTENCES))
    assert other is not None
    assert other.text == "Photographs from all over Example"


def test_a_line_that_contains_the_title_element_with_other_elements_is_not_the_title() -> None:
    found = dump_title.find(lines(f"{TITLE} | Example News", *MENU, f"Weather{TITLE}By Jane Doe", SENTENCES))
    assert found is not None
    assert (found.text, found.site) == (TITLE, "Example News")


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Researchers warn of storms | Example News", "Researchers warn of storms"),
        ("Why we search for storms | Example News", "Why we search for storms"),
        ("Search all the storms here | Example News", TITLE),
        ("Sail on or sign in at once | Example News", TITLE),
        ("Why we search for storms", TITLE),
    ],
)
def test_a_word_of_the_page_around_the_text_may_be_the_subject_of_the_title(first: str, expected: str) -> None:
    found = dump_title.find(lines(first, *MENU, TITLE, SENTENCES))
    assert found is not None
    assert found.text == expected


def test_the_start_of_a_squashed_first_line_that_recurs_is_the_title() -> None:
    menu = "HomeSportWeather" * 20
    assert title(f"{TITLE} - ExampleNews{menu}", f"News{TITLE}By Jane Doe", SENTENCES) is not None
    found = dump_title.find(lines(f"{TITLE}Example{menu}", f"News{TITLE}By Jane Doe", SENTENCES))
    assert found is not None
    assert (found.text, found.line.number) == (TITLE, 2)
    other = dump_title.find(lines(f"{TITLE}Example{menu}", "Storm", SENTENCES))
    assert other is None or other.text != TITLE


def test_the_place_of_a_title_element_without_a_headline_is_above_the_date() -> None:
    texts = (
        "Best storm photos | Example News",
        *MENU,
        "Other words",
        "By Jane Doe",
        "3 May 2021",
        SENTENCES,
    )
    found = text("\n\n".join(texts))
    assert (found.value("title"), found.value("published")) == ("Best storm photos", "2021-05-03")
    assert [number for number, reason in found.lines.items() if reason is Reason.TITLE] == [1]
    below = text("\n\n".join((*texts[:4], "Best storm photos", *texts[5:])))
    assert [number for number, reason in below.lines.items() if reason is Reason.TITLE] == [5]


def test_the_title_element_ends_what_is_glued_to_it() -> None:
    found = dump_title.find(lines(TITLE, "Storm", *MENU, f"Weather{TITLE}", "By Jane Doe", SENTENCES))
    assert found is not None
    assert found.text == TITLE
    other = dump_title.find(lines("Storms", *MENU, f"Weather{TITLE}", "By Jane Doe", SENTENCES))
    assert other is not None
    assert other.text == f"Weather{TITLE}"


def test_the_last_copy_of_the_title_above_the_text_is_the_headline() -> None:
    texts = (f"{TITLE} | Example", *MENU, TITLE, "Harbour", "Storm", TITLE, "By Jane Doe", SENTENCES, TITLE)
    found = dump_title.find(lines(*texts))
    assert found is not None
    assert (found.text, found.line.number, found.site) == (TITLE, 8, "Example")
    popular = dump_title.find(lines(*texts[:2], TITLE, "By Jane Doe", SENTENCES, "Popular", TITLE, "3 May 2021"))
    assert popular is not None
    assert popular.line.number == 3
    short = dump_title.find(lines("Storms | Example", "Storms", "Harbour", "Storms", "By Jane Doe", SENTENCES))
    assert short is not None
    assert short.line.number == 2
    consent = dump_title.find(lines(texts[0], SENTENCES * 2, *texts[1:]))
    assert consent is not None
    assert consent.line.number > 1


def test_the_signs_of_a_button_and_a_heading_are_no_part_of_a_title() -> None:
    for sign, expected in (
        ("(BUTTON) ", TITLE),
        ("(MAP) ", f"(MAP) {TITLE}"),
        ("## ", TITLE),
        ("#1 ", f"#1 {TITLE}"),
    ):
        line = lines(f"{sign}{TITLE}", SENTENCES)[0]
        assert dump_title.DumpTitle(line.text, line).finding.value == expected


def test_a_title_element_below_its_header_is_no_breadcrumb() -> None:
    element = "Storm of the year | Lead Times"
    head = f"**Title**: {element}\n\n**Source**: https://leadtimes.example/storm\n\nContent\n\n{element}\n\n"
    page = f"Lead Times\n\nSea\n\nThe storm and its traces\n\nApril 10, 2019\n\n{SENTENCES}\n\n"
    assert text(head + page).value("title") != "Lead Times"


def test_a_headline_with_a_byline_precedes_the_site_in_the_first_line() -> None:
    first = "Example News - All about the harbour"
    assert title(first, *MENU, TITLE, "By Jane Doe", SENTENCES) == TITLE
    found = dump_title.find(lines("Storm warning for the harbour - Example News", *MENU, "Share", SENTENCES))
    assert found is not None
    assert found.text == "Storm warning for the harbour"


def test_a_lower_heading_with_a_byline_precedes_one_word() -> None:
    links = "[More](https://a.example/) [All](https://a.example/b)"
    dump = f"# Weather\n\n{links}\n\n### {TITLE}\n\n3 May 2021\n\n{SENTENCES}\n"
    assert text(dump).value("title") == TITLE
    assert text(dump.replace("3 May 2021", "Share with all of them")).value("title") == "Weather"
    assert text(dump.replace("# Weather", "# Weather of 3 May 2021", 1)).value("title") == "Weather of 3 May 2021"


def test_a_squashed_dump_that_ends_in_a_sentence() -> None:
    menu = " ".join(MENU * 15)
    assert text(f"{TITLE} - Example News {menu} {TITLE} By Jane Doe {SENTENCES * 3}").value("title") == TITLE
    assert text(f"Example News {menu} {TITLE} By Jane Doe {SENTENCES * 3}").value("title") == TITLE


def test_sentences_with_which_paragraphs_start_are_no_title() -> None:
    first, second = f"{SENTENCES} {SENTENCES}", SENTENCES
    assert text(f"{first}\n\n{second}\n\n{first}\n").value("title") is None
    assert text(f"{first} {second} {first}").value("title") is None


def test_a_breadcrumb_is_cut_from_the_headline() -> None:
    assert title("Home", f"Home News {TITLE}", TITLE, SENTENCES) == TITLE


@pytest.mark.parametrize(
    ("address", "expected"), [("restaurant", ("Restaurant", "Surf Resort of Example")), ("food", None)]
)
def test_the_part_of_the_title_element_that_the_address_names(address: str, expected: tuple[str, str] | None) -> None:
    element = "Restaurant - Surf Resort of Example"
    head = f"Title: {element}\n\nURL Source: https://resort.example/{address}/\n\n"
    found = text(f"{head}{element}\n\nSea\n\n{SENTENCES}\n")
    named = (found.value("title"), found.value("site"))
    assert named == expected if expected else named[0] != "Restaurant"


def test_the_title_element_below_a_heading_with_it() -> None:
    head = "---\ntitle: Storm - Lead Wiki\nurl: https://lead.example/storm\n---\n\n# Storm - Lead Wiki\n\n"
    found = text(f"{head}Storm - Lead Wiki\n\nSea\n\nStorm\n\n{SENTENCES}\n")
    assert (found.value("title"), found.value("site")) == ("Storm", "Lead Wiki")


def test_an_entry_of_the_contents_is_no_headline() -> None:
    dump = f"- [All about the storm](#all)\n- [Sea](#sea)\n\n# Storms\n\n## All about the storm\n\n{SENTENCES}\n"
    assert text(dump).value("title") == "Storms"


def test_links_in_the_head_of_a_page_are_neither_title_nor_site() -> None:
    found = text(f"   Link: preconnect dns-prefetch\n   Link: preconnect dns-prefetch\n\n{TITLE}\n\n{SENTENCES}\n")
    assert (found.value("title"), found.value("site")) == (TITLE, None)
