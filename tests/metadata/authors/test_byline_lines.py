"""Lines with a prefix before an author."""

from __future__ import annotations

import pytest

from metadata.pages import FAR, HEAD, PROSE, SENTENCES, context, html, names, text
from stripper.metadata.authors.byline_lines import far_from_headline, near_headline


def near(markup: str) -> list[str]:
    found = list(near_headline(context(HEAD + markup + PROSE)))
    assert all(candidate.has_prefix for candidate in found)
    return [name.name for candidate in found[:1] for name in candidate.names]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("Von Jane Doe und Richard Roe", ["Jane Doe", "Richard Roe"]),
        ("By noon the water had reached the harbour.", []),
        ("By Jane Doe " + "and others " * 20, []),
        ("This post was written by Jane Doe, MD", ["Jane Doe"]),
        ("This post was seen by Jane Doe, MD", []),
        ("3 May 2020 by Jane Doe", ["Jane Doe"]),
        ("Last updated May 3, 2020 By Jane Doe 119 Comments", ["Jane Doe"]),
        ("3 May 2020 | By Jane Doe", ["Jane Doe"]),
        ("3 May 2020 By noon the water had reached the harbour.", []),
        ("2021-01-12 Source: Daily Example Words: Jane Doe", ["Jane Doe"]),
        ("2021-01-12 Source: Daily Example Photo: Jane Doe", []),
        ("Posted in Weather by jane77 on 3 May 2020", ["jane77"]),
        ("Posted in Weather by jane77, who has more to say on 3 May 2020", []),
        ("Posted in Weather by noon", []),
        ("3 May 2020 · 5 min read · By Jane Doe", ["Jane Doe"]),
        ("3 May 2020 · 5 min read · Jane Doe", []),
        ("3. kolovoza 2020. Piše Jana Horvat", ["Jana Horvat"]),
        ("3. kolovoza 2020. Pismo Jana Horvat", []),
        ("By Jane Doe posted May 3rd 2020 7:30PM", ["Jane Doe"]),
        ("By Jane Doe | Economy | 3 May 2020", ["Jane Doe"]),
        ("By Jane Doe | Richard Roe | 3 May 2020", ["Jane Doe", "Richard Roe"]),
        ("ByJane Doe", ["Jane Doe"]),
        ("Bystanders of Doe", []),
        ("Posted in Weather by jane, 3 May 2020", ["jane"]),
        ("Changed by noon at last, 3 May 2020", []),
        ("Harbour: sent by tidewatcher » Sun 3 May 2020", ["tidewatcher"]),
        ("by jane77", ["jane77"]),
        ("by jane77 and noon", []),
        ("3 May 2020 by jane77 2 Comments", ["jane77"]),
        ("3 May 2020 by jane77 2 boats", []),
        ("Thread starter jane77", ["jane77"]),
        ("Thread starters and others", []),
        ("Filed under: Boats — jane77 @ 8:15 pm", ["jane77"]),
        ("Filed under: Boats — Jane Doe @ 08:15", ["Jane Doe"]),
        ("Filed under: Boats — Jane Doe @ Example", []),
        ("12 topics · Last post by jane77 3 May 2020", []),
        ("By the harbour. Photo: Jane Doe", []),
        ("Posted by Jane under Just For Fun | Tags: Storm", ["Jane"]),
    ],
)
def test_a_line_near_the_headline(line: str, found: list[str]) -> None:
    assert near(f"<p>{line}</p>") == found


def test_a_preposition_of_the_language_after_a_date() -> None:
    for dates in ("3 mai 2020 |", "5 mai 2020 3 mai 2020"):
        page = HEAD + f"<p>{dates} De Ion Popescu</p>" + PROSE
        assert [name.name for name in next(near_headline(context(page, language="ro"))).names] == ["Ion Popescu"]
    assert not list(near_headline(context(page, language="nl")))


def test_a_day_that_a_dump_has_as_the_number_of_an_item() -> None:
    page = f"Home\nNews\n\nStorm hits the coast\n\n3. Mai 2020 Von Jana Doe\n\n{SENTENCES}\n"
    assert names(text(page)) == ["Jana Doe"]
    assert names(text(page.replace(" Von", ""))) == []


@pytest.mark.parametrize(
    ("prefix", "found"), [("Written by", ["Jane Doe"]), ("Von:", ["Jane Doe"]), ("Weather by", []), ("Weather", [])]
)
def test_a_prefix_and_the_line_below(prefix: str, found: list[str]) -> None:
    assert near(f"<div>{prefix}</div><div>Jane Doe</div>") == found


def test_a_noun_after_a_particle_is_no_user() -> None:
    assert near("<p>Una storia di elena77, 03/05/2020</p>") == ["elena77"]
    assert near("<p>Appalti e Irregolarità, soglie di esclusione più alte 03/05/2020</p>") == []


