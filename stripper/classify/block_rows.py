"""Block rules for features other than those named after a reason, and signs in the text itself."""

from __future__ import annotations

from stripper import words
from stripper.classify import dump_rows
from stripper.classify.block_conditions import (
    ANYWHERE,
    BEFORE_MOST,
    BETWEEN,
    BODY,
    HEADLINE,
    HEADLINE_NEXT,
    IN_FORUM,
    LABEL,
    NO_DATE,
    NO_FORUM,
    NO_LINK,
    NO_MANUAL,
    NO_POSTS,
    NO_SENTENCE,
    NOWHERE,
    SENTENCES,
    WITH_LETTERS,
    Rule,
)
from stripper.classify.features.home_paths import CLEAR
from stripper.classify.features.scales import BEGINS, COVERED
from stripper.classify.features.surroundings import IS_AUTHOR, ON_PATH, PATH
from stripper.reasons import Reason

BYLINE_WORDS = frozenset(phrase for phrase in words.phrases("byline") if " " not in phrase)
"""First words of a byline, which otherwise consists of a name: a few capitalised words."""
BYLINE_WEIGHT = 4.0
BYLINE_WHY = "begins like a byline and goes on like a name"
SIGNS = (
    ("(BUTTON)", Reason.INTERFACE, 3.0),
    ("____", Reason.INTERFACE, 3.0),
    ("IFRAME:", Reason.INTERFACE, 6.0),
    ("[ ]", Reason.INTERFACE, 3.0),
    ("[*]", Reason.INTERFACE, 3.0),
    ("— select —", Reason.INTERFACE, 5.0),
    ("--select--", Reason.INTERFACE, 5.0),
)
"""Signs of text browsers for buttons, input fields and frames: their reason and weight."""
NETWORKS = frozenset(
    (
        *("apple news", "bluesky", "discord", "facebook", "flickr", "flipboard", "github", "google+", "instagram"),
        *("linkedin", "mastodon", "pinterest", "reddit", "rss", "snapchat", "soundcloud", "spotify", "telegram"),
        *("threads", "tiktok", "tumblr", "twitch", "twitter", "vimeo", "whatsapp", "x (twitter)", "xing", "youtube"),
        *("微博", "微信", "вконтакте"),
    )
)
"""Names of networks, which make up a line of a share bar."""
NETWORK_WEIGHT = 4.5
NETWORK_WHY = "is the name of a social network"
SIGN_WHY = "is a button, an input field or a frame as text browsers draw it"
LINKED = ("link density", 0.5, 1.0)
ANY = ("depth", 0.0, 1e6)
"""A column and values that match any line of an HTML page, and none of a text dump."""


