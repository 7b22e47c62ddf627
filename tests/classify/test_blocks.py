"""Reasons of removed lines, each with a hit and a near miss."""

from __future__ import annotations

import pytest

import story
from classify.pages import HEADLINES, MENU, reason_of
from stripper import Reason, Settings, decode, extract, metadata, parse
from stripper.classify import blocks, features
from stripper.classify.block_rules import CODES

pytestmark = pytest.mark.usefixtures("rules_alone")

LONG = " ".join(30 * ["The sea is blue, and the boats are white."])

CASES = (
    # reason, the line that should get it, and the markup that holds it
    (Reason.NAVIGATION, "Wirtschaft", f"<nav class=menu><ul>{MENU}</ul></nav>"),
    (Reason.NAVIGATION, "Kultur", f"<div><ul>{MENU}</ul></div>"),
    (
        Reason.BREADCRUMB,
        "Régions",
        '<ol class="breadcrumb"><li><a href="/">Accueil</a><li><a href="/r">Régions</a></ol>',
    ),
    (Reason.BREADCRUMB, "Sie befinden sich hier:", "<p>Sie befinden sich hier:</p>"),
    (Reason.PAGINATION, "Página siguiente", '<p><a href="?2">Página siguiente</a></p>'),
    (Reason.PAGINATION, "2", '<div class="pagination"><p><a href="?2">2</a></p><p><a href="?3">3</a></p></div>'),
    (Reason.SHARE, "Partager sur Facebook", "<p>Partager sur Facebook</p>"),
    (Reason.SHARE, "Compartilhar", '<ul class="share-buttons"><li>Compartilhar</li><li>WhatsApp</li></ul>'),
    (
        Reason.RELATED,
        "New bridge opens two years late",
        f"<section><h3>Related articles</h3><ul>{HEADLINES}</ul></section>",
    ),
    (Reason.RELATED, "Czytaj także", "<h3>Czytaj także</h3>"),
    (
        Reason.RELATED,
        "€ 19,90",
        '<div class="product-card"><h3><a href="/1">Blue enamel pot</a></h3><p>€ 19,90</p></div>',
    ),
    (Reason.NEWSLETTER, "Iscriviti alla newsletter", '<div class="box"><p>Iscriviti alla newsletter</p></div>'),
    (Reason.NEWSLETTER, "Every Friday.", '<div class="newsletter-signup"><h3>Subscribe</h3><p>Every Friday.</p></div>'),
    (Reason.ADVERTISEMENT, "Реклама", "<p>Реклама</p>"),
    (Reason.ADVERTISEMENT, "Nordic Bank", '<div class="ad-slot"><p>Anzeige</p><p>Nordic Bank</p></div>'),
    (Reason.COOKIE, "Alle cookies accepteren", "<p>Alle cookies accepteren</p>"),
    (Reason.COOKIE, "To the shop", '<div id="cookie-banner"><p>We use cookies.</p><a href="/">To the shop</a></div>'),
    (Reason.SIGN_IN, "Logga in", "<p>Logga in</p>"),
    (Reason.SIGN_IN, "Zugang für Abonnenten", '<div class="login"><p>Anmelden</p><p>Zugang für Abonnenten</p></div>'),
    (Reason.COMMENTS, "Yorum yap", "<p>Yorum yap</p>"),
    (Reason.COMMENTS, "Anna: Well said!", '<div class="comments"><h3>2 comments</h3><p>Anna: Well said!</p></div>'),
    (Reason.INTERFACE, "搜索", "<p>搜索</p>"),
    (Reason.INTERFACE, "Größe wählen", "<div><button>Größe wählen</button></div>"),
    (Reason.FOOTER, "Impressum", "<p>Impressum</p>"),
    (Reason.FOOTER, "Harbour Street 4", '<footer class="footer"><p>Imprint</p><p>Harbour Street 4</p></footer>'),
    (Reason.AUTHOR_BIO, "Sobre el autor", "<h3>Sobre el autor</h3>"),
    (Reason.AUTHOR_BIO, "Jo has sailed since 1990.", '<div class="author-bio"><p>Jo has sailed since 1990.</p></div>'),
    (
        Reason.AUTHOR_BIO,
        "Jo has sailed. He lives in Brest.",
        '<div class="author"><p>Jo has sailed. He lives in Brest.</p></div>',
    ),
    (Reason.TAGS, "Schlagwörter", "<p>Schlagwörter</p>"),
    (
        Reason.TAGS,
        "storm",
        '<ul class="tags"><li><a href="/t/storm">storm</a></li><li><a href="/t/sea">sea</a></li></ul>',
    ),
    (Reason.BYLINE, "Jane Doe, Brest", '<p class="byline">Jane Doe, Brest</p>'),
    (Reason.DATE, "08:15", '<p class="date">08:15</p>'),
    (Reason.CAPTION, "Le port", "<figure><figcaption>Le port</figcaption></figure>"),
    (Reason.CAPTION, "Foto: Reuters", "<p>Foto: Reuters</p>"),
    (Reason.HIDDEN, "Nobody sees this", "<div hidden><p>Nobody sees this</p></div>"),
    (Reason.RELATED, "The sea is blue again today", "<div>" + 9 * "<p>The sea is blue again today</p>" + "</div>"),
    (Reason.NAVIGATION, "Ropes", "<div>" + 9 * "<p>Ropes</p><p>Nets</p>" + "</div>"),
    (Reason.INTERFACE, "•", "<p>•</p>"),
    (Reason.INTERFACE, "3:51 Play", "<p>3:51 Play</p>"),
    (Reason.INTERFACE, "Next", "<p>Next</p>"),
    (Reason.TAGS, "Sea, storm, wind", f"<p>{', '.join(f'<a href=/{n}>{n}</a>' for n in ('Sea', 'storm', 'wind'))}</p>"),
    (Reason.BYLINE, "By Jane Doe", "<p>By Jane Doe</p>"),
    (Reason.BOILERPLATE, LONG, f"<div>{9 * f'<p>{LONG}</p>'}</div>"),
)

