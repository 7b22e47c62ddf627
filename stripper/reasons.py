"""The reasons why a line is kept or removed.

The value of a reason is its code, which sidecars, the docs and the options `--keep` and `--drop` use. CONTRIBUTING.md
has the steps to add one.
"""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """The reason why a line is kept or removed; `sentence` describes it."""

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
    TABLE = "table", "A cell of a data table."
    QUOTE = "quote", "A quotation within the content."
    CODE = "code", "Source code or other preformatted text."
    CAPTION = "caption", "The caption or credit of a picture, video or table."

    # metadata
    TITLE = "title", "The title of the page, which the sidecar has."
    BYLINE = "byline", "The author of the page or of something on it."
    DATE = "date", "The publication date of the page or of something on it."
    TAGS = "tags", "Keywords or sections of the page."
    AUTHOR_BIO = "author-bio", "A description of the author."

    # decisions of the user
    BY_HAND = "by-hand", "Selected by its number, with `--keep-lines` or `--drop-lines`."
    SITE_RULE = "site-rule", "Matched by a rule for the site, which the sidecar names."

    # boilerplate
    NAVIGATION = "navigation", "Part of a menu or of another list of links for navigating the site."
    BREADCRUMB = "breadcrumb", "The path from the home page to this page."
    PAGINATION = "pagination", "Links to other pages of the same series."
    SHARE = "share", "Buttons for sharing, following or printing."
    RELATED = "related", "Teasers of other pages and links to them."
    NEWSLETTER = "newsletter", "An invitation to subscribe, follow or install something."
    ADVERTISEMENT = "advertisement", "Advertising or promotion."
    COOKIE = "cookie", "A notice about cookies, consent or privacy."
    SIGN_IN = "sign-in", "Registration, sign-in or a paywall."
    COMMENTS = "comments", "Readers' comments below the content, and the form for them."
    INTERFACE = "interface", "Controls: buttons, forms, search fields, menus of options, counters, players."
    FOOTER = "footer", "The footer of the site: legal notice, terms, copyright."
    HIDDEN = "hidden", "Hidden from readers by the markup."
    REPEAT = "repeat", "A duplicate of another line of the page."
    PULL_QUOTE = "pull-quote", "A sentence of the text, repeated as a pull quote."
    SITE_TEMPLATE = "site-template", "Part of the site's template: it recurs on other pages of the site."
    REFERENCES = "references", "Link targets that a text browser listed below the page."
    BOILERPLATE = "boilerplate", "More likely boilerplate than content, without clear evidence for any other reason."
