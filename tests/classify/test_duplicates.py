"""Second copies of a text and pull quotes are removed; what a text itself repeats is kept."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from stripper import Document, Reason, extract
from stripper.classify import duplicates
from stripper.model import Container, Line, Role
from stripper.parse import dialects

BODY = Container(0, "body", "", False)
ITEM = "Keyword optimized, to get through the tracking systems of applicants."
CONTAINERS = ("body", "article", "mobile", "desktop")


def decisions(document: Document, text: str) -> list[tuple[bool, Reason]]:
    pairs = zip(document.lines, document.decisions, strict=True)
    return [(decision.keep, decision.reason) for line, decision in pairs if line.text == text]


def line(number: int, text: str, container: int, role: Role = Role.PARAGRAPH) -> Line:
    return Line(number, 0, text, role, 0, "", "p", container, 0, 0, 0, 0)


def removed(texts: list[tuple[str, str]], role: Role = Role.PARAGRAPH) -> list[int]:
    """Return the numbers of the removed lines of (element, text) in a body, each in a paragraph of its own."""
    containers, lines = [Container(0, "", "", False), BODY], []
    elements: dict[str, int] = {}
    for number, (element, text) in enumerate(texts, 1):
        if element not in elements:
            containers.append(Container(1, "div", element.partition(":")[0], False))
            elements[element] = len(containers) - 1
        containers.append(Container(elements[element], "p", "", False))
        lines.append(line(number, text, len(containers) - 1, role))
    return sorted(duplicates.find(lines, [True] * len(lines), containers))


def dump(*paragraphs: str) -> list[int]:
    lines = dialects.read("\n\n".join(paragraphs)).lines
    return sorted(duplicates.find(lines, [True] * len(lines), [Container(0, "", "", False)]))


def test_a_paragraph_that_its_own_container_repeats_is_kept_each_time() -> None:
    document = extract(story.page(f"<p>{story.FIRST}</p><p>{story.FIRST}</p>"))
    assert decisions(document, story.FIRST) == [(True, Reason.TEXT)] * 3


def test_a_second_copy_for_small_screens_is_removed_with_its_short_lines() -> None:
    texts = ["Who reads it", story.FIRST, "Who writes it", story.SECOND]
    assert removed([(name, text) for name in ("desktop", "mobile") for text in texts]) == [5, 6, 7, 8]


def test_a_short_line_apart_from_a_second_copy_is_kept() -> None:
    texts = [("desktop", "Who reads it"), ("desktop", story.FIRST), ("mobile", story.FIRST), ("mobile", "Who reads it")]
    assert removed(texts) == [3]


def test_of_a_teaser_and_the_text_the_text_is_kept() -> None:
    assert removed([("teaser", story.FIRST), ("text", story.FIRST), ("text", story.SECOND)]) == [1]


@pytest.mark.parametrize("element", ["plan:{}", "tab-{0}:{0}"])
def test_elements_of_one_kind_may_have_equal_items(element: str) -> None:
    assert removed([(element.format(n), ITEM) for n in (1, 2, 3)], Role.ITEM) == []


def test_elements_of_another_kind_may_not() -> None:
    assert removed([("desktop:1", ITEM), ("mobile:2", ITEM)], Role.ITEM) == [2]


def test_a_long_heading_is_kept_once() -> None:
    subject = "Re: Waterlogged letterboxes: what actually survives a winter?"
    assert removed([("post:1", subject), ("post:2", subject)], Role.HEADING) == [2]


@pytest.mark.parametrize("role", [Role.CODE, Role.CELL])
def test_code_and_cells_may_be_equal_anywhere(role: Role) -> None:
    assert removed([("desktop", ITEM), ("mobile", ITEM)], role) == []


def test_a_short_refrain_is_kept_each_time() -> None:
    refrain = "<p>And the water came back.</p>"
    document = extract(story.page(f"{refrain}<p>{story.SECOND} Again.</p>{refrain}"))
    assert [keep for keep, _ in decisions(document, "And the water came back.")] == [True, True]


def test_a_paragraph_that_says_nearly_the_same_is_kept() -> None:
    document = extract(story.page(f"<p>{story.FIRST.replace('forty', 'fifty')}</p>"))
    assert sum(decision.keep for decision in document.decisions) == 4


def test_a_sentence_of_the_text_as_a_display_quote_is_a_pull_quote() -> None:
    quote = "the fish market will have to be built again"
    document = extract(story.page(f"<blockquote>{quote}</blockquote>"))
    assert decisions(document, quote) == [(False, Reason.PULL_QUOTE)]


@pytest.mark.parametrize("label", ["For the dough you will need the following", "var harbour = new Harbour(boats, 4)"])
def test_a_short_line_that_occurs_twice_is_no_pull_quote(label: str) -> None:
    assert removed([("text", label), ("text", story.FIRST), ("text", label)]) == []
    assert dump(label, story.FIRST, label) == []


def test_it_is_one_if_a_longer_line_has_it_as_well() -> None:
    label = "the roofs off more than forty houses"
    assert removed([("text", label), ("text", story.FIRST), ("text", label)]) == [1, 3]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Nobody was hurt, but the fish market will have to be built again", Reason.PULL_QUOTE),
        ("“The fish market will have to be built again”", Reason.PULL_QUOTE),
        ("The storm reached the coast early on Tuesday morning", Reason.PULL_QUOTE),
        ("the roofs off more than forty houses", Reason.REPEAT),
        ("the fish market will have to be built again", Reason.REPEAT),
        ("The storm reached the coast early", Reason.REPEAT),
    ],
)
def test_a_part_of_a_sentence_without_quotation_marks_is_a_repeat(text: str, reason: Reason) -> None:
    shown = (story.FIRST, story.SECOND, text, story.THIRD)
    lines = dialects.read("\n\n".join(shown)).lines
    assert duplicates.find(lines, [True] * len(lines), [Container(0, "", "", False)]) == {3: reason}


def test_a_quotation_that_stands_nowhere_else_is_kept() -> None:
    quote = "I have never seen the sea stand so high, and I was born on this quay."
    document = extract(story.page(f"<blockquote>{quote}</blockquote>"))
    assert decisions(document, quote) == [(True, Reason.QUOTE)]


def test_code_may_say_the_same_twice() -> None:
    code = "for boat in harbour.boats(berthed=True):\n    boat.moor(lines=4, springs=2)"
    document = extract(story.page(f"<pre>{code}</pre><p>{story.FIRST} Then:</p><pre>{code}</pre>"))
    assert Reason.REPEAT not in [reason for _, reason in decisions(document, code)]


def test_a_dump_may_repeat_a_paragraph() -> None:
    assert dump(story.FIRST, story.FIRST, story.FIRST) == []
    assert dump(story.FIRST, story.SECOND, story.FIRST, story.THIRD) == []


def test_paragraphs_that_a_dump_repeats_in_sequence_are_a_second_copy() -> None:
    texts = ["Storm", story.FIRST, story.SECOND]
    assert dump(*texts, story.THIRD, *texts) == [5, 6, 7]


def test_a_headline_that_a_dump_repeats_is_removed() -> None:
    headline = "Storm tears the roofs off more than forty houses in the old harbour"
    assert dump(headline, story.FIRST, headline, story.SECOND) == [3]


@given(st.lists(st.tuples(st.sampled_from(CONTAINERS), st.sampled_from([*story.PARAGRAPHS, ITEM, "A", "B"]))))
def test_of_each_text_one_copy_stays(texts: list[tuple[str, str]]) -> None:
    gone = removed(texts)
    assert {text for number, (_, text) in enumerate(texts, 1) if number not in gone} == {text for _, text in texts}


@given(st.lists(st.sampled_from([*story.PARAGRAPHS, ITEM, "A", "B"]), min_size=1))
def test_of_each_text_in_a_dump_one_copy_stays(texts: list[str]) -> None:
    gone = dump(*texts)
    assert {text for number, text in enumerate(texts, 1) if number not in gone} == set(texts)


@pytest.mark.parametrize("names", [("text",), ("desktop", "mobile")])
def test_very_many_copies_take_no_longer_than_they_must(names: tuple[str, ...]) -> None:
    texts = [(name, text) for name in names for _ in range(5000) for text in ("Short", story.FIRST)]
    start = time.process_time()
    removed(texts)
    assert time.process_time() - start < 5


def test_a_running_header_is_a_repeat() -> None:
    lines = dialects.read(f"{story.FIRST}\n\nCrocker    Informational    [Page 3]\n\n{story.SECOND}\n").lines
    assert duplicates.find(lines, [True] * 3, [Container(0, "", "", False)]) == {2: Reason.REPEAT}


def test_a_page_that_may_repeat_its_text_loses_only_running_headers() -> None:
    header = "Crocker    Informational    [Page 3]"
    lines = dialects.read("\n\n".join((story.FIRST, story.SECOND, header, story.FIRST, story.SECOND))).lines
    flat = [Container(0, "", "", False)]
    assert sorted(duplicates.find(lines, [True] * 5, flat)) == [3, 4, 5]
    assert duplicates.find(lines, [True] * 5, flat, may_repeat=True) == {3: Reason.REPEAT}


@pytest.mark.parametrize(("role", "found"), [(Role.ITEM, []), (Role.HEADING, [3])], ids=["contents", "a headline"])
def test_a_heading_of_a_dump_may_be_listed_above(role: Role, found: list[int]) -> None:
    text = "Who is responsible for the register of boats and for the keys of the harbour"
    lines = [line(1, text, 0, role), line(2, story.FIRST, 0), line(3, text, 0, Role.HEADING)]
    assert sorted(duplicates.find(lines, [True] * 3, [Container(0, "", "", False)])) == found


def test_a_line_that_ends_in_a_page_number_is_none() -> None:
    assert dump(story.FIRST, "Continued on [Page 3] of the memo", story.SECOND) == []


def test_lines_of_code_in_a_dump_may_recur() -> None:
    code = "const harbour = new Harbour(boats, lines, springs, weather, crews);"
    assert len(code) >= 60
    assert dump("function moor() {", code, "}", story.FIRST, "function moor() {", code, "}") == []
    assert dump(code.rstrip(";"), story.FIRST, code.rstrip(";")) == [3]


def test_lists_of_a_dump_may_share_an_item() -> None:
    item = "- two lines of twelve metres and four springs of the same length"
    assert dump(item, "- an anchor", story.FIRST, item, "- a hook") == []
    assert dump(item[2:], "an anchor", story.FIRST, item[2:], "a hook") == [4]


SAID = f"<p>{story.FIRST} “A storm forgives nobody”, said the pilot, and laughed. “The quay remembers every boat.”</p>"


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote>A storm forgives nobody. The quay remembers every boat.</blockquote>",
        '<aside class="pullquote"><p>“A storm forgives nobody … The quay remembers every boat.”</p></aside>',
        '<div class="c-pull-quote"><p>The quay remembers every boat.</p></div>',
    ],
)
def test_sentences_of_the_text_that_are_joined_in_a_quotation_are_a_pull_quote(quote: str) -> None:
    document = extract(story.page(f"{SAID}<p>{story.SECOND}</p>{quote}<p>{story.THIRD}</p>"))
    assert [decision.reason for _, decision in document.removed].count(Reason.PULL_QUOTE) == 1
    assert "“A storm forgives nobody”, said the pilot" in document.text


@pytest.mark.parametrize(
    ("above", "is_source"),
    [("Ada Byrne wrote:", True), ("Ada Byrne wrote: ↑ 4 May, 5:20 pm", True), ("It was late: nobody slept.", False)],
)
def test_the_source_above_a_pull_quote_goes_with_it(above: str, *, is_source: bool) -> None:
    quote = f"<blockquote><p>{above}</p><p>The quay remembers every boat.</p></blockquote>"
    document = extract(story.page(f"{SAID}<p>{story.SECOND}</p>{quote}<p>{story.THIRD}</p>"))
    assert ((False, Reason.PULL_QUOTE) in decisions(document, above)) is is_source


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote>A storm forgives nobody. The quay has forgotten every boat.</blockquote>",
        "<blockquote>Yes, I saw it. Yes, I saw it.</blockquote>",
        '<div class="letter"><p>The quay remembers every boat.</p></div>',
    ],
)
def test_a_quotation_with_words_of_its_own_is_kept(quote: str) -> None:
    document = extract(story.page(f"{SAID}<p>{story.SECOND}</p>{quote}<p>{story.THIRD}</p>"))
    assert Reason.PULL_QUOTE not in [decision.reason for decision in document.decisions]
