"""The lines of a page that are nothing but metadata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from stripper.marks import DUMP_HEADER
from stripper.metadata.authors import author_cards, names, patterns, prefixes
from stripper.metadata.context import MAX_LINES, PageContext
from stripper.metadata.dates.parser import parse_date, text_around_dates
from stripper.metadata.line_index import with_key, with_markup_of
from stripper.model import Line, Metadata, Role
from stripper.native.normalize import key
from stripper.reasons import Reason

MAX_TITLE_LINES = 4
"""Lines of one headline."""
MAX_RATIO, MAX_KICKER = 2, 200
"""Characters of a headline: so many times those of the title, and so many more. The line may be the whole page."""
MAX_BYLINE = 160
MAX_NAME = 80
"""Characters of a line that is a name."""
MAX_REMARK = 30
"""Characters around the date in a line that is nothing but a date."""
MIN_BIOGRAPHY, MAX_START = 40, 80
"""Characters of a biography, and of its start behind the name in which a job is."""
MAX_LABELS = 100
"""Labels that are read."""
RECURS_WITHIN = 1_000
"""Lines below a byline or date among which similar lines are searched for."""
RECURRENCES = 3
"""Similar lines by which a byline or date is one of a post, teaser or list entry, not of the page."""
_SENTENCE_ENDS = (".", "!", "?", ":", "。", "！", "？", "：", "।", "۔", "؟", "”", "」", "』", "»", '"')
"""Ends of sentences and quotations, which bylines do not have."""
_OTHER_ROLES = (Role.HEADING, Role.CELL)
"""Roles of lines that are no byline or date."""


def find(context: PageContext, known: Metadata, box: Iterable[Line]) -> Mapping[int, Reason]:
    """Return the reasons, by line number, of the lines that only repeat known metadata or are in the author box."""
    found: dict[int, Reason] = {}
    if context.headline is not None:
        found.update(_near_headline(context, known))
    found.update((line.number, Reason.AUTHOR_BIO) for line in box)
    found.update((number, Reason.AUTHOR_BIO) for number in _cards(context, known))
    if context.declared.is_dump:
        found.update((number, Reason.AUTHOR_BIO) for number in _biographies(context, known))
    title = known.value("title")
    if title is not None:
        found.update((number, Reason.TITLE) for number in _titles(context, title))
    return dict(sorted(found.items()))


def _cards(context: PageContext, known: Metadata) -> Iterator[int]:
    """Yield the lines of the author cards from which authors were read: name and biography."""
    names_on_cards = frozenset(author.line for author in known.authors if author.source == author_cards.SOURCE)
    for name, biography in author_cards.cards(context) if names_on_cards else ():
        if name.number in names_on_cards:
            yield from (name.number, biography.number)


def _biographies(context: PageContext, known: Metadata) -> Iterator[int]:
    """Yield the lines below the headline of a text dump that are about an author: the full name and a verb, or a job.

    The author, who writes in the first person, is not mentioned so in the text.
    """
    people = tuple(author.name for author in known.authors if author.role == "author" and " " in author.name)
    for line in context.below[:MAX_LINES] if people else ():
        if len(line.text) >= MIN_BIOGRAPHY and line.text.startswith(people):
            name = next(name for name in people if line.text.startswith(name))
            rest = line.text[len(name) : len(name) + MAX_START]
            if rest[:1] == " " and (rest[1:2].islower() or patterns.has_job(rest)):
                yield line.number


def _titles(context: PageContext, title: str) -> Iterator[int]:
    """Yield the lines of the headline, and the headings in the article that repeat the title.

    In a dump, they include the lines below headers that are the title element.
    """
    whole = key(title)
    if context.declared.is_dump and (element := key(context.declared.headers.get("title", ""))):
        page = (line for line in context.lines if line.names != DUMP_HEADER)
        yield from (line.number for line in islice(page, MAX_TITLE_LINES) if key(line.text) == element)
    if context.headline is not None:
        headline = context.lines[0] if _is_only_place(context, context.headline, title) else context.headline
        if len(headline.text) <= MAX_RATIO * len(title) + MAX_KICKER:
            yield headline.number
        joined = key(context.headline.text)
        for line in context.lines[context.headline.number : context.headline.number + MAX_TITLE_LINES - 1]:
            joined += key(line.text)
            if line.role is not context.headline.role or not joined or joined not in whole:
                break
            yield line.number
    for line in with_key(context.index.headings, whole):
        if not context.is_outside_article(line.container):
            yield line.number


def _is_only_place(context: PageContext, headline: Line, title: str) -> bool:
    """Return whether the headline is only the place in a text dump where the title should be, and has none of it."""
    called, whole = key(headline.text), key(title)
    return context.declared.is_dump and not (called in whole or whole in called)


def _near_headline(context: PageContext, known: Metadata) -> Iterator[tuple[int, Reason]]:
    """Yield the byline and the date of the page; lines with similar ones below belong to posts, teasers or entries."""
    people = frozenset(key(author.name) for author in known.authors)
    # Only a line with the first word of a name is parsed.
    starts = frozenset(key(author.name.partition(" ")[0]) for author in known.authors)
    days = frozenset(day[:10] for field in ("published", "modified") if (day := known.value(field)))
    marked = frozenset(
        label.line for label in context.labels[:MAX_LABELS] if "author" in label.names or "byline" in label.names
    )
    lines = context.near_headline
    named = frozenset(line.number for name in people for line in with_key(lines, name) if len(line.text) <= MAX_NAME)
    for line in lines:
        if len(line.text) > MAX_BYLINE or line.role in _OTHER_ROLES:
            continue
        text = key(line.text) if people else ""
        is_name = line.number in named or (line.number + 1 in named and _is_prefix_in_dump(context, line))
        has_start = not is_name and any(map(text.__contains__, starts))
        if is_name or (has_start and _is_byline(line, people, line.number in marked)):
            reason = Reason.BYLINE
        elif days and _is_date(line.text, days, context.language):
            reason = Reason.BYLINE if any(name in text for name in people) else Reason.DATE
        else:
            continue
        if not context.is_outside_article(line.container) and not _recurs(context, line):
            yield line.number, reason


def _is_prefix_in_dump(context: PageContext, line: Line) -> bool:
    """Return whether a line in a text dump is only the prefix of a byline, such as "By"."""
    return context.declared.is_dump and prefixes.is_prefix(line.text)


def _is_byline(line: Line, people: frozenset[str], is_marked: bool) -> bool:
    """Return whether a line that is not just a name is a byline of one of these people."""
    if not (is_marked or prefixes.has_prefix(line.text)) or line.text.endswith(_SENTENCE_ENDS):
        return False
    return any(key(name.name) in people for name in names.parse_names(line.text, strict=True))


def _is_date(text: str, days: frozenset[str], language: str) -> bool:
    """Return whether a text is one of these days, with no more than "Published on" and a time around it."""
    found = parse_date(text, language)
    if found is None or found.iso[:10] not in days:
        return False
    return _is_remark(text_around_dates(text, language))


def _is_remark(text: str | None) -> bool:
    """Return whether the text around a date is short and no sentence."""
    return text is not None and len(text) <= MAX_REMARK and not (" " in text and text.endswith((".", "!", "?")))


def _recurs(context: PageContext, line: Line) -> bool:
    """Return whether several lines below are similar: in elements with the same class names, or in ones without any if
    they are dates."""
    if context.declared.is_dump:
        return False
    class_names = _class_names(context, line)
    below = context.lines[line.number : line.number + RECURS_WITHIN]
    recurring = (
        other
        for other in with_markup_of(line, below)
        if len(other.text) <= MAX_BYLINE
        and _class_names(context, other) == class_names
        and (any(class_names) or _is_remark(text_around_dates(other.text, context.language)))
    )
    return sum(1 for _ in islice(recurring, RECURRENCES)) == RECURRENCES


def _class_names(context: PageContext, line: Line) -> tuple[str, str]:
    return line.names, context.containers[line.container].names
