"""Bylines of text dumps without a prefix."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, names, text
from stripper import Reason, extract

HEAD = "Storm hits the coast of Example\n\n"
MENU = "Home\n\nHarbour\n\nBoats\n\nTides\n\nWinds\n\nNets\n\nSails\n\nQuays\n\n"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("20 hours ago\n\nShare\n\nJane Doe\n\nTechnology reporter", ["Jane Doe"]),
        ("Jane Doe\n\n23. January 2025.", ["Jane Doe"]),
        ("14th April 2017 Karl", ["Karl"]),
        ("/ By\n\nJane Doe\n\n/ May 30, 2020", ["Jane Doe"]),
        ("Last updated: 14 April 2017\n\nJane Doe\n\nShare", ["Jane Doe"]),
        ("14 April 2017\n\n/\n\nJane Doe@janedoe\n\nShare", ["Jane Doe"]),
        ("14 April 2017\n\nPortrait of Jane Doe\n\nJane Doe\n\nShare", ["Jane Doe"]),
        ("14 April 2017\n\nJane Doe\n\nPhoto: Lead Example\n\nShare", []),
        ("14 April 2017\n\nShare this story\n\nSave\n\nJane Doe\n\nMore", ["Jane Doe"]),
        ("14 April 2017\n\nThe story in pictures\n\nJane Doe\n\nMore", []),
        ("14 April 2017\n\n7 min read\n\nJane Doe\n\nMore", ["Jane Doe"]),
        ("Jane Doe\n\n14 April 2017— 4 min read", ["Jane Doe"]),
        ("The harbour was rebuilt on 14 April 2017 by all\n\nJane Doe\n\nMore", []),
        ("Updated Monday 14 April 2017", []),
        ("Soumis le Lundi 15 Mai 2017", []),
        ("20 hours ago\n\nShare\n\nJane Doe\n\nTechnology", ["Jane Doe"]),
        ("Share\n\nJane Doe\n\nTechnology", []),
        ("Jane Doe\n\n·\n\nFollow\n\n4 min read\n\n14 April 2017", ["Jane Doe"]),
        ("Jane Doe\n\nBoats\n\nNets\n\nOars\n\nSails\n\n14 April 2017", []),
        ("Jane Doe\n\nJane Doe\n\nShare", ["Jane Doe"]),
        ("Jane Doe\n\nJane Doe\n\n- Boats\n- Nets\n", []),
        ("Jane Doe\n\nJohn Smith\n\nShare", []),
        ("14 April 2017 / Jane Doe", ["Jane Doe"]),
        ("Jane Doe 4:00 PM on April 14, 2017", ["Jane Doe"]),
        ("Jane Doe|Published 2 days ago", ["Jane Doe"]),
        ("Jane Doe / LEADEXAMPLE.COM / Apr 14, 2017, 14:04 IST", ["Jane Doe"]),
        ("Jane Doe, General Editor, F1Apr 14, 2017, 05:30 PM", ["Jane Doe"]),
        ("Audio 03:07 Min. | 14 April 2017", []),
        ("Published on 14 April 2017\n\nFollow Harbour", []),
        ("5dJane Doe", ["Jane Doe"]),
        ("5xJane Doe", []),
        ("Jane Doe • LeadExample\n\nPolitical analyst", ["Jane Doe"]),
        ("Jane Doe • LeadExample\n\nBoats", []),
        ("Jane Doe\n\n•\n\nTechnology reporter", ["Jane Doe"]),
        ("Jane Doe\n\nShare\n\nTechnology reporter", []),
        ("Jane Doe\n\nBreaking News Intern\n\n14 April 2017", ["Jane Doe"]),
        ("Breaking News Intern\n\n14 April 2017", []),
        ("Jane Doe•Apr 14, 2017", ["Jane Doe"]),
        ("14 April 2017 Jane Doe 2 Comments", ["Jane Doe"]),
        ("14 April 2017 Leave a Comment", []),
        ("8. April 2022 / Harbour / Von Jane Doe", ["Jane Doe"]),
        ("Leave a Comment / Harbour / By Jane Doe", ["Jane Doe"]),
        ("Leave a Comment / Harbour / By jane", []),
        ("Leave a Comment/By Jane Doe", []),
    ],
)
def test_a_name_beside_a_date_or_role(lines: str, found: list[str]) -> None:
    assert names(text(f"{HEAD}{lines}\n\n{SENTENCES}\n")) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Jane Doe\n\n14 April 2017", ["Jane Doe"]),
        ("Topics:\n\nJane Doe\n\n14 April 2017", []),
        ("14 April 2017\n\nJane Doe\n\nWeather", []),
    ],
)
def test_a_name_below_buttons(lines: str, found: list[str]) -> None:
    assert names(text(f"# {HEAD}{MENU}{lines}\n\n{SENTENCES}\n")) == found


LINKS = "[Home](/)\n\n[News](/news)\n\n# Storm hits the coast of Example\n\n"


def test_a_name_below_the_text_is_that_of_a_comment_or_teaser() -> None:
    dump = "Storm hits the coast of Example\n\n{}Jane Doe\n\n14 April 2017\n"
    assert names(text(dump.format(f"{SENTENCES}\n\n"))) == ["Jane Doe"]
    assert names(text(dump.format(f"{SENTENCES}\n\n" * 3))) == []


def test_a_line_of_links_is_no_name() -> None:
    line = "[Coming events](/events) – [Donations](/donate) – [Harbour Universe](https://a.example/)"
    assert names(text(f"{LINKS}{line}\n\n14 April 2017\n\n{SENTENCES}\n")) == []
    signed = "[Jane Doe](https://a.example/jd) – [Weather](/weather)"
    assert names(text(f"{LINKS}{signed}\n\n14 April 2017\n\n{SENTENCES}\n")) == ["Jane Doe"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Erstellt: 14.04.2017, 18:16 UhrVon: Jane Doe", ["Jane Doe"]),
        ("Picture: HarbourByJane DoeWeather reporter14:00, 28 Apr 2017", ["Jane Doe"]),
        ("Jane Doe2 minutes ago", ["Jane Doe"]),
        ("Home\n\nBoats\n\nTides\n\nNets\n\nJane Doe2 minutes ago", ["Jane Doe"]),
        ("Jane DoeWeather\n\nMore", []),
        ("20 hours ago\n\nJane Doe,AI correspondentandJohn Smith,Lead Verify", ["Jane Doe", "John Smith"]),
        ("20 hours ago\n\nJane Doe,Lead ExampleandJohn Smith,Lead Verify", []),
        ("Jane Doe, AI correspondent and John Smith, Lead Verify, in Example", []),
        ("The harbourByron Bay", []),
        ("14.04.2017 | 17:52 Uhr", []),
    ],
)
def test_a_byline_in_a_line_of_glued_elements(line: str, found: list[str]) -> None:
    assert names(text(f"{HEAD}{line}\n\n{SENTENCES}\n")) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("Photo: Lead Example\n\nJane Doe", ["Jane Doe"]),
        ("Photo: Lead Example\n\nJane Doe\n\nMore", []),
        (f"{SENTENCES}\n\nPhoto: Lead Example\n\nJane Doe", ["Jane Doe"]),
        (f"{SENTENCES}\n\n{SENTENCES}\n\n{SENTENCES}\n\nPhoto: Lead Example\n\nJane Doe", []),
        ("Weather\n\nJane Doe", []),
        ("Photo: Lead Example\n\nJane Example", []),
    ],
)
def test_a_name_between_a_picture_and_the_text(lines: str, found: list[str]) -> None:
    page = f"{HEAD}14 April 2017\n\n{lines}\n\n{SENTENCES} The wind of Example was the worst.\n"
    assert names(text(page)) == found


@pytest.mark.parametrize(
    ("top", "line", "found"),
    [
        ("", "Jane Doe", ["Jane Doe"]),
        ("", "Jane Doe\n\nMore", []),
        ("", "Jane Example", []),
        ("", "[Jane Doe](/boats)", []),
        (MENU, "Jane Doe", []),
    ],
)
def test_a_name_between_the_headline_and_the_text_of_a_page_without_menus(
    top: str, line: str, found: list[str]
) -> None:
    assert names(text(f"{top}{HEAD}{line}\n\n{SENTENCES} The wind of Example was the worst.\n")) == found


@pytest.mark.parametrize(
    ("above", "below", "found"),
    [
        ("By Ole Lund\n\nTides\n\nBy Ada Lund\n\nBoats\n\n", "By Jane Doe", ["Jane Doe"]),
        ("By Ole Lund\n\nTides\n\n", "By Jane Doe", ["Ole Lund"]),
        ("By Ole Lund\n\nTides\n\nBy Ada Lund\n\nBoats\n\n", "Fact checked by Jane Doe", ["Ole Lund"]),
    ],
)
def test_several_bylines_above_the_headline_are_those_of_teasers(above: str, below: str, found: list[str]) -> None:
    assert names(text(f"Menu\n\n{above}# {HEAD}{below}\n\n{SENTENCES}\n"))[: len(found)] == found


def test_the_prefix_above_a_name_belongs_to_the_byline() -> None:
    found = extract(f"{HEAD}By\n\nJane Doe\n\n14 April 2017\n\n{SENTENCES}\n\nBy\n\n{SENTENCES}\n", kind="text")
    reasons = [
        decision.reason for line, decision in zip(found.lines, found.decisions, strict=True) if line.text == "By"
    ]
    assert [reason is Reason.BYLINE for reason in reasons] == [True, False]


@pytest.mark.parametrize(("employer", "found"), [("Lead Example", ["Jane Doe"]), ("Another Paper", [])])
def test_the_publisher_below_a_name_makes_it_a_byline(employer: str, found: list[str]) -> None:
    assert names(text(f"{HEAD}Jane Doe\n\n{employer}\n\n{SENTENCES}\n\n© 2024 Lead Example LLC\n")) == found
