"""Dialects of text dumps: each is estimated from a dump that a tool would make of a page, and read as it needs."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import Document, extract
from stripper.errors import SettingsError
from stripper.model import Line, Role
from stripper.parse import dialects
from stripper.settings import DIALECTS, Settings

FERRY = (
    "The night ferry leaves the old quay at ten, and it reaches the islands before the bakers have lit their ovens. "
    "Nobody has missed it since the winter of the great ice."
)
FÄHRE = (
    "Die Nachtfähre legt um zehn vom alten Kai ab und erreicht die Inseln, bevor die Bäcker ihre Öfen geheizt haben. "
    "Seit dem Eiswinter hat sie niemand verpasst."
)
BAC = (
    "Le bac de nuit quitte le vieux quai à dix heures et touche les îles avant que les boulangers n’allument le four. "
    "Personne ne l’a manqué depuis l’hiver de la grande glace."
)
WRAPPED = "\n\n".join(textwrap.fill(text * 2, 72) for text in (FERRY, FÄHRE, BAC))
FORMS = "Horaires_du_bac\nTarifs_de_nuit\nNous_écrire\nLe_vieux_quai"

HITS = {
    "markdown": f"[Home](/) [Fahrplan](/plan)\n\n# Fähre\n\n{FÄHRE}\n\n## Preise\n\n- [Rad](/rad)\n",
    "printed": f"3/4/24, 9:15 AM\n\nFerries\n\n{FERRY}\n\nhttps://a.example/f\n\n1/1\n",
    "squashed": "HomeTimetablePricesIslandsContactShopNewsArchiveHelp " + f"{FERRY} " * 12 + "ImprintPrivacyCookies",
    "lynx": f"   [1]Home [2]Islands\n\n   {FERRY}\n\nReferences\n\n   1. https://a.example/\n   2. https://a.example/i\n",
    "link-targets": "\n".join(f"Isle {n} (https://a.example/{n})" for n in range(8)) + f"\n\n{FERRY}\n",
    "underscored": f"***** Le bac *****\n{FORMS}\n\n{BAC}\n",
    "mail": f"From: a@b.example\nSubject: the ferry\n\n{WRAPPED}\n\n> {FERRY[:60]}\n",
    "wrapped": WRAPPED,
    "text-nodes": f"Accueil\nBac\n{BAC}\nIl faut un\nbillet de pont\n, dit\nAnne Morel\n, et une couverture.\n",
    "get-text": f"\n\n\n\n        Home\n\n\n\n        Islands\n\n\n\n\n{FERRY}\n\n\n\n{FÄHRE}\n",
    "bulleted": f"  • Home\n  • Inseln\n      • Nord\n\n{FÄHRE}\n\n{FERRY}\n",
    "blocks": f"Home\nIslands\n{FERRY}\n{FÄHRE}\n{BAC}\n",
    "paragraphs": f"Home\n\nIslands\n\n{FERRY}\n\n{FÄHRE}\n",
}
"""A dump in each dialect."""

NEAR_MISSES = {
    "markdown": f"See f[0](x) and [2] (2024).\n\n{FERRY}\n",
    "printed": f"3/4/24, 9:15 AM\n\nFerries\n\n{FERRY}\n\nPicture:\n\n1/3\n\nThe quay:\n\n2/3\n",
    "squashed": f"{FERRY * 8}\n",
    "lynx": f"   [1]Home [2]Islands\n\n   {FERRY}\n\nReferences\n\n   1. The Islands, 2nd edition\n",
    "link-targets": "\n\n".join(f"{FERRY} See the map of {n} (https://a.example/{n})" for n in range(9)),
    "underscored": f"Le **bac** :\n{FORMS}\n\n{BAC}\n",
    "mail": f"From: the quay to the islands\n\n{WRAPPED}\n",
    "wrapped": f"{FERRY}\n\n{FÄHRE}\n\n{BAC}\n",
    "text-nodes": f"Accueil\nBac\n{BAC}\n, dit Anne Morel.\n" + "Il faut un billet.\n" * 5,
    "get-text": f"Home\n\n\n\n{FERRY}\n" + "Islands\n\n" * 15,
    "bulleted": f"• Home\n• Inseln\n• Nord\n\n{FÄHRE}\n",
    "blocks": f"Home\nIslands\n\n{FERRY}\n\n{FÄHRE}\n",
}
"""A dump that resembles one in each dialect."""


def read(dump: str, dialect: str = "auto") -> list[Line]:
    return list(dialects.read(dump, dialect).lines)


def texts(dump: str, dialect: str = "auto") -> list[str]:
    return [line.text for line in read(dump, dialect)]


@pytest.mark.parametrize("name", HITS)
def test_a_dialect_is_estimated_with_evidence(name: str) -> None:
    found = dialects.read(HITS[name]).dialect
    assert (found.value, found.source != "") == (name, True)


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_a_dump_that_resembles_a_dialect_is_not_in_it(name: str) -> None:
    assert dialects.read(NEAR_MISSES[name]).dialect.value != name


def test_each_dialect_has_a_name_in_the_settings() -> None:
    assert tuple(dialect.name for dialect in dialects.DIALECTS) == DIALECTS
    assert set(HITS) == set(DIALECTS)


@pytest.mark.parametrize("name", DIALECTS)
def test_a_dialect_can_be_set(name: str) -> None:
    document = extract(HITS["paragraphs"], kind="text", dialect=name)
    assert document.to_dict()["source"]["dialect"] == {"name": name, "evidence": "the setting dialect"}


def test_html_has_no_dialect() -> None:
    assert extract(f"<html><body><p>{FERRY}</p></body></html>").to_dict()["source"]["dialect"] is None


def test_an_unknown_dialect_is_refused() -> None:
    with pytest.raises(SettingsError, match="dialect cannot be 'runes'; it is one of auto, markdown"):
        Settings(dialect="runes")


@pytest.mark.parametrize("name", DIALECTS)
@given(dump=st.text(alphabet="ab Z.,:;[]()#*|`=>\\\n\t1", max_size=300))
def test_every_dialect_reads_any_text(name: str, dump: str) -> None:
    lines = read(dump, name)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all(line.text.strip() for line in lines)
    assert [line.source for line in lines] == sorted(line.source for line in lines)


# --- link targets

ENTRIES = "".join(f"\n * Île {n} [/iles/{n}]" for n in range(9))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("The pilots of the ferry\n[/pilots]", [("The pilots of the ferry", 23)]),
        ("Map [maps/quay.html?z=2]", [("Map", 3)]),
        ("The quay [/img/quay.jpg?w=90] at dawn", [("The quay at dawn", 0)]),
        ("[data:image/png;base64,iVBOR] The quay", [("The quay", 0)]),
        # near misses
        ("The ferry [sic] leaves", [("The ferry [sic] leaves", 0)]),
        ("The song [la.la] of the pilots", [("The song [la.la] of the pilots", 0)]),
    ],
)
def test_targets_belong_to_the_text_before_them(rows: str, expected: list[tuple[str, int]]) -> None:
    lines = read(f"{rows}\n{ENTRIES}\n", "link-targets")
    assert [(line.text, line.links) for line in lines[: len(expected)]] == expected


def test_capitals_that_blank_lines_set_apart_are_a_heading() -> None:
    lines = read(f"{ENTRIES}\n\n\nDAS BOOT [/boot]\n\n{FÄHRE}\n\nAB ZEHN\n\nUm zehn.", "link-targets")
    headings = [line.text for line in lines if line.role is Role.HEADING]
    assert headings == ["DAS BOOT"]


# --- printed


SHEETS = """\
3/4/24, 9:15 AM                 {title}

    Night ferry reaches
    Islands before bakers

    The ferry leaves the old quay at ten, and it reaches the islands before
    the bakers have lit their ovens in the
