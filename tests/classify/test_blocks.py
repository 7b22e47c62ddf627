"""What is removed is called by its name; what only looks like it is not."""

from __future__ import annotations

import pytest

import story
from stripper import Reason, Settings, decode, extract, metadata, parse
from stripper.classify import blocks, features
from stripper.classify.block_rules import CODES

MENU = "".join(f'<li><a href="/{n}">{n}</a></li>' for n in ("Politik", "Wirtschaft", "Kultur", "Reise", "Sport"))
HEADLINES = "".join(
    f'<li><a href="/{n}">{text}</a></li>'
    for n, text in enumerate(
        (
            *("Ferry company cancels winter crossings", "Town hall clock stops for the third time"),
            *("Farmers ask for help after the floods", "New bridge opens two years late"),
        )
    )
)

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

STRIKE = '<p><a href="/m">Ferry strike enters its third week</a></p>'
TERMS = '<p><a href="/t">Boats And Ropes Of Harbour Town</a></p>'

BYLINE = (
    "Par Jo Doe avec une agence de presse. Publié le 4 mai 2024 à 7 heures, mis à jour le lendemain, 5 mai 2024, à 8 "
    "heures du matin."
)
BY_SEA = (
    "Par la mer, il faut un jour pour venir de ce port. Il y a aussi une route, mais elle est fermée depuis la tempête "
    "de la semaine."
)

