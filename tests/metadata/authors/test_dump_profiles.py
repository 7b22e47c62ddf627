"""Links to the pages of authors in text dumps in Markdown."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, names, text

LINKS = "[Home](/)\n\n[News](/news)\n\n# Storm hits the coast of Example\n\n"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            'Mag 14, 2017  [Jane Doe](https://a.example/author/jane-doe/ "Articoli di Jane Doe")\n [News](/news)',
            ["Jane Doe"],
        ),
        ('14 April 2017\n[jdoe](/author/jdoe/ "Posts by jdoe") [Leave a comment](#respond)', ["jdoe"]),
        ("[Jane\nDoe](https://a.example/author/jane-doe)\nWeather reporter", ["Jane Doe"]),
        ("[Jane Doe](https://a.example/page/author?id=12)", ["Jane Doe"]),
        ("[## Jane Doe](/autores/jane-doe.html)", ["Jane Doe"]),
        ("Weather\n\n" * 12 + "[Jane Doe](/authors/a/j/jane-doe/)", ["Jane Doe"]),
        ("Weather\n\n" * 22 + "[Jane Doe](/authors/a/j/jane-doe/)", []),
        ("[Jane Doe](/author/jane)Reporter\n\n[Ole Lund](/author/ole)Editor", ["Jane Doe", "Ole Lund"]),
        ("[Jane Doe](/author/jane)\n\nWeather\n\n[Ole Lund](/author/ole)", ["Jane Doe"]),
        ("By [Jane Doe](/author/jane) Coastal Correspondent", ["Jane Doe"]),
        ("By [Jane](/author/jane) Doe", ["Jane"]),
        ("By Jane Doe, [Weather](/author/weather)", ["Jane Doe"]),
        ("[jdoe](/author/?id=26)", ["jdoe"]),
        ("By [Jane](/author/seagull4/).In [Harbour](/c/harbour).[Leave a Comment](#respond)", ["Jane"]),
        ("By [Admin](/author/seagull4/).In [Harbour](/c/harbour)", []),
        ("[松岡大地](/author/jane/tides-and-boats)", ["松岡大地"]),
        ("[Tides](/author/jane/tides-and-boats)", []),
        ("[Jane Doe](https://a.example/@janedoe?source=byline)", ["Jane Doe"]),
        ("[Jane Doe](https://a.example/%40janedoe)", ["Jane Doe"]),
        ("[Jane Doe](https://a.example/@janedoe/storm-at-sea)", []),
        ("Photo by [Jane Doe](https://a.example/@janedoe)", []),
        ("Foto di [Jane Doe](https://a.example/@janedoe).", []),
        ("[Jane Doe](https://a.example/topics/jane-doe)", []),
        ("[Our authors](https://a.example/authors/)", []),
        ("![Jane Doe](https://a.example/author/jane-doe.jpg)", []),
    ],
)
def test_a_link_to_the_page_of_an_author(lines: str, found: list[str]) -> None:
    assert names(text(f"{LINKS}{lines}\n\n{SENTENCES}\n")) == found


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("[Jane Doe](/author/jane-doe/)[Ole Lund](/author/ole-lund/)\n\n[Weather](/weather)", ["Jane Doe", "Ole Lund"]),
        ("[Jane Doe](/topics/jane-doe/)[Ole Lund](/topics/ole-lund/)\n\n[Weather](/weather)", []),
        ("[Jane Doe](/author/jane-doe/)" + "\n\n[Weather](/weather)" * 5, []),
    ],
)
def test_a_link_to_the_page_of_an_author_above_the_headline(above: str, found: list[str]) -> None:
    head, _, headline = LINKS.rstrip().rpartition("\n")
    assert names(text(f"{head}{above}\n\n{headline}\n\n{SENTENCES}\n")) == found


def test_a_name_above_the_text_precedes_a_link_below_it() -> None:
    below = f"{SENTENCES}\n\n" * 3 + "[Ole Lund](/author/ole-lund)\n\nWeather\n"
    assert names(text(f"{LINKS}Jane Doe\n\n14 April 2017\n\n{below}")) == ["Jane Doe"]
    assert names(text(f"{LINKS}{below}")) == ["Ole Lund"]
