"""Names that are links to the pages of authors."""

from __future__ import annotations

import pytest

from metadata.pages import PROSE, context
from stripper.metadata.authors.profile_links import linked


def names(markup: str, headline: int = 1) -> list[str]:
    return [name.name for candidate in linked(context(markup, headline=headline)) for name in candidate.names]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("<p><a href='/u/jane77'>jane77</a></p><p>3 May 2021</p>", ["jane77"]),
        ("<p><a href='https://example.org/users/jane77/'>jane77</a> 3 May 2021</p>", ["jane77"]),
        ("<p><a href='/@jane77'>jane77</a></p><p>3 May 2021</p>", ["jane77"]),
        ("<p><a href='/u/jane77'>jane77</a></p><p>Harbour</p>", []),
        ("<p><a href='/u/jane77'>Harbour</a></p><p>3 May 2021</p>", []),
        ("<p><a href='/harbour'>Harbour</a></p><p>3 May 2021</p>", []),
        ("<p><a href='https://people/harbour'>Harbour</a></p><p>3 May 2021</p>", []),
        ("<p>Contact: <a href='/people/jane-doe'>Jane Doe</a></p><p>3 May 2021</p>", []),
        ("<p>Author: <a href='/people/jane-doe'>Jane Doe</a></p><p>3 May 2021</p>", ["Jane Doe"]),
    ],
)
def test_a_link_beside_a_date(line: str, found: list[str]) -> None:
    assert names(f"<h1>Storm</h1>{line}{PROSE}") == found
    assert names(f"{line}<h1>Storm</h1>{PROSE}", line.count("</p>") + 1) == found


def test_a_link_far_from_the_headline_is_none() -> None:
    far = "<p>Harbour</p>" * 4
    assert names(f"<h1>Storm</h1>{far}<p><a href='/u/jane77'>jane77</a></p><p>3 May 2021</p>{PROSE}") == []
