"""Names with a date and no prefix."""

from __future__ import annotations

import pytest

from metadata.pages import HEAD, PROSE, context
from stripper.metadata.authors.signatures import above_headline, full_name, is_reading_time, signature


def signed(markup: str) -> list[str]:
    return [
        name.name
        for candidate in signature(context(HEAD + markup + PROSE, publishers="example"))
        for name in candidate.names
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("3 May 2020 · 5 min · Jane Doe", ["Jane Doe"]),
        ("3 May 2020 • Jane Doe in Weather", ["Jane Doe"]),
        ("Jane Doe | 3 May 2020", ["Jane Doe"]),
        ("Jane Doe, 3 May 2020", ["Jane Doe"]),
        ("3 May 2020 · Read More", []),
        ("3 May 2020 · Jane Doe · John Smith", []),
        ("Jane Doe | a | b | c | d | 3 May 2020", []),
        ("Jane Doe | Weather", []),
        ("Jane Doe @janedoe · 3 May 2020", []),
        ("3 May 2020 · Jane Doe @janedoe", ["Jane Doe"]),
        ("The Example Team · 3 May 2020", ["The Example Team"]),
        ("By Example staff · 3 May 2020", ["Example staff"]),
        ("The harbour team · 3 May 2020", []),
        ("Example · 3 May 2020", []),
    ],
)
def test_a_name_and_a_date_in_one_line(line: str, found: list[str]) -> None:
    assert signed(f"<p>{line}</p>") == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<div>Jane Doe</div><div>3 May 2020</div>", ["Jane Doe"]),
        ("<div>Jane Doe</div><div>a</div><div>b</div><div>3 May 2020</div>", ["Jane Doe"]),
        ("<div>Jane Doe</div><div>a</div><div>b</div><div>c</div><div>3 May 2020</div>", []),
        ("<div>Jane Doe</div><div>Weather</div>", []),
        ("<p>Jane Doe</p><p>Reporter</p><p>John Roe</p><p>Photographer</p><p>3 May 2020</p>", ["Jane Doe"]),
        ("<p>Kari Nordmann</p><p>Journalist</p><p>Ola Dahl</p><p>Fotograf</p><p>3. mai 2020</p>", ["Kari Nordmann"]),
        ("<p>John Roe</p><p>Photographer</p><p>3 May 2020</p>", []),
        ("<h2>Jane Doe</h2><div>3 May 2020</div>", []),
        ("<aside><div>Jane Doe</div></aside><div>3 May 2020</div>", []),
        ("<p><a href=/1>Jane Doe</a> | <a href=/2>a</a> | <a href=/3>b</a></p><div>3 May 2020</div>", []),
    ],
)
def test_a_name_above_a_date(markup: str, found: list[str]) -> None:
    assert signed(markup) == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>Jane Doe</p><p>Reporter</p><p>John Roe</p><p>Columnist</p><p>3 May 2020</p>", ["Jane Doe", "John Roe"]),
        ("<p>Jane Doe</p><p>John Roe</p><p>Harbour</p><p>3 May 2020</p>", ["Jane Doe"]),
        ("<p>Jane Doe</p><p>3 May 2020</p><p>John Roe</p>", ["Jane Doe"]),
        (f"<p>Jane Doe</p><p>John Roe</p><p>3 May 2020</p><p>{'It said: ' * 30}John Roe</p>", ["Jane Doe"]),
    ],
)
def test_further_names_above_a_date(markup: str, found: list[str]) -> None:
    first = next(iter(signature(context(HEAD + markup + PROSE))))
    assert [name.name for name in first.names] == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>Jane Doe</p><p>3 May 2020</p><p>4 min read</p>", ["Jane Doe"]),
        ("<p>Jane Doe</p><p>Posted on 3 May 2020</p>", ["Jane Doe"]),
        ("<p>Posted on 3 May 2020</p><p>Jane Doe</p>", ["Jane Doe"]),
        ("<p>Jane Doe</p><p>Posted on</p><p>3 May 2020</p>", ["Jane Doe"]),
        ("<p>Jane Doe</p><p>3 May 2020</p>", []),
        ("<p>Jane Doe</p><p>4 min read</p>", []),
        ("<p>Jane Doe</p><p>Weather</p><p>Posted on 3 May 2020</p>", []),
        ("<p>Weather</p><p>Posted on 3 May 2020</p>", []),
        ("<h3>Jane Doe</h3><p>Posted on 3 May 2020</p>", []),
    ],
)
def test_a_name_and_a_date_above_the_headline(markup: str, found: list[str]) -> None:
    page = context(markup + HEAD + PROSE, headline=markup.count("</") + 1)
    assert [name.name for candidate in above_headline(page) for name in candidate.names] == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<div>3 May 2020</div><div>Jane Doe</div>", ["Jane Doe"]),
        ("<div>3 May 2020</div><div>Jane Doe</div><div>Weather</div>", []),
        (f"<div>3 May 2020, when the {'storm ' * 5} came</div><div>Jane Doe</div>", []),
    ],
)
def test_a_name_between_a_date_and_the_text(markup: str, found: list[str]) -> None:
    assert signed(markup) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Jane Doe and John Smith", ["Jane Doe", "John Smith"]),
        ("Jane Doe, Political editor", ["Jane Doe"]),
        ("Jane Doe, Reuters", ["Jane Doe", "Reuters"]),
        ("Jane Doe (Reuters)", ["Jane Doe"]),
        ("Jane Doe, example", ["Jane Doe"]),
        ("Jane DoeJane Doe", ["Jane Doe"]),
        ("Jane Doe /", ["Jane Doe"]),
        ("Commentary By", []),
        ("Jane Doe, the sea at night", []),
        ("New York, United States", []),
        ("Latest News", []),
        ("Storm Reaches and Harbour Closes", []),
    ],
)
def test_names_with_a_job_or_another_name_above_a_date(line: str, found: list[str]) -> None:
    assert signed(f"<p>{line}</p><p>3 May 2020</p><p>The storm reaches the coast, and the harbour closes.</p>") == found