PAIRS: tuple[dict[str, tuple[Reason | None, str]], ...] = (
    # two lines that look alike: each with its reason, or None for any but that of the other
    {
        "Tide tables": (Reason.NAVIGATION, '<header><p><a href="/t">Tide tables</a></p></header>'),
        "All about the coast": (None, "<header><p>All about the coast</p></header>"),
    },
    {
        "Harbour 4": (Reason.FOOTER, '<div class="footer"><p>Harbour 4</p></div>'),
        "Quay 7": (None, '<article><div class="footer"><p>Quay 7</p>' + 9 * "<p>Quay 8</p>" + "</div></article>"),
    },
    {
        "08:30": (Reason.DATE, '<p class="time">08:30</p>'),
        "All the best": (None, '<p class="all-time">All the best</p>'),
    },
    {
        "3 Likes": (Reason.INTERFACE, '<div class="comment"><p class="likes">3 Likes</p></div>'),
        "I like the 3 boats": (Reason.COMMENTS, '<div class="comment"><p class="likes">I like the 3 boats</p></div>'),
    },
    {
        "4 of 5": (Reason.INTERFACE, '<div class="review"><p>4 of 5</p></div>'),
        "I bought two lamps for the hall, and a third one for the stairs": (
            None,
            '<div class="review"><p>I bought two lamps for the hall, and a third one for the stairs</p></div>',
        ),
    },
    {
        "Jo sails. He is 40.": (Reason.AUTHOR_BIO, '<p class="author">Jo sails. He is 40.</p>'),
        "So true. I saw it.": (Reason.COMMENTS, '<div class="comment"><p class="author">So true. I saw it.</p></div>'),
    },
    {
        "Sign up": (Reason.SIGN_IN, '<p><a href="/in">Sign in</a></p><p><a href="/up">Sign up</a></p>'),
        "Sign up now": (Reason.NEWSLETTER, '<p>Every Friday</p><p><a href="/up">Sign up now</a></p>'),
    },
    {
        "sea": (Reason.TAGS, '<div class="tags"><p><a class="btn" href="/s">sea</a></p></div>'),
        "Replies": (None, '<div class="topics"><p>Replies</p><p>Views</p></div>'),
    },
    {
        "wind": (Reason.TAGS, '<div class="categories"><p><a href="/w">wind</a></p></div>'),
        "rain": (Reason.NAVIGATION, '<nav class="categories"><p><a href="/r">rain</a></p></nav>'),
    },
    {
        BYLINE: (Reason.BYLINE, f"<p>{BYLINE}</p>"),
        BY_SEA: (None, f"<p>{BY_SEA}</p>"),
    },
    {
        "Written by Jane Doe": (Reason.BYLINE, "<p>Written by Jane Doe</p>"),
        "By brand": (Reason.NAVIGATION, f'<nav><ul>{MENU}<li><a href="/b">By brand</a></li></ul></nav>'),
    },
    {
        "Storm hits the coast": (Reason.RELATED, "<p>Storm hits the coast</p><p>3 May 2024</p>"),
        "Storm": (None, "<p>Storm</p><p>3 May 2024</p>"),
    },
    {
        "Lamp, 9 lights": (Reason.ADVERTISEMENT, '<div class="sponsored"><p>Lamp, 9 lights</p></div>'),
        "Pot of blue enamel, large": (Reason.RELATED, '<h3><a rel="sponsored">Pot of blue enamel, large</a></h3>'),
    },
    {
        "€ 19.90": (Reason.RELATED, '<div class="card"><p>€ 19.90</p></div>'),
        "€ 20.90": (None, '<div class="box"><p>€ 20.90</p></div>'),
    },
    {
        "Threads": (Reason.SHARE, '<ul class="menu share"><li><a href="/t">Threads</a><li><a href="/m">Mail</a></ul>'),
        "Ropes": (Reason.NAVIGATION, '<ul class="menu"><li><a href="/r">Ropes</a><li><a href="/n">Nets</a></ul>'),
    },
    {
        "Photo: Reuters": (Reason.CAPTION, "<p>Photo: Reuters</p>"),
        "Open source": (Reason.NAVIGATION, '<p><a href="/o">Open source</a></p><p><a href="/p">Prices</a></p>'),
    },
    {
        "Pier View © 2024": (Reason.FOOTER, '<nav class="menu"><p>Pier View © 2024</p></nav>'),
        "Pier View 2024": (Reason.NAVIGATION, '<nav class="menu"><p>Pier View 2024</p></nav>'),
    },
    {
        "31 October 2023": (Reason.DATE, '<ul class="menu"><li>31 October 2023</ul>'),
        "October": (Reason.NAVIGATION, '<ul class="menu"><li><a href="/10">October</a></ul>'),
    },
    {
        "Bridges and all that leads over them": (
            *(Reason.NAVIGATION,),
            f'<nav class="toc"><ol>{MENU}<li><a href="/7">Bridges and all that leads over them</a></ol></nav>',
        ),
        "New bridge opens two years too late": (
            *(Reason.RELATED,),
            '<div class="kicker"><p><a href="/b">New bridge opens two years too late</a></p></div>',
        ),
    },
    {
        "Newsletters": (Reason.NAVIGATION, f'<div><ul>{MENU}<li><a href="/n">Newsletters</a></li></ul></div>'),
        "Newsletter": (Reason.NEWSLETTER, "<div><p>Newsletter</p></div>"),
    },
    {
        "Next": (Reason.INTERFACE, "<div><p>Next</p></div>"),
        "Next page": (Reason.PAGINATION, '<div><p><a href="?2">Next page</a></p></div>'),
    },
    {
        "Posts navigation": (Reason.PAGINATION, "<h3>Posts navigation</h3><p>Old</p>"),
        "Read next": (Reason.RELATED, f"<h3>Read next</h3><ul>{HEADLINES}{HEADLINES}</ul>"),
    },
    {
        "Ferry strike enters its third week": (Reason.RELATED, f"<div>{STRIKE}{STRIKE}</div>"),
        "Boats And Ropes Of Harbour Town": (Reason.NAVIGATION, f"<div>{TERMS}{TERMS}</div>"),
    },
    {
        "Sea, storm, wind, rain": (Reason.TAGS, '<p><a href="/t">Sea</a>, <a href="/u">storm, wind, rain</a></p>'),
        "Sea, storm, wind": (None, "<p>Sea, storm, wind</p>"),
    },
    {
        "Get our letter": (Reason.NEWSLETTER, '<div class="newsletter"><p>Get our letter</p></div>'),
        "The newsletter of 1911": (None, "<p>The newsletter of 1911</p>"),
    },
)

