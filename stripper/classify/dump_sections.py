"""Sections of text dumps that a label starts: headlines of other pages, readers' comments, and labels of nothing.

Markup, which sets such sections apart in HTML, is lost in a dump, and their text may score like that of the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, compress, groupby, islice

from stripper.classify import dump_notices, post_heads
from stripper.classify.features import Measured
from stripper.classify.features.scales import COVERED
from stripper.classify.runs import with_role
from stripper.model import Line, Role
from stripper.named_tuples import NamedTuple
from stripper.native.normalize import lower_same_length
from stripper.native.prefix_filter import PrefixFilter
from stripper.reasons import Reason
from stripper.words import all_phrases
from stripper.words.patterns import alternation, stored_pattern

MAX_LABEL = 60
"""Characters of a label."""
MAX_HEADLINE = 180
"""Characters of a headline of another page, and of a teaser in a row with its label."""
MIN_HEADLINE = 15
MAX_HEADLINES = 4
"""Headlines below a label within the text."""
MIN_PARAGRAPH = 200
"""Characters of a paragraph of the article; teasers below headlines are shorter, and have one sentence."""
MIN_SENTENCES = 2
MIN_TEASED = 90
"""Characters of a line with that many sentences that is a paragraph as well."""
MIN_BEFORE = 500
"""Characters of content before a section that ends the article."""
MIN_SHARE_BEFORE = {Reason.RELATED: 0.5, Reason.COMMENTS: 0.25}
"""Share of the content of a page before such a section; readers may write more than the author."""
REACH, MIN_PARAGRAPHS = 12, 3
"""The article continues below a label if a paragraph is within so many lines, or so many are anywhere."""
MIN_RATIO_BELOW = 3
"""Length of the content below the title relative to that above it from which the latter is no part of the article."""
MAX_NOTICE = 2
"""Lines of a notice above the title that have many characters and end like sentences."""
MIN_DATES, MAX_ABOVE_DATE = 3, 3
"""Minimum number of dates of teasers below a label, and maximum number of lines from it to the first."""
MIN_ENTRIES = 3
"""Entries of a table of contents."""
MAX_COPIES = 2
"""Copies of a label; what a page repeats more often is a button of each of its entries."""
SENTENCE = re.compile(r"[.!?…。！？](?:(?<=[。！？])|(?<=[^\W\d_]{2}.)[\"”’»)]*(?=\s|\Z))")
"""The end of a sentence, or of a question or exclamation within one."""
CUT = ("…", "...", "[…]", "[...]")
"""The end of a teaser that is a part of another article's text."""
COOKIE, MIN_CONSENT = "cookie", 2
"""The word by which a consent dialog is recognized, and the number of its lines with it."""
MIN_CUT = 2
"""Number of such teasers below an article; a single line may end so in a story."""
ENDS, CLOSES = tuple(".!?…。！？:"), '"”’»)]'
"""The last characters of a sentence, and those that may follow them."""


class _Section(NamedTuple):
    first: int
    """The index of its label."""
    reason: Reason
    """The reason of its lines."""
    headline: bool = False
    """True if the headline is in the row of the label."""
    below_posts: bool = False
    """True if only comments below a post have such a label; the page is then an article, whatever its type."""


@stored_pattern
def _labels() -> re.Pattern[str]:
    """Return the pattern of labels that no column has, and of those with a headline in the same row; for lower case."""
    return re.compile(
        rf"(?P<label>{alternation('related-label')})\W*|(?P<inline>{alternation('related-inline')})(?:(?<=\W)|(?!\w))\W*\w.*"
        rf"|(?:\d+\s)?(?P<comments>{alternation('comments-label')})(?:(?<=\W)|(?!\w)).*"
    )


@cache
def _filter() -> PrefixFilter:
    """Return the filter of lines with such a label, or a number that may be before it."""
    numbers = (f"{number}{sign}" for number in range(10) for sign in " 0123456789")
    return PrefixFilter((*numbers, *all_phrases("related-label", "related-inline", "comments-label")))


