"""The language of a page."""

from __future__ import annotations

import pytest

from metadata import pages

ENGLISH = "<p>The storm has reached the coast, and it is not clear what will happen to the people in the harbour."


@pytest.mark.parametrize(
    ("markup", "language", "source"),
    [
        ("<html lang=pt-br><p>x", "pt-BR", "html lang"),
        ("<html lang=zh_hans_cn><p>x", "zh-Hans-CN", "html lang"),
        ("<html lang=es-419><p>x", "es-419", "html lang"),
        ("<meta property=og:locale content=de_AT><p>x", "de-AT", "meta og:locale"),
        ("<meta http-equiv=content-language content='fr, en'><p>x", "fr", "meta content-language"),
        (pages.json_ld(inLanguage="sv") + "<p>x", "sv", "json-ld inLanguage"),
    ],
)
def test_a_declared_language(markup: str, language: str, source: str) -> None:
    finding = next(finding for finding in pages.html(markup).findings if finding.field == "language")
    assert (finding.value, finding.source) == (language, source)


@pytest.mark.parametrize("declared", ["not a language", "", "english", "x"])
def test_what_is_no_code_does_not_count(declared: str) -> None:
    assert pages.html(f"<html lang='{declared}'><p>x").value("language") is None
    assert pages.html(f"<html lang='{declared}'>{ENGLISH}").value("language") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Sturm hat in der Nacht die Küste erreicht, und es ist nicht klar, wie es mit dem Hafen geht.", "de"),
        ("Xyzzy plugh frobnicate quux corge grault garply waldo fred thud wibble wobble wubble flob", None),
        ("台風が海岸に上陸しました。港の状況はまだわかっていません。", "ja"),
        ("台风登陆海岸，港口情况尚不清楚。", "zh"),
        ("폭풍이 해안에 상륙했다", "ko"),
        ("A long English line names 東京 only once, and it is not Japanese for that one name in it.", "en"),
    ],
)
def test_a_guess_by_script_or_stop_words(text: str, language: str | None) -> None:
    assert pages.html(f"<p>{text}").value("language") == language


GERMAN = (
    "<p>Der Sturm hat in der Nacht die Küste erreicht, und es ist nicht klar, wie es mit dem Hafen und den Leuten auf "
    "den Inseln weitergeht, denn die Fähre ist seit dem Abend nicht mehr gefahren."
)
JAPANESE = "<p>台風が海岸に上陸しました。港の状況はまだわかっていません。"


@pytest.mark.parametrize(
    ("declared", "text", "language", "source"),
    [
        ("en-US", GERMAN, "de", "words"),
        ("en", JAPANESE, "ja", "words"),
        ("en-US", ENGLISH, "en-US", "html lang"),
        ("en", ENGLISH + JAPANESE[:30], "en", "html lang"),
        ("en", ENGLISH + GERMAN, "en", "html lang"),
        ("en", "<p>Die Nacht und der Hafen", "en", "html lang"),
        ("fr", ENGLISH, "fr", "html lang"),
    ],
    ids=["German", "Japanese", "English", "a few Japanese words", "both", "too short", "another declaration"],
)
def test_english_is_not_believed_of_a_text_in_another_language(
    declared: str, text: str, language: str, source: str
) -> None:
    finding = next(each for each in pages.html(f"<html lang={declared}>{text}").findings if each.field == "language")
    assert (finding.value, finding.source) == (language, source)