https://a.example/ferry                                             1/2
3/4/24, 9:15 AM                 {title}

    villages. Nobody has missed it since the winter of the great ice, when
    it stayed.
    The ticket office opens an hour before.
https://a.example/ferry                                             2/2
"""


@pytest.mark.parametrize("title", ["Night ferry reaches Islands before bakers - Quay News", "Quay"])
def test_sheets_of_a_printed_page_are_one_text(title: str) -> None:
    lines = texts(SHEETS.format(title=title))
    headline = ["Night ferry reaches Islands before bakers"]
    assert lines == [
        title,
        *(headline if "ferry" in title else ["Night ferry reaches", "Islands before bakers"]),
        "The ferry leaves the old quay at ten, and it reaches the islands before the bakers have lit their ovens in "
        "the villages. Nobody has missed it since the winter of the great ice, when it stayed.",
        "The ticket office opens an hour before.",
        f"3/4/24, 9:15 AM https://a.example/ferry 1/2 3/4/24, 9:15 AM {title} https://a.example/ferry 2/2",
    ]


def test_edges_that_share_all_their_rows_with_text_are_no_sheets() -> None:
    rows = ["https://a.example/ferry   Prices", "The quay   1/1"]
    assert texts("\n".join(rows)) == [row.replace("   ", " ") for row in rows]


def test_the_title_and_date_of_a_printed_page_are_its_own() -> None:
    page = SHEETS.format(title="Night ferry reaches Islands before bakers - Quay News")
    document = extract(page.replace("\n\n    The", "\n\n    Jane Doe, 2 March 2024\n\n    The"))
    assert (document.title, document.published) == ("Night ferry reaches Islands before bakers", "2024-03-02")


# --- underscored


def test_underscores_asterisks_and_images_are_no_text() -> None:
    dump = f"[Le_vieux_quai]\n{FORMS}\n\n***** Le bac de nuit et ses\npilotes *****\nParlez à la_pilote du bac.\n"
    lines = read(dump, "underscored")
    assert [line.text for line in lines[:2]] == ["Horaires du bac", "Tarifs de nuit"]
    assert [(line.text, line.role, line.level) for line in lines[4:5]] == [
        ("Le bac de nuit et ses pilotes", Role.HEADING, 2)
    ]
    assert (lines[5].text, lines[5].links) == ("Parlez à la pilote du bac.", 9)


@pytest.mark.parametrize("text", ["write to le_bac@quai.example", "see https://a.example/le_bac", "**", "*** a **"])
def test_underscores_of_addresses_stay(text: str) -> None:
    assert texts(text, "underscored") == [text]


# --- lynx


def test_titles_in_the_list_of_elinks_are_no_text() -> None:
    dump = f"   [1]Home [2]Islands\n\n   {FERRY}\n\nReferences\n\n   Visible links\n   1. https://a.example/\n"
    lines = read(f"{dump}   2. The islands and\n      their quays\n   3. file:///i\n")
    assert [line.text for line in lines if line.names != "references"] == ["Home Islands", FERRY]


# --- text nodes


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ("The ferry\n, said the pilot\n.", ["The ferry, said the pilot."]),
        (f"{FERRY[:108]}\nthe oven\n.", [f"{FERRY[:108]} the oven."]),
        (f"{BAC[:90]}\nAnne\n, pilote", [f"{BAC[:90]} Anne, pilote"]),
        (f"{FERRY[:108]}\nby\nAnne Moe\n.", [f"{FERRY[:108]} by", "Anne Moe."]),
        # near misses
        (f"{FERRY[:108]}\nby\nAnne Moe\nShare", [FERRY[:108], "by", "Anne Moe", "Share"]),
        (f"{FERRY[:108]}\nvon Anne Moe\n3 May", [FERRY[:108], "von Anne Moe", "3 May"]),
        (f"{FERRY}\nnews", [FERRY, "news"]),
        ("home\nislands\nprices", ["home", "islands", "prices"]),
        (f"Read also:\n{FERRY[:70]}\nAnne\n, a pilot", ["Read also:", FERRY[:70], "Anne, a pilot"]),
    ],
)
def test_text_nodes_of_a_sentence_are_joined(nodes: str, expected: list[str]) -> None:
    assert texts(nodes, "text-nodes") == expected


def test_text_nodes_of_wrapped_markup_are_joined() -> None:
    nodes = ["night ferry", "leaves the old quay at ten, and it reaches\nthe islands before the bakers have lit their"]
    nodes += ["ovens", ". Nobody has missed it since the winter\nof the great ice, when it came three days late"]
    nodes += [", with old\nbread.", "Prices"]
    found = dialects.read("\n".join(nodes * 3))
    sentence = " ".join(nodes[:3]) + " ".join(nodes[3:4]) + nodes[4]
    assert found.dialect.value == "text-nodes"
    assert [line.text for line in found.lines][-2:] == ["bread.", "Prices"]
    assert [line.text for line in found.lines][-3] == sentence.replace("\n", " ").removesuffix(" bread.")


def test_a_listing_among_text_nodes_is_one_line() -> None:
    code = "def leave(quay):\n    pilots = quay.pilots[:2]\n    for pilot in pilots:\n        left = pilot.leave(10)"
    lines = read(f"The ferry\n, said the pilot\n.\n{code}\nThe quay\n.", "text-nodes")
    assert [(line.text, line.role) for line in lines[1:2]] == [(code, Role.CODE)]


def test_punctuation_after_a_full_row_is_no_sign_of_text_nodes() -> None:
    rows = [f"夜间渡轮十点离开老码头在面包师点燃炉火之前就能抵达群岛自从大冰冻{number}" for number in range(9)]
    assert dialects.read("\n".join(["。".join(["", row]) for row in rows])).dialect.value == "wrapped"


# --- squashed pages


def test_a_squashed_page_is_cut_between_glued_entries_and_not_within_prose() -> None:
    found = texts(HITS["squashed"])
    assert found[:4] == ["Home", "Timetable", "Prices", "Islands"]
    assert "Nobody has missed it since the winter of the great ice." in " ".join(found)
    assert texts(f"{HITS['squashed']}  McDonald’s iPhone")[-1] == "McDonald’s iPhone"


MENU = "Home Timetable Prices Islands Contact Shop News Archive Help Imprint " * 6


@pytest.mark.parametrize(
    ("page", "expected"),
    [(f"{MENU}{FERRY * 8}", "squashed"), (f"{FERRY} " * 20, "blocks")],
)
def test_a_page_in_one_line_has_a_menu_without_the_ends_of_sentences(page: str, expected: str) -> None:
    assert dialects.read(page[:4_500]).dialect.value == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"{MENU[:290]}{FERRY} {FERRY}", "squashed"),  # short
        (f"{MENU[:400]}\n{FERRY}\n{FERRY}\n{BAC}", "squashed"),  # lines within paragraphs
        (f"{MENU[:400]}\n" + f"{FERRY}\n{BAC}\n" * 5, "blocks"),  # a menu in one line
        (f"Home\nIslands\n{MENU}\n{FERRY}\nImprint\nPrivacy", "blocks"),
        ("; ".join(["the winter of the great ice, the bakers and the quays of the isles"] * 20), "blocks"),
    ],
)
def test_a_page_with_lines_that_run_on_is_squashed(page: str, expected: str) -> None:
    assert dialects.read(page).dialect.value == expected


def test_spaces_in_a_script_without_spaces_are_between_elements() -> None:
    prose = "夜の船は十時に古い岸壁を出て、パン屋がかまどに火を入れる前に島に着く。" * 12
    page = f"{' '.join(['首頁', '新聞', '時刻表', '島々', '連絡先'] * 20)} {prose} 版權所有"
    assert dialects.read(page).dialect.value == "squashed"
    assert texts(page)[:3] == ["首頁", "新聞", "時刻表"]
    assert prose in texts(page)
    assert dialects.read(prose * 2).dialect.value == "blocks"
    assert texts(f"{page} 밤배는 열 시에 떠난다")[-1] == "版權所有 밤배는 열 시에 떠난다"


def test_a_row_in_lower_case_continues_the_paragraph_of_a_squashed_page() -> None:
    torn = f"{MENU}{FERRY} Nobody has\n        missed it. {FERRY * 8}\nImprint"
    found = texts(torn, "squashed")
    assert any("Nobody has missed it." in text for text in found)
    assert found[-1] == "Imprint"


def test_the_copy_of_the_title_in_one_line_is_the_headline() -> None:
    title = "Keine Fähre seit dem Eiswinter"
    found = texts(f"{title} | Inselbote {MENU}{title} Von Jens Moor {f'{FÄHRE} ' * 9}", "squashed")
    headline = found.index(title, 1)
    assert (found[0], found[headline + 1][:8]) == (title, "Von Jens")
    assert title not in texts(f"{title} | Inselbote {MENU} {f'{FÄHRE} ' * 9}", "squashed")


def test_a_squashed_page_is_warned_about() -> None:
    assert any("very long lines" in warning for warning in extract(HITS["squashed"], kind="text").warnings)


# --- Markdown


def markdown(dump: str) -> list[tuple[str, Role, int]]:
    return [(line.text, line.role, line.level) for line in read(dump, "markdown")]


@pytest.mark.parametrize(
    ("dump", "expected"),
    [
        ("## Prices", [("Prices", Role.HEADING, 2)]),
        ("Preise\n======", [("Preise", Role.HEADING, 1)]),
        ("Prix\n---", [("Prix", Role.HEADING, 2)]),
        (r"## Prices\[ [edit](/e?a=(b) 'c')\]", [("Prices", Role.HEADING, 2)]),
        ("## Prices [¶](#prices)", [("Prices", Role.HEADING, 2)]),
        ("```py\nx = 1\n\n  - y\n```", [("x = 1\n\n  - y", Role.CODE, 0)]),
        ("| a | b |\n| --- | --- |\n| c |  |", [("a | b", Role.PARAGRAPH, 0), ("c", Role.PARAGRAPH, 0)]),
        ("the [quay][12] is", [("the quay is", Role.PARAGRAPH, 0)]),
        ('<span id="top"></span>Text<br>more', [("Text more", Role.PARAGRAPH, 0)]),
        # near misses
        ("text\n\n---", [("text", Role.PARAGRAPH, 0), ("---", Role.PARAGRAPH, 0)]),
        ("```\nnever closed", [("```", Role.PARAGRAPH, 0), ("never closed", Role.PARAGRAPH, 0)]),
        ("#hashtag", [("#hashtag", Role.PARAGRAPH, 0)]),
        ("a <b c", [("a <b c", Role.PARAGRAPH, 0)]),
    ],
)
def test_the_blocks_of_markdown(dump: str, expected: list[tuple[str, Role, int]]) -> None:
    assert markdown(dump) == expected


def test_the_target_of_a_reference_link_is_named() -> None:
    assert [line.names for line in read("a [b][1]\n\n[1]: https://a.example/", "markdown")] == ["", "references"]


def test_a_row_is_a_block_if_tools_write_them_so() -> None:
    rows = [FERRY * 2, FÄHRE * 2, BAC * 2]
    assert texts("\n".join(["## One", *rows, *rows]), "markdown") == ["One", *rows, *rows]
    assert len(texts("one\ntwo", "markdown")) == 1


def test_a_page_in_markdown_may_begin_with_a_tag() -> None:
    body = f"# Ferry\n\n{FERRY}\n\n[Home](/) [Islands](/i)\n\n## Prices\n\n{FÄHRE}\n"
    document: Document = extract(f'<span id="top"></span>\n{body}')
    assert document.page.kind.value == "text"
    assert extract(f'<div id="top">{FERRY}</div><p><a href="/">Home</a></p>').page.kind.value == "html"


@pytest.mark.parametrize(
    ("head", "reasons"),
    [
        (
            "Title: The ferry\n\nURL Source: https://a.example/f\n\nMarkdown Content:",
            ["title", "interface", "interface"],
        ),
        ("---\ntitle: The ferry\nauthor: Anna Berg\n---", ["interface", "title", "byline", "interface"]),
    ],
)
def test_headers_of_readers_and_site_generators_are_removed(head: str, reasons: list[str]) -> None:
    document = extract(f"{head}\n[Home](/) [Plan](/p)\n\n## The ferry\n\n{FERRY}\n\n{FÄHRE}\n", kind="text")
    assert [decision.reason.value for decision in document.decisions[: len(reasons)]] == reasons
    assert not any(decision.keep for decision in document.decisions[: len(reasons)])
    assert FERRY in document.text


@pytest.mark.parametrize("head", ["Title: The ferry\n\nBy the quay", "---\n\nThe ferry", "URL: none\n"])
def test_lines_that_resemble_headers_are_text(head: str) -> None:
    assert not any(line.names for line in read(f"{head}\n\n{FERRY}", "markdown"))


@pytest.mark.parametrize(
    "target", ["   1. <https://a.example/>", "   . https://a.example/", "   1. https://a.example/"]
)
def test_targets_of_links_as_text_browsers_write_them(target: str) -> None:
    dump = f"   [1]Home\n\n   {FERRY}\n\nReferences\n\n   Visible links:\n\n{target}\n"
    assert dialects.read(dump).dialect.value == "lynx"


def test_listings_do_not_hide_the_width_of_the_text_around_them() -> None:
    indented = textwrap.indent(textwrap.fill(f"{FERRY} {FERRY} {FERRY}", 72), "   ")
    listing = "\n".join("x" * 20 + f" = {number} " + "y" * 55 for number in range(9))
    dump = f"   [1]Home\n\n{indented}\n{listing}\n\nReferences\n\n   1. https://a.example/\n"
    assert f"{FERRY} {FERRY} {FERRY}" in texts(dump)


@pytest.mark.parametrize(
    "target", ["(https://a.example/m)", "( https://a.example/m )", "[/m]", "<https://a.example/m>"]
)
def test_targets_after_the_text_of_links_are_no_text(target: str) -> None:
    menu = "\n".join(f"Isle {number} {target}" for number in range(9))
    lines = read(f"{menu}\n\nThe ferry {target}, and the map {target} of it. {FERRY}\n")
    assert [lines[0].text, lines[0].links, lines[-1].text] == ["Isle 0", 6, f"The ferry, and the map of it. {FERRY}"]
    assert 0 < lines[-1].links < len(lines[-1].text) / 4


def test_a_dump_that_mixes_dialects_has_a_warning() -> None:
    mixed = dialects.read(f"{HITS['markdown']}\n{HITS['lynx']}")
    assert mixed.warnings == (dialects.MIXED.format("markdown", "lynx"),)
    assert dialects.read(f"{HITS['markdown']}\nReferences\n\n1. The Islands\n").warnings == ()


def test_an_endless_line_has_a_warning() -> None:
    assert dialects.read(f"{FERRY} " * 2_000).warnings == (dialects.ENDLESS.format(2_000 * (len(FERRY) + 1) - 1),)
    assert dialects.ENDLESS.format(1_000) not in dialects.read(FERRY * 6).warnings


TITLE_IN_JA, PROSE_IN_JA = (
    "夜の船が港に戻った朝のこと",
    "夜の船は十時に古い岸壁を出てパン屋がかまどに火を入れる前に島に着く。" * 6,
)


@pytest.mark.parametrize(
    ("page", "dialect"),
    [
        (f"{TITLE_IN_JA}ホーム会社案内お問い合わせ{TITLE_IN_JA}{PROSE_IN_JA}", "squashed"),
        (f"{TITLE_IN_JA}。{PROSE_IN_JA}{TITLE_IN_JA}。", "blocks"),
        (f"{TITLE_IN_JA}ホーム会社案内お問い合わせ{PROSE_IN_JA}", "blocks"),
        (f"{TITLE_IN_JA}\n{TITLE_IN_JA}{PROSE_IN_JA}", "blocks"),
    ],
    ids=["a title in two places", "a sentence in two places", "one title", "two lines"],
)
def test_a_short_page_in_one_line_has_its_title_in_two_places(page: str, dialect: str) -> None:
    assert dialects.read(page).dialect.value == dialect


def test_the_title_in_one_line_of_a_script_without_spaces_is_cut_off() -> None:
    found = texts(f"{TITLE_IN_JA}ホーム会社案内お問い合わせ{TITLE_IN_JA}{PROSE_IN_JA}")
    assert found[:3] == [TITLE_IN_JA, "ホーム会社案内お問い合わせ", TITLE_IN_JA]