def find(
    lines: Sequence[Line],
    content: Sequence[bool],
    measured: Measured,
    title: int,
    is_article: bool,
    *,
    unsure: bool = False,
) -> Mapping[int, Reason]:
    """Return the reason of each line of content, by number, that is in such a section.

    `title` is the number of the line with the title, or 0; labels above it belong to menus. On pages that are no
    articles, most labels belong to the content; if the type is `unsure`, those of related pages do not.
    """
    found = {line.number: Reason.NAVIGATION for line in _contents(lines, content)}
    found.update((line.number, reason) for line, reason in dump_notices.find(lines, content, is_article))
    sections = [
        section
        for section in _sections(lines, content, measured)
        if section.first >= title
        and (is_article or section.below_posts or (unsure and section.reason is Reason.RELATED))
    ]
    if not (sections or is_article):
        return found
    paragraphs = [kept and _is_paragraph(line) for line, kept in zip(lines, content, strict=True)]
    later = list(accumulate(reversed(paragraphs), initial=0))[::-1]
    before = list(accumulate([len(line.text) * kept for line, kept in zip(lines, content, strict=True)], initial=0))
    if is_article:
        found.update((line.number, Reason.BOILERPLATE) for line in _above_title(lines, content, before, title))
        found.update((lines[index].number, Reason.RELATED) for index in _cut_teasers(lines, content, later, before))
        found.update((line.number, Reason.COOKIE) for line in _consent(lines, content, before))
    for section in sections:
        first, reason = section.first, section.reason
        content_before, whole = before[first] - before[title], before[-1] - before[title]
        is_below = content_before >= max(MIN_BEFORE, MIN_SHARE_BEFORE[reason] * whole)
        stop = first + 1
        is_last = reason is Reason.COMMENTS or not _continues(later, stop) or _are_dated(lines, first)
        if not section.headline and is_below and is_last:
            stop = len(lines)
        elif not section.headline:
            stop = _after_headlines(lines, paragraphs, first) if reason is Reason.RELATED else first
        found.update((lines[index].number, reason) for index in range(first, stop) if content[index])
        if stop == len(lines):
            break
    return found


def _sections(lines: Sequence[Line], content: Sequence[bool], measured: Measured) -> Iterator[_Section]:
    """Yield the sections in order, but for those whose label recurs as in a menu."""
    found = list(_labelled(lines, content, measured))
    copies = Counter([line.text for line in lines] if found else ())
    return (section for section in found if copies[lines[section.first].text] <= MAX_COPIES)


def _labelled(lines: Sequence[Line], content: Sequence[bool], measured: Measured) -> Iterator[_Section]:
    """Yield the sections by their labels, in order."""
    related = frozenset(measured.matrix.rows_from("phrase: related", COVERED))
    comments = frozenset(measured.matrix.rows_from("phrase: comments", COVERED))
    first_comment = _first_label_of_comments(lines, content, measured)
    for index in sorted(related.union(comments, _filter().places(lines))):
        text = lines[index].text
        match = _labels().fullmatch(lower_same_length(text)) if len(text) <= MAX_HEADLINE else None
        if match and match["inline"] is not None:
            yield _Section(index, Reason.RELATED, headline=True)
        elif match and match["comments"] is not None and (text[0].isdigit() or not _is_ended(text)):
            yield _Section(index, Reason.COMMENTS, below_posts=True)
        elif match or (index in related and len(text) <= MAX_LABEL and _heads(lines, index)):
            yield _Section(index, Reason.RELATED)
        elif index in comments and len(text) <= MAX_LABEL and (index >= first_comment or text[0].isdigit()):
            yield _Section(index, Reason.COMMENTS)


def _first_label_of_comments(lines: Sequence[Line], content: Sequence[bool], measured: Measured) -> int:
    """Return the index from which comments may begin: below the last heading of the content.

    If signs of a comment follow, such as its date, or a button to reply, headings may be parts of comments.
    """
    last = max([line.number for line in with_role(lines, Role.HEADING) if content[line.number - 1]], default=0)
    rows = (measured.matrix.rows_from(name, 1) for name in ("date", "time", "phrase: comments"))
    is_posted = any(found and found[-1] >= last for found in rows)
    return 0 if is_posted else last


def _heads(lines: Sequence[Line], label: int) -> bool:
    """Return whether a headline follows a label, which may be a button otherwise."""
    return label + 1 < len(lines) and len(lines[label + 1].text) >= MIN_HEADLINE


def _is_paragraph(line: Line) -> bool:
    """Return whether a line is a paragraph of an article, and no headline or teaser."""
    text = line.text
    if line.links > len(text) / 2 or not _is_ended(text) or text.endswith(CUT):
        return False
    return len(text) >= MIN_PARAGRAPH or (
        len(text) >= MIN_TEASED and sum(1 for _ in islice(SENTENCE.finditer(text), MIN_SENTENCES)) == MIN_SENTENCES
    )


def _is_ended(text: str) -> bool:
    return text.rstrip(CLOSES).endswith(ENDS)


