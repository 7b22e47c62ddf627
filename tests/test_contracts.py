"""Contracts that no compiler checks: numbers in compiled modules that stand for names in Python."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import stripper
from stripper import Document, Reason, extract
from stripper.classify.features.text import TEXT
from stripper.model import Block, Container, Decision, Element, Label, Line, Mark, Role, Span
from stripper.parse.unwrap import Row
from stripper.site_rules import ANY_HOST, Rule, Site, Sites

PACKAGE = Path(stripper.__file__).parent
TUPLES = (Line, Row, Span, Container, Element, Label, Decision, Block)


def enums(path: Path) -> dict[str, list[str]]:
    """Return the members of the enums of a Cython file, which count from 0, by the first word of their comments."""
    found = re.findall(r"^cdef enum:  # (\w+).*\n((?:[ \t]+.*\n)+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: re.findall(r"[^\s,]+", re.sub(r"#.*", "", body)) for name, body in found}


FIELDS = enums(PACKAGE / "native" / "line.pxd")


@pytest.mark.parametrize("kind", TUPLES)
def test_compiled_modules_have_the_fields_of_a_tuple_in_its_order(kind: Any) -> None:
    assert FIELDS[kind.__name__] == [f"{kind.__name__}_{field}".upper() for field in kind._fields]


def test_compiled_modules_have_the_roles_in_their_order() -> None:
    assert FIELDS["Role"] == [f"ROLE_{role.name}" for role in Role]


def test_no_enum_is_left_unchecked() -> None:
    assert FIELDS.keys() == {*(kind.__name__ for kind in TUPLES), "Role"}


def test_compiled_modules_have_the_columns_of_texts_in_their_order() -> None:
    [members] = enums(PACKAGE / "classify" / "features" / "text.pxd").values()
    assert members.pop() == "PHRASES"
    columns = [column.upper().replace(":", "S").replace(" ", "_") for column in TEXT]
    assert columns[: len(members)] == members
    assert all(column.startswith("PHRASES_") for column in columns[len(members) :])


PAGE = """<html><body><main id="top"><p>Some words.</p>
<table><tr><td>One</td></tr><tr><td class="B"><a href="/x">Two</a></td></tr></table>
<ol class="A" id="b"><li class="Steps" hidden role="x">Some <a href="/x">menders</a>
<time class="byline" datetime="2024-05-01">of nets</time></li></ol></main></body></html>"""
RULES = Sites((Site((ANY_HOST,), (Rule(keep=True, text="One"),)),))


@pytest.fixture(scope="module")
def document() -> Document:
    return extract(PAGE, kind="html", rules=RULES, focus="precision")


def test_compiled_modules_make_lines_with_each_value_under_its_name(document: Document) -> None:
    link = Span(start=5, end=12, mark=Mark.LINK, target="/x")
    rest: dict[str, Any] = {"source": 0, "indent": 0, "gap": 0}
    assert document.lines[2:] == (
        Line(
            **{**rest, "number": 3, "text": "Two", "role": Role.CELL, "level": 0, "marker": "", "tag": "td"},
            container=9,
            links=3,
            row=0,
            names="",
            spans=(Span(start=0, end=3, mark=Mark.LINK, target="/x"),),
        ),
        Line(
            **{**rest, "number": 4, "text": "Some menders of nets", "role": Role.ITEM, "level": 1, "marker": "1."},
            tag="li",
            container=11,
            links=7,
            row=0,
            names="byline",
            spans=(link,),
        ),
    )


def test_compiled_modules_make_all_other_tuples_with_each_value_under_its_name(document: Document) -> None:
    parsed = document.parsed
    assert parsed.containers[9:] == (
        Container(parent=8, tag="td", names="b", hidden=False),
        Container(parent=3, tag="ol", names="a b", hidden=False),
        Container(parent=10, tag="li", names="steps x", hidden=True),
    )
    assert parsed.labels == (Label(line=4, tag="time", names="byline", text="of nets", value="2024-05-01"),)
    assert parsed.elements[1:] == (
        Element(parent=0, classes="", id="top"),
        Element(parent=1, classes="b", id=""),
        Element(parent=1, classes="a", id="b"),
        Element(parent=3, classes="steps", id=""),
        Element(parent=4, classes="byline", id=""),
    )
    assert parsed.enclosing == (1, 1, 2, 4)
    assert document.decisions[1] == Decision(keep=True, reason=Reason.SITE_RULE, score=document.scored.scores[1])
    last = document.blocks[-1]
    assert last == Block(first=4, last=4, reason=document.decisions[3].reason, confidence=last.confidence)


MEMBER = r"(?:<tuple>[^()]*\)|\b(?:line|span|container|element|label|decision|block)s?(?:\[\w+\])?)"
BY_NUMBER = re.compile(MEMBER + r"\[\d+\]")
"""A member of a tuple that is read by a bare number."""
OWN_NUMBER = re.compile(rf"^    ({'|'.join(Line._fields).upper()}) = (\d+)\b", re.MULTILINE)
"""A member of an enum with the name of a field of Line and a number of its own."""


def numbers(source: str) -> list[str]:
    """Return what a module in Cython has instead of the names of `native/line.pxd`."""
    own = [
        f"{name} = {at}"
        for name, at in OWN_NUMBER.findall(source)
        if Line._fields[int(at) : int(at) + 1] == (name.lower(),)
    ]
    return own + [found for found in BY_NUMBER.findall(source) if not found.startswith("lines[0]")]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.pyx")), ids=lambda path: path.stem)
def test_no_member_is_read_by_a_number_of_its_own(path: Path) -> None:
    assert numbers(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    ["line[13]", "(<tuple> line)[0]", "(<tuple> lines[index])[2]", "containers[at][1]", "cdef enum:\n    TEXT = 2\n"],
)
def test_a_number_is_found(code: str) -> None:
    assert numbers(code)


@pytest.mark.parametrize(
    "code", ["line[LINE_TEXT]", "total[0]", "lines[0].text", "at[1]", "timeline[3]", "cdef enum:\n    TEXT = 4\n"]
)
def test_a_name_is_not(code: str) -> None:
    assert not numbers(code)
