"""Lists of teasers in HTML."""

from __future__ import annotations

import pytest

from metadata.pages import HEAD, SENTENCES, context, html, json_ld, names

TITLES = ("Ferry returns to the island", "Roof of the old mill is saved", "Vote on the bridge is put off")


def teasers(item: str) -> str:
    """Return a page with three items, each with its own title and day."""
    return HEAD + "".join(item.format(title=title, day=day) for day, title in enumerate(TITLES, 3))


ABOVE = "<h2><a href=/{day}>{title}</a></h2><p class=date>{day} May 2020</p><p>The first boat left at six.</p>"
BELOW = "<p class=date>{day} May 2020</p><h2><a href=/{day}>{title}</a></h2><p>The first boat left at six.</p>"
LINK = "<p><a href=/{day}>{title} in the spring</a></p><p class=date>{day} May 2020</p>"


@pytest.mark.parametrize("item", [ABOVE, BELOW, LINK])
def test_labels_with_a_headline_each(item: str) -> None:
    page = context(teasers(item))
    assert all(page.is_in_teasers(line.number) for line in page.lines if "May" in line.text)


@pytest.mark.parametrize(
    "item",
    [
        "<p class=date>{day} May 2020</p><p>The first boat left at six.</p>",
        "<p class=date>{day} May 2020</p><h2>Re: Storm hits the coast</h2><p>The first boat left at six.</p>",
        f"<h2><a href=/>{{title}}</a></h2><p class=date>{{day}} May 2020</p>{f'<p>{SENTENCES}</p>' * 4}",
    ],
)
def test_posts_and_articles_are_no_teasers(item: str) -> None:
    page = context(teasers(item))
    assert not any(page.is_in_teasers(line.number) for line in page.lines)


def test_two_labels_are_no_list() -> None:
    page = context(teasers(ABOVE).rpartition("<h2>")[0])
    assert not any(page.is_in_teasers(line.number) for line in page.lines)


def test_nobody_signs_a_list() -> None:
    item = f"{ABOVE}<p class=byline>By Jane Doe</p>"
    assert html(teasers(item)).value("published") is None
    assert names(html(teasers(item))) == []
    declared = json_ld("Article", name="Storm") + teasers(item)
    assert html(declared).value("published") == "2020-05-03"
    assert names(html(declared)) == ["Jane Doe"]


@pytest.mark.parametrize(("menu", "day"), [("<p>Tools</p>", None), ("<p>Tools</p>" * 8, "2020-05-03")])
def test_dates_of_a_list_directly_below_the_headline_are_not_of_the_page(menu: str, day: str | None) -> None:
    assert html(teasers(ABOVE).replace(HEAD, HEAD + menu)).value("published") == day
