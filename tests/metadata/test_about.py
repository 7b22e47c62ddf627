"""Site, language, section, tags and the rest."""

from __future__ import annotations

import pytest

from . import pages


def test_site_and_address() -> None:
    found = pages.html("<link rel=canonical href=https://harbour.example/a><title>Storm | Example News</title><p>x")
    assert found.value("site") == "harbour.example"
    assert found.value("url") == "https://harbour.example/a"


def test_the_site_is_the_part_of_the_title_that_names_the_host() -> None:
    found = pages.html("<title>Storm hits the coast | Daily Example</title><p>x", "https://www.dailyexample.org/a")
    assert found.value("site") == "Daily Example"


def test_a_logo_names_the_site_of_a_dump() -> None:
    prose = "This is a sentence of the text, and it is long enough to be one. " * 4
    assert (
        pages.text(f"Daily ExampleDaily Example\n\nStorm hits the coast\n\n{prose}\n").value("site") == "Daily Example"
    )
    assert pages.text(f"Daily Example\n\nStorm hits the coast\n\n{prose}\n").value("site") is None


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ("<html lang=pt-br><p>x", "pt-BR"),
        ("<html lang=zh_hans_cn><p>x", "zh-Hans-CN"),
        ("<meta property=og:locale content=de_AT><p>x", "de-AT"),
        ("<html lang='not a language'><p>x", None),
        (
            "<p>Der Sturm hat in der Nacht die Küste erreicht, und es ist nicht klar, wie es mit dem Hafen geht.",
            "de",
        ),
        (
            "<p>The storm has reached the coast, and it is not clear what will happen to the people in the harbour.",
            "en",
        ),
        ("<p>台風が海岸に上陸しました。港の状況はまだわかっていません。", "ja"),
    ],
)
def test_language(markup: str, language: str | None) -> None:
    assert pages.html(markup).value("language") == language


def test_section_tags_and_description() -> None:
    found = pages.html(
        "<meta property=article:section content=Weather><meta name=keywords content='storm, coast; storm'>"
        "<meta name=description content='A  storm.'><link rel=license href=https://license.example/by><p>x"
    )
    assert found.value("section") == "Weather"
    assert [finding.value for finding in found.findings if finding.field == "tag"] == ["storm", "coast"]
    assert found.value("description") == "A storm."
    assert found.value("license") == "https://license.example/by"
