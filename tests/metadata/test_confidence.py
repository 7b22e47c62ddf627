"""The confidence in dates and authors."""

from __future__ import annotations

from metadata import pages
from metadata.pages import HEAD, PROSE
from stripper.metadata.authors.sources import SOURCES
from stripper.metadata.confidence import CHANGED, DATES, MIN_PUBLISHED, UNLIKELY, author_confidence, date_confidence


def test_a_confirmed_date_is_more_credible_than_one_alone() -> None:
    assert all(confirmed > alone >= MIN_PUBLISHED for confirmed, alone in DATES.values())
    assert date_confidence("meta date", is_confirmed=True) == DATES["meta"][0]


def test_guesses_are_below_the_confidence_of_a_date() -> None:
    assert max(CHANGED, UNLIKELY) < MIN_PUBLISHED


def test_sources_of_authors_have_a_confidence() -> None:
    assert author_confidence("meta author") > author_confidence("label byline")
    assert len(SOURCES) > 0
    byline = pages.html(f"{HEAD}<p>By Jane Doe</p>{PROSE}")
    assert [author.confidence for author in byline.authors] == [author_confidence("line")]
