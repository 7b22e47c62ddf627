"""Paths from the home page above the title: each with a near miss that is a menu."""

from __future__ import annotations

import pytest

import story
from classify.features.pages import row_of
from stripper import Settings, decode, metadata, parse
from stripper.classify import blocks, features
from stripper.classify.features.home_paths import CLEAR, LIKE_MENU, NONE
from stripper.classify.features.surroundings import Known

TITLE = "Storm tears roofs off harbour"


def kind_of(text: str, above: tuple[str, ...], title: str = TITLE) -> float:
    """Return the value of a line of a text dump whose lines above the story are removed."""
    source = "\n\n".join((*above, title, *story.PARAGRAPHS))
    page = decode.decode(source, url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    kept = tuple(line.text in story.PARAGRAPHS for line in parsed.lines)
    matrix = blocks.measure(parsed.lines, measured, kept, Known(TITLE))
    return matrix.value(row_of(parsed, text), "on path from home page")


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        (("Map", "Home", "›", "Coast", "›"), CLEAR),
        (("Map", "Startseite", "Coast", TITLE), CLEAR),
        (("Map", "Accueil", "Coast", "Port", "Quay", TITLE), CLEAR),
        (("Map", "首页", "Coast"), LIKE_MENU),
        (("Map", "Home", "Coast", "Port", "Quay"), NONE),
        (("Map", "Home", "›", *("Coast", "Port", "Quay", "Boats", "Nets", "Lamps"), "›"), NONE),
        (("Map", "Homes", "›", "Coast", "›"), NONE),
        (("Map", "Home", *20 * ("›",), "Coast"), NONE),
        (("Map", "Home", story.SECOND, "Coast"), NONE),
        (("Map", "Home", 70 * "x", "Coast"), NONE),
    ],
)
def test_steps_between_the_home_page_and_the_title(above: tuple[str, ...], kind: float) -> None:
    assert kind_of("Coast", above) == kind
    assert kind_of("Map", above) == NONE


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        *[("Home › Coast", CLEAR), ("Accueil > Mer", CLEAR), ("Homes › Coast", NONE), ("Home | Coast | Jobs", NONE)],
        *[("Harbour Forum > Boats > Repairs", CLEAR), ("港口 >> 船 >> 修理", CLEAR)],
        *[("1 › 2 › 3", NONE), ("Page 1 of 4 › Last »", NONE), ("Boats > <b>nets</b> > Repairs", NONE)],
    ],
)
def test_a_path_in_one_line(line: str, kind: float) -> None:
    assert kind_of(line, ("Map", line), "The harbour") == kind


def test_a_path_ends_at_the_title() -> None:
    assert kind_of("Coast", ("Home", "›", "Coast", "›"), "The harbour") == NONE


def test_the_title_is_a_step_if_it_follows_once_more() -> None:
    assert kind_of(TITLE, ("Home", "Coast", TITLE)) == CLEAR
    assert kind_of(TITLE, ("Home", "Coast")) == NONE