SHAPES: tuple[Rule, ...] = (
    Rule(
        *("characters within 5 lines", 0.0, 40.0, Reason.NAVIGATION, 1.0),
        (("characters", 1.0, 34.0), NO_SENTENCE, NO_LINK, WITH_LETTERS),
        "is one of several short lines without sentences",
    ),
    Rule(
        *("characters", 35.0, 160.0, Reason.RELATED, 1.2, (NO_SENTENCE, NO_LINK, NO_DATE)),
        "is as long as a headline and no sentence",
    ),
    # Names of menu entries have more capitals, in most languages.
    Rule(
        *("words", 5.0, 30.0, Reason.RELATED, 1.4),
        (NO_SENTENCE, NO_LINK, NO_DATE, ("capitalized words", 0.0, 0.65), ("characters", 22.0, 160.0)),
        "reads like a headline: several words, few of them capitalised",
    ),
    Rule(
        *("sentences", 1.0, 5.0, Reason.RELATED, 0.9, (NO_LINK, NO_DATE, ("characters", 25.0, 400.0))),
        "has a few sentences, like the teaser of another page",
    ),
    Rule(
        *("characters +1", 35.0, 200.0, Reason.RELATED, 1.1, (*LABEL, HEADLINE_NEXT)),
        "is a short line above a headline",
    ),
    Rule(
        *("characters +1", 35.0, 200.0, Reason.RELATED, 1.6),
        (*LABEL, HEADLINE_NEXT, ("characters -1", 35.0, 200.0)),
        "is a short line between two headlines",
    ),
    Rule(
        *("letters", 0.0, 0.0, Reason.INTERFACE, 1.0, (("price", 0.0, 0.0), NO_DATE)),
        "has no letters, like a bullet or an arrow",
    ),
    Rule(
        *("time", 1.0, 1.0, Reason.INTERFACE, 1.3, (("characters", 0.0, 25.0), NO_DATE)),
        "has a time, like the length of a video",
    ),
)
"""Rules for shape alone. They weigh less than signs, and give a reason to lines without any."""
RULES: tuple[Rule, ...] = (
    *SHAPES,
    Rule(
        *("characters +1", 35.0, 200.0, Reason.RELATED, 2.6),
        (
            *(("characters", 3.0, 34.0), NO_SENTENCE, NO_DATE, LINKED, ("link density +1", 0.5, 1.0)),
            ("characters within 5 lines", 30.0, 1e6),
        ),
        "is a short link above the link of a headline",
    ),
    Rule(IS_AUTHOR, 1.0, 1.0, Reason.BYLINE, 4.5, (NO_SENTENCE,), "is the name of an author of the page"),
    Rule(
        *(PATH, 2.0, 20.0, Reason.BREADCRUMB, 8.0),
        (BEFORE_MOST, NO_SENTENCE),
        "has signs such as › between its parts, like the path from the home page",
    ),
    Rule(
        *(PATH, 1.0, 1.0, Reason.BREADCRUMB, 2.5),
        (BEFORE_MOST, ("characters", 0.0, 2.0)),
        "is a sign such as › between the steps of a path",
    ),
    Rule(
        *(ON_PATH, CLEAR, CLEAR, Reason.BREADCRUMB, 9.5, ()),
        "is a step, or all steps, of the path to the page",
    ),
    *dump_rows.RULES,
    Rule(
        *("characters", 0.0, 45.0, Reason.BYLINE, 3.0),
        (IN_FORUM, NO_SENTENCE, BETWEEN, WITH_LETTERS, ("link density", 0.0, 0.95)),
        "is a short line between the posts of a forum, like the name, rank or number of posts of a user",
    ),
    Rule(
        *("phrase: pagination", BEGINS, COVERED, Reason.PAGINATION, 7.5),
        (("heading level", 0.0, 0.0), ("characters", 0.0, 30.0), BODY),
        "names the next or previous page",
    ),
    # "Watch next" over a long list is none.
    Rule(
        *(
            "phrase: pagination",
            COVERED,
            COVERED,
            Reason.PAGINATION,
            6.0,
            (("heading level", 1.0, 6.0), ("section: lines", 1.0, 5.0)),
        ),
        "is the heading of a few links to other pages",
    ),
    # Text dumps do not tell a button from a link.
    Rule(
        *(*ANY, Reason.INTERFACE, 8.0),
        (
            *(("phrase: pagination", BEGINS, COVERED), ("link density", 0.0, 0.5), ("heading level", 0.0, 0.0)),
            *(("characters", 0.0, 12.0), ("inside: pagination", *NOWHERE)),
        ),
        "is no link, although it says “next” or “previous”, like the button of a gallery",
    ),
    Rule(
        *("commas", 1.0, 1e6, Reason.TAGS, 4.0),
        (
            *(("link density", 0.6, 1.0), ("characters", 0.0, 120.0), NO_SENTENCE, BODY, NO_POSTS),
            ("lines since running text", 0.0, 3.0),
        ),
        "consists of links between commas right after the text",
    ),
    Rule("digits", 0.7, 1.0, Reason.INTERFACE, 2.0, (NO_DATE, ("price", 0.0, 0.0)), "is a bare number, like a counter"),
    Rule(
        *("word length", 10.0, 1e6, Reason.INTERFACE, 3.0, (("letters", 0.0, 0.0),)),
        "is an input field as text browsers draw it",
    ),
    Rule("date", 1.0, 1.0, Reason.DATE, 1.0, (), "contains a date"),
    Rule(
        *("date", 1.0, 1.0, Reason.DATE, 2.5, (("characters", 0.0, 30.0), ("digits", 0.12, 1.0), NO_FORUM)),
        "is little more than a date",
    ),
    Rule(
        *("link references", 1.0, 1.0, Reason.REFERENCES, 20.0, ()),
        "is part of the list of link targets at the end of a text browser's dump",
    ),
    # A word or two are no headline.
    Rule("date +1", 1.0, 1.0, Reason.RELATED, 2.5, (*HEADLINE, NO_POSTS), "is a headline with a date below it"),
    Rule("date -1", 1.0, 1.0, Reason.RELATED, 2.0, (*HEADLINE, NO_POSTS), "is a headline with a date above it"),
    Rule(
        *("price", 1.0, 1.0, Reason.RELATED, 4.5),
        (("characters", 0.0, 100.0), NO_SENTENCE, ("inside: product", *ANYWHERE)),
        "is the price of another offer",
    ),
    Rule(
        *(
            "price",
            1.0,
            1.0,
            Reason.RELATED,
            3.0,
            (("characters", 0.0, 100.0), NO_SENTENCE, ("inside: card", *ANYWHERE)),
        ),
        "is the price of another offer",
    ),
    # A menu of social networks matches navigation, too.
    Rule(
        *("inside: share", 0.0, 2.0, Reason.SHARE, 4.5, (LINKED, ("characters", 0.0, 30.0))),
        "is a short link in an element for sharing",
    ),
    # Tags are often styled as buttons.
    Rule(
        *("inside: tags", 0.0, 2.0, Reason.TAGS, 3.5),
        (LINKED, ("characters", 0.0, 30.0), ("inside: navigation", *NOWHERE), ("digits", 0.0, 0.0)),
        "is a short link in an element for tags",
    ),
    Rule(
        *("inside: meta", 0.0, 0.0, Reason.INTERFACE, 4.0, (("digits", 0.05, 1.0), NO_DATE, ("characters", 0.0, 15.0))),
        "is a counter, like the likes of a comment",
    ),
    Rule(
        *("inside: meta", 0.0, 1.0, Reason.BYLINE, 4.0),
        (("page hint: forum", 1.0, 1.0), ("link density", 0.1, 0.9), ("date", 1.0, 1.0)),
        "has the author and the date of a post",
    ),
    # "By Jo Doe. Published on 4 May 2024" are sentences, too.
    Rule(
        "phrase: byline",
        BEGINS,
        COVERED,
        Reason.BYLINE,
        5.0,
        (("date", 1.0, 1.0),),
        "has the words of a byline and a date",
    ),
    # Names of authors are links in a forum.
    Rule(
        *("inside: user", 0.0, 1.0, Reason.BYLINE, 2.5),
        (("page hint: forum", 1.0, 1.0), ("link density", 0.6, 1.0), ("inside: navigation", *NOWHERE)),
        "is the linked name of a user",
    ),
    # A byline has a few words; whole sentences are a biography, except in comments.
    Rule(
        *("inside: byline", 0.0, 2.0, Reason.AUTHOR_BIO, 5.0, (SENTENCES, ("inside: comments", *NOWHERE))),
        "has whole sentences in the element of a byline",
    ),
    Rule(
        *(
            "inside: comments",
            0.0,
            3.0,
            Reason.COMMENTS,
            5.5,
            (NO_POSTS, NO_FORUM, BODY, ("inside: author-bio", *NOWHERE), ("characters", 16.0, 1e6)),
        ),
        "is within a comment section",
    ),
    Rule("inside: comments", 0.0, 2.0, Reason.COMMENTS, 4.5, (SENTENCES,), "has sentences in a comment section"),
    Rule("inside: author-bio", 0.0, 2.0, Reason.AUTHOR_BIO, 6.0, (SENTENCES,), "has sentences in an author box"),
    # Phrases of footers occur in menus above the content as well: "Contact", "About us".
    Rule(
        *("phrase: footer", BEGINS, COVERED, Reason.FOOTER, 5.0),
        (BODY, ("inside: interface", *NOWHERE), ("inside: related", *NOWHERE)),
        "has the words of a footer after the text",
    ),
    # Explicit markup outweighs words and links.
    Rule("hidden", 1.0, 1.0, Reason.HIDDEN, 6.0, (), "is marked as not shown to readers"),
    # Class names are weak evidence: `hidden md:flex` and `overflow-hidden` hide nothing.
    Rule("inside: hidden", 0.0, 0.0, Reason.HIDDEN, 1.5, (), "has a class or id typical of hidden elements"),
    Rule("inside: breadcrumb", *ANYWHERE, Reason.BREADCRUMB, 9.0, (), "is in the element of a breadcrumb trail"),
    Rule("inside: pagination", 0.0, 2.0, Reason.PAGINATION, 6.0, (), "is in the element of the links to other pages"),
    Rule("inside: cookie", *ANYWHERE, Reason.COOKIE, 7.0, (NO_MANUAL,), "is in the element of a cookie notice"),
)
