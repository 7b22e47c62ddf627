"""Kept lines in menus, footers and sidebars."""

from __future__ import annotations

import pytest

from stripper import extract
from stripper.classify import landmarks
from stripper.classify.around import Around
from stripper.model import Container, Line, Role

CONTAINERS = (
    Container(0, "", "", False),
    Container(0, "nav", "", False),
    Container(1, "ul", "", False),
    Container(0, "footer", "", False),
    Container(0, "aside", "", False),
    Container(0, "main", "", False),
    Container(5, "blockquote", "", False),
    Container(6, "footer", "", False),
)
MENU, FOOTER, SIDEBAR, MAIN, SOURCE = 2, 3, 4, 5, 7
TEXT = "The mole was built by a man who had never seen the sea before he came to the harbour."


def a_line(number: int, container: int, text: str = TEXT, *, linked: bool = False) -> Line:
    line = Line(number, 0, text, Role.PARAGRAPH, 0, "", "p", container, 0, 0, 0, 0)
    return line._replace(links=len(text)) if linked else line


def removed(*lines: Line) -> list[int]:
    """Return the numbers of the removed lines, where all lines but those that begin with a minus are kept."""
    content = [not line.text.startswith("-") for line in lines]
    return [line.number for line in landmarks.find(lines, content, Around(lines, content, CONTAINERS))]


def test_a_menu_beside_a_short_text_goes() -> None:
    menu = [a_line(number, MENU, "harbour.Mole.length", linked=True) for number in range(1, 200)]
    assert removed(*menu, a_line(200, MAIN)) == list(range(1, 200))


def test_a_page_of_links_keeps_them() -> None:
    assert removed(a_line(1, MENU, linked=True), a_line(2, MAIN, "Ferries", linked=True)) == []


@pytest.mark.parametrize("container", [MENU, FOOTER])
def test_text_in_a_menu_or_footer_goes_if_most_is_elsewhere(container: int) -> None:
    assert removed(a_line(1, MAIN), a_line(2, MAIN), a_line(3, container)) == [3]
    assert removed(a_line(1, MAIN), a_line(2, container), a_line(3, container)) == []


def test_removed_text_is_not_elsewhere() -> None:
    assert removed(a_line(1, MAIN), a_line(2, MAIN, f"- {TEXT}"), a_line(3, FOOTER), a_line(4, FOOTER)) == []


def test_only_links_of_a_sidebar_go() -> None:
    note, link = a_line(3, SIDEBAR), a_line(4, SIDEBAR, "Ferries", linked=True)
    assert removed(a_line(1, MAIN), a_line(2, MAIN), note, link) == [4]


def test_the_source_of_a_quotation_stays() -> None:
    assert removed(a_line(1, MAIN), a_line(2, MAIN), a_line(3, SOURCE, "Ada Byrne, 1923")) == []


def test_the_menu_of_a_reference_is_no_text_of_its_shortest_page() -> None:
    menu = "".join(f"<li><a href=/api/{n}>pelikan.queue.Queue.method_{n}</a>" for n in range(300))
    text = "<h1>Queue.drain</h1><p><code>Queue.drain(timeout=None)</code><p>Wait until all tasks are done."
    found = extract(f"<title>Queue.drain</title><nav class=toc><ul>{menu}</ul></nav><main>{text}</main>".encode())
    assert "Wait until all tasks are done." in found.text
    assert "method_7" not in found.text


@pytest.mark.parametrize(
    ("names", "found"),
    [("navfooter", [2]), ("topNav".lower(), [2]), ("nav breadcrumbs", [2]), ("topnav-picks", []), ("document", [])],
    ids=["DocBook", "Javadoc", "a path", "part of a name", "another name"],
)
def test_menus_that_a_generator_wrote_go(names: str, found: list[int]) -> None:
    containers = (*CONTAINERS, Container(5, "div", names, False), Container(8, "p", "", False))
    lines = (a_line(1, MAIN), a_line(2, 9, "Ferries", linked=True), a_line(3, MAIN))
    assert [line.number for line in landmarks.in_menus(lines, containers, [True] * 3)] == found


def test_they_stay_if_there_is_little_else() -> None:
    containers = (*CONTAINERS, Container(5, "div", "navheader", False))
    lines = (a_line(1, MAIN, "Ferries"), a_line(2, 8))
    assert not list(landmarks.in_menus(lines, containers, [True] * 2))