def test_several_people_whom_the_text_mentions_are_those_it_is_about() -> None:
    names = "<p>Jane Doe and John Smith</p><p>3 May 2020</p>"
    assert signed(names) == ["Jane Doe", "John Smith"]
    assert signed(f"{names}<p>{'The harbour was closed. ' * 5}John Smith said so.</p>") == []


def test_without_a_headline_there_is_no_signature() -> None:
    assert list(signature(context("<p>Jane Doe</p><p>3 May 2020</p>", headline=None))) == []


@pytest.mark.parametrize("text", ["Jane Doe", "Jane van Doe", "Jane M. O'Doe, ", "Anne-Marie von der Doe"])
def test_full_names(text: str) -> None:
    found = full_name(text, context(HEAD))
    assert found
    assert found.name == text.strip(", ")


@pytest.mark.parametrize("word", ["Follow", "Connect", "Tips meg", "Seguir"])
def test_an_interface_word_is_no_part_of_a_full_name(word: str) -> None:
    found = full_name(f"Jane Doe {word}", context(HEAD))
    assert found
    assert found.name == "Jane Doe"
    assert full_name(f"Jane {word}", context(HEAD)) is None or " " in word


@pytest.mark.parametrize(
    "text",
    [
        "Jane",
        "Jane D. E. F. Doe",
        "Jane doe",
        "Jane 77",
        "Read More",
        "Home News",
        "Senior Reporter",
        "Harbour Storm",
        "Photo: Jane Doe",
        "Publié le",
    ],
)
def test_texts_that_are_no_full_names(text: str) -> None:
    assert full_name(text, context(f"{HEAD}<p>The harbour was empty.</p>")) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 min read", True),
        ("· 4 min read", True),
        ("4 boats", False),
        ("min read", False),
        ("4 min read aloud", False),
    ],
)
def test_the_time_of_reading(text: str, expected: bool) -> None:
    assert is_reading_time(text) is expected
