"""The title of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, lines, text
from stripper.metadata import dump_title

TITLE = "Storm hits the coast of Example"
SHARE = "Share this page with everybody you know"
"""A line that may be a title, nearer to the text."""
MENU = ("Home", "News", "Sport")


def title(*texts: str, url: str = "") -> str | None:
    found = dump_title.find(lines(*texts), url)
    return found.line.text if found else None


def test_a_breadcrumb_ends_with_the_title() -> None:
    found = dump_title.find(lines(*MENU, f"Home » Weather » {TITLE}", TITLE, SENTENCES))
    assert found
    assert (found.line.text, found.section) == (TITLE, "Weather")


@pytest.mark.parametrize("breadcrumb", [f"Home » Weather » {TITLE} and more", "Home » News » Storm", TITLE])
def test_another_line_is_no_breadcrumb_of_the_title(breadcrumb: str) -> None:
    found = dump_title.find(lines(*MENU, breadcrumb, "Another line about a storm", TITLE, SENTENCES))
    assert found is not None
    assert found.section == ""


def test_the_title_has_the_words_of_the_url() -> None:
    texts = ("Another story about something else", "Storm hits the coast", SENTENCES, "A last story about a storm")
    assert title(*texts, url="https://news.example/2021/storm-hits-coast.html") == "Storm hits the coast"
    first = ("Storm hits the coast", "Another story about something else", SENTENCES)
    assert title(*first, url="https://news.example/storm-hits-coast") == "Storm hits the coast"
    assert title(*first, url="https://news.example/storm") == "Another story about something else"
    assert title(*first, url="https://news.example/wind-tears-roofs") == "Another story about something else"


@pytest.mark.parametrize("byline", ["By Jane Doe", "3 May 2021", "3 May 2021 | Weather"])
def test_the_title_is_above_a_byline(byline: str) -> None:
    assert title("Home", TITLE, byline, SHARE, SENTENCES) == TITLE


@pytest.mark.parametrize("line", ["By noon it was over.", "On 3 May 2021 a storm hit the coast, and it was a bad one"])
def test_another_line_is_no_byline(line: str) -> None:
    assert title("Home", TITLE, line, SHARE, SENTENCES) == SHARE


def test_the_title_is_above_the_text() -> None:
    assert title(TITLE, SENTENCES) == TITLE
    assert title(*MENU) is None


@pytest.mark.parametrize(
    "line",
    ["Subscribe to our letter", "Log in to read this", "© 2021 Example News", "Storm ahead", "A sentence ends here."],
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
    assert text(head + "The storm reached the coast\n").value("title") is None


def test_a_paragraph_in_chinese_characters_is_shorter() -> None:
    assert (
        title("Example News of today", "台風が海岸に上陸しました", "港の状況はまだわかっていません。" * 5)
        == "台風が海岸に上陸しました"
    )
