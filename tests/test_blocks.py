"""What surrounds an article is removed, and called by its name; what only looks like it is not."""

from __future__ import annotations

import pytest

import story
from stripper import Document, Reason, extract

LINKS = "".join(
    f'<li><a href="/{name}">{name}</a></li>' for name in ("Politics", "Economy", "Culture", "Travel", "Science")
)
HEADLINES = "".join(
    f'<li><a href="/{n}">{text}</a></li>'
    for n, text in enumerate(
        (
            *("Ferry company cancels winter crossings", "Town hall clock stops for the third time"),
            *("Farmers ask for help after the floods", "New bridge opens two years late"),
        )
    )
)

SURROUNDINGS = {
    "a menu": (Reason.NAVIGATION, "Economy", f"<nav class=menu><ul>{LINKS}</ul></nav>"),
    "a breadcrumb": (
        Reason.BREADCRUMB,
        "Regional",
        '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/r">Regional</a></li></ol>',
    ),
    "a share bar": (
        Reason.SHARE,
        "Share on Facebook",
        '<ul class="share-buttons"><li><a href="#">Share on Facebook</a></li><li><a href="#">Share on X</a></li></ul>',
    ),
    "related links": (
        Reason.RELATED,
        "New bridge opens two years late",
        f'<section class="related-articles"><h3>Related articles</h3><ul>{HEADLINES}</ul></section>',
    ),
    "a newsletter box": (
        Reason.NEWSLETTER,
        "Sign up for our newsletter",
        '<div class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>Every Friday in your inbox.</p></div>',
    ),
    "a cookie notice": (
        Reason.COOKIE,
        "We use cookies to improve your experience on our site.",
        '<div id="cookie-banner"><p>We use cookies to improve your experience on our site.</p><a>Accept all</a></div>',
    ),
    "a footer": (
        Reason.FOOTER,
        "Imprint",
        '<footer class="footer"><p>Imprint</p><p>Terms of use</p><p>© 2024 Harbour News</p></footer>',
    ),
    "comments": (
        Reason.COMMENTS,
        "Leave a comment",
        '<div id="comments" class="comments"><h3>2 comments</h3><p>Leave a comment</p><p>Reply</p></div>',
    ),
    "pagination": (
        Reason.PAGINATION,
        "Next page",
        '<div class="pagination"><a href="?2">2</a> <a href="?3">3</a><p><a href="?2">Next page</a></p></div>',
    ),
    "an advertisement": (Reason.ADVERTISEMENT, "Advertisement", '<div class="ad-slot"><p>Advertisement</p></div>'),
    "what is hidden": (Reason.HIDDEN, "Nobody sees this", "<div hidden><p>Nobody sees this</p></div>"),
}

NEAR_MISSES = {
    "cookies to eat": "The bakery gave away all its cookies that evening, because nobody could have sold them.",
    "a parish newsletter": "The parish newsletter, which had come out every month since 1911, did not appear in June.",
    "an advertisement once": "She had found the house through an advertisement in a paper that no longer exists.",
    "to share": "They had to share two blankets among seven, and the children slept on sacks in the corner.",
    "no comment": "The minister made no comment, and the company did not answer any of the questions.",
}


def decision_of(document: Document, text: str) -> tuple[bool, Reason]:
    found = {line.text: decision for line, decision in zip(document.lines, document.decisions, strict=True)}
    return found[text].keep, found[text].reason


KNOWN = {
    "a breadcrumb": "breadcrumbs hold too little text for the card to make much of them",
    "pagination": "page links hold too little text for the card to make much of them",
    "what is hidden": "a quarter of what pages hide is content behind a tab, so hiding alone does not settle it",
}
"""Those that are kept on so small a page, and why."""


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.xfail(reason=KNOWN[name], strict=True)] if name in KNOWN else [])
        for name in SURROUNDINGS
    ],
)
def test_what_surrounds_the_article_goes_by_its_name(name: str) -> None:
    reason, text, markup = SURROUNDINGS[name]
    assert decision_of(extract(story.page(after=markup)), text) == (False, reason)


@pytest.mark.parametrize("text", NEAR_MISSES.values(), ids=list(NEAR_MISSES))
def test_what_only_sounds_like_it_stays(text: str) -> None:
    assert decision_of(extract(story.page(f"<p>{text}</p>")), text) == (True, Reason.TEXT)


def test_lines_of_a_menu_that_say_nothing_themselves_share_its_reason() -> None:
    document = extract(story.page(before=f"<nav class=menu><ul>{LINKS}</ul></nav>"))
    assert {decision_of(document, text)[1] for text in ("Politics", "Culture", "Travel")} == {Reason.NAVIGATION}
