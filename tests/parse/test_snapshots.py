"""Accessibility snapshots are read as Markdown, with the places of their lines in the dump."""

from __future__ import annotations

import pytest

from stripper import extract
from stripper.parse import raw_markup, snapshots

TOP = """\
- banner:
  - link "Harbour News":
    - /url: /
    - img
  - textbox "Search"
- main:
  - heading "Ferries sail at night" [level=1]
"""
LONG = "The ferries of the harbour have sailed at night since the first of May this year"


def plain(snapshot: str) -> list[str]:
    found = raw_markup.replace(TOP + snapshot)
    assert found is not None
    assert len(found.sources) == found.content.count("\n") + 1
    return [line for line in found.content.splitlines() if line.strip()][1:]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["- paragraph: The boat sails at ten."], ["The boat sails at ten."]),
        (["- 'heading \"Ferries: it''s late\" [level=2]'"], ["## Ferries: it's late"]),
        (
            ["- paragraph:", "  - text: See the", '  - link "prices":', "    - /url: /p", '  - text: ", please."'],
            ["See the [prices](</p>), please."],
        ),
        (['- link "Tickets":', "  - /url: /t", "- text: Open today"], ["[Tickets](</t>)", "Open today"]),
        ([f"- text: {LONG}", '- link "and again":', "  - /url: /t"], [f"{LONG} [and again](</t>)"]),
        (["- list:", '  - listitem: "1: Bike"', "  - listitem", "  - listitem: Dog"], ["- 1: Bike", "- Dog"]),
        (["- row:", '  - cell "Bike"', "  - cell: five"], ["| Bike | five |"]),
        (['- link "Boat":', "  - /url: /b", '  - heading "Boat" [level=3]'], ["[", "### Boat", "](</b>)"]),
        (['- button "Share" [ref=e7] [cursor=pointer]'], ["Share"]),
        (['- paragraph: "Ten \\u0000\\u202e\\u000b\\ud800o\'clock\\n- or: later"'], ["Ten \ufffdo'clock - or: later"]),
        (["- paragraph: 2 * 3 < 7"], ["2 \\* 3 \\< 7"]),
        (['- navigation "Main menu"', '- img "A boat"', '- checkbox "All"', "- separator"], []),
    ],
)
def test_elements_become_markdown(rows: list[str], expected: list[str]) -> None:
    found = plain("".join(f"  {row}\n" for row in rows))
    assert [" ".join(line.split()) for line in found] == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (['uid=1_7 "The boat sails at ten."'], ["The boat sails at ten."]),
        (['uid=1_7 "See the "', 'uid=1_8 link "prices" url="https://a.example/p"', 'uid=1_9 " of "Today"."'],
         ['See the [prices](<https://a.example/p>) of "Today".']),
        (['uid=1_7 "One."', "uid=1_8 LineBreak", 'uid=1_9 "Two."'], ["One.", "Two."]),
        (['uid=1_7 heading "Two "prices"" level="3"', 'uid=1_8 button "Share" busy'], ['### Two "prices"', "Share"]),
        (['uid=1_7 image "A boat" url="https://a.example/b.png"', 'uid=1_8 textbox "Search"'], []),
    ],
)  # fmt: skip
def test_elements_of_chrome_become_markdown(rows: list[str], expected: list[str]) -> None:
    top = 'uid=1_0 RootWebArea "Quay" url="https://a.example/"\n  uid=1_1 link "Home" url="https://a.example/"\n'
    page = f'## Latest page snapshot\n{top}  uid=1_2 heading "Ferries" level="1"\n'
    found = raw_markup.replace(page + "".join(f"  {row}\n" for row in rows))
    assert found is not None
    lines = [line.rstrip() for line in found.content.splitlines() if line.strip()]
    assert lines == ["Quay", "[Home](<https://a.example/>)", "# Ferries", *expected]


@pytest.mark.parametrize(
    "dump",
    [
        "- [Home](/)\n- [Prices](/p)\n\nThe boat sails at ten.\n",
        'A snapshot has rows such as\n\n- heading "Prices" [level=2]\n- heading "Times" [level=2]\n\nThe boat sails.\n',
        "- one\n- two: three\n- four\n",
    ],
)
def test_lists_and_texts_about_snapshots_are_none(dump: str) -> None:
    assert snapshots.markup(dump, "") == ""


def test_a_snapshot_by_an_agent_has_headers() -> None:
    rows = "".join(f"  {row}\n" for row in TOP.splitlines())
    paragraphs = "".join(f"    - paragraph [ref=e{n}]: {LONG}, says report number {n}.\n" for n in range(8))
    head = (
        "### Page\n- Page URL: https://harbour.example/\n- Page Title: Ferries sail at night\n### Snapshot\n```yaml\n"
    )
    document = extract(f"{head}- generic [ref=e2]:\n{rows}{paragraphs}```\n")
    assert document.title == "Ferries sail at night"
    assert document.text.splitlines()[0] == f"{LONG}, says report number 0."
    assert document.to_dict(lines=True)["lines"][-1]["source"] == 21
