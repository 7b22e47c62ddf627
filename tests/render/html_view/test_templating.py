"""The environment of the templates."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import UndefinedError

import story
from stripper.render.html_view import templating
from stripper.render.html_view.page import Page, Segment

from .reader import HOSTILE, Reader, assert_harmless


def filled(text: str) -> str:
    """The fragment with a text in every value of its own."""
    page = Page(text, (), (Segment(text, text, text),), ())
    return templating.render("fragment.html", page=page, colours=[])


@pytest.mark.parametrize("text", HOSTILE)
def test_every_value_is_escaped_and_sanitized(text: str) -> None:
    html = filled(text)
    assert_harmless(html)
    assert text.translate(dict.fromkeys([0x202E, 0x2066])) in Reader(html).text


def test_harmless_text_is_unchanged() -> None:
    assert "naïve ‘x’ 漢字 שלום\n\tend" in Reader(filled("naïve ‘x’ 漢字 שלום\n\tend")).text


def test_values_that_are_no_text_are_allowed() -> None:
    assert '<h1 dir="auto">7</h1>' in templating.render("fragment.html", page=Page(7, (), (), ()), colours=[])  # type: ignore[arg-type]


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        templating.render("fragment.html", colours=[])


def test_complete_pages_start_with_the_mark() -> None:
    empty = dict.fromkeys(("title", "everything"), "")
    html = templating.render("diff.html", **empty, colours=[], filters=[], pages=[], legend=[])
    assert html.startswith(templating.MARK)


@pytest.mark.parametrize(
    ("arguments", "imported"),
    [(["p.html"], False), (["diff", "p.html"], False), (["diff", "p.html", "--html", "r"], True)],
)
def test_jinja_is_imported_only_to_write_html(tmp_path: Path, arguments: list[str], imported: bool) -> None:
    (tmp_path / "p.html").write_text(story.page(), encoding="utf-8")
    code = (
        f"import sys; sys.argv[1:] = {arguments}\nfrom stripper.__main__ import main\n"
        "try: main()\nfinally: print('jinja2' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr.split() == [str(imported)]
