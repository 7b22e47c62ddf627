"""Text in the state that a framework passes to its scripts in the browser: JSON, JavaScript, or rows of React."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby, repeat
from typing import Any

from stripper.named_tuples import NamedTuple
from stripper.parse import rich_text
from stripper.parse.head import HeadElement

MIN_PROSE = 140
"""Characters; shorter strings are labels and settings, unless they are sentences."""
MIN_SENTENCE = 60
"""Characters of a sentence."""
TEXT_KEYS = frozenset(("text", "content", "body", "html", "value", "paragraph", "children", "rendered"))
"""Keys of the text of a paragraph, where a sentence counts even if it is short."""
MAX_STATE = 3_000_000
"""Characters of a state; larger ones are not parsed."""
MAX_SCRIPTS = 1_000
"""Scripts of a page that are searched."""
MAX_NESTED = 3
"""Levels of JSON in strings of JSON."""
COLLECTIONS = (dict, list)
"""Types of JSON values that contain others."""

_NAMED = re.compile(
    r"(?<!\w)(__next_f|__NUXT__|__remixContext|__reactRouterContext|__APOLLO_[A-Z_]{2,20}|___[Gg]atsby\w{0,20}|(?:___)?pageData"
    r"|__(?:INITIAL|PRELOADED|SSR|REDUX|APP|PAGE|SERVER|STORE|QUERY|RELAY|PRELOAD)_[A-Z_]{2,20}|__(?:INITIAL|PRELOADED)\w{1,20}"
    r"|(?:initial|preloaded)State)\b"
)
"""The name of a state in a script."""
_HEAD = 2_000
"""Characters at the start of a script in which the name of its state is."""
_ASSIGNED = re.compile(r"=\s*(?=[\[{])")
_LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*+"?')
"""A string in JavaScript, or the rest of a line after a quotation mark, so that nothing is read twice."""
_FLIGHT = re.compile(r"__next_f\.push\(\s*\[\s*1\s*,\s*(?=\")")
"""The start of a piece of the rows that React sends: `self.__next_f.push([1,"…"])`."""
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
"""The start of a row; a row of text has its size in bytes."""
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)]*\s*(?:</[a-z][a-z0-9]{0,10}>\s*){0,4}\Z")
"""The end of a sentence, after which elements may end."""
_END = 60
"""Characters at the end of a text that are searched for it."""
_CLAUSE_END = re.compile("[、。，！？；]")
"""The end of a clause in scripts without spaces."""
_TAG = re.compile(r"[a-z][a-z0-9]{0,15}")

_DECODER = json.JSONDecoder(strict=False)


class _Markup(str):
    """The markup of a rich text, which is not searched for JSON."""

    __slots__ = ()


class State(NamedTuple):
    """The text in the states of a page."""

    name: str
    """That of the first state with text, such as `__NEXT_DATA__`; empty if it has none."""
    texts: tuple[str, ...]
    """Running text or markup, in order, each once."""


def of_json(scripts: Iterable[HeadElement]) -> State:
    """Return the text in the JSON scripts of a page."""
    return _state(
        (script.attributes.get("id", ""), _prose(_json(script.text)))
        for script in scripts
        if "json" in (kind := script.attributes.get("type", "").lower())
        and "ld+json" not in kind
        and len(script.text) <= MAX_STATE
    )


def of_javascript(markup: bytes) -> State:
    """Return the text in the states that other scripts of a page hold."""
    return _state(_javascript_states(markup))


def _state(states: Iterable[tuple[str, Iterator[str]]]) -> State:
    """Return the texts of the states of a page, and the name of the first with any."""
    found: dict[str, None] = {}
    name = ""
    for source, texts in states:
        before = len(found)
        found |= dict.fromkeys(texts)
        if len(found) > before:
            name = name or source
    return State(name, tuple(found))


def _javascript_states(markup: bytes) -> Iterator[tuple[str, Iterator[str]]]:
    rows = ""
    for code in _javascript(markup):
        named = _NAMED.search(code, 0, _HEAD)
        if not named:
            continue
        if named[1] == "__next_f":
            rows += "".join(_pieces(code))
        else:
            yield named[1], _assigned(code)
    if rows:
        yield "__next_f", _flight(rows.encode("utf-8", "replace"))


def _javascript(markup: bytes) -> Iterator[str]:
    """Yield the scripts in some markup."""
    end = 0
    for _ in range(MAX_SCRIPTS):
        start = markup.find(b"<script", end)
        content = markup.find(b">", start) + 1
        end = markup.find(b"</script", content)
        if start < 0 or content == 0 or end < 0:
            return
        if end - content <= MAX_STATE and b"json" not in markup[start:content]:
            yield markup[content:end].decode("utf-8", "replace")


def _json(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _assigned(code: str) -> Iterator[str]:
    """Yield the prose in the object that a script assigns, or else in its strings."""
    if assignment := _ASSIGNED.search(code, 0, _HEAD):
        try:
            value, _ = _DECODER.raw_decode(code, assignment.end())
        except (ValueError, RecursionError):
            value = None
        if texts := list(_prose(value)):
            yield from texts
            return
    literals = (found[0] for found in _LITERAL.finditer(code) if found.end() - found.start() > MIN_SENTENCE)
    yield from _prose([text for literal in literals if (text := _json(literal))])


def _prose(state: Any) -> Iterator[str]:
    """Yield the strings in a JSON value that are running text or markup, in order."""
    stack: list[tuple[str, Any, int]] = [("", [state], 0)]
    while stack:
        key, value, nested = stack.pop()
        if isinstance(value, str):
            if isinstance(value, _Markup):
                if len(value) >= MIN_SENTENCE:
                    yield str(value)
            elif value[:1] in "[{" and nested < MAX_NESTED and (inner := _json(value)) is not None:
                stack.append((key, [inner], nested + 1))
            elif value.count(" ") > len(value) / 20 or len(_CLAUSE_END.findall(value)) > len(value) / 60:
                yield value
            continue
        if isinstance(value, list):
            value = _joined_blocks(value)
        # Most members are numbers and short strings, which are never added to the stack.
        members = value.items() if isinstance(value, dict) else zip(repeat(key), value)
        stack += [
            (name, member, nested)
            for name, member in members
            if type(member) in COLLECTIONS
            or type(member) is _Markup
            or (type(member) is str and len(member) >= MIN_SENTENCE and _may_be_prose(name, member))
        ][::-1]


def _joined_blocks(members: list[Any]) -> list[Any]:
    """Return the members of a list, with the blocks of a rich text that follow each other as one piece of markup."""
    markups = [rich_text.markup(member) for member in members]
    if not any(markups):
        return members
    found: list[Any] = []
    for is_block, run in groupby(zip(members, markups, strict=True), key=lambda pair: bool(pair[1])):
        pairs = tuple(run)
        found += (_Markup("".join(markup for _, markup in pairs)),) if is_block else (member for member, _ in pairs)
    return found


def _may_be_prose(key: str, text: str) -> bool:
    if len(text) >= MIN_PROSE or key not in TEXT_KEYS:
        return len(text) >= MIN_PROSE
    return text.startswith(("<p>", "<p ")) or _SENTENCE_END.search(text[-_END:]) is not None


def _pieces(code: str) -> Iterator[str]:
    """Yield the pieces of the rows that React sends."""
    for start in _FLIGHT.finditer(code):
        if literal := _LITERAL.match(code, start.end()):
            piece = _json(literal[0])
            if isinstance(piece, str):
                yield piece


def _flight(rows: bytes) -> Iterator[str]:
    """Yield the markup of the elements in the rows that React sends, and their texts."""
    at = 0
    while start := _ROW.match(rows, at):
        if start[2]:
            at = start.end() + int(start[2], 16)
            yield from _prose(rows[start.end() : at].decode("utf-8", "replace"))
        else:
            at = rows.find(b"\n", start.end()) + 1 or len(rows)
            try:
                text = _element(_json(rows[start.end() : at].decode("utf-8", "replace")))
            except RecursionError:
                continue
            if len(text) >= (MIN_SENTENCE if "<p>" in text else MIN_PROSE):
                yield text
        if rows[at : at + 1] == b"\n":
            at += 1


def _element(value: Any) -> str:
    """Return an element of React as markup: `["$", tag, key, properties]`, a list of elements, or a text."""
    if isinstance(value, str):
        return "" if value.startswith("$") else escape(value)
    if isinstance(value, dict):
        return "".join(map(_element, filter(_is_collection, value.values())))
    if not isinstance(value, list):
        return ""
    if not (len(value) > 3 and value[0] == "$" and isinstance(value[3], dict)):
        return "".join(map(_element, value))
    tag, properties = value[1], value[3]
    raw = properties.get("dangerouslySetInnerHTML")
    inner = raw.get("__html") if isinstance(raw, dict) else None
    content = inner if isinstance(inner, str) else _element(properties.get("children"))
    if isinstance(tag, str) and _TAG.fullmatch(tag):
        return "" if tag in ("script", "style") else f"<{tag}>{content}</{tag}>"
    others = {key: member for key, member in properties.items() if key != "children" and _is_collection(member)}
    return content + _element(others)


def _is_collection(value: Any) -> bool:
    return isinstance(value, COLLECTIONS)
