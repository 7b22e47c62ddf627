"""Scripts, style sheets and data of a page in its text dump."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import Reason, extract
from stripper.parse import leaked_scripts

PARAGRAPHS = (
    "The ferry to the islands will not run this winter, because the pier at the northern harbour must be rebuilt.",
    "The town wants to pay for a bus to the southern harbour, where a smaller ship leaves twice a day until March.",
    "Most islanders whom we met on Tuesday said that they had expected worse, and that they would buy more potatoes.",
)
STATE = {
    "page": {"type": "article", "id": 4711, "tags": ["ferry", "winter"], "isPremium": False, "author": {"id": 12}},
    "story": [{"kind": "text", "value": text} for text in PARAGRAPHS],
}
MINIFIED = (
    f"window.__INITIAL_STATE__={json.dumps(STATE)};(function(w,d,s,l,i){{w[l]=w[l]||[];w[l].push({{e:1}})}})(window)"
)
CODE = {
    "analytics": "window.dataLayer = window.dataLayer || [];\nfunction gtag(){\n  dataLayer.push(arguments);\n}\n"
    "gtag('js', new Date());\ngtag('config', 'G-4711');",
    "state": MINIFIED,
    "data": json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": PARAGRAPHS[0]}, indent=2),
    "styles": ".wp-block-gallery {\n  display: flex;\n  margin: 0 auto;\n}\n@media (max-width: 600px) {\n  .menu,\n"
    "  .footer {\n    display: none !important;\n  }\n}",
    "slots": "<!--\ngoogletag.cmd.push(function() {\n  googletag.display('top');\n});\n//-->",
}
LISTING = "def depart(ship, harbour):\n    for crate in ship.crates:\n        harbour.load(crate)\n    return ship"


def page(code: str, *, listing: str = "") -> str:
    """Return a dump with code above, within and below its text, and maybe a listing."""
    first, second, third = PARAGRAPHS
    return "\n\n".join(("Ferry stops for the winter", code, first, code, second, listing, third, code))


@pytest.mark.parametrize("code", CODE.values(), ids=CODE)
def test_the_code_of_a_page_is_removed_as_hidden_with_a_warning(code: str) -> None:
    document = extract(page(code), kind="text")
    assert document.text.split("\n\n")[-3:] == [*PARAGRAPHS[:-1], f"{PARAGRAPHS[-1]}\n"]
    last = document.lines[-1]
    assert last.text == " ".join(" ".join([code] * 3).split())
    assert document.decisions[-1].reason is Reason.HIDDEN
    assert any("scripts, style sheets or data" in warning for warning in document.warnings)


def test_a_function_alone_is_code_of_the_page() -> None:
    found = leaked_scripts.cut(f"{PARAGRAPHS[0]}\n\n{CODE['analytics']}")
    assert found is not None
    assert found.content.split() == PARAGRAPHS[0].split()


def test_a_line_of_code_and_text_is_cut() -> None:
    squashed = f"Ferry stops {MINIFIED} {' '.join(PARAGRAPHS)} {MINIFIED}"
    found = leaked_scripts.cut(squashed)
    assert found is not None
    assert found.content.split("\n") == ["Ferry stops ", "", f" {' '.join(PARAGRAPHS)} ", ""]


def test_paragraphs_in_the_data_of_a_page_are_no_text() -> None:
    document = extract(page(MINIFIED), kind="text")
    assert document.text.count(PARAGRAPHS[1]) == 1


def test_lines_keep_their_places_in_the_dump() -> None:
    dump = page(CODE["analytics"])
    document = extract(dump, kind="text")
    rows = dump.split("\n")
    assert [rows[line.source - 1] for line in document.lines[:-1]] == [line.text for line in document.lines[:-1]]
    assert rows[document.lines[-1].source - 1] == CODE["analytics"].split("\n")[0]


TUTORIAL = "<script>\n  document.write('ferry');\n  document.cookie = 'winter';\n</script>"


@pytest.mark.parametrize(
    "listing", [LISTING, TUTORIAL, f"```\n{CODE['analytics']}\n```", f"Add this:\n\n{CODE['analytics']}"]
)
def test_listings_stay(listing: str) -> None:
    assert leaked_scripts.cut(page("", listing=listing)) is None


def test_a_listing_between_paragraphs_stays_on_a_page_with_scripts() -> None:
    found = leaked_scripts.cut(page(CODE["analytics"], listing=LISTING))
    assert found is not None
    assert LISTING in found.content
    assert "gtag" not in found.content


def test_links_in_markdown_are_text_on_a_page_with_code() -> None:
    links = ", ".join(f"[harbour {n}](https://ferry.example/wp-content/harbours/{n})" for n in range(9))
    found = leaked_scripts.cut(f"{CODE['analytics']}\n\n{PARAGRAPHS[0]} It calls at {links}.\n\n{PARAGRAPHS[1]}")
    assert found is not None
    assert links in found.content


@pytest.mark.parametrize("text", ["", "{", "{{name}} wrote {{date}}", "dataLayer", *PARAGRAPHS, "\n".join(PARAGRAPHS)])
def test_other_text_is_left_alone(text: str) -> None:
    assert leaked_scripts.cut(text) is None


def test_the_language_is_that_of_the_text() -> None:
    text = "Die Fähre zu den Inseln fährt in diesem Winter nicht, weil der Anleger im Norden neu gebaut werden muss."
    assert extract(f"{CODE['data']}\n\n{text}\n\n{text}", kind="text").language == "de"


ROWS = st.sampled_from(
    ["", "  ", "Home", *PARAGRAPHS, MINIFIED, LISTING, *CODE.values(), "});", '"ferry",', "x {", "```"]
)


@given(st.lists(ROWS, max_size=12).map("\n".join))
def test_no_word_is_lost(dump: str) -> None:
    found = leaked_scripts.cut(dump)
    if found:
        assert sorted(f"{found.content} {found.code}".split()) == sorted(dump.split())
        assert len(found.sources) == found.content.count("\n") + 1
        assert list(found.sources) == sorted(found.sources)


def test_a_listing_below_a_long_line_with_a_colon_stays_on_a_page_about_analytics() -> None:
    above = "Add an action to the rule with the following code, if the name of the service is harbour (see above):"
    listing = "harbour.then(function(ship) {\n  _satellite.setVar('ship', ship.id);\n});"
    assert leaked_scripts.cut(f"{PARAGRAPHS[0]}\n\n{above}\n{listing}\n\n{PARAGRAPHS[1]}") is None
    assert leaked_scripts.cut(f"{PARAGRAPHS[0]}\n\n{listing}\n\n{PARAGRAPHS[1]}") is not None
