"""Readers' comments below an article: their elements, and the lines that are removed with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from stripper.classify import element_words
from stripper.model import Container, Finding, Line, PageType
from stripper.native.substrings import Substrings
from stripper.native.word_count import count_words
from stripper.reasons import Reason

NAMES = re.compile(
    r"(?:^|[\s_-])(?:[a-z]*comments?|comments?(?:list|area|box|section|thread|text|body|poster|title|wrapper|container"
    r"|block|item|content|even|odd)|disqus|livefyre|kommentare?|commentaires?|comentarios?|discuss(?:ions?)?|respond"
    r"|reactions|repl(?:y|ies))(?=$|[\s_-])"
)
"""Classes and ids of elements that hold comments."""
PARTS = Substrings(
    "comment", "disqus", "livefyre", "kommentar", "comentario", "discuss", "respond", "reactions", "repl"
)
"""Parts of them, which most names of elements do not have, and which are found sooner."""
TAXONOMY = re.compile(r"c(?<!\Sc)at(?:egory)?-\S+|t(?<!\St)ag-\S+")
"""Classes that blogging software derives from the categories of a post, one of which may be `comment`."""
OTHER_TAGS = frozenset(("html", "body", "p", "pre", "listing", "xmp", "plaintext", *(f"h{n}" for n in range(1, 7))))
"""Elements that hold no comments: the page, a single paragraph, whose class may be that of an answer in an interview,
and code, where `comment` is a class of the syntax highlighter."""
MIN_WORDS = 30
"""Minimum words of content before the comments; with fewer, the comments are the content, or their element holds the
whole article."""
DIGITS = re.compile(r"\d+")
ARTICLE = re.compile(r"(?<![\w-])(?:entry|post|article)-?(?:content|body|text)(?![\w-])")
"""Classes of the element of an article, besides its tag."""
WITHOUT_COMMENTS = frozenset((PageType.PRODUCT.value, PageType.DOCUMENTATION.value))
"""Types of pages without comments: reviews are content, and chapters have ids such as `reply`."""
MIN_PARAGRAPH, MIN_PARAGRAPHS = 12, 2
"""Words of a paragraph, and paragraphs in the element of an article, on a page with another estimated type."""
MIN_ARTICLE = 1.2
"""Words of the text before the comments of such a page, relative to theirs: the posts of a thread are longer."""


def may_have(type_found: Finding | None, *, is_forum: bool, is_declared: bool = False) -> bool:
    """Return whether a page of a type can have readers' comments.

    Posts are the content of a forum, and reviews that of a product. A type that the user states excludes comments
    unless it is article, but an estimate does not: with comments, a short article resembles a thread. An estimate as
    article counts for a page with a hint at a forum, such as its address, unless the page is declared to be one.
    """
    if type_found is None:
        return False
    is_estimate = type_found.source.startswith("estimate")
    if type_found.value == PageType.ARTICLE:
        return not (is_estimate and is_declared)
    return is_estimate and not is_forum and type_found.value not in WITHOUT_COMMENTS


def holders(
    lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container], *, is_article: bool
) -> Mapping[int, int]:
    """Return the containers within comments; each is mapped to the outermost element of the comments around it.

    Unless the page is an article by its estimated type, most of its text must be in the element of an article, since
    posts and reviews are the content of pages of other types.
    """
    named = _named(containers)
    if not named:
        return {}
    outside = _Outside(lines, content, containers, named)
    found = element_words.spread(containers, named, outside.has_article)
    if not _has_text_outside(lines, content, found):
        return {}
    return found if is_article or _is_below_article(lines, content, containers, found) else {}


def _has_text_outside(lines: Sequence[Line], content: Sequence[bool], inside: Mapping[int, int]) -> bool:
    """Return whether the content outside comments has the words of an article."""
    words = 0
    for line, is_content in zip(lines, content, strict=True):
        if is_content and line.container not in inside:
            words += count_words(line.text)
            if words >= MIN_WORDS:
                return True
    return False


def _is_below_article(
    lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container], inside: Mapping[int, int]
) -> bool:
    """Return whether the text before the comments is longer than they are, and has paragraphs of an article."""
    in_article = [False] * len(containers)
    for index, (parent, tag, names, _) in enumerate(containers):
        in_article[index] = in_article[parent] or tag == "article" or ARTICLE.search(names) is not None
    before = paragraphs = posted = 0
    for line, is_content in zip(lines, content, strict=True):
        words = count_words(line.text) if is_content else 0
        if line.container in inside:
            posted += words
        elif not posted:
            before += words
            paragraphs += words >= MIN_PARAGRAPH and in_article[line.container]
    return paragraphs >= MIN_PARAGRAPHS and before >= MIN_ARTICLE * posted


def find(lines: Sequence[Line], content: Sequence[bool], inside: Mapping[int, int]) -> Mapping[int, Reason]:
    """Return the reason of each line of content, by number, that is in one of the containers returned by `holders`."""
    pairs = zip(lines, content, strict=True) if inside else ()
    return {line.number: Reason.COMMENTS for line, is_content in pairs if is_content and line.container in inside}


def _named(containers: Sequence[Container]) -> list[int]:
    """Return the indexes of the elements with a class or id for comments."""
    different = element_words.names_with(containers, PARTS)
    chosen = {names for names in different if NAMES.search(TAXONOMY.sub("", names))}
    return element_words.named(containers, chosen, OTHER_TAGS) if chosen else []


class _Outside:
    """The words of content outside elements that are named like comments."""

    def __init__(
        self, lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container], named: Sequence[int]
    ) -> None:
        self._before, self._first, self._words, self._prose = element_words.sums(lines, content, containers)
        self._keys = {index: _key(containers[index]) for index in named}
        self._alike: Counter[str] = Counter()
        for index, key in self._keys.items():
            self._alike[key] += self._words[index]
        self._rejected: Counter[str] = Counter()

    def has_article(self, index: int) -> bool:
        """Return whether an element named like comments has an article before it, or is the smaller part of the page.

        Elements with the same name before it are no article: in a thread, they are the first posts. Asked in the order
        of the elements.
        """
        key, words = self._keys[index], self._words[index]
        if not self._prose[index]:
            return False
        before = self._before[self._first[index]] - self._rejected[key]
        alike = self._alike[key]
        if before >= MIN_WORDS or self._before[-1] - alike >= max(MIN_WORDS, alike):
            return True
        self._rejected[key] += words
        return False


def _key(container: Container) -> str:
    """Return the name that an element shares with similar ones: its tag and first name, without numbers."""
    return f"{container.tag} {DIGITS.sub('', container.names.partition(' ')[0])}"