MANUAL = '<meta property="og:type" content="techarticle">'
FORUM = '<meta name="generator" content="Discourse 3">'

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


def reason_of(text: str, source: str, *, is_forum: bool = False) -> Reason:
    """Return the reason of a line if all but the story is removed, whatever the scores."""
    page = decode.decode(source, url=None, settings=Settings())
    parsed = parse.parse(page)
    measured = features.measure(page, parsed, metadata.find(page, parsed))
    runs = blocks.find(parsed.lines, measured, tuple(line.text in story.PARAGRAPHS for line in parsed.lines), is_forum)
    number = max(line.number for line in parsed.lines if line.text == text)
    return next(run.reason for run in runs if run.first <= number <= run.last)


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


@pytest.mark.parametrize("pair", PAIRS, ids=["/".join(pair) for pair in PAIRS])
def test_of_two_that_look_alike_each_goes_by_its_name(pair: dict[str, tuple[Reason | None, str]]) -> None:
    found = {text: reason_of(text, story.page(after=markup)) for text, (_, markup) in pair.items()}
    assert found == {text: reason or found[text] for text, (reason, _) in pair.items()}
    assert len(set(found.values())) == len(pair)


@pytest.mark.parametrize("reason", [Reason.INTERFACE, Reason.COOKIE, Reason.RELATED], ids=str)
def test_sections_of_a_manual_are_called_by_what_they_are_about(reason: Reason) -> None:
    name = {Reason.INTERFACE: "options", Reason.COOKIE: "cookies", Reason.RELATED: "related-names"}[reason]
    markup = f'<section id="{name}"><p>Rope</p></section>'
    assert reason_of("Rope", story.page(after=markup)) is reason
    assert reason_of("Rope", story.page(after=markup, head=MANUAL)) is not reason


@pytest.mark.parametrize(("head", "reason"), [("", Reason.COMMENTS), (FORUM, Reason.BYLINE)])
def test_a_post_of_a_forum_has_an_author_where_a_comment_is_one(head: str, reason: Reason) -> None:
    markup = '<div class="comment"><p class="meta"><a href="/u">Jo Doe</a> wrote on 4 May 2024, 11:15 pm</p></div>'
    assert reason_of("Jo Doe wrote on 4 May 2024, 11:15 pm", story.page(after=markup, head=head)) is reason


@pytest.mark.parametrize(("head", "reason"), [("", Reason.NAVIGATION), (FORUM, Reason.BYLINE)])
def test_users_of_a_forum_are_those_who_wrote_it(head: str, reason: Reason) -> None:
    markup = '<p class="user"><a href="/u">Jo Doe</a></p><p class="user"><a href="/v">Al Roe</a></p>'
    assert reason_of("Jo Doe", story.page(after=markup, head=head)) is reason


def test_short_lines_between_posts_are_about_users_in_a_forum_only() -> None:
    source = "\n\n".join(
        [story.FIRST, "Harbour veteran", "Posts: 64", "Location: Brest", story.SECOND, *story.PARAGRAPHS]
    )
    assert reason_of("Harbour veteran", source, is_forum=True) is Reason.BYLINE
    assert reason_of("Harbour veteran", source) is not Reason.BYLINE


@pytest.mark.parametrize(
    ("text", "is_control"),
    [("(BUTTON) Basket", True), ("Basket", False), ("Name ________", True), ("IFRAME: advert-7", True)],
)
def test_controls_as_text_browsers_draw_them(text: str, is_control: bool) -> None:
    source = "\n\n".join([*story.PARAGRAPHS, text])
    assert (reason_of(text, source) is Reason.INTERFACE) is is_control


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
    assert reason_of("https://example.org/b", DUMP) is Reason.REFERENCES
    assert reason_of(
        "Bring rope", DUMP.replace("References", "Steps").replace("https://example.org/b", "Bring rope")
    ) is not (Reason.REFERENCES)


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