NEAR_MISSES: tuple[tuple[Reason, str, Reason | None, str], ...] = (
    # a reason, a line that only looks like it, its reason, or None for any other, and the markup that holds it
    (Reason.NAVIGATION, "Stir it well.", None, "<ul><li>Stir it well.</li></ul>"),
    (Reason.NAVIGATION, "Icon", None, "<ul><li>Icon</li><li>24</li><li>:</li></ul>"),
    (Reason.BREADCRUMB, "Brot und Krume", None, '<p class="breadmaker">Brot und Krume</p>'),
    (
        *(Reason.PAGINATION, "Town hall clock stops for the third time", Reason.RELATED),
        f'<div class="pagination-container"><div><div><div><ul>{HEADLINES}</ul></div></div></div></div>',
    ),
    (Reason.SHARE, "A share of the catch", None, "<p>A share of the catch</p>"),
    (Reason.RELATED, "Politik", Reason.NAVIGATION, f'<ul class="menu">{MENU}</ul>'),
    (Reason.NEWSLETTER, "Das Blatt von 1911", None, '<p class="letters">Das Blatt von 1911</p>'),
    (Reason.ADVERTISEMENT, "Marie loves the sea", None, '<p class="adapted">Marie loves the sea</p>'),
    (Reason.COOKIE, "Recept voor koekjes", None, "<p>Recept voor koekjes</p>"),
    (
        Reason.SIGN_IN,
        "A bridge for two towns",
        Reason.RELATED,
        '<h3 class="premium card"><a href="/">A bridge for two towns</a></h3>',
    ),
    (Reason.COMMENTS, "Kein Wort dazu", None, '<p class="community">Kein Wort dazu</p>'),
    (
        *(Reason.INTERFACE, "€ 19,90", Reason.RELATED),
        f"<form>{4 * '<div>'}<div class=product><p><a href='/1'>Pot</a></p><p>€ 19,90</p></div>{4 * '</div>'}</form>",
    ),
    (Reason.AUTHOR_BIO, "Jane Doe", Reason.BYLINE, '<div class="author"><p>Jane Doe</p></div>'),
    (
        *(Reason.TAGS, "A storm on the coast", Reason.RELATED),
        '<article class="card category-sea"><h3><a href="/1">A storm on the coast</a></h3><p>3 May 2024</p></article>',
    ),
    (Reason.BYLINE, "Jane went. She saw.", Reason.AUTHOR_BIO, '<p class="author">Jane went. She saw.</p>'),
    (Reason.DATE, "60 min.", None, "<p>60 min.</p>"),
    (Reason.CAPTION, "Le quai", None, '<p class="capital">Le quai</p>'),
    (
        *(Reason.HIDDEN, "Reise", Reason.NAVIGATION),
        f'<div class="menu hidden md:flex overflow-hidden"><ul>{MENU}</ul></div>',
    ),
    (Reason.REPEAT, "Seen once", None, "<p>Seen once</p>"),
    (Reason.REPEAT, "Seen twice", Reason.NAVIGATION, "<div>" + 9 * "<p>Seen twice</p>" + "</div>"),
    (Reason.BOILERPLATE, "Datenschutz", Reason.FOOTER, "<p>Datenschutz</p>"),
)

ABOVE = (
    # the words of a footer, and of what stands above the content
    (Reason.FOOTER, "Kontakt", Reason.NAVIGATION, f'<nav><ul>{MENU}<li><a href="/k">Kontakt</a></li></ul></nav>'),
    (
        Reason.FOOTER,
        "About us",
        Reason.NAVIGATION,
        '<nav><ul><li><a href="/">Shop</a><li><a href="/a">About us</a></ul></nav>',
    ),
)

