"""Lines with a prefix such as "by" before the author of a page, whatever their markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stripper import words
from stripper.metadata.authors import affixes, dump_profiles, names, patterns, prefixes, split_bylines
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.name_checks import has_case
from stripper.metadata.authors.names import Name
from stripper.metadata.authors.signatures import full_name
from stripper.metadata.context import PageContext
from stripper.metadata.dates.parser import parse_date, with_number
from stripper.metadata.line_index import MAX_BYLINE
from stripper.metadata.prefilters import may_contain_byline
from stripper.model import Line, Role
from stripper.native.normalize import lower_same_length
from stripper.words.patterns import alternation, alternation_of, stored_pattern

MAX_NEAR_HEADLINE = 200
"""Characters of a byline near the headline."""
MAX_BARE_PREFIX = 30
"""Characters of a line that is only a prefix, such as "Written by"."""
CLOSE_BELOW = 5
"""Lines below the headline in which a byline needs less evidence."""
CLOSE_ABOVE = 2
"""Lines above it in which it does too."""
MIN_TEASERS = 2
"""Bylines above the headline that are those of teasers."""
MAX_INITIALS = 3
"""Characters of a line with initials in place of a portrait."""
MAX_AMBIGUOUS = 4
"""Characters of a prefix that is ambiguous far from the headline."""
MAX_USER_GAP = 24
"""Characters between a user name and the date."""
MIN_UNSPACED = 2
"""Characters of a prefix that may follow other words without a space."""
_SEPARATORS = " |·•,.–—-"
"""Characters between a date and a byline."""
_AT_TIME = re.compile(r" [—–-] (?P<name>[^\W\d_][^@—–|]{1,39}) @ \d{1,2}:\d\d")
"""The author and the time below the title of a post in old blogs: "Filed under: Boats — jane77 @ 8:15 pm"."""
_USER = re.compile(r"[\w.-]{3,24}")
"""A user name."""
_FIRST_UNSPACED = "\u3000"
"""The first character of the scripts without spaces between words."""
_FIRST_NOT_LATIN = "\u0370"


def near_headline(context: PageContext) -> Iterator[Candidate]:
    """Yield the bylines near the headline: lines with a prefix at the start, or after a date.

    Those of editors are last. Several above the headline of a text dump are those of teasers if there is one below.
    """
    found = list(_near_headline(context))
    headline = context.headline.number if context.headline else 0
    below = [candidate for candidate in found if candidate.line and candidate.line > headline]
    wanted = below if below and len(found) - len(below) >= MIN_TEASERS else found
    yield from (dump_profiles.as_linked(candidate, context) for candidate in sorted(wanted, key=_names_editor))


def _names_editor(found: Candidate) -> bool:
    """Return whether a byline names an editor, who is an author only if nobody else is named."""
    return found.names[0].raw.startswith(_editor_words())


@words.stored
def _editor_words() -> tuple[str, ...]:
    return tuple(words.phrases("responsible-editor"))


def _near_headline(context: PageContext) -> Iterator[Candidate]:
    headline = context.headline.number if context.headline else 0
    lines = context.near_headline
    for above, here, below in zip((None, *lines), lines, (*lines[1:], None), strict=False):
        if len(here.text) > MAX_NEAR_HEADLINE:
            continue
        text = with_number(here.marker, here.text)
        if not (prefixes.may_have_prefix(text) or may_contain_byline(text)):
            continue
        text = prefixes.split_glued_prefix(text)
        if len(text) > MAX_NEAR_HEADLINE:
            continue
        if here.role is Role.QUOTE or here is context.headline or _is_credit(context, text):
            continue
        prefix = text[: prefixes.prefix_length(text)]
        if prefix and _is_noun(prefix, context.language):
            continue
        is_bare = prefixes.is_prefix(text)
        if is_bare and here.role is Role.CELL:  # the table is about a work
            continue
        is_job = is_bare and above is not None and full_name(above.text, context) is not None
        under = split_bylines.with_listed(below, context.lines) if is_bare and below and not is_job else ""
        byline = text if prefix else _byline(text, under, context.language)
        found = names.parse_names(byline, strict=True) if byline else ()
        is_close = headline and -CLOSE_ABOVE <= here.number - headline < CLOSE_BELOW
        if byline and not (found and is_close) and not any(" " in name.name for name in found):
            found = _user(byline, context.language) or (_bare_user(byline) if is_close else ())
        is_author = any(name.role == "author" for name in found) and not _last_post().search(text)
        if is_author and _is_in_article(context, here):
            yield (candidate := Candidate("line", found, here.number, has_prefix=True))
            if here.number > headline and not _names_editor(candidate):
                return  # this byline comes before all below it


@stored_pattern
def _last_post() -> re.Pattern[str]:
    """Return the pattern of a remark on the last post of a thread: "Last post by Jane Doe"."""
    return re.compile(rf"(?<!\w){alternation('last-post')}", re.IGNORECASE)


def _is_credit(context: PageContext, text: str) -> bool:
    """Return whether a line is one of those that `reporters` reads."""
    return text.startswith(_reporter_words()) and context.language.partition("-")[0] in words.section("reporter")


def _is_noun(prefix: str, language: str) -> bool:
    """Return whether a prefix is a word of other languages, and a noun in this one: "Text Editors"."""
    prefix, code = prefix.strip().lower(), language.partition("-")[0]
    return prefix in words.section("byline-start").get(code, ()) and prefix not in words.section("byline").get(code, ())


@words.stored
def _reporter_words() -> tuple[str, ...]:
    """Return the words that `reporters` reads: what follows them without a space may be a verb."""
    return tuple(words.phrases("reporter"))


def _byline(text: str, below: str, language: str) -> str:
    """Return the byline in a line that starts with no prefix and a name; empty if there is none.

    If the line is only a prefix, `below` is the name in the line below it.
    """
    if _credits_author(text, 0):
        return text
    if " @ " in text and (posted := _AT_TIME.search(text)):
        return f"by {posted['name']}"
    if own := _own_prefix(text, language):
        return text[own:]
    if below and len(text) < MAX_BARE_PREFIX:
        return f"{text.lstrip('/ ')} {below}"
    if names.PART.search(text) and (part := names.byline_part(text)):
        return part
    if not text.isascii() and (match := _unspaced_prefix().search(text)):
        return text[match.start() :]
    if len(text) <= MAX_BYLINE and _by().search(text) and (match := _written_by().search(text)):
        return text[match.start() :]
    date = parse_date(text, language)
    return _dated_byline(text, date.end, language) if date else ""


def _own_prefix(text: str, language: str) -> int:
    """Return the length of a preposition before a name that is a particle of names in other languages, or 0."""
    own = words.section("own-by").get(language.partition("-")[0], ())
    first, _, rest = text.partition(" ") if own else ("", "", "")
    return len(first) + 1 if rest[:1].isupper() and first.rstrip(":").lower() in own else 0


@stored_pattern
def _by() -> re.Pattern[str]:
    """Return the pattern of a preposition before an author: cheaper to find than `_written_by`, which ends with it."""
    return re.compile(rf" {alternation('by')} ")


@stored_pattern
def _unspaced_prefix() -> re.Pattern[str]:
    """Return the pattern of a Chinese or Japanese prefix and a colon after other remarks: "来源:转载作者:孙仲旻"."""
    prefixes = {phrase.rstrip(":：/／|丨 ") for phrase in words.phrases("byline") if phrase[0] >= _FIRST_UNSPACED}
    long = (prefix for prefix in prefixes if len(prefix) >= MIN_UNSPACED)
    return re.compile(rf"{alternation_of(long)}\s?[:：]\s?(?=[\u3400-\u9fff·]{{2,8}}(?:$|[\s,，、/／|(（]))")


@stored_pattern
def _written_by() -> re.Pattern[str]:
    """Return the pattern before an author within a sentence: "This post was written by Jane Doe"."""
    return re.compile(rf"(?<=\w\s){alternation('written')} {alternation('by')}\s(?=\S)", re.IGNORECASE)


def _dated_byline(text: str, date_end: int, language: str) -> str:
    """Return the byline in a line with a date: a prefix after the date or a user name before it; empty without one."""
    rest = text[date_end:].lstrip(_SEPARATORS)
    if rest[:1].isdigit() and (further := parse_date(rest, language)) and not further.start:
        rest = rest[further.end :]  # the day of a change, or of publication
    for part in (part.lstrip(_SEPARATORS) for part in names.PART.split(rest)):
        own = _own_prefix(part, language)
        if own or prefixes.has_prefix(part):
            return part[own:]
    name = prefixes.skip_to_name(text)
    if (name != text and date_end <= len(text) - len(name)) or _user(text, language):
        return text
    starts = (match.start() for match in patterns.credit().finditer(lower_same_length(text), date_end))
    return next((text[start:] for start in starts if _credits_author(text, start)), "")


def _user(text: str, language: str) -> tuple[Name, ...]:
    """Return the user name between a prefix and a date: "Posted by jane77 on 3 May 2021", "by jane77 | 3 May 2021".

    A word that others follow is none: "Editado por última vez el 3 de mayo de 2021".
    """
    rest = prefixes.strip_prefix(prefixes.skip_to_name(text, users=True))
    user = _USER.match(rest) if rest != text else None
    date = parse_date(rest, language) if user else None
    if user is None or date is None or date.start - user.end() > MAX_USER_GAP:
        return ()
    remark = rest[user.end() : date.start].strip(_SEPARATORS + "»(")
    if remark and remark.casefold() not in words.phrases("date-on"):
        is_word = user[0].isalpha() and user[0].islower() and remark[0].islower()
        if (is_word and not prefixes.has_prefix(text)) or _is_after_particle(text, rest):
            return ()
    return names.parse_names(user[0])


def _is_after_particle(text: str, rest: str) -> bool:
    """Return whether the rest of a text follows a particle, as any noun may: "soglie *di* esclusione"."""
    before = text[: len(text) - len(rest)].split()
    return bool(before) and before[-1].lower() in words.phrases("particle")


def _bare_user(text: str) -> tuple[Name, ...]:
    """Return the user name in a text that is a prefix and a user name: "by jane77"."""
    rest = affixes.without_comments(prefixes.strip_prefix(text))
    is_user = prefixes.has_prefix(text) and rest.isascii() and _USER.fullmatch(rest) is not None
    if rest.isalpha() and rest.islower() and _is_preposition(text[: len(text) - len(rest)]):
        return ()
    return names.parse_names(rest) if is_user else ()


def _is_preposition(prefix: str) -> bool:
    """Return whether a prefix is a preposition that may precede other words; "by" seldom does in a line of two."""
    word = prefix.strip(" :").lower()
    return " " not in word and len(word) <= MAX_AMBIGUOUS and word not in words.phrases("glued-by")


def _credits_author(text: str, start: int) -> bool:
    """Return whether an author's credit with a colon starts at an index, and is followed by something."""
    match = patterns.credit().match(lower_same_length(text), start) if ":" in text or "：" in text else None
    if match is None or match.lastgroup != "author":
        return False
    return match[0].rstrip().endswith((":", "：")) and match.end() < len(text)


