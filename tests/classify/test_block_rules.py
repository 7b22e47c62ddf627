"""Rules for the reasons of removed lines: pairs of similar lines, and pages on which a rule does not apply."""

from __future__ import annotations

import pytest

import story
from classify.pages import HEADLINES, MENU, reason_of
from stripper import Reason

pytestmark = pytest.mark.usefixtures("rules_alone")

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
