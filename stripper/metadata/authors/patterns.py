"""Patterns for the parts of a byline, with the words of all languages.

They are built on first use, because the language files have to be read. Those for lower case are applied to
`lower_same_length(text)`: to match lower case is three times as fast as to ignore case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from stripper import words
from stripper.native.prefix_filter import PhraseFilter
from stripper.words.patterns import alternation, alternation_of, stored_pattern

ROLES = ("editor", "photographer", "translator", "contributor", "author")
"""The roles with a section `credit-…`, as in `Author.role`; the first that matches counts."""

MIN_CAPITALS = 3
"""Minimum number of letters of a conjunction in capitals; shorter ones may be initials."""
_COLONS = ":：／/"
"""Characters that end a phrase before names."""
SLUG = re.compile(r"(?!.*\.(?:[a-z]{2}|com|org|net|info)$)[a-z]{2,20}(?:[-.][a-z]{1,20}){0,2}[-.][a-z]{2,20}")
"""A name as spelled in a URL; with underscores it is a user name."""
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S*|(?<!\S)\S[^\s@]*+@\S+\.\w+|(?<!\S)[\w.-]+\.(?:com|org|net|de)/\S*", re.IGNORECASE
)
COMMA = re.compile(r"(?:(?<!\s)\s+)?[,，]\s*")
LINK = re.compile(
    r"https?:|www\.|(?<![\w.+-])[\w.+-]++@[\w-]++\.|^@|\.(?:com|org|net|html?|php)\b|[<>{}=\\]|::", re.IGNORECASE
)
SENTENCE = re.compile(r"(?:(?<!\b\w)\.|[!?…])\s+\S+\s+\S+\s+\S+|[!?…:]$|^\W|[\"“”«»]{2}")

_FIRST_UNSPACED = "\u3041"
"""The first letter of the scripts without spaces between words."""
_LAST_SPACED = "\u3040"
"""The character before it; the complement of a large class of characters is compiled faster than the class."""
_LOWER = "[a-zß-ÿ]"
_GLUED_DATE = rf"(?<={_LOWER})(?=[A-Z][a-z]{{2,9}}\.? \d)"
"""The empty string before a month and a day that follow a name without a space: "Jane DoeDec. 5"."""
_DATE_NEAR = r"(?=[^\W\d]*\W{1,3}(?:[^\W\d]+\W{1,3}){0,3}\d)"
"""A lookahead for a digit after the rest of a word and at most three more words: "posted on Monday, Aug 18"."""
_FIRST_UNSPACED = "\u0e00"
"""The first character of Thai and other scripts without spaces between words."""
_CREDIT_SIGN = re.compile(r"(?<=[文影真材成筆])\s?[●○■＝=／:：]\s?")
"""The sign after a Japanese credit: "文●佐藤健", "文・写真＝佐藤健"."""
_SEAM = re.compile(rf"[A-Z](?<={_LOWER}[A-Z])")
"""A capital within a word, as a remark that is glued to a name starts with; cheaper to find than the remark."""


@stored_pattern
def credit() -> re.Pattern[str]:
    """Return the pattern of a phrase before credited names, its role being the name of the group; for lower case."""
    roles = "|".join(rf"(?P<{role}>{alternation(f'credit-{role}')}\s*:?)" for role in ROLES)
    return re.compile(rf"(?<!\w)(?:{roles})")


@stored_pattern
def credit_end() -> re.Pattern[str]:
    """Return the pattern of the end of a credit, a colon or a word, which is cheaper to find than a credit."""
    phrases = frozenset(phrase for role in ROLES for phrase in words.phrases(f"credit-{role}"))
    last = {phrase.split()[-1] for phrase in phrases if phrase[-1] not in _COLONS}
    spaced, unspaced = _by_script(last)
    return re.compile(rf"[{_COLONS}]|\b{spaced}\b|{unspaced}")


@stored_pattern
def byline_end() -> re.Pattern[str]:
    """Return the pattern of a date, link or remark that ends the names of a byline; for lower case."""
    place, starts = alternation("place"), frozenset(words.all_phrases("published", "modified"))
    weekdays = (name for names in words.phrases("weekdays") for name in names.split("|") if " " in name)
    marks = frozenset(words.all_phrases("date")).difference(starts)
    whole = sorted(mark for mark in marks if mark[0] < _FIRST_UNSPACED)  # "dato" does not match "Dator"
    others = sorted(marks.difference(whole))
    return re.compile(
        rf"(?<!\w)(?:{alternation('byline-end')}(?!\w)"
        rf"|(?:{alternation_of((*starts, *others, *weekdays))}|{alternation_of(whole)}(?![^\W\d_])){_DATE_NEAR})"
        rf"|,\s+{place}\s|\(|\[|(?<!\S)@|\d(?!(?<=[^\W\d_]\d)[^\W\d_])"
    )


@stored_pattern
def name_end() -> re.Pattern[str]:
    """Return the pattern between a name and the employer, place or biography after it."""
    return re.compile(rf"(?<!\s)\s+(?:{alternation('name-end', 'affiliation')}\s+(?=\S)|[-–—]\s+)")


@stored_pattern
def affiliation() -> re.Pattern[str]:
    """Return the pattern of those matches of `name_end` that precede an organization."""
    return re.compile(rf"{alternation('affiliation')}|[-–—]", re.IGNORECASE)


@stored_pattern
def organization_start() -> re.Pattern[str]:
    """Return the pattern of an article or preposition before an organization; names of people have none."""
    return re.compile(rf"{affiliation_start().pattern}|{_capitalized(words.phrases('definite-article'))}\s(?=\S)")


@stored_pattern
def affiliation_start() -> re.Pattern[str]:
    """Return the pattern of a preposition before an organization that follows a comma: Jane Doe, *for* Example."""
    return re.compile(rf"^{alternation('affiliation')}\s(?=[^\Wa-z])")


@stored_pattern
def organization() -> re.Pattern[str]:
    """Return the pattern of a word that only names of organizations contain."""
    return re.compile(rf"(?<!\w){alternation('organization')}(?!\w)", re.IGNORECASE)


@stored_pattern
def open_organization() -> re.Pattern[str]:
    """Return the pattern of an organization that goes on in lower case: "Institute *for* Ropes and Knots"."""
    return re.compile(rf"(?<!\w)(?i:{alternation('organization')})\s[a-zà-ÿ]{{2,4}}\s")


@stored_pattern
def separator() -> re.Pattern[str]:
    """Return the pattern between two names: a sign, or "and" in any language, with or without a comma before it."""
    spaced, unspaced = _by_script(words.phrases("and"))
    # In capitals, a conjunction may also be a part of a name, such as DAN, unless a full name follows.
    signs = alternation_of(("&", *(phrase.upper() for phrase in words.phrases("and") if len(phrase) >= MIN_CAPITALS)))
    # A name may contain an unspaced conjunction, so there must be enough characters for a name on both sides.
    name = rf"[^\x00-{_LAST_SPACED}]{{2}}"
    return re.compile(
        r"(?:(?<!\s)\s+)?[;|•·⋅∙、；｜]\s*|(?<!\s)\s+[/／]\s+|(?<=\w{3})/(?=\w{3})"
        rf"|(?<!\s)\s+(?:{alternation('with')}|\+)\s+|(?<!\s)\s+{signs}\s+(?=\S+\s\S)"
        rf"|(?:,|(?<!\s))\s+{spaced}\s+|(?<={name}){unspaced}(?={name})|\s{unspaced}\s"
    )


@stored_pattern
def double_surname() -> re.Pattern[str]:
    """Return the pattern of a given name and two surnames with "and" between them: José Ortega *y* Gasset."""
    return re.compile(rf"\S+ \S+ {alternation('and-in-surname')} (?P<last>[^\W\d_a-z][^\W\d_]+)")


@stored_pattern
def interview() -> re.Pattern[str]:
    """Return the pattern of a word for an interview."""
    return re.compile(alternation("interview"), re.IGNORECASE)


@stored_pattern
def interview_partner() -> re.Pattern[str]:
    """Return the pattern before the person interviewed."""
    return re.compile(rf"\s{alternation('interview-with')}\s")


@stored_pattern
def credential() -> re.Pattern[str]:
    """Return the pattern of a degree or suffix after a name."""
    return re.compile(rf"{alternation('credential')}\.?", re.IGNORECASE)


def has_job(text: str) -> bool:
    """Return whether a text has a job title."""
    return _job_filter().may_have(text) and job().search(text) is not None


@cache
def _job_filter() -> PhraseFilter:
    return PhraseFilter(words.all_phrases("job", "profession", "job-prefix", "job-suffix"))


@stored_pattern
def job() -> re.Pattern[str]:
    """Return the pattern of a job title."""
    titles = (
        rf"(?:{alternation('rank', 'desk')} ){{0,8}}{alternation('job')}",
        alternation("profession"),
        rf"{alternation('job-prefix')} \w+",
        rf"\w{{0,60}}{alternation('job-suffix')}",
    )
    return re.compile(rf"(?<![^\W\d_])(?=\w)(?:{'|'.join(titles)})(?![^\W\d_])", re.IGNORECASE)


@stored_pattern
def job_at_end() -> re.Pattern[str]:
    """Return the pattern of a job title at the end of a text, or of a text that is only a rank or desk."""
    return re.compile(rf"(?:{job().pattern})$|^(?:{alternation('rank', 'desk')}\s?)+$", re.IGNORECASE)


@stored_pattern
def rank() -> re.Pattern[str]:
    """Return the pattern of the start of a job title."""
    return re.compile(rf"{alternation('rank')}\s", re.IGNORECASE)


@stored_pattern
def agency() -> re.Pattern[str]:
    """Return the pattern of a news agency."""
    with_desk = rf"{alternation('agency-with-desk')}(?:[-/]\w+)?"
    return re.compile(rf"(?:{alternation('definite-article')} )?(?:{alternation('agency')}|{with_desk})", re.IGNORECASE)


@stored_pattern
def legal_form() -> re.Pattern[str]:
    """Return the pattern of a legal form at the end of the name of a company."""
    return re.compile(rf"(?<!\s)\s+{alternation('legal-form')}$", re.IGNORECASE)


@stored_pattern
def not_in_name() -> re.Pattern[str]:
    """Return the pattern of a word that no name contains; for lower case."""
    return re.compile(rf"(?<!\w){alternation('not-in-name')}(?!\w)|&nbsp")


@words.stored
def nobody() -> frozenset[str]:
    """Return the names of declared authors that are nobody, with hyphens for spaces."""
    return frozenset(phrase.replace(" ", "-") for phrase in words.phrases("not-a-name"))


@stored_pattern
def collective() -> re.Pattern[str]:
    """Return the pattern of the end of a name that several people sign with."""
    return re.compile(rf"(?<=\w) {alternation('collective')}$", re.IGNORECASE)


@words.stored
def newsrooms() -> frozenset[str]:
    """Return the names that editorial offices sign with, with hyphens for spaces."""
    return frozenset(phrase.replace(" ", "-") for phrase in words.phrases("newsroom"))


def with_colon(text: str) -> str:
    """Return a byline with a colon after each Japanese credit, and a bar before the medium: "文●佐藤健／港新聞"."""
    return _CREDIT_SIGN.sub("：", text).replace("／", " | ") if _CREDIT_SIGN.search(text) else text


def split_glued(text: str) -> str:
    """Return a byline with a comma at each place where markup lost a space: "Jane DoePublished"."""
    return _glued().sub(", ", text) if _SEAM.search(text) or text.startswith(_glued_phrases()) else text


@words.stored
def _glued_phrases() -> tuple[str, ...]:
    """Return the prefixes of two words without the space between them: "Postby "."""
    return tuple(
        f"{phrase.replace(' ', '')} ".capitalize() for phrase in words.phrases("glued-prefix") if " " in phrase
    )


@stored_pattern
def _glued() -> re.Pattern[str]:
    """Return the pattern of the empty string at such a place."""
    prefixes = sorted(phrase.partition(" ") for phrase in words.phrases("glued-prefix"))
    starts = [rf"(?<=^{first.capitalize()})(?={rest}{space or '[A-Z]'})" for first, space, rest in prefixes]
    remark = rf"(?<={_LOWER})(?={_capitalized(words.phrases('glued', 'job'))}(?![a-zß-ÿ]))"
    surnames = "".join(sorted(rf"(?<!{prefix.capitalize()})" for prefix in words.phrases("surname-prefix")))
    jobs = _capitalized(words.phrases("glued-job"))
    job_title = rf"(?<={_LOWER}){surnames}(?=[A-Z][a-z]+ (?:(?:[A-Z][A-Za-z]+|and|&) ){{0,3}}{jobs}(?![a-z]))"
    title = rf"(?<={_LOWER})(?={alternation_of(map(str.upper, words.phrases('profession', 'credential')))}(?!\w))"
    return re.compile("|".join((*starts, remark, job_title, title, _GLUED_DATE)))


def _capitalized(phrases: Iterable[str]) -> str:
    return alternation_of(phrase.capitalize() for phrase in phrases)


def _by_script(phrases: Iterable[str]) -> tuple[str, str]:
    """Return the patterns of the phrases in scripts with and without spaces between words."""
    found = tuple(phrases)
    spaced = alternation_of(phrase for phrase in found if phrase[0] < _FIRST_UNSPACED)
    return spaced, alternation_of(phrase for phrase in found if phrase[0] >= _FIRST_UNSPACED)
