"""Author boxes and closing credits."""

from __future__ import annotations

import pytest

from metadata.pages import HEAD, PROSE, SENTENCES, html, names, numbers, text
from stripper.reasons import Reason


@pytest.mark.parametrize(
    ("box", "lines"),
    [
        ("About the Author\n\nJane Doe\n\nFor years Jane has been writing.\n", [3, 4, 5]),
        ("About the author:\n\nJane Doe\n\nFor years she has been writing.\n", [3, 4]),
        ("About the author\n\nfor years she has been writing\n", [3]),
        ("About the weather\n\nJane Doe\n\nFor years Jane has been writing.\n", []),
    ],
)
def test_the_lines_of_an_author_box(box: str, lines: list[int]) -> None:
    found = text(f"Storm hits the coast\n\n{SENTENCES}\n\n{box}")
    assert numbers(found, Reason.AUTHOR_BIO) == lines
    assert names(found) == (["Jane Doe"] if len(lines) > 1 else [])


def test_a_term_of_a_profile_is_no_name() -> None:
    box = "<h3>About the author</h3><{0}>Jane Doe</{0}><p>For years Jane has been writing.</p>"
    assert names(html(HEAD + PROSE + box.format("dt"))) == []
    assert names(html(HEAD + PROSE + box.format("p"))) == ["Jane Doe"]


def test_the_author_of_a_box_counts_only_without_another() -> None:
    box = "<h3>About the author</h3><p>Jane Doe</p><p>For years Jane has been writing.</p>"
    assert names(html(f"{HEAD}{PROSE}{box}")) == ["Jane Doe"]
    assert names(html(f"{HEAD}<p>By John Smith</p>{PROSE}{box}")) == ["John Smith"]


def closing(sentence: str) -> dict[str, str]:
    return {author.name: author.role for author in html(f"{HEAD}{PROSE}<p>{sentence}</p>").authors}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The text ends.  — Reported by John Smith, (c) 2021 Bloomberg LP",
            {"John Smith": "contributor", "Bloomberg": "agency"},
        ),
        ("It ends here. Reporting by John Smith.", {"John Smith": "contributor"}),
        (
            "(Additional reporting by Jane Doe and John Smith; edited by Richard Roe)",
            {"Jane Doe": "contributor", "John Smith": "contributor", "Richard Roe": "editor"},
        ),
        ("It was first reported by the ministry, which gave no further details about it.", {}),
        ("It was edited by Jane Doe", {}),
        ("It ends here. Edited by the light of the moon", {}),
    ],
)
def test_a_closing_credit(sentence: str, found: dict[str, str]) -> None:
    assert closing(sentence) == found


def test_a_credit_outside_the_article() -> None:
    credit = "<p>It ends. Reporting by John Smith.</p>"
    assert names(html(f"{HEAD}{PROSE}{credit}"), "contributor") == ["John Smith"]
    assert names(html(f"{HEAD}{PROSE}<div class=related>{credit}</div>"), "contributor") == []
