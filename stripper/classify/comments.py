"""Readers' comments below an article: their elements, and the lines that are removed with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from stripper.model import Container, Line, PageType, Role
from stripper.native.substrings import Substrings
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
TAXONOMY = re.compile(r"(?<!\S)(?:category|cat|tag)-\S+")
"""Classes that blogging software derives from the categories of a post, one of which may be `comment`."""
OTHER_TAGS = frozenset(("html", "body", "p", "pre", "listing", "xmp", "plaintext", *(f"h{n}" for n in range(1, 7))))
"""Elements that hold no comments: the page, a single paragraph, whose class may be that of an answer in an interview,
and code, where `comment` is a class of the syntax highlighter."""
MIN_WORDS = 30
"""Minimum words of content before the comments; with fewer, the comments are the content, or their element holds the
whole article."""
DIGITS = re.compile(r"\d+")


def holders(
    lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container], page_type: PageType | None
) -> Mapping[int, int]:
    """Return the containers within comments; each is mapped to the outermost element of the comments around it.

    Pages of other types than articles have none, since posts and reviews are the content of some of them.
    """
    named = _named(containers) if page_type is PageType.ARTICLE else []
    if not any(named):
        return {}
    outside = _Outside(lines, content, containers, named)
    found: dict[int, int] = {}
    in_code: set[int] = set()
    for index, (parent, tag, _, _) in enumerate(containers):
        if parent in found:
            found[index] = found[parent]
        elif tag == "pre" or (parent in in_code and index):
            in_code.add(index)
        elif named[index] and outside.has_article(index):
            found[index] = index
    return found


def find(lines: Sequence[Line], content: Sequence[bool], inside: Mapping[int, int]) -> Mapping[int, Reason]:
    """Return the reason of each line of content, by number, that is in one of the containers returned by `holders`."""
    pairs = zip(lines, content, strict=True) if inside else ()
    return {line.number: Reason.COMMENTS for line, is_content in pairs if is_content and line.container in inside}


def _named(containers: Sequence[Container]) -> Sequence[bool]:
    """Return a flag for each element: whether it has a class or id for comments."""
    if not PARTS.found_in("\n".join([names for _, _, names, _ in containers]).encode()):
        return []
    different = {names for _, _, names, _ in containers}
    chosen = {names for names in different if PARTS.found_in(names.encode()) and NAMES.search(TAXONOMY.sub("", names))}
    if not chosen:
        return []
    return [names in chosen and tag not in OTHER_TAGS for _, tag, names, _ in containers]


class _Outside:
    """The words of content outside elements that are named like comments."""

    def __init__(
        self, lines: Sequence[Line], content: Sequence[bool], containers: Sequence[Container], named: Sequence[bool]
    ) -> None:
        words = [len(line.text.split()) * flag for line, flag in zip(lines, content, strict=True)]
        self._before = [0, *accumulate(words)]
        self._first = [len(lines)] * len(containers)
        self._words = [0] * len(containers)
        self._prose = [False] * len(containers)
        for index in range(len(lines) - 1, -1, -1):
            container = lines[index].container
            self._first[container] = index
            self._words[container] += words[index]
            self._prose[container] |= lines[index].role is not Role.CODE
        for index in range(len(containers) - 1, 0, -1):
            parent = containers[index].parent
            self._first[parent] = min(self._first[parent], self._first[index])
            self._words[parent] += self._words[index]
            self._prose[parent] |= self._prose[index]
        self._keys = {index: _key(containers[index]) for index, is_named in enumerate(named) if is_named}
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
