"""Patterns whose code the build stores are those that `re` compiles."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import build_tables
from stripper import tables
from stripper.tables import Table, patterns

PATTERNS: list[tuple[Any, int]] = [
    (r"a|b(?P<name>c)\1x{2,3}?", 0),
    (r"(?:Grüße|été|[à-ÿ]|ς)\b(?<!\w)", int(re.IGNORECASE)),
    (r"(?P<a>\d)|(?P<b>[^\W\d_]++)(x)*", 0),
    (r"(?i:a)b(?=c)  # d", int(re.VERBOSE)),
    (rb"<(a|b)\s[^>]*>", int(re.IGNORECASE)),
    ("[\u4e00-\u9fff\U0001f600-\U0001f64f]", 0),
]


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Table:
    """Return a written table with `PATTERNS`."""
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    monkeypatch.setattr(tables, "TABLES", [])
    table = Table("patterns", patterns.version)
    for pattern, flags in PATTERNS:
        table.computed[patterns.key_of(pattern, flags)] = build_tables.encoded(pattern, flags)
    table.write()
    return Table("patterns", patterns.version)


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_stored_pattern_equals_a_compiled_one(
    pattern: Any, flags: int, stored: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = re.compile(pattern, flags)
    monkeypatch.setattr(patterns, "OF_FUNCTIONS", stored)
    monkeypatch.setattr(re, "compile", None)  # it is not called
    found = patterns.compiled(pattern, flags)
    assert found == expected
    assert (found.groups, found.groupindex, found.flags) == (expected.groups, expected.groupindex, expected.flags)


def test_the_build_has_stored_the_patterns_of_the_command_line() -> None:
    """Without its tables, a process takes twice as long to start."""
    stored = Table("module_patterns", patterns.version).read()
    assert patterns.key_of(r"(?<![\w-])--?[\w-]+", 0) in stored, "run `python build_tables.py .`"


def test_a_pattern_for_bytes_has_another_key_than_the_same_for_text() -> None:
    assert patterns.key_of(rb"\s", 0) != patterns.key_of(r"\s", 0)


def test_a_pattern_that_is_not_stored_is_compiled(stored: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "OF_FUNCTIONS", stored)
    assert patterns.compiled("another", 0) == re.compile("another")


def test_the_cache_of_re_gets_patterns_with_the_key_that_it_looks_up(
    stored: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "OF_MODULES", stored)
    monkeypatch.setattr(re, "_cache", {})
    if hasattr(re, "_cache2"):
        monkeypatch.setattr(re, "_cache2", {})
    patterns.install()
    others = re.compile("other than those stored")
    with monkeypatch.context() as without_compiler:
        without_compiler.setattr(re._compiler, "compile", None)  # type: ignore[attr-defined]
        for pattern, flags in PATTERNS:
            assert re.compile(pattern, flags) is re.compile(pattern, flags)
            assert re.compile(pattern, flags).flags & flags == flags
    assert re.compile("other than those stored") is others
    assert re.compile(others) is others
    assert re.search(others, "") is None
    with pytest.raises(TypeError, match="first argument must be string or compiled pattern"):
        re.compile(3)  # type: ignore[call-overload]


def test_patterns_of_another_python_are_ignored(stored: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(stored.read()) == len(PATTERNS)
    assert Table("patterns", lambda: ["cpython-27", *patterns.version()[1:]]).read() == {}


def test_a_cache_under_another_name_is_no_error(stored: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "OF_MODULES", stored)
    monkeypatch.delattr(re, "_cache")
    monkeypatch.delattr(re, "_cache2", raising=False)
    patterns.install()
    assert not hasattr(re, "_cache")