def far_from_headline(context: PageContext) -> Iterator[Candidate]:
    """Yield the lines below the headline that are "Written by Jane Doe", or "Author" above a name, and nothing else."""
    for here in _with_prefix_word(context.below_headline(context.index.bylines)):
        length = prefixes.prefix_length(here.text)
        if length and _is_clear_prefix(here.text[:length]):
            found, at = names.parse_names(here.text, strict=True), here
        elif len(here.text) <= MAX_BARE_PREFIX and _is_clear_prefix(here.text):
            below = context.lines[here.number : here.number + 2]
            at = next((line for line in below if len(line.text) > MAX_INITIALS), here)
            found = tuple(name for name in [full_name(at.text, context)] if name)
        else:
            continue
        is_full = any(" " in name.name or not has_case(name.name) for name in found)
        if is_full and at.role not in (Role.QUOTE, Role.CELL) and _is_in_article(context, at):
            yield Candidate("line", found, at.number)


def _with_prefix_word(lines: list[Line]) -> list[Line]:
    """Return the lines whose first word starts a clear prefix, and those in a script without spaces."""
    first_words = _clear_first_words()
    return [
        line
        for line in lines
        if (line.text[0] >= _FIRST_UNSPACED and not line.text.startswith(_reporter_words()))
        or line.text.partition(" ")[0].rstrip(":：").casefold() in first_words
    ]


def _is_clear_prefix(text: str) -> bool:
    return text.rstrip(":：/／ ").casefold() in _clear_prefixes()


@words.stored
def _clear_prefixes() -> frozenset[str]:
    """Return the prefixes that announce an author anywhere on a page: those longer than "by" or not in Latin script."""
    phrases = {phrase.rstrip(":： ") for phrase in words.phrases("byline")}
    return frozenset(phrase for phrase in phrases if len(phrase) > MAX_AMBIGUOUS or phrase[0] >= _FIRST_NOT_LATIN)


@words.stored
def _clear_first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _clear_prefixes())


def _is_in_article(context: PageContext, line: Line) -> bool:
    return (
        not context.is_outside_article(line.container)
        or context.is_in_own_sidebar(line.container)
        or _is_at_headline(context, line)
    )


def _is_at_headline(context: PageContext, line: Line) -> bool:
    """Return whether a line directly above or below the headline has a date, or the class name of a byline."""
    if context.headline is None or abs(line.number - context.headline.number) != 1:
        return False
    is_label = any(label.line == line.number for label in context.byline_labels)
    return is_label or parse_date(line.text, context.language) is not None
