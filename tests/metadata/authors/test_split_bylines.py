"""Bylines of text dumps whose parts are lines."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, names, text

TITLE = "Storm hits the coast of Example"


def found(lines: str, above: str = "") -> list[str]:
    """Return the authors of a dump with some lines between the headline, with others below it, and the text."""
    return names(text(f"{TITLE}\n{above}{lines}\n{SENTENCES}\n{SENTENCES}\n"))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Jane Doe\n,\nOle Lund\nand\nMia Sand\n3 May 2020", ["Jane Doe", "Ole Lund", "Mia Sand"]),
        ("Boats\n,\nOle Lund\n3 May 2020", ["Ole Lund"]),
        ("Jane Doe\nOle Lund\n3 May 2020", ["Ole Lund"]),
    ],
)
def test_names_above_a_name_with_a_date(lines: str, expected: list[str]) -> None:
    assert found(lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("By\nJane Doe\nand\nOle Lund", ["Jane Doe", "Ole Lund"]),
        ("Von\nJane Doe\n,\nOle Lund\nund\nMia Sand", ["Jane Doe", "Ole Lund", "Mia Sand"]),
        ("By\nJane Doe\n&\nWeather", ["Jane Doe"]),
        ("By\nJane Doe\nOle Lund", ["Jane Doe"]),
        ("By\nJane Doe\nand", ["Jane Doe"]),
    ],
)
def test_names_with_signs_between_them(lines: str, expected: list[str]) -> None:
    assert found(lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("By\nJane Doe\nShare", ["Jane Doe"]),
        ("Par :\nJane Doe\nPartager", ["Jane Doe"]),
        ("By\nthe sea\nShare", []),
        ("Near\nJane Doe\nShare", []),
        ("By\nJane Doe" + "\nShare" * 20, []),
    ],
)
def test_a_preposition_far_below_the_headline(lines: str, expected: list[str]) -> None:
    assert found(lines, "Weather\n" * 40) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Jane Doe\nSkarra -\n14/04/2017 20:00", ["Jane Doe"]),
        ("Jane Doe\nPublished\n3 days ago", ["Jane Doe"]),
        ("* Jane Doe\n* Ole Lund\n14/04/2017 20:00", ["Jane Doe", "Ole Lund"]),
        ("Jane Doe\nSkarra\nWeather", []),
        ("Jane Doe\nthe harbour of Skarra\n14/04/2017 20:00", []),
    ],
)
def test_a_place_or_mark_between_a_name_and_a_date(lines: str, expected: list[str]) -> None:
    assert found(lines, "Weather\n" * 7) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Jane Doe\n@janedoe", ["Jane Doe"]),
        ("Jane Doe@janedoe", ["Jane Doe"]),
        ("Jane Doe@jane.doe.7@JaneDoeNews", ["Jane Doe"]),
        ("Jane Doe\n@ the harbour", []),
        ("Weather today\n@janedoe", []),
    ],
)
def test_a_name_before_a_user_name(lines: str, expected: list[str]) -> None:
    assert found(lines) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane Doe Political Correspondent", ["Jane Doe"]),
        ("Political Correspondent", []),
    ],
)
def test_a_name_before_a_job_above_a_date(line: str, expected: list[str]) -> None:
    assert found(f"{line}\n14 April 2017") == expected
