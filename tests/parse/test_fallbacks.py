"""Fallback sources of text for pages that scripts render."""

from __future__ import annotations

import json

import pytest

from stripper.model import Kind, Page, Parsed, Role
from stripper.parse import fallbacks

SENTENCE = "The storm reached the coast in the early hours of the morning and nobody was hurt. "
PROSE = SENTENCE * 3


def parse(markup: str) -> Parsed:
    return fallbacks.parse(Page(markup.encode(), Kind.HTML, None, "utf-8", b""))


def texts(markup: str) -> list[str]:
    return [line.text for line in parse(markup).lines]


def ld(**values: str) -> str:
    return f"<script type='application/ld+json'>{json.dumps(values)}</script>"


def state(value: object, attributes: str = "id=__NEXT_DATA__ type=application/json") -> str:
    return f"<script {attributes}>{json.dumps(value)}</script>"


def source(markup: str) -> str:
    """Return the source that the warning names, or an empty string without a warning."""
    warnings = parse(markup).warnings
    assert len(warnings) <= 1
    return warnings[0].partition("taken from its ")[2].rstrip(".") if warnings else ""


NOSCRIPT = f"<noscript><div><p>{PROSE}</p></div></noscript>"
JSON_LD = ld(articleBody=PROSE + "In the JSON-LD.")
STATE = state({"props": {"story": [{"html": f"<p>{PROSE}In the state.</p>"}]}})


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (NOSCRIPT, "noscript element"),
        (JSON_LD, "JSON-LD"),
        (STATE, "framework state (__NEXT_DATA__)"),
        (NOSCRIPT + JSON_LD + STATE, "noscript element"),
        (f"<p>{SENTENCE}</p><noscript><style>a{{}}</style><p>{SENTENCE}The sea is calm.", "noscript element"),
        (STATE + JSON_LD, "JSON-LD"),
        (f"<p>Loading …</p>{STATE}", "framework state (__NEXT_DATA__)"),
        (state({"a": PROSE}, "type=Application/JSON"), "framework state"),
    ],
)
def test_the_first_sufficient_source_is_used(markup: str, expected: str) -> None:
    assert source(markup) == expected
    assert any(SENTENCE.strip() in text for text in texts(markup))


def test_a_page_that_shows_nothing_may_have_a_short_text() -> None:
    short = state({"html": f"<p>{SENTENCE}</p>"})
    assert source(short) == "framework state (__NEXT_DATA__)"
    assert source(f"<p>Loading …</p>{short}") == ""
    assert source(state({"path": f"<p>{SENTENCE}</p>"})) == ""


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<p>Loading …",
        "<noscript>Please enable JavaScript.</noscript>",
        "<noscript><img src=/pixel></noscript>" * 50,
        ld(articleBody="Short."),
        ld(headline=PROSE),
        state({"a": "x" * 1_000}),
        state(["Settings", "Save"]),
        state({"a": PROSE}, "type=text/javascript"),
        f"<script type=application/json>{{'a': {PROSE!r}</script>",
        f"<script type=application/json>{'[' * 200_000}{json.dumps(PROSE)}{']' * 200_000}</script>",
        f"<style>{PROSE}</style>",
    ],
)
def test_insufficient_sources_are_not_used(markup: str) -> None:
    assert source(markup) == ""
    assert not any("storm" in text for text in texts(markup))


@pytest.mark.parametrize("carrying", [NOSCRIPT, JSON_LD, STATE])
def test_a_page_with_enough_text_needs_no_fallback(carrying: str) -> None:
    markup = f"<p>{'This is what the page itself shows to its readers. ' * 12}</p>{carrying}"
    assert source(markup) == ""
    assert len(texts(markup)) == 1


def test_links_do_not_count_as_text_of_the_page() -> None:
    menu = "".join(f"<li><a href=/{n}>A rather long entry of a menu, number {n} of many</a></li>" for n in range(40))
    assert source(f"<ul>{menu}</ul>{JSON_LD}") == "JSON-LD"


def test_an_article_body_in_json_ld_becomes_paragraphs_under_the_title() -> None:
    body = f"{PROSE}\n\n3 < 4 & 5 > 4.\nThe end of it is here."
    found = parse(f"<title>A storm &amp; a coast</title>{ld(articleBody=body)}").lines
    assert [(line.text, line.role) for line in found] == [
        ("A storm & a coast", Role.HEADING),
        (PROSE.strip(), Role.PARAGRAPH),
        ("3 < 4 & 5 > 4.", Role.PARAGRAPH),
        ("The end of it is here.", Role.PARAGRAPH),
    ]


def test_an_article_body_in_json_ld_may_be_markup() -> None:
    found = parse(ld(articleBody=f"<h2>Sea</h2><p>{PROSE}</p><ul><li>One</ul>")).lines
    assert [line.role for line in found] == [Role.HEADING, Role.PARAGRAPH, Role.ITEM]


def test_the_longest_article_body_is_used() -> None:
    assert texts(ld(articleBody="A teaser.") + JSON_LD)[0].endswith("In the JSON-LD.")


def test_framework_state_keeps_its_order_without_repetitions() -> None:
    first, second = f"{PROSE}First.", f"{PROSE}Second."
    assert texts(state([first, {"a": [second, first]}])) == [first, second]


def test_the_head_of_the_page_is_kept() -> None:
    found = parse(f"<html lang=en><title>T</title><meta name=author content=Jane>{NOSCRIPT}")
    assert (found.head.title, found.head.language, found.head.meta) == ("T", "en", (("author", "Jane"),))


@pytest.mark.parametrize("text", [f"{PROSE}\x1b]0;x\x07\u202eend", f"<p>{PROSE}&#27;&#8238;end</p>"])
def test_text_from_scripts_is_sanitized(text: str) -> None:
    for markup in (ld(articleBody=text), state([text])):
        (line,) = parse(markup).lines
        assert line.text.endswith("end")
        assert not {"\x1b", "\x07", "\u202e"} & set(line.text)
