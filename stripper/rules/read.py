"""Rule files: TOML to rules, and what is wrong with a file, with its line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from stripper.characters import harmless
from stripper.errors import RuleFileError
from stripper.sites import ANY_HOST, Rule, Site, Sites, host_of

ENDING = ".toml"
"""Of the rule files in a directory."""
ACTIONS = {"keep": True, "drop": False}
"""What a rule may do, and whether that is to keep."""
CONDITIONS = ("class", "id", "text")
"""What a rule may state of lines."""
FILE_KEYS = ("host", "rule")
RULE_KEYS = ("do", *CONDITIONS)

_NO_NAME = re.compile(r"[^a-z0-9.*-]|^$|\*.|.\*")
_HEADER = re.compile(r"""^[ \t]*\[\[[ \t]*["']?rule["']?[ \t]*\]\]""", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_AT = re.compile(r"(?:(?<!\s)\s+)?\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read(paths: Iterable[str]) -> Sites:
    """The rules in files and directories, in the order in which they are named; of a directory, by name."""
    paths = tuple(paths)
    return Sites(tuple(site(file) for path in paths for file in _files(path)), paths)


def site(path: str) -> Site:
    """The rules in a file; raises RuleFileError."""
    return parse(content(path), path)


def content(path: str) -> bytes:
    """What stands in a file; raises RuleFileError."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise RuleFileError(f"{_shown(path)} cannot be read: {error.strerror}; check the name.") from None


def parse(data: bytes, path: str) -> Site:
    """The rules in the bytes of a file that is called `path` in messages; raises RuleFileError."""
    return _File(data, path).site()


def _files(path: str) -> Sequence[str]:
    if not os.path.isdir(path):
        return (path,)
    try:
        names = sorted(name for name in os.listdir(path) if name.endswith(ENDING) and not name.startswith("."))
    except OSError as error:
        raise RuleFileError(f"{_shown(path)} cannot be read: {error.strerror}; make it readable.") from None
    if not names:
        raise RuleFileError(f"{_shown(path)} has no rule files in it, that is, no names in {ENDING}.")
    return [os.path.join(path, name) for name in names]


def _shown(text: str) -> str:
    """A name or value as one harmless line."""
    return " ".join(harmless(text.encode("utf-8", "backslashreplace").decode("utf-8")).split())


class _File:
    """A rule file while it is read."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        try:
            self._text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self._refuse(line, "it is not in UTF-8; save it in that encoding")
        self._headers = [match.start() for match in _HEADER.finditer(self._text)]

    def site(self) -> Site:
        table = self._table()
        self._check_keys(table, FILE_KEYS, None, "a rule file has `host` and one `[[rule]]` after another")
        rules = table.get("rule", [])
        if not isinstance(rules, list) or not all(isinstance(rule, dict) for rule in rules):
            self._refuse(
                self._line("rule"), "each rule begins with a line `[[rule]]`, with two brackets on either side"
            )
        # Where strings hold what looks like a header, nobody can tell by the text alone which is which.
        self._headers = self._headers if len(self._headers) == len(rules) else []
        return Site(tuple(self._hosts(table)), tuple(self._rule(rule, at) for at, rule in enumerate(rules)))

    def _table(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            match = _AT.search(str(error))
            said = str(error)[: match.start()] if match else str(error)
            column = f" at column {match[2]}" if match and match[2] else ""
            line = int(match[1]) if match and match[1] else self._text.count("\n") + 1
            self._refuse(line, f"it is no TOML: {said}{column}; texts stand in quotation marks")

    def _hosts(self, table: dict[str, Any]) -> Iterator[str]:
        hosts = table.get("host")
        line = self._line("host")
        if hosts is None:
            self._refuse(1, 'it does not say for which site it is; begin with a line such as `host = "example.org"`')
        hosts = hosts if isinstance(hosts, list) else [hosts]
        for host in hosts:
            if not isinstance(host, str):
                self._refuse(line, 'a host is a text in quotation marks, such as "example.org", or a list of them')
            name = ANY_HOST if host.strip() == ANY_HOST else host_of(host)
            if "/" in host or _NO_NAME.search(name):
                self._refuse(
                    line,
                    f'"{host}" is no host; write "example.org" for it and all below it, or "*" for every page',
                )
            yield name
        if not hosts:
            self._refuse(line, 'the list of hosts is empty; name one, such as "example.org"')

    def _rule(self, table: dict[str, Any], at: int) -> Rule:
        start = self._header_line(at)
        self._check_keys(table, RULE_KEYS, at, "a rule has `do` and one or more of `class`, `id`, `text`")
        for key, value in table.items():
            if not isinstance(value, str) or not value.strip():
                self._refuse(self._line(key, at), f"`{key}` is to be a text in quotation marks with something in it")
        action = table.get("do")
        if action not in ACTIONS:
            said = "a rule says what to do with lines" if action is None else f'nobody can do "{action}"'
            self._refuse(self._line("do", at), f'{said}; write `do = "drop"` or `do = "keep"`')
        if not any(key in table for key in CONDITIONS):
            self._refuse(start, "a rule says which lines it is for; add `class`, `id` or `text`")
        for key in ("class", "id"):
            if len(table.get(key, "").split()) > 1:
                self._refuse(self._line(key, at), f"`{key}` is one name; make a rule for each, or use `*`")
        place = f"{_shown(self._path)}:{start}" if self._headers else f"{_shown(self._path)}, rule {at + 1}"
        text, class_, id = (table.get(key, "").strip() for key in ("text", "class", "id"))
        return Rule(ACTIONS[action], text, class_, id, place)

    def _check_keys(self, table: dict[str, Any], known: Sequence[str], at: int | None, has: str) -> None:
        for key in table:
            if key not in known:
                near = get_close_matches(key.lower(), known, 1)
                hint = f"; did you mean `{near[0]}`?" if near else f"; {has}"
                self._refuse(self._line(key, at), f"nothing is called `{key}`{hint}")

    def _header_line(self, at: int) -> int:
        return self._text.count("\n", 0, self._headers[at]) + 1 if self._headers else 1

    def _line(self, key: str, at: int | None = None) -> int:
        """The line at which a key stands: at the top of the file, or in a rule; that of the rule if it is not seen."""
        if at is None:
            start, line = 0, 1
        elif not self._headers:
            return 1
        else:
            start, line = self._text.find("\n", self._headers[at]), self._header_line(at)
        wanted = re.compile(rf"""^[ \t]*\[?[ \t]*["']?{re.escape(key)}["']?[ \t]*[]=.]""", re.MULTILINE)
        end = _TABLE.search(self._text, start) if at is not None else None
        match = wanted.search(self._text, start, end.start() if end else len(self._text)) if start >= 0 else None
        return self._text.count("\n", 0, match.start()) + 1 if match else line

    def _refuse(self, line: int, sentence: str) -> NoReturn:
        raise RuleFileError(f"{_shown(self._path)}:{line}: {_shown(sentence)}{'' if sentence[-1] == '?' else '.'}")
