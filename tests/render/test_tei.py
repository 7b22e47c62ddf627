"""TEI that is well-formed and valid, and has the metadata and the text of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fixture_pages import PAGES
from stripper import extract
from stripper.model import Author, Finding, Mark, Role
from stripper.render.tei_tree import Tree

from .documents import Pair, Piece, a_line, cell, item, make_document
from .test_markdown import PAIRS

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
VALID = etree.DTD(str(Path(__file__).with_name("tei.dtd")))
FIELDS = ("title", "published", "modified", "site", "language", "section", "tag", "description", "url", "license")


def parsed(tei: str) -> etree._Element:
    """Parse a document, which must be well-formed and valid."""
    root = etree.fromstring(tei.encode())
    assert VALID.validate(root), VALID.error_log
    return root


def header(*found: tuple[str, str], authors: tuple[Author, ...] = ()) -> dict[str, list[str]]:
    """Return the texts of the elements in the header of a page with these findings and authors, by tag."""
    findings = [Finding(name, value, "meta") for name, value in found]
    root = parsed(make_document(a_line("Text"), findings=findings, authors=authors).tei)
    texts: dict[str, list[str]] = {}
    for element in root.iterfind("t:teiHeader//*", TEI):
        texts.setdefault(etree.QName(element).localname, []).append(element.get("when", element.text or ""))
    return texts


def body(*pairs: Pair, title: str | None = None) -> str:
    """Return the content of the body, without namespace and line breaks."""
    tei = make_document(*pairs, title=title).tei
    parsed(tei)
    return tei.partition("<body>")[2].partition("</body>")[0].replace("\n", "")


def test_a_document_is_declared_and_in_the_language_of_the_page() -> None:
    tei = make_document(a_line("Texto"), language="pt-BR").tei
    assert tei.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">')
    assert '<text xml:lang="pt-BR">' in tei
    assert "<text>" in make_document(a_line("Text")).tei


def test_the_header_has_the_metadata() -> None:
    found = header(
        ("title", "Storm & <sea>"),
        ("site", "The Ledger"),
        ("published", "2025-03-18"),
        ("language", "en"),
        ("section", "Weather"),
        ("tag", "storm"),
        ("tag", "sea"),
        ("description", "A storm."),
        authors=(Author("Ann Lee"), Author("Bo Ek", "editor"), Author("Cy Roe", "photographer")),
    )
    assert found["title"] == ["Storm & <sea>"] * 2
    assert (found["author"], found["editor"]) == (["Ann Lee"] * 2, ["Bo Ek"] * 2)
    assert (found["resp"], found["name"]) == (["photographer"] * 2, ["Cy Roe"] * 2)
    assert (found["publisher"], found["date"]) == (["The Ledger"] * 2, ["2025-03-18"] * 2)
    assert (found["language"], found["term"], found["p"]) == (["en"], ["Weather", "storm", "sea"], ["A storm."])


def test_a_page_without_metadata_has_the_elements_that_tei_requires() -> None:
    found = header()
    assert (found["title"], found["publisher"]) == (["", ""], ["example.org"])
    assert not found.keys() & {"author", "date", "language", "keywords", "abstract", "availability"}


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ("2025-03-18T16:42:00-04:00", "2025-03-18T16:42:00-04:00"),
        ("2025-03-18T16:42:00Z", "2025-03-18T16:42:00Z"),
        ("2025-03-18T16:42", "2025-03-18"),
        ("2025-03", "2025-03"),
    ],
)
def test_dates_have_a_type_of_xml_schema(date: str, when: str) -> None:
    assert header(("published", date))["date"] == [when] * 2


def test_the_address_of_a_licence_is_a_link_and_its_name_is_not() -> None:
    def targets(license: str) -> list[str | None]:
        document = make_document(findings=[Finding("license", license, "link")])
        return [element.get("target") for element in parsed(document.tei).iterfind(".//t:licence", TEI)]

    assert targets("https://creativecommons.org/licenses/by/4.0/") == ["https://creativecommons.org/licenses/by/4.0/"]
    assert targets("CC BY 4.0") == targets("javascript:alert(1)/") == [None]


def test_headings_open_nested_sections() -> None:
    pairs = (
        *(a_line("a"), a_line("B", Role.HEADING, level=2), a_line("C", Role.HEADING, level=3), a_line("c")),
        a_line("D", Role.HEADING, level=2),
    )
    assert body(*pairs, title="T") == (
        "<div><head>T</head><p>a</p><div><head>B</head><div><head>C</head><p>c</p></div></div>"
        "<div><head>D</head></div></div>"
    )


def test_text_without_a_title_is_in_a_section_around_the_others() -> None:
    assert body(a_line("a"), a_line("B", Role.HEADING, level=1)) == "<div><p>a</p><div><head>B</head></div></div>"
    assert body() == "<div/>"


def test_lists_nest_and_keep_their_numbers() -> None:
    pairs = item("a"), item("b", 2, "3."), item("more", 2, ""), item("c", 1, "1.")
    assert body(*pairs) == (
        '<div><list rend="bulleted"><item>a<list rend="numbered"><item n="3">b<lb/>more</item></list></item></list>'
        '<list rend="numbered"><item n="1">c</item></list></div>'
    )


def test_a_term_has_one_item_and_an_item_one_label() -> None:
    terms = a_line("T", Role.TERM), a_line("U", Role.TERM), a_line("D"), a_line("V", Role.TERM)
    assert body(*terms) == (
        '<div><list type="gloss"><label>T<lb/>U</label><item>D</item></list>'
        '<list type="gloss"><label>V</label><item/></list></div>'
    )


def test_tables_quotations_and_code() -> None:
    head, decision = cell("a", 1)
    assert body((head._replace(tag="th"), decision), cell("b", 1, 2), cell("c", 2, 2)) == (
        '<div><table><row><cell role="label">a</cell><cell>b</cell></row><row><cell/><cell>c</cell></row></table></div>'
    )
    assert body(a_line("q", Role.QUOTE), a_line("r", Role.QUOTE)) == "<div><quote><p>q</p><p>r</p></quote></div>"
    assert body(a_line("if x < 1:", Role.CODE, language="python")) == (
        '<div><p><code lang="python" xml:space="preserve">if x &lt; 1:</code></p></div>'
    )


def test_marks_and_links() -> None:
    pieces: list[Piece] = [(Mark.STRONG, "b"), " ", (Mark.SUPERSCRIPT, "^(a+b)", "^("), " ", (Mark.FORMULA, "$x$")]
    assert body(a_line(pieces)) == (
        '<div><p><hi rend="bold">b</hi> <hi rend="superscript">a+b</hi> <formula notation="TeX">$x$</formula></p></div>'
    )
    pieces = [(Mark.LINK, "l", 'x?a="b&c'), " ", (Mark.LINK, "evil", "javascript:x()")]
    assert body(a_line(pieces)) == (
        '<div><p><ref target="https://example.org/news/x?a=%22b&amp;c">l</ref> evil</p></div>'
    )


def test_characters_that_xml_excludes_are_replaced_and_others_are_not() -> None:
    tree = Tree()
    tree.leaf("p", "a\x00b\x0bc\ud800d\uffffe", {"n": "\x01"})
    assert f'<p xmlns="{TEI["t"]}" n="\ufffd">a\ufffdb\ufffdc\ufffdd\ufffde</p>' in tree.serialize()
    assert body(a_line("a\U0001f600\ue000é")) == "<div><p>a\U0001f600\ue000é</p></div>"


@pytest.mark.parametrize("path", sorted(PAGES.glob("*/source.*")), ids=lambda path: path.parent.name)
def test_fixtures_are_valid(path: Path) -> None:
    document = extract(path.read_bytes())
    text = "".join(map(str, parsed(document.tei).itertext()))
    assert all(line.text in text for line, _ in document.kept[-1:])


@given(
    st.lists(PAIRS, max_size=8),
    st.lists(st.tuples(st.sampled_from(FIELDS), st.text())),
    st.lists(st.text(), max_size=2),
)
def test_any_page_is_valid_and_has_its_text(pairs: list[Pair], found: list[tuple[str, str]], names: list[str]) -> None:
    findings = [Finding(name, value, "meta") for name, value in (("title", "A title"), *found)]
    root = parsed(make_document(*pairs, findings=findings, authors=map(Author, names)).tei)
    kept = [line.text for line, decision in pairs if decision.keep]
    text = "".join(map(str, root[-1].itertext()))
    assert "".join(text.split()) == "".join(" ".join(["A title", *kept]).split())


@pytest.mark.parametrize(
    "damage",
    [
        ("<p>Text</p>", "<p><p>Text</p></p>"),
        ("</p>\n</div>", "</p>\n</div><p/>"),
        ("<publisher>example.org</publisher>", ""),
    ],
)
def test_the_definition_of_tei_rejects_what_tei_excludes(damage: tuple[str, str]) -> None:
    tei = make_document(a_line("Text")).tei
    assert damage[0] in tei
    assert not VALID.validate(etree.fromstring(tei.replace(*damage).encode()))
