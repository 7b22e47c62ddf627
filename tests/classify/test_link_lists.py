"""Lists of links, which get one verdict."""

from __future__ import annotations

import pytest

from stripper.classify import link_lists
from stripper.classify.around import Around
from stripper.model import Container, Line, Mark, Role, Scored, Span

CONTAINERS = (
    Container(0, "", "", False),
    Container(0, "article", "", False),
    *(Container(1, tag, "", False) for tag in ("p", "ul", "ul", "dl")),
)
P, UL, OTHER_UL, DL = 2, 3, 4, 5
TEXT = "The mole was built by a man who had never seen the sea before he came to the harbour. " * 2


def a_line(number: int, text: str = TEXT, role: Role = Role.PARAGRAPH, container: int = P) -> Line:
    return Line(number, 0, text, role, 0, "", CONTAINERS[container].tag, container, 0, 0, 0, 0)


def a_link(number: int, container: int = UL, target: str = "/ferries") -> Line:
    line = a_line(number, "Nine ferries", Role.ITEM, container)
    return line._replace(links=len(line.text), spans=(Span(0, len(line.text), Mark.LINK, target),))


def verdicts(lines: list[Line], scores: list[float], *, site: str = "") -> list[tuple[int, int, bool]]:
    content = [score >= 0 for score in scores]
    around = Around(lines, content, CONTAINERS)
    found = link_lists.find(lines, Scored(scores, 0.0, lambda _: ()), content, around, site=site)
    return [(unit.first, unit.last, unit.keep) for unit in found]


HEADING = a_line(2, "More by Ada Byrne", Role.HEADING)
LINKS = [a_link(3), a_link(4), a_link(5)]


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([3.0, 0.2, 0.6, 0.7, 0.5], [(3, 5, False)]),  # little above the threshold
        ([3.0, 0.2, 0.6, -0.7, 0.5], [(3, 5, False)]),
        ([3.0, 0.2, 1.6, 1.7, 1.5], []),  # a good score
        ([3.0, -0.2, -0.6, -0.7, -0.5], []),  # removed anyway
        ([-3.0, 0.2, 0.6, 0.7, 0.5], []),  # the links are the content
    ],
)
def test_the_last_links_of_an_article_are_no_part_of_it(
    scores: list[float], found: list[tuple[int, int, bool]]
) -> None:
    assert verdicts([a_line(1), HEADING, *LINKS], scores) == found


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([0.9, 0.8, -0.2], [(3, 5, True)]),
        ([0.9, -0.2, -0.2], [(3, 5, False)]),  # most are removed
        ([0.2, 0.1, -0.9], [(3, 5, False)]),
        ([0.6, 0.6, 0.6], []),
    ],
)
def test_links_within_an_article_get_one_verdict(scores: list[float], found: list[tuple[int, int, bool]]) -> None:
    assert verdicts([a_line(1), HEADING, *LINKS, a_line(6)], [3.0, 0.2, *scores, 3.0]) == found


@pytest.mark.parametrize("target", ["https://other.example/x", "#x"])
def test_links_to_other_sites_and_to_the_page_itself_may_be_sources(target: str) -> None:
    sources = [a_link(3, target=target), a_link(4, target=target)]
    assert verdicts([a_line(1), HEADING, *sources], [3.0, 0.2, 0.6, 0.7]) == []
    own = [a_link(3, target="https://www.quay.example/x"), a_link(4)]
    assert verdicts([a_line(1), HEADING, *own], [3.0, 0.2, 0.6, 0.7], site="quay.example") == [(3, 4, False)]


def test_a_list_of_links_ends_with_its_element() -> None:
    lines = [a_line(1), HEADING, a_link(3), a_link(4), a_link(5, OTHER_UL)]
    assert verdicts(lines, [3.0, 0.2, 0.6, 0.7, -3.0]) == [(3, 4, False)]
    assert verdicts([a_line(1), HEADING, a_link(3), a_link(4, OTHER_UL)], [3.0, 0.2, 0.6, 0.7]) == []


def by_majority(lines: list[Line], scores: list[float]) -> list[tuple[int, int, bool]]:
    around = Around(lines, [score >= 0 for score in scores], CONTAINERS)
    return [
        (unit.first, unit.last, unit.keep) for unit in link_lists.by_majority(Scored(scores, 0.0, lambda _: ()), around)
    ]


@pytest.mark.parametrize(
    ("scores", "found"),
    [
        ([1, 1, 1, -0.1, 1], [(2, 4, True)]),
        ([1, 1, -0.1, -0.1, 1], [(2, 4, False)]),
        ([1, 1, 1, -0.1, -1], []),  # no kept text after the list
        ([1, -1, -1, -1, 1], []),
    ],
    ids=["most", "at most half", "at the end", "all removed"],
)
def test_a_list_of_links_has_the_verdict_of_most_of_them(
    scores: list[float], found: list[tuple[int, int, bool]]
) -> None:
    lines = [a_line(1), *(a_link(number) for number in (2, 3, 4)), a_line(5)]
    assert by_majority(lines, scores) == found


def test_a_list_of_few_links_has_no_majority() -> None:
    assert by_majority([a_line(1), a_link(2), a_link(3), a_line(4)], [1, 1, -0.1, 1]) == []


@pytest.mark.parametrize(
    ("container", "role", "found"),
    [(UL, Role.ITEM, [(2, 4, False)]), (DL, Role.TERM, [])],
    ids=["item", "term with a definition"],
)
def test_a_single_link_in_a_removed_list_is_removed(
    container: int, role: Role, found: list[tuple[int, int, bool]]
) -> None:
    link = a_link(2, container)._replace(role=role)
    rest = [a_line(number, container=container) for number in (3, 4)]
    assert by_majority([a_line(1), link, *rest], [1, 1, -1, -1]) == found


def test_a_kept_text_in_a_removed_list_stays() -> None:
    lines = [a_line(1), a_line(2, container=UL), a_link(3), a_link(4)]
    assert by_majority(lines, [1, 1, -1, -1]) == []
