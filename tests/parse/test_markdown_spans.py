"""Links and emphasis of lines from dumps in Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import extract
from stripper.model import Mark, Span
from stripper.parse import markdown_spans
from stripper.parse.markdown_tables import Place

PROSE = "The ferry left on time and came back with nine more people than it had sold tickets to. " * 3
OTHER = (
    "Nobody had counted them on the way out, and the harbour master wrote a letter about it that is still read aloud."
)
LAST = "The company bought a second boat in the spring, painted it green, and named it after the man at the tiller."
HEADINGS = "# Page\n\n## One\n\n## Two\n\n"


def spans(source: str, references: dict[str, str] | None = None, place: Place | None = None) -> list[tuple[str, str]]:
    found = markdown_spans.parse(source, references or {}, place)
    if found is None:
        return []
    return [(found.text[span.start : span.end], span.target or span.mark.value) for span in found.spans]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The [ferry](/f) left", [("ferry", "/f")]),
        ("The [*old* ferry](/f 'x') left", [("old ferry", "/f"), ("old", "emphasis")]),
        (
            "**Ada  Byrne** left `at  noon`, ~~not~~ *late*",
            [
                ("Ada Byrne", "strong"),
                ("at noon", "code"),
                ("not", "deleted"),
                ("late", "emphasis"),
            ],
        ),
        ("The [fares][2] rose", [("fares", "https://a.example/")]),
        ("[![Logo](/l.png) Home](/)", [("Home", "/")]),
        ("[Home](https://a.example/long- address/)", [("Home", "https://a.example/long-address/")]),
        ("[Home](javascript:alert(1))", [("Home", "javascript:alert(1)")]),
        ("The <b>ferry</b> *left*", [("left", "emphasis")]),
    ],
)
def test_spans_are_those_of_commonmark(source: str, expected: list[tuple[str, str]]) -> None:
    assert spans(source, {"2": "https://a.example/"}) == expected


@pytest.mark.parametrize(
    "source",
    [
        *(
            "The ferry left",
            "snake_case_name and 2 * 3 * 4",
            r"\*ferry\*",
            "[ferry] left",
            "[fares][3]",
            "[" * 50 + "](a)",
        ),
        "*a* " * 2_501,
    ],
)
def test_other_text_has_none(source: str) -> None:
    assert spans(source, {"2": "https://a.example/"}) == []


def test_spans_of_a_row_are_in_its_cells() -> None:
    row = "| [Aldermere](/a) |  | **12** m |"
    assert spans(row, place=Place(1, 2)) == [("Aldermere", "/a"), ("12", "strong")]
    assert spans("| **12** m |", place=Place(1, 2)) == [("12", "strong")]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("The ![ferry](/f.jpg) , left", "The, left", [4]),
        ("The ferry , left ![at noon](/n.jpg)", "The ferry, left", [16]),
        ("The ![ferry](/f.jpg) left", "The left", [4]),
        ("Left![at noon](/n.jpg)", "Left", [4]),
    ],
)
def test_images_are_found_in_a_text_with_other_spaces(source: str, text: str, expected: list[int]) -> None:
    marked = markdown_spans.parse(source, {})
    assert marked is not None
    assert [image.offset for image in markdown_spans.aligned(marked, text).images] == expected


def test_spans_are_found_in_a_text_with_other_spaces() -> None:
    marked = markdown_spans.Marked("The ferry , left", (Span(4, 9, Mark.STRONG, ""), Span(12, 16, Mark.EMPHASIS, "")))
    text = "The ferry, left"
    found = markdown_spans.aligned(marked, text).spans
    assert [text[span.start : span.end] for span in found] == ["ferry", "left"]
    assert markdown_spans.aligned(marked, "The ferry, gone").spans == ()


@given(
    st.lists(
        st.sampled_from(["[a](b)", "*", "**", "`", "_c_", " ", "  ", "[", "](", "<d>", "![e](f)", "~~", "\\", "g"])
    )
)
def test_spans_are_within_the_text(parts: list[str]) -> None:
    found = markdown_spans.parse("".join(parts), {})
    if found:
        assert found.text == " ".join(found.text.split())
        for span in found.spans:
            assert 0 <= span.start < span.end <= len(found.text)
            assert not found.text[span.start].isspace()
            assert not found.text[span.end - 1].isspace()


def test_markdown_keeps_the_links_of_a_dump() -> None:
    blocks = (
        f"See [the *fares*](/f) and [bad](javascript:a). {PROSE}",
        f"> A **bold** move. {PROSE}",
        f"- [One](/1) {PROSE}",
    )
    dump = HEADINGS + "\n\n".join(blocks)
    document = extract(dump, url="https://a.example/p")
    assert "See [the *fares*](https://a.example/f) and bad. The ferry" in document.markdown
    assert "A **bold** move." in document.markdown
    assert "- [One](https://a.example/1) The ferry" in document.markdown
    assert '<a href="https://a.example/f">the <em>fares</em></a>' in document.html
    assert "See the fares and bad. The ferry" in document.text


@pytest.mark.parametrize(
    "block",
    [
        f"> {OTHER}",
        f"- [x] {OTHER}\n- [ ] {LAST}",
        f"{OTHER}[^1]\n\n[^1]: {LAST}",
        "```python\ndef ferry():\n    return 9\n\nprint(ferry())\n```",
        f"- {OTHER}\n  - {LAST}",
        f"| **Boat** | [Fare](https://a.example/f) |\n| --- | --- |\n| {OTHER} | `9` |",
    ],
)
def test_markdown_of_a_dump_is_as_it_was(block: str) -> None:
    document = extract(f"{HEADINGS}{PROSE}\n\n{block}\n\n{PROSE[:-2]} again.\n")
    assert f"\n\n{block}\n\n" in document.markdown


@pytest.mark.parametrize("text", ["[x] A box", "A note[^1]", "> A quotation"])
def test_syntax_in_other_text_is_escaped(text: str) -> None:
    document = extract(f"{PROSE}\n\n- {text}. {OTHER}\n\n{LAST}\n", kind="text")
    assert text.replace("[", r"\[").replace(">", r"\>") in document.markdown


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ('![The *ferry*](/f.jpg "x")', "![The ferry](https://a.example/f.jpg)\n\n"),
        ("[![Ferry](/f.jpg)](/big.jpg)", "![Ferry](https://a.example/f.jpg)\n\n"),
        (f"See ![a map](m.png) here. {OTHER}", "See ![a map](https://a.example/m.png) here. Nobody"),
        (f"![a map][7] {OTHER}\n\n[7]: /m.png", "![a map](https://a.example/m.png)"),
    ],
)
def test_images_of_a_dump_are_where_they_were(block: str, expected: str) -> None:
    dump = f"{HEADINGS}{PROSE}\n\n{block}\n\n{LAST}\n"
    url = "https://a.example/p"
    assert expected in extract(dump, url=url, images=True).markdown
    assert "![" not in extract(dump, url=url).markdown
    assert extract(dump, url=url, images=True).text == extract(dump, url=url).text


def test_references_to_hidden_characters_stay_out_of_links_and_images() -> None:
    image, link = "![a&#x202e;b&#10;c](/d&#x202e;.png)", "[fares](/g&#x202e;h)"
    document = extract(f"{HEADINGS}{PROSE}\n\n{image}\n\n{OTHER} {link}\n\n{LAST}\n", images=True)
    assert "![ab c](/d%E2%80%AE.png)" in document.markdown
    assert "[fares](/g%E2%80%AEh)" in document.markdown
    assert "\u202e" not in document.markdown + document.html + document.tei + document.text


def test_an_image_with_a_script_is_left_out() -> None:
    dump = f"{HEADINGS}{PROSE}\n\n![bad](javascript:alert(1))\n\n{LAST}\n"
    assert "javascript" not in extract(dump, images=True).markdown


def test_other_dialects_have_no_spans() -> None:
    document = extract(f"{PROSE}\n\nA *bold* move. {PROSE}\n")
    assert document.marked_lines is document.lines
    assert r"A \*bold\* move." in document.markdown
