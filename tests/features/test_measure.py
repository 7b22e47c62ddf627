"""What is measured on a line: names of what is true of it, and which lines belong together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import story
from stripper import Document, extract

DOCUMENT = extract(story.page("<h2>What the water took</h2>"))


def names(document: Document, text: str) -> set[str]:
    """The features of the first line with this text."""
    pairs = zip(document.lines, document.decisions, strict=True)
    features = next(decision.features for line, decision in pairs if line.text == text)
    return {name for part in features.parts for name in part}


def group(document: Document, text: str) -> int:
    pairs = zip(document.lines, document.decisions, strict=True)
    return next(decision.features.group for line, decision in pairs if line.text == text)


def every_name(document: Document) -> Iterator[str]:
    for decision in document.decisions:
        for part in decision.features.parts:
            yield from part


def test_a_name_can_be_read_and_printed() -> None:
    assert all(name.isprintable() and name == name.strip() and 0 < len(name) <= 60 for name in every_name(DOCUMENT))


def test_no_line_has_a_feature_twice() -> None:
    for decision in DOCUMENT.decisions:
        listed = [name for part in decision.features.parts for name in part]
        assert len(listed) == len(set(listed))


def test_names_never_quote_the_page() -> None:
    """Or a card would have points for a site's own words."""
    page = story.page('<p class="zanzibarish quuxly" id="frobnitz">The zanzibarish boats of Frobnitz came home.</p>')
    assert not [name for name in every_name(extract(page)) if "zanzibar" in name or "frobnitz" in name.lower()]


def test_lines_that_stand_together_have_one_group() -> None:
    assert group(DOCUMENT, "Sport") == group(DOCUMENT, "Weather")
    assert group(DOCUMENT, "Sport") != group(DOCUMENT, story.FIRST)


@pytest.mark.parametrize(
    ("markup", "other"),
    [
        ("<p>{}</p>", '<p><a href="/x">{}</a></p>'),
        ("<p>{}</p>", "<h2>{}</h2>"),
        ("<p>{}</p>", "<ul><li>{}</li></ul>"),
        ("<p>{}</p>", '<div class="comments"><p>{}</p></div>'),
        ("<p>{}</p>", "<aside><p>{}</p></aside>"),
    ],
    ids=["linked", "heading", "item", "in comments", "aside"],
)
def test_the_same_words_elsewhere_are_something_else(markup: str, other: str) -> None:
    text = "The roof of the fish market"
    documents = [extract(story.page(form.format(text))) for form in (markup, other)]
    assert names(documents[0], text) != names(documents[1], text)


@pytest.mark.parametrize("text", ["Advertisement", "Anzeige", "Publicité", "Publicidad", "Реклама", "広告"])
def test_what_a_line_says_is_known_in_many_languages(text: str) -> None:
    assert "says advertisement" in names(extract(story.page(f"<p>{text}</p>")), text)


def test_a_longer_line_does_not_say_what_it_only_mentions() -> None:
    text = "She had found the house through an advertisement in a paper that no longer exists."
    assert "says advertisement" not in names(extract(story.page(f"<p>{text}</p>")), text)
