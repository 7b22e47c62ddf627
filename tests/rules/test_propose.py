"""Rules made from lines, and files that they are added to."""

from __future__ import annotations

import tomllib
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from stripper import Document, Settings, extract
from stripper.errors import RuleFileError
from stripper.rules import propose, write
from stripper.sites import ANY_HOST, Rule, Site, Sites

SENTENCE = "The council will speak about the storm and about all that it took on Thursday in the evening."


def a_document(inner: str, *, kind: Literal["html", "text"] = "html", rules: tuple[Rule, ...] = ()) -> Document:
    page = story.page(inner) if kind == "html" else "\n\n".join([*story.PARAGRAPHS, inner])
    return extract(page, settings=Settings(kind=kind, rules=Sites((Site((ANY_HOST,), rules),))))


def proposals(document: Document, *texts: str, keep: bool = False) -> tuple[propose.Proposal, ...]:
    wanted = {line.number: keep for line in document.lines if line.text in texts}
    assert len(wanted) >= len(texts)
    return propose.propose(document.parsed, document.decisions, wanted)


def stated(found: tuple[propose.Proposal, ...]) -> list[dict[str, str]]:
    return [proposal.rule.conditions for proposal in found]


@pytest.mark.parametrize(
    ("markup", "conditions"),
    [
        ('<div class="inline-teaser"><p>{}</p></div>', {"class": "inline-teaser"}),
        ('<div id="newsletter-signup"><p>{}</p></div>', {"id": "newsletter-signup"}),
        ('<div class="box mt-4 promo"><p>{}</p></div>', {"class": "promo"}),
        ('<div class="Promo_hint__x7Fq2"><p>{}</p></div>', {"class": "promo_hint__*"}),
        ('<div class="related"><div class="gizmo"><p>{}</p></div></div>', {"class": "related"}),
        # nothing here tells what it is, or it is around other lines as well
        (
            '<div class="box sc-wkoll expressive-copy-lg"><p>{}</p></div>',
            {"text": "The council will speak about the storm and about all that it took on Thursday*"},
        ),
        (
            '<div id="post-4711"><p>{}</p></div>',
            {"text": "The council will speak about the storm and about all that it took on Thursday*"},
        ),
        ("<p>{}</p>", {"text": "The council will speak about the storm and about all that it took on Thursday*"}),
    ],
)
def test_a_telling_name_goes_before_a_text(markup: str, conditions: dict[str, str]) -> None:
    assert stated(proposals(a_document(markup.format(SENTENCE)), SENTENCE)) == [conditions]


def test_one_rule_does_for_lines_that_stand_in_one_place() -> None:
    document = a_document(f'<div class="promo"><p>{SENTENCE}</p><p>{SENTENCE} Come early!</p></div>')
    [found] = proposals(document, SENTENCE, f"{SENTENCE} Come early!")
    assert len(found.lines) == 2


def test_a_name_that_would_change_other_lines_is_not_taken() -> None:
    document = a_document(f'<div class="promo"><p>{SENTENCE}</p><p>{SENTENCE} Come early!</p></div>')
    [found] = proposals(document, f"{SENTENCE} Come early!")
    assert "text" in found.rule.conditions
    # both begin alike, and only the end tells them apart
    assert found.others


@pytest.mark.parametrize(
    ("text", "pattern"),
    [("12 comments, 3 new", "* comments, * new"), ("2024", "2024"), ("4 * 4", r"4 \* 4")],
)
def test_numbers_are_other_ones_on_other_pages(text: str, pattern: str) -> None:
    [found] = proposals(a_document(text, kind="text"), text)
    assert found.rule.conditions == {"text": pattern}


def test_a_rule_does_what_was_wanted() -> None:
    document = a_document(f'<div class="promo"><p>{SENTENCE}</p></div>')
    dropped = proposals(document, SENTENCE)
    kept = proposals(document, "Home", "News", keep=True)
    after = a_document(
        f'<div class="promo"><p>{SENTENCE}</p></div>', rules=tuple(found.rule for found in (*dropped, *kept))
    )
    assert SENTENCE in document.text
    assert SENTENCE not in after.text
    assert "News" in after.text
    assert "Sport" not in after.text


PROPOSAL = propose.Proposal(Rule(False, class_="promo"), (3,), ())
BEFORE = b'# ours\nhost = "example.org"  # and below\n\n[[rule]]\ndo = "keep"\nid = "live"'


def test_a_new_file_has_the_host_and_the_rules() -> None:
    data = write.added(b"", "example.org", [(PROPOSAL, "line 3")], "x.toml")
    assert data == b'host = "example.org"\n\n# line 3\n[[rule]]\ndo = "drop"\nclass = "promo"\n'


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_what_stands_in_a_file_stays_as_it_is(end: bytes) -> None:
    before = BEFORE.replace(b"\n", end)
    data = write.added(before, "news.example.org", [(PROPOSAL, "line 3")], "x.toml")
    assert data.startswith(before)
    assert data.count(b"\n") == data.count(end)
    assert len(tomllib.loads(data.decode())["rule"]) == 2
    assert write.added(data, "example.org", [(PROPOSAL, "line 3")], "x.toml") == data


@pytest.mark.parametrize(("before", "said"), [(BEFORE, "rules for example.org"), (b"host = 3", "x.toml:1: ")])
def test_a_file_of_another_site_or_a_wrong_one_is_refused(before: bytes, said: str) -> None:
    with pytest.raises(RuleFileError, match=said):
        write.added(before, "other.example", [(PROPOSAL, "line 3")], "x.toml")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_text_can_be_written(text: str) -> None:
    found = propose.Proposal(Rule(False, text=text.strip()), (1,), ())
    data = write.added(b"", "example.org", [(found, write.start(text))], "x.toml")
    assert tomllib.loads(data.decode())["rule"][0]["text"] == text.strip()
