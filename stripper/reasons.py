"""The reasons why a line is kept or removed.

The value of a reason is its code, which sidecars, the docs and the options `--keep` and `--drop` use. CONTRIBUTING.md
has the steps to add one.
"""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a line is kept or removed; `sentence` explains it."""

    sentence: str

    def __new__(cls, code: str, sentence: str) -> Reason:
        member = str.__new__(cls, code)
        member._value_ = code
        member.sentence = sentence
        return member

    # content
    TEXT = "text", "Running text of the content."
    HEADING = "heading", "A heading within the content."
    ITEM = "item", "An item of a list that belongs to the content."
    TABLE = "table", "A cell of a table of data."
    QUOTE = "quote", "A quotation within the content."
    CODE = "code", "Program text or other preformatted text."
    CAPTION = "caption", "A caption or credit of a picture, video or table."

    # metadata
    TITLE = "title", "The title of the page; the sidecar has it."
    BYLINE = "byline", "Who wrote the page, or something else on it."
    DATE = "date", "When the page or something else was published."
    TAGS = "tags", "Keywords or sections that the page is filed under."
    AUTHOR_BIO = "author-bio", "About the author."

    # decisions of the user
    BY_HAND = "by-hand", "Named by its number, with `--keep-lines` or `--drop-lines`."
    SITE_RULE = "site-rule", "A rule for the site says so; the sidecar names it."

    # boilerplate
    NAVIGATION = "navigation", "Part of a menu or another list of links that leads around the site."
    BREADCRUMB = "breadcrumb", "The path from the home page to this page."
    PAGINATION = "pagination", "Links to other pages of the same series."
    SHARE = "share", "Buttons for sharing, following or printing."
    RELATED = "related", "Teasers of and links to other pages."
    NEWSLETTER = "newsletter", "An invitation to subscribe, follow or install something."
    ADVERTISEMENT = "advertisement", "Advertising or promotion."
    COOKIE = "cookie", "A notice about cookies, consent or privacy."
    SIGN_IN = "sign-in", "Registration, sign-in or a pay barrier."
    COMMENTS = "comments", "What readers wrote below the content, and the form for it."
    INTERFACE = "interface", "Controls: buttons, forms, search, choices, counters, players."
    FOOTER = "footer", "The footer of the site: imprint, legal lines, copyright."
    HIDDEN = "hidden", "Marked as not shown to readers."
    REPEAT = "repeat", "Says again what another line of the page says."
    PULL_QUOTE = "pull-quote", "A sentence of the text, set again as a display quote."
    REFERENCES = "references", "Link targets that a text browser listed below the page."
    BOILERPLATE = "boilerplate", "Speaks more for boilerplate than for content, without one clear sign."
