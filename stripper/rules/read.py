"""Rule files: parsing of TOML into rules, and errors with the line they refer to."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn

from stripper.display import printable
from stripper.errors import RuleFileError
from stripper.site_rules import ANY_HOST, Rule, Site, Sites, host_of

SUFFIX = ".toml"
"""Suffix of the rule files in a directory."""
ACTIONS = {"keep": True, "drop": False}
"""Values of `do`, each with whether the rule keeps lines."""
CONDITIONS = ("class", "id", "text")
FILE_KEYS = ("host", "rule")
RULE_KEYS = ("do", *CONDITIONS)

_INVALID_HOST = re.compile(r"[^a-z0-9.*-]|^$|\*.|.\*")
_HEADER = re.compile(r"""^[ \t]*\[\[[ \t]*["']?rule["']?[ \t]*\]\]""", re.MULTILINE)
_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_ERROR_POSITION = re.compile(r"(?:(?<!\s)\s+)?\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read(paths: Iterable[str]) -> Sites:
    """Read rule files and directories in the given order, the files of a directory by name."""
    paths = tuple(paths)
    return Sites(tuple(read_file(file) for path in paths for file in _files(path)), paths)


def read_file(path: str) -> Site:
    """Read the rules in a file; raises RuleFileError."""
    return parse(read_bytes(path), path)


def read_bytes(path: str) -> bytes:
    """Read a file; raises RuleFileError."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise RuleFileError(f"Cannot read {printable(path)}: {error.strerror}; check the name.") from None


def parse(data: bytes, path: str) -> Site:
    """Parse the contents of a rule file, called `path` in messages; raises RuleFileError."""
    return _Parser(data, path).site()


def _files(path: str) -> Sequence[str]:
    if not os.path.isdir(path):
        return (path,)
    try:
        names = sorted(name for name in os.listdir(path) if name.endswith(SUFFIX) and not name.startswith("."))
    except OSError as error:
        raise RuleFileError(f"Cannot read {printable(path)}: {error.strerror}; make it readable.") from None
    if not names:
        raise RuleFileError(
            f"{printable(path)} contains no rule files; add a file named *{SUFFIX}, or name another path."
        )
    return [os.path.join(path, name) for name in names]


class _Parser:
    """Parser of one rule file."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        try:
            self._text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self._fail(line, "not valid UTF-8; save the file in that encoding")
        self._headers = [match.start() for match in _HEADER.finditer(self._text)]

    def site(self) -> Site:
        table = self._table()
        self._check_keys(table, FILE_KEYS, None, "a rule file has `host` and `[[rule]]` tables")
        rules = table.get("rule", [])
        if not isinstance(rules, list) or not all(isinstance(rule, dict) for rule in rules):
            self._fail(self._line("rule"), "not a list of rules; begin each rule with `[[rule]]`, in double brackets")
        # If a string contains what looks like a header, the text does not show which headers are real.
        self._headers = self._headers if len(self._headers) == len(rules) else []
        return Site(tuple(self._hosts(table)), tuple(self._rule(rule, index) for index, rule in enumerate(rules)))

    def _table(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            match = _ERROR_POSITION.search(str(error))
            message = str(error)[: match.start()] if match else str(error)
            column = f" at column {match[2]}" if match and match[2] else ""
            line = int(match[1]) if match and match[1] else self._text.count("\n") + 1
            self._fail(line, f"not valid TOML: {message}{column}; put strings in quotation marks")

    def _hosts(self, table: dict[str, Any]) -> Iterator[str]:
        hosts = table.get("host")
        line = self._line("host")
        if hosts is None:
            self._fail(1, 'the host is missing; begin with a line such as `host = "example.org"`')
        hosts = hosts if isinstance(hosts, list) else [hosts]
        for host in hosts:
            if not isinstance(host, str):
                self._fail(line, 'not a host; use a string such as "example.org", or a list of strings')
            name = ANY_HOST if host.strip() == ANY_HOST else host_of(host)
            if "/" in host or _INVALID_HOST.search(name):
                self._fail(
                    line,
                    f'"{host}" is not a host; use "example.org" for it and its subdomains, or "*" for every page',
                )
            yield name
        if not hosts:
            self._fail(line, 'the list of hosts is empty; add one, such as "example.org"')

    def _rule(self, table: dict[str, Any], index: int) -> Rule:
        start = self._header_line(index)
        self._check_keys(table, RULE_KEYS, index, "a rule has `do` and at least one of `class`, `id`, `text`")
        for key, value in table.items():
            if not isinstance(value, str) or not value.strip():
                self._fail(
                    self._line(key, index),
                    f"`{key}` is not a string or is empty; use a non-empty string in quotation marks",
                )
        action = table.get("do")
        if action not in ACTIONS:
            cause = "the action is missing" if action is None else f'"{action}" is not an action'
            self._fail(self._line("do", index), f'{cause}; use `do = "drop"` or `do = "keep"`')
        if not any(key in table for key in CONDITIONS):
            self._fail(start, "the rule has no condition; add `class`, `id` or `text`")
        for key in ("class", "id"):
            if len(table.get(key, "").split()) > 1:
                self._fail(self._line(key, index), f"`{key}` is not a single name; write a rule for each, or use `*`")
        path = printable(self._path)
        place = f"{path}:{start}" if self._headers else f"{path}, rule {index + 1}"
        text, class_, id = (table.get(key, "").strip() for key in ("text", "class", "id"))
        return Rule(ACTIONS[action], text, class_, id, place)

    def _check_keys(self, table: dict[str, Any], known: Sequence[str], index: int | None, expected: str) -> None:
        for key in table:
            if key not in known:
                near = get_close_matches(key.lower(), known, 1)
                hint = f"; did you mean `{near[0]}`?" if near else f"; {expected}"
                self._fail(self._line(key, index), f"`{key}` is not a known key{hint}")

    def _header_line(self, index: int) -> int:
        return self._text.count("\n", 0, self._headers[index]) + 1 if self._headers else 1

    def _line(self, key: str, index: int | None = None) -> int:
        """Return the line of a key of a rule, or of the file if `index` is None; if not found, that of the rule."""
        if index is None:
            start, line = 0, 1
        elif not self._headers:
            return 1
        else:
            start, line = self._text.find("\n", self._headers[index]), self._header_line(index)
        assignment = re.compile(rf"""^[ \t]*\[?[ \t]*["']?{re.escape(key)}["']?[ \t]*[]=.]""", re.MULTILINE)
        end = _TABLE.search(self._text, start) if index is not None else None
        match = assignment.search(self._text, start, end.start() if end else len(self._text)) if start >= 0 else None
        return self._text.count("\n", 0, match.start()) + 1 if match else line

    def _fail(self, line: int, message: str) -> NoReturn:
        message = message if message.endswith("?") else f"{message}."
        raise RuleFileError(f"{printable(self._path)}:{line}: {printable(message)}")
