"""Notices within the text of dumps."""

from __future__ import annotations

import pytest

import story
from stripper import Reason, extract

AGREEMENT = "By signing up, you agree to our terms of use (and to those of our partners), and to our privacy policy."


def removed(line: str, page_type: str = "article") -> dict[str, Reason]:
    """Return the removed lines of a dump with a line between its paragraphs."""
    head = "Storm tears roofs off harbour\n\n## The storm\n\n[Home](https://a.example/)\n\n## The next day"
    dump = "\n\n".join((head, *story.PARAGRAPHS[:2], line, *story.PARAGRAPHS[2:]))
    document = extract(dump, kind="text", page_type=page_type)  # type: ignore[arg-type]
    return {line.text: decision.reason for line, decision in document.removed}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Advertisement", Reason.ADVERTISEMENT),
        ("Share via Email", Reason.SHARE),
        ("Press enter or click to view image in full size", Reason.INTERFACE),
        ("Get Jane Doe’s stories in your inbox", Reason.NEWSLETTER),
        (AGREEMENT, Reason.SIGN_IN),
        ("(BUTTON) Copy code block", Reason.INTERFACE),
        ("(BUTTON) (BUTTON)", Reason.INTERFACE),
        ("[IMG] [IMG]", Reason.INTERFACE),
        ("IFrame", Reason.INTERFACE),
        ("IFRAME: https://a.example/", Reason.INTERFACE),
        ("Link: preload", Reason.INTERFACE),
    ],
)
def test_a_notice_between_the_paragraphs_is_removed(line: str, reason: Reason) -> None:
    assert removed(line)[line] == reason


@pytest.mark.parametrize(
    "line",
    [
        "## Advertisement",
        "Advertisement in the harbour is dear, and nobody can pay for it.",
        "Whoever lands here agrees to the terms. By signing up, you agree to nothing else, said the harbour master.",
        "Share via Email is the label of a button that nobody in the harbour has ever used.",
        "Press enter or click to view image in full size: that is how the old guide to the harbour began.",
        "In our inbox, there are stories of the storm in 1953, and of the wall.",
        "(BUTTON) How long does the ferry take to the other side of the harbour?",
        "[IMG] The quay of the harbour, after the storm of 1953 had torn it off.",
        "IFrame is what the harbour master calls the frame around the ice of the harbour.",
        "Link: the road from the harbour to the town, which nobody has ever built.",
    ],
)
def test_what_only_resembles_a_notice_stays(line: str) -> None:
    assert line.removeprefix("## ") not in removed(line)


def test_a_notice_of_several_words_is_removed_from_pages_of_all_types() -> None:
    long = "Press enter or click to view image in full size"
    assert long in removed(f"## {long}", "documentation")
    assert removed("Advertisement", "documentation").get("Advertisement") is not Reason.ADVERTISEMENT
