"""One page as the field modules see it: what it declares, and which of its places can be trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice

from stripper.metadata.authors.prefixes import PARTICLES
from stripper.metadata.declared import Declared
from stripper.metadata.line_index import SHORT, around
from stripper.model import Container, Label, Line
from stripper.native.normalize import key, unaccented

NEAR = 14
"""Lines before and after the headline in which a byline or a date belongs to it."""

_LABELS = 200
"""Labels that are looked at."""
_LABEL_TEXT = 200
"""Characters of a label that names somebody; what is longer is a biography or a whole article."""
_LINES = 3_000
_WHOLE = 1_000_000
"""Characters of a page's text; of longer ones, this many of each line:"""
_LINE = 5_000
_SHORTEST = 3
"""Letters of a word that is looked for in small letters."""
_ASKED = 200
"""Such words of a page that are looked for, in this many characters of it:"""
_SAMPLE = 200_000

# Each way begins with a letter, which is found fast, and looks only then at what stands before it.
_FOREIGN = re.compile(
    r"comment(?:(?<![-\w]comment)|list|s?-(?:list|area|section|form|body|author|text))|disqus|respond|related"
    r"|side-?bar(?<!has-sidebar)(?<!has-side-bar)(?<!with-sidebar)(?<!with-side-bar)(?<!no-sidebar)(?<!no-side-bar)"
    r"(?!-(?:right|left|none|layout))|w(?<![-\w]w)idgets?(?![-\w])(?! blog)"
    r"|recommend|teaser|popular"
    r"|trending|latest|most-?read|more-?(?:from|stories|news|posts|articles)|read-?(?:more|next)|promo(?!ted)"
    r"|newsletter"
    r"|carousel|also-?read|upnext|n(?<!\wn)av|menu|a(?<!\wa)ds?\b|advert|outbrain|taboola"
    r"|author-?posts"
)
_BYLINE = re.compile(r"author|byline|writer|autor(?!efresh|otate|esize|un)")
_BEFORE = re.compile(r"[\w@/.-]")
_BEHIND = re.compile(r"[\w@/-]")
"""What stands beside letters that are a part of a word or address."""
_SIDE_BAR = re.compile(r"side-?bar|aside")
_ARTICLE_META = re.compile(r"meta|entry|byline|author|article|details|publi|post-?info")
_FOOTER_OF_ARTICLE = re.compile(r"(?:post|entry|article)-footer")
_DEEP = 8
"""Elements around a footer among which the article is looked for that it closes."""
_FOREIGN_TAGS = frozenset({"aside", "footer", "nav"})


@lru_cache(maxsize=4096)
def _names_are_foreign(names: str) -> bool:
    return _FOREIGN.search(names) is not None