STAYS = {
    "cookies to eat": "The bakery gave away all its cookies that evening, because nobody could have sold them.",
    "a parish newsletter": "The parish newsletter, which had come out every month since 1911, did not appear in June.",
    "an advertisement once": "She had found the house through an advertisement in a paper that no longer exists.",
    "to share": "They had to share two blankets among seven, and the children slept on sacks in the corner.",
    "no comment": "The minister made no comment, and the company did not answer any of the questions.",
}

DUMP = "\n\n".join((*story.PARAGRAPHS, "References", "   1. https://example.org/a\n   2. https://example.org/b"))


@pytest.mark.parametrize(("reason", "text", "markup"), CASES, ids=[f"{case[0]}: {case[1]}" for case in CASES])
def test_what_is_removed_goes_by_its_name(reason: Reason, text: str, markup: str) -> None:
    assert reason_of(text, story.page(after=markup)) is reason


@pytest.mark.parametrize(
    ("looks", "text", "reason", "markup"), NEAR_MISSES, ids=[f"no {case[0]}: {case[1]}" for case in NEAR_MISSES]
)
def test_what_only_looks_like_it_does_not(looks: Reason, text: str, reason: Reason | None, markup: str) -> None:
    found = reason_of(text, story.page(after=markup))
    assert found is not looks
    assert found is (reason or found)


@pytest.mark.parametrize(("looks", "text", "reason", "markup"), ABOVE, ids=[case[1] for case in ABOVE])
def test_the_words_of_a_footer_above_the_content(looks: Reason, text: str, reason: Reason, markup: str) -> None:
    assert reason is not looks
    assert reason_of(text, story.page(before=markup)) is reason


def test_a_heading_without_signs_has_the_reason_of_the_line_below() -> None:
    links = f"<div><ul class=share>{''.join(f'<li><a href=/{n}>{n}</a></li>' for n in ('Threads', 'Mail'))}</ul></div>"
    assert reason_of("Everywhere", story.page(after=f"<div><h3>Everywhere</h3></div>{links}")) is Reason.SHARE


def test_the_confidence_is_higher_the_less_there_is_for_other_reasons() -> None:
    def confidence(markup: str) -> float:
        page = decode.decode(story.page(after=markup), url=None, settings=Settings())
        parsed = parse.parse(page)
        kept = tuple(line.text in story.PARAGRAPHS for line in parsed.lines)
        runs = blocks.find(parsed.lines, features.measure(page, parsed, metadata.find(page, parsed)), kept)
        return next(run.confidence for run in runs if parsed.lines[run.first - 1].text == "Share")

    sure, mixed = confidence("<p class=share>Share</p>"), confidence("<p class='share comments related'>Share</p>")
    assert 0 < mixed < sure < 1


def test_one_link_is_no_list_of_links() -> None:
    line = '<p><a href="/p">Compare the boats</a></p>'
    assert reason_of("Compare the boats", story.page(line)) is Reason.RELATED
    assert reason_of("Compare the boats", story.page(line + '<p><a href="/q">Prices</a></p>')) is Reason.NAVIGATION
    links = " | ".join(f'<a href="/{n}">{n}</a>' for n in ("Boats", "Nets", "Ropes"))
    assert reason_of("Boats | Nets | Ropes", story.page(f"<p>{links}</p>")) is Reason.NAVIGATION


def test_references_of_a_text_browser_go_by_their_name_and_numbered_lines_do_not() -> None:
    assert reason_of("References https://example.org/a https://example.org/b", DUMP) is Reason.REFERENCES
    assert reason_of(
        "Bring rope", DUMP.replace("References", "Steps").replace("https://example.org/b", "Bring rope")
    ) is not (Reason.REFERENCES)


def test_a_line_above_the_references_of_a_text_browser_does_not_belong_to_them() -> None:
    assert reason_of("Imprint", DUMP.replace("References", "Imprint\n\nReferences")) is not Reason.REFERENCES


def test_every_reason_has_a_case_and_a_near_miss() -> None:
    given = {*CODES.values(), Reason.HIDDEN, Reason.BOILERPLATE}
    assert given <= {case[0] for case in CASES} | {Reason.REFERENCES}
    assert given <= {case[0] for case in (*NEAR_MISSES, *ABOVE)} | {Reason.REFERENCES}


@pytest.mark.parametrize("text", STAYS.values(), ids=list(STAYS))
def test_what_only_sounds_like_it_stays(text: str) -> None:
    document = extract(story.page(f"<p>{text}</p>"))
    found = {line.text: decision for line, decision in zip(document.lines, document.decisions, strict=True)}
    assert (found[text].keep, found[text].reason) == (True, Reason.TEXT)


def test_lines_of_a_menu_that_say_nothing_themselves_share_its_reason() -> None:
    source = story.page(before=f"<nav class=menu><ul>{MENU}</ul></nav>")
    assert {reason_of(text, source) for text in ("Politik", "Kultur", "Reise")} == {Reason.NAVIGATION}
