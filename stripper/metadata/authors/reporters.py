"""Credits of reporters in Chinese: "（记者 王小明）" at the end of a text, "本报记者 王小明" as a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from stripper import words
from stripper.metadata.authors import east_asian, names
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.context import PageContext
from stripper.model import Line
from stripper.words.patterns import alternation, alternation_of, stored_pattern

MAX_LINE = 40
"""Characters of a line that is nothing but a credit."""
MIN_TEXT = 40
"""Characters of a paragraph that ends in names in parentheses."""
TAIL = 60
"""Characters at the end, and at the start, of a paragraph that are searched for a credit."""
MAX_LINES = 400
"""Lines below the headline that are read."""
MIN_GLUED = 4
"""Characters of a word for an editor that needs no space before it."""
_SEPARATOR = re.compile(r"[\s、，,]+")
_HAN = r"[\u3400-\u9fff]{2,4}?"
_SEPARATED = rf"(?:[\s、，,]+{_HAN})"
_CODE = r"(?:[\s_]?[A-Z]{1,4}\d{1,6})?"
"""The code of an editor after a name."""
_NAMES = rf"(?P<names>{_HAN}{_SEPARATED}{{0,5}}?)"
_OPENING, _CLOSING = r"[(（【\[［〔﹝]", r"[)）】\]］〕﹞]"
"""Brackets around a credit."""
_PLACE = r"[\u3400-\u9fff]{2,4}"
"""The place from which a report comes."""
_HEAD = r"(?:\d[\d\s:：/.年月日-]{7,18}|\[[^\[\]]{1,12}\])?"
"""The date, or the name of a newspaper in brackets, before a credit."""


def reporters(context: PageContext) -> Iterator[Candidate]:
    """Yield the reporters credited in neighbouring lines, for pages in a language with such credits."""
    if context.language.partition("-")[0] not in words.section("reporter"):
        return
    for line in context.below[:MAX_LINES]:
        if found := tuple(_credited(line)):
            below = context.lines[line.number : line.number + 1]
            yield Candidate("line credit", names.unique((*found, *_names_of(map(_as_line, below)))), line.number)


def responsible_editors(context: PageContext) -> Iterator[Candidate]:
    """Yield the editors named at the end of a short line or of the text: "来源：新闻网 责任编辑：王小明"."""
    if context.language.partition("-")[0] not in words.section("responsible-editor"):
        return
    for line in context.below[:MAX_LINES]:
        match = _editors().search(line.text[-TAIL:])
        if match and (found := tuple(_names_of([match]))):
            yield Candidate("line credit", names.unique(found), line.number)


def _credited(line: Line) -> Iterator[Name]:
    text = line.text
    matches = (
        _as_line(line),
        _in_parentheses().search(text[-TAIL:]),
        _in_parentheses().search(text[:TAIL]),
        _with_place().search(text[:TAIL]),
        _closing().search(text[-TAIL:]) if len(text) >= MIN_TEXT else _signature().fullmatch(text),
    )
    yield from next((found for match in matches if (found := tuple(_names_of([match])))), ())


def _names_of(matches: Iterable[re.Match[str] | None]) -> Iterator[Name]:
    for match in matches:
        parts = _separate(match["names"]) if match else []
        if match and (match.lastgroup == "credited" or all(map(east_asian.is_chinese_name, parts))):
            yield from (Name(part, "author", raw=match[0]) for part in parts)


def _separate(text: str) -> list[str]:
    """Return the names in a text, without the words for a reporter before any of them: "王小明 通讯员 李茂"."""
    parts = (_reporter_start().sub("", part) for part in _SEPARATOR.split(text))
    return [part for part in parts if part]


def _as_line(line: Line) -> re.Match[str] | None:
    return _line().match(line.text) if len(line.text) <= MAX_LINE else None


@stored_pattern
def _reporter_start() -> re.Pattern[str]:
    return re.compile(rf"^{alternation('reporter')}")


@stored_pattern
def _editors() -> re.Pattern[str]:
    """Return the pattern of editors, with or without parentheses, at the end of a text.

    The longer words need no space before them: "来源：新闻网责任编辑：王小明".
    """
    editor = tuple(words.all_phrases("responsible-editor"))
    long = alternation_of(word for word in editor if len(word) >= MIN_GLUED)
    start = rf"(?:(?:^|(?<=[\s(（【\[])){alternation_of(editor)}|{long})"
    return re.compile(rf"{start}\s?[:：]\s?{_NAMES}{_CODE}\s?[)）】\]]?$")


@stored_pattern
def _line() -> re.Pattern[str]:
    reporter, remark = alternation("reporter"), alternation("report")
    return re.compile(
        rf"{_HEAD}[^\w\s]?\s?(?:[\w·・]{{0,14}}[\s·・])?[\w·・]{{0,8}}?{reporter}[\s:：/／|｜丨]*{_NAMES}\s*(?:[/／]|{remark}|[)）]?$)"
    )


@stored_pattern
def _in_parentheses() -> re.Pattern[str]:
    """Return the pattern of a credit in parentheses; its last group marks names that need no surname."""
    return re.compile(
        rf"{_OPENING}\s*[\w·・]{{0,12}}?{alternation('reporter')}[\s:：]*{_NAMES}"
        rf"\s*(?:(?:[/／]\s?{_PLACE})?{alternation('report')}\S{{0,6}})?(?P<credited>){_CLOSING}"
    )


@stored_pattern
def _with_place() -> re.Pattern[str]:
    """Return the pattern of a credit with a place and the day or a word for a report: "（記者王小明台北3日電）".

    Nothing separates name and place, so three characters, as most names have, are tried first.
    """
    return re.compile(
        rf"{_OPENING}\s*[\w·・]{{0,12}}?{alternation('reporter')}[\s:：]*(?P<names>[\u3400-\u9fff]{{3}}|{_HAN})"
        rf"{_PLACE}(?:{alternation('report')}|\d{{1,2}}日[\u3400-\u9fff]{{0,2}}[電电])\s*{_CLOSING}"
    )


@stored_pattern
def _signature() -> re.Pattern[str]:
    """Return the pattern of a line that is nothing but one name in parentheses."""
    return re.compile(rf"[(（]\s?(?P<names>{_HAN})\s?[)）]")


@stored_pattern
def _closing() -> re.Pattern[str]:
    """Return the pattern of several names, or of one and its report, in parentheses that end a text."""
    report = rf"\S{{2,4}}{alternation('report')}"
    return re.compile(
        rf"[(（]\s*(?P<names>{_HAN}(?=\s{report}[)）])|{_HAN}{_SEPARATED}{{1,5}}?)(?:\s{report}|\s*)[)）]$"
    )
