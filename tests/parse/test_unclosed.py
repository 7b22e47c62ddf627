"""Elements and comments that run to the end of a page."""

from __future__ import annotations

import pytest

import stripper
from stripper.parse import unclosed

PROSE = "Der Fluss stieg in der Nacht um fast zwei Meter, und die Feuerwehr räumte den Keller der alten Schule. " * 3
BODY = f'<div id="menu"><a href="/">Start</a></div><h1>Hochwasser</h1><p>{PROSE}</p><p>{PROSE.upper()}</p>'
LOST = {
    "title": f"<head><title>Hochwasser an der Ilm</tit\n<script>f()</script></head><body>{BODY}",
    "textarea": f"<body><textarea name=q rows=2>Suche<div>{BODY}</div>",
    "script": f"<head><script>if (a < b) f();</scr></head><body>{BODY}",
    "style": f"<head><style>p > a {{ color: red }}</sty><body>{BODY}",
    "comment": f"<body><!-- navigation -- ><p>{BODY}",
    "iframe": f"<body><IFRAME src=/ad width=1>{BODY}",
}


@pytest.mark.parametrize("name", LOST)
def test_text_after_an_unclosed_element_is_kept_with_a_warning(name: str) -> None:
    document = stripper.extract(LOST[name].encode())
    assert document.text.count(PROSE.strip()) == 1
    assert "color" not in document.text
    assert "f()" not in document.text
    assert [warning for warning in document.warnings if f"in a {name} without an end" in warning]


@pytest.mark.parametrize("name", LOST)
def test_the_end_is_added_once(name: str) -> None:
    markup = LOST[name].encode()
    closed = unclosed.close(markup)
    assert closed
    assert closed[1] == name
    assert len(closed[0]) > len(markup)
    assert unclosed.close(closed[0]) is None


@pytest.mark.parametrize(
    "markup",
    [
        f"<title>Hochwasser</title>{BODY}",
        f"<title>Hochwasser</TITLE >{BODY}",
        f"<!-- a --><!-- b -->{BODY}",
        f"<titles>{BODY}",
        "<title>",
        "<title>Hochwasser an der Ilm",
        "<title",
        "",
    ],
)
def test_closed_elements_are_left_alone(markup: str) -> None:
    assert unclosed.close(markup.encode()) is None


def test_any_text_is_more_than_none() -> None:
    document = stripper.extract("<html><title>Hochwasser<body><p>Der Keller ist leer.")
    assert [line.text for line in document.lines] == ["Der Keller ist leer."]
    document = stripper.extract("<html><body><p>Der Keller ist leer.<title>Hochwasser<p>Die Schule bleibt zu.")
    assert [line.text for line in document.lines] == ["Der Keller ist leer."]


def test_text_before_an_unclosed_comment_is_enough() -> None:
    document = stripper.extract(f"<body>{BODY}<p>{PROSE}</p><!-- <p>{'Im Kommentar. ' * 90}</p>".encode())
    assert "Im Kommentar" not in document.text
    assert not [warning for warning in document.warnings if "without an end" in warning]