@dataclass(frozen=True)
class Evidence:
    """One page as the field modules see it."""

    declared: Declared
    headline: Line | None = None
    """The line that holds the title, once it is known."""
    house: tuple[str, ...] = ()
    """The names that the site goes by, as keys."""
    language: str = ""
    """The language of the page as a bare ISO 639 code, once it is known."""
    _foreign: dict[int, bool] = field(init=False, default_factory=dict, compare=False)
    _small: dict[str, bool] = field(init=False, default_factory=dict, compare=False)

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.declared.parsed.lines

    @property
    def containers(self) -> tuple[Container, ...]:
        return self.declared.parsed.containers

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The labels from shortly before the headline on, whether of the article or of what stands beside it."""
        start = self.headline.number - NEAR if self.headline else 0
        return tuple(islice((label for label in self.declared.parsed.labels if label.line >= start), _LABELS))

    @cached_property
    def bylines(self) -> tuple[Label, ...]:
        """Those of the labels whose names say that an author is meant, and which are no longer than a byline."""
        return tuple(
            label
            for label in self.labels
            if _BYLINE.search(label.names) and 0 < len(label.text) <= _LABEL_TEXT and label.tag != "time"
        )

    def is_own(self, label: Label) -> bool:
        """Whether a label speaks of the page's own article: not of a comment, teaser, side bar or footer."""
        return not self.is_foreign(self.container(label.line))

    def line_of(self, label: Label) -> int | None:
        """The number of the line that a label stands in, or None if no line follows it."""
        return label.line if label.line <= len(self.lines) else None

    def container(self, number: int) -> int:
        """The container of a line by its number; of the last line for a number beyond it."""
        return self.lines[min(number, len(self.lines)) - 1].container if self.lines else 0

    def is_foreign(self, container: int) -> bool:
        """Whether a container, or one around it, is marked as something beside the article."""
        known = self._foreign
        if container in known:
            return known[container]
        chain: list[int] = []
        containers, own = self.containers, self._around_headline
        while container not in known and container not in own:
            chain.append(container)
            here = containers[container]
            if self._is_apart(here) and container not in self._around_text:
                verdict = True
                break
            container = here.parent
        else:
            verdict = known.get(container, False)
        known.update(dict.fromkeys(chain, verdict))
        return verdict

    def is_beside(self, container: int) -> bool:
        """Whether a container is foreign for no more than standing in a side bar of the article itself."""
        while container and self.containers[container].tag not in ("article", "main"):
            here = self.containers[container]
            if self._is_apart(here) and (
                here.tag in ("footer", "nav") or _FOREIGN.search(_SIDE_BAR.sub("", here.names))
            ):
                return False
            container = here.parent
        return container > 0

    def _is_apart(self, container: Container) -> bool:
        """Whether an element by itself says that it is something beside the article."""
        if container.tag in _FOREIGN_TAGS:  # within an article they often hold its byline
            return container.tag == "nav" or not (
                self._is_in_article(container) or _ARTICLE_META.search(container.names)
            )
        if _names_are_foreign(container.names):
            return True
        return "footer" in container.names and not (
            _FOOTER_OF_ARTICLE.search(container.names) or self._is_in_article(container)
        )

    def _is_in_article(self, container: Container) -> bool:
        for _ in range(_DEEP):
            if container.tag == "article" or "article" in container.names.split():
                return True
            container = self.containers[container.parent]
        return False

    @cached_property
    def _around_headline(self) -> frozenset[int]:
        # A wrapper named "has-sidebar" is not foreign to the article when the headline stands in it.
        found = {0}
        container = self.headline.container if self.headline else 0
        while container not in found:
            found.add(container)
            container = self.containers[container].parent
        return frozenset(found | {i for i, c in enumerate(self.containers[:4]) if c.tag in ("html", "body")})

    @cached_property
    def _around_text(self) -> frozenset[int]:
        """The containers that hold most of the running text: one named "sidebar" may be a layout that has one."""
        return around(self.declared.survey.prose, self.containers)

    @cached_property
    def below(self) -> tuple[Line, ...]:
        """The lines under the headline; all lines if there is none."""
        return self.lines[self.headline.number if self.headline else 0 :]

    def beneath(self, lines: list[Line]) -> list[Line]:
        """Those of some lines that stand under the headline, but not too far."""
        at = self.headline.number if self.headline else 0
        return [line for line in lines if at < line.number <= at + _LINES]

    @cached_property
    def paragraphs(self) -> list[str]:
        """The texts of all lines that are longer than a byline."""
        return [line.text for line in self.lines if len(line.text) > SHORT]

    @cached_property
    def text(self) -> str:
        """What readers see at all; of very long lines the end."""
        lines = self.lines[:_LINES]
        whole = "\n".join([line.text for line in lines])
        return whole if len(whole) <= _WHOLE else "\n".join([line.text[-_LINE:] for line in lines])

    def is_house(self, name: str) -> bool:
        """Whether a name is the site's own, with or without accents, which addresses do not have."""
        called = key(name)
        return called in self.house or unaccented(called) in self.house

    def has_small(self, word: str) -> bool:
        """Whether the page has a word that begins with a capital in small letters too, as names do not have.

        A page that has many words to ask for is out to cost time: from then on no word is a name.
        """
        small = word.strip(".,").lower()
        if len(small) < _SHORTEST or small == word or small in PARTICLES:
            return False
        if small not in self._small:
            full = len(self._small) >= _ASKED
            self._small[small] = full or self._says(small)
        return self._small[small]

    def _says(self, word: str) -> bool:
        if word not in self._sample:
            return False
        # A pattern of its own for each word would take longer to compile than the page to search.
        sample, size, at = self._sample, len(word), self._sample.find(word)
        while at >= 0:
            if not (_BEFORE.match(sample, at - 1, at) or _BEHIND.match(sample, at + size)):
                return True
            at = sample.find(word, at + 1)
        return False

    @cached_property
    def _sample(self) -> str:
        return self.text[:_SAMPLE]

    @cached_property
    def folded(self) -> str:
        """The same without case."""
        return self.text.lower() if self.text.isascii() else self.text.casefold()

    @cached_property
    def near(self) -> tuple[Line, ...]:
        """The lines around the headline; the first lines of the page if it has none."""
        at = self.headline.number if self.headline else 1
        return self.lines[max(0, at - NEAR) : at + NEAR]