def test_a_prefix_of_other_languages_is_a_noun() -> None:
    for language, found in (("en", []), ("sv", ["Jane Doe"])):
        page = context(f"{HEAD}<p>Text Jane Doe</p>{PROSE}", language=language)
        assert [name.name for candidate in near_headline(page) for name in candidate.names] == found
    assert near("<p>Text: Jane Doe</p>") == ["Jane Doe"]


def test_a_quoted_post_is_by_somebody_else() -> None:
    assert near("<blockquote>Posted by Jane Doe on 3 May 2020</blockquote>") == []
    assert near("<p>Posted by Jane Doe on 3 May 2020</p>") == ["Jane Doe"]


def test_a_table_about_a_work_names_its_author() -> None:
    assert near("<table><tr><td>Written by</td><td>Jane Doe</td></tr></table>") == []
    assert near("<table><tr><td>Written by Jane Doe</td></tr></table>") == ["Jane Doe"]


def test_several_bylines_above_the_headline_are_those_of_teasers() -> None:
    teasers = "<p>By Eva Groß</p><p>By Noé Petit</p>"
    page = f"{teasers}{HEAD}<p>By Jane Doe</p>{PROSE}"
    assert [found.names[0].name for found in near_headline(context(page, headline=3))] == ["Jane Doe"]
    alone = f"{teasers}{HEAD}{PROSE}"
    assert [found.names[0].name for found in near_headline(context(alone, headline=3))] == ["Eva Groß", "Noé Petit"]


def test_a_single_word_counts_only_close_to_the_headline() -> None:
    assert near("<p>By Jane</p>") == ["Jane"]
    assert near("<p>Weather</p>" * 6 + "<p>By Jane</p>") == []
    assert near("<p>Weather</p>" * 6 + "<p>By Jane Doe</p>") == ["Jane Doe"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Written by Jane Doe and Richard Roe", ["Jane Doe", "Richard Roe"]),
        ("Autor: Jane Doe", ["Jane Doe"]),
        ("Autorin: Jane Doe, Leiterin des Wetterdienstes.", ["Jane Doe"]),
        ("Autorin ist in diesem Fall: Jane Doe.", []),
        ("Written by the light of the moon", []),
        ("Written by Jane", []),
        ("By Jane Doe", []),  # ambiguous, far from the headline
    ],
)
def test_a_line_far_from_the_headline(line: str, found: list[str]) -> None:
    assert names(html(f"{HEAD}{FAR}<p>{line}</p>{PROSE}")) == found


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ("<h3>Author</h3><p>Jane Doe</p>", ["Jane Doe"]),
        ("<h3>Author</h3><p>JD</p><p>Jane Doe</p>", ["Jane Doe"]),
        ("<h3>Program</h3><p>Jane Doe</p>", []),
        ("<h3>Author</h3><p>Applied Weather Reports</p>", []),
        ("<h3>Author</h3><table><tr><td>Jane Doe<td>x</table>", []),
    ],
)
def test_a_prefix_as_a_heading(box: str, found: list[str]) -> None:
    page = context(f"{HEAD}{FAR}<p>The applied reports</p>{box}")
    assert [name.name for candidate in far_from_headline(page) for name in candidate.names] == found


def test_a_chinese_prefix_after_other_remarks() -> None:
    assert near("<p>2015-11-05 来源:转载作者:王小明</p>") == ["王小明"]
    assert near("<p>2015-11-05 来源:转载作者:王小明出自人民文学出版社</p>") == []


def test_an_author_precedes_an_editor() -> None:
    assert near("<p>编辑：王小明</p><p>作者：李红</p>") == ["李红"]
    assert near("<p>编辑：王小明</p><p>海岸日报</p>") == ["王小明"]


def test_a_byline_outside_the_article() -> None:
    assert near("<div class=related><p>By Jane Doe</p></div>") == []
    assert near("<div class=latest><p>By Jane Doe • 3 May 2020</p></div>") == ["Jane Doe"]
    assert near("<div class=latest><p class=author>By Jane Doe</p></div>") == ["Jane Doe"]
    assert near("<p>x</p><div class=latest><p class=author>By Jane Doe</p></div>") == []
    assert names(html(f"<div class=sidebar-layout>{HEAD}<p>By Jane Doe</p>{PROSE}</div>")) == ["Jane Doe"]
    teaser = "<div class=sidebar><p>By Jane Doe</p></div>"
    assert names(html(f"<div>{teaser}</div><div>{HEAD}{PROSE}</div>")) == []
    markup = f"<body class='has-sidebar comments-open'>{HEAD}<p class=byline>Jane Doe</p><p>{SENTENCES}"
    assert names(html(markup)) == ["Jane Doe"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>By Jane Doe</p><p>By Noé Petit</p>", ["Jane Doe"]),
        ("<p>责任编辑：周明</p><p>作者：李娜</p><p>作者：王芳</p>", ["李娜", "周明"]),
    ],
)
def test_a_byline_ends_the_search_unless_it_is_that_of_an_editor(markup: str, expected: list[str]) -> None:
    assert [found.names[0].name for found in near_headline(context(HEAD + markup + PROSE))] == expected