def _contents(lines: Sequence[Line], content: Sequence[bool]) -> Iterator[Line]:
    """Yield the lines of content in lists of links to headings below them, as a table of contents has."""
    headings = {line.text: line.number for line in with_role(lines, Role.HEADING)}
    if len(headings) < MIN_ENTRIES:
        return
    for is_entry, run in groupby(lines, lambda line: line.links > 0 and headings.get(line.text, 0) > line.number):
        entries = tuple(run) if is_entry else ()
        if len(entries) >= MIN_ENTRIES:
            yield from (line for line in entries if content[line.number - 1])


def _above_title(lines: Sequence[Line], content: Sequence[bool], before: Sequence[int], title: int) -> Iterator[Line]:
    """Yield the lines of content above the title, such as a notice, if far more is below it.

    Several lines that end like sentences are rather the start of the text, and so is one with which a dump begins,
    unless the title is marked as a heading. If the dump has headings, the text of the title is that of one, or it is
    uncertain.
    """
    if not title:
        return
    headings = {line.text for line in with_role(lines, Role.HEADING)}
    if headings and lines[title - 1].text not in headings:
        return
    is_marked = bool(headings) or lines[title - 1].text.startswith("#")
    above = [line for line in lines[: title - 1] if content[line.number - 1]]
    texts = [line.number for line in above if len(line.text) >= MIN_TEASED and _is_ended(line.text)]
    if len(texts) > MAX_NOTICE or (texts[:1] == [1] and not is_marked):
        return
    if before[-1] - before[title] >= max(MIN_BEFORE, MIN_RATIO_BELOW * before[title - 1]):
        yield from above


def _cut_teasers(
    lines: Sequence[Line], content: Sequence[bool], later: Sequence[int], before: Sequence[int]
) -> Iterator[int]:
    """Yield the indexes of content below the article from the first of several teasers that are cut off."""
    end = next((index for index in range(len(lines)) if not later[index]), len(lines))
    cut = [i for i in range(end, len(lines)) if content[i] and _is_cut(lines[i].text)]
    if len(cut) >= MIN_CUT and before[cut[0]] >= max(MIN_BEFORE, MIN_SHARE_BEFORE[Reason.RELATED] * before[-1]):
        yield from (index for index in range(cut[0], len(lines)) if content[index])


def _consent(lines: Sequence[Line], content: Sequence[bool], before: Sequence[int]) -> Sequence[Line]:
    """Return the lines of content at the end that explain cookies, unless the article mentions them."""
    kept = list(compress(lines, content))
    first = len(kept)
    while first and (len(kept[first - 1].text) < MIN_TEASED or _is_about_cookies(kept[first - 1])):
        first -= 1
    about = [_is_about_cookies(line) for line in kept[first:]]
    if sum(about) < MIN_CONSENT or any(map(_is_about_cookies, kept[:first])):
        return ()
    found = kept[first + about.index(True) :]
    return found if before[found[0].number - 1] >= MIN_BEFORE else ()


def _is_about_cookies(line: Line) -> bool:
    return COOKIE in line.text.casefold()


def _is_cut(text: str) -> bool:
    return len(text) >= MIN_TEASED and text.endswith(CUT)


def _is_question(text: str) -> bool:
    """Return whether a text is a single question, as headlines are."""
    return text.rstrip(CLOSES).endswith(("?", "？")) and sum(1 for _ in SENTENCE.finditer(text)) <= 1


def _continues(later: Sequence[int], index: int) -> bool:
    """Return whether the article continues at an index; `later` counts the paragraphs from each index on."""
    return later[index] - later[min(index + REACH, len(later) - 1)] > 0 or later[index] >= MIN_PARAGRAPHS


def _are_dated(lines: Sequence[Line], label: int) -> bool:
    """Return whether several lines below a label are dates, the first of them close to it, as with teasers."""
    dates = [index for index in range(label + 1, len(lines)) if post_heads.is_date(lines[index])]
    return len(dates) >= MIN_DATES and dates[0] <= label + MAX_ABOVE_DATE


def _after_headlines(lines: Sequence[Line], paragraphs: Sequence[bool], label: int) -> int:
    """Return the index after the headlines below a label within the text."""
    for index in range(label + 1, min(label + 1 + MAX_HEADLINES, len(lines))):
        text = lines[index].text
        is_headline = MIN_HEADLINE <= len(text) <= MAX_HEADLINE and (not _is_ended(text) or _is_question(text))
        if (
            paragraphs[index]
            or not is_headline
            or (lines[index].gap and index > label + 1 and lines[index - 1].gap == 0)
        ):
            return index
    return min(label + 1 + MAX_HEADLINES, len(lines))
