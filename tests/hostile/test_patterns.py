"""Every regular expression of the package takes linear time, on input made from its own parts."""

from __future__ import annotations

import importlib
import random
import re
import time
from collections.abc import Iterable
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from hostile.patterns import TOP, Found, inside, modules, not_found, patterns

TINY, SHORT, LONG = 24, 500, 4_000
"""Characters of the inputs; the first finds exponential time before the others would never end."""
MOST = 20.0
"""Times longer that the long input may take: 8 times for linear time, 64 times for quadratic time."""
COSTLIEST = 100.0
"""Times longer than `REFERENCE` that a pattern may take, which is about 1 s/MB."""
REFERENCE = re.compile("[a-z]y")
SMALL = 0.0002
"""Seconds below which the resolution of the clock counts."""
CASES = 40
"""Inputs of each kind for each pattern."""
CATEGORIES = {
    ops.CATEGORY_SPACE: " ",
    ops.CATEGORY_DIGIT: "1",
    ops.CATEGORY_WORD: "a",
    ops.CATEGORY_NOT_SPACE: "x",
    ops.CATEGORY_NOT_DIGIT: "x",
    ops.CATEGORY_NOT_WORD: "-",
}
"""A character of each category."""


def characters(members: Iterable[tuple[Any, Any]]) -> list[str]:
    """Return up to three characters of a set; if it is negated, two that are not in it."""
    found = []
    for op, value in members:
        if op is ops.LITERAL:
            found.append(chr(value))
        elif op is ops.RANGE:
            found.append(chr(value[0]))
        elif op is ops.CATEGORY:
            found.append(CATEGORIES[value])
    if any(op is ops.NEGATE for op, _ in members):
        return [character for character in "x 1-\n" if character not in found][:2]
    return found[:3]


def parts(op: Any, value: Any) -> list[Any]:
    """Return the sequences that are directly within a node."""
    if op is ops.BRANCH:
        return list(value[1])
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return [value[2]]
    if op is ops.SUBPATTERN:
        return [value[3]]
    if op in (ops.ASSERT, ops.ASSERT_NOT):
        return [value[1]]
    return [value] if op is ops.ATOMIC_GROUP else []


def example(nodes: Iterable[tuple[Any, Any]]) -> str:
    """Return a text that a sequence matches, as long as no lookaround forbids it."""
    text = ""
    for op, value in nodes:
        if op is ops.LITERAL:
            text += chr(value)
        elif op is ops.IN:
            text += (characters(value) or ["x"])[0]
        elif op in (ops.ANY, ops.NOT_LITERAL):
            text += "x"
        elif op is not ops.ASSERT_NOT and (within := parts(op, value)):
            text += example(within[0]) * (max(1, min(value[0], 3)) if "REPEAT" in str(op) else 1)
    return text


def pieces(nodes: Iterable[tuple[Any, Any]]) -> set[str]:
    """Return texts that parts of a sequence match: single characters, alternatives and what is repeated."""
    found = set()
    for op, value in nodes:
        if op is ops.LITERAL:
            found.add(chr(value))
        elif op is ops.IN:
            found.update(characters(value))
        for part in parts(op, value):
            found |= pieces(part) | {example(part)}
    return found - {""}


def inputs(pattern: re.Pattern[Any]) -> list[tuple[str, str]]:
    """Return beginnings, each with a text to repeat after it: what makes a pattern start over, or backtrack."""
    text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    nodes = list(
        _parser.parse(text, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)
    )
    units = sorted(pieces(nodes))
    heads = sorted({example(nodes[:count]) for count in range(len(nodes) + 1)})
    after = [(head, unit) for head in heads for unit in units]
    pairs = [("", first + second) for first in (*units, *heads) for second in units if first]
    choice = random.Random(1)
    return [case for cases in (after, pairs) for case in choice.sample(cases, min(CASES, len(cases)))]


def text_of(pattern: re.Pattern[Any], head: str, unit: str, tail: str, size: int) -> Any:
    text = head + unit * (size // len(unit) or 1) + tail  # whole units, so that texts of all sizes end alike
    return text.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else text


def seconds(pattern: re.Pattern[Any], method: str, text: Any, runs: int = 1) -> float:
    """Return the CPU time of the fastest run."""
    arguments = (text[:0], text) if method == "sub" else (text,)
    times = []
    for _ in range(runs):
        start = time.thread_time()
        result = getattr(pattern, method)(*arguments)
        if method == "finditer":
            for _match in result:
                pass
        times.append(time.thread_time() - start)
    return min(times)


def complaint(pattern: re.Pattern[Any], method: str, head: str, unit: str, tail: str, unit_cost: float) -> str:
    """Return what is wrong with the time that a pattern takes; empty if nothing is."""
    tiny, short, long = (text_of(pattern, head, unit, tail, size) for size in (TINY, SHORT, LONG))
    if any(seconds(pattern, method, text) > 100 * SMALL for text in (tiny, short)):
        return f"{SHORT} characters take more than {100 * SMALL} s"
    # Once is enough for nearly all; what seems slow is measured again, and the fastest run counts.
    for runs in (1, 5, 20):
        small = max(SMALL / MOST, seconds(pattern, method, short, runs))
        large = seconds(pattern, method, long, runs)
        if runs > 1:  # the processor may have become slower
            unit_cost = max(unit_cost, seconds(REFERENCE, "search", "x" * LONG, runs))
        grows, costs = large / small > MOST and large > SMALL, large / unit_cost > COSTLIEST
        if not grows and not costs:
            return ""
    return f"{large / small:.0f} times longer for {LONG // SHORT} times the text, {large / unit_cost:.0f} × reference"


PATTERNS = patterns()


FROM_INPUT = {
    "stripper.classify.features.labels._compiled": "an escaped name of features",
    "stripper.metadata.dump_site._spellings": "an escaped domain of limited length",
    "stripper.rules.read._line": "an escaped key of a file of rules",
    "stripper.tables.patterns.compiled": "a pattern of a function that is found itself",
}
"""Functions whose pattern depends on an argument, and what it is made of."""


def test_all_patterns_are_found() -> None:
    assert {name for module in modules() for name in not_found(module)} == set(FROM_INPUT)


def test_patterns_of_compiled_modules_are_found() -> None:
    timed = {found.pattern for found in PATTERNS}
    for path in TOP.rglob("*.pyx"):
        module = importlib.import_module(".".join(("stripper", *path.relative_to(TOP).with_suffix("").parts)))
        for line in path.read_text("utf-8").splitlines():
            name = line.partition(" = ")[0]
            if "re.compile(" in line:
                assert any(pattern in timed for pattern in inside(vars(module).get(name))), f"{path.name}: {line}"


@pytest.mark.parametrize("found", PATTERNS, ids=lambda found: found.name)
def test_time_is_linear(found: Found) -> None:
    unit_cost = max(SMALL / COSTLIEST, seconds(REFERENCE, "search", "x" * LONG, 20))
    for method in found.methods:
        for head, unit in inputs(found.pattern):
            for tail in ("", "\n\0"):
                wrong = complaint(found.pattern, method, head, unit, tail, unit_cost)
                assert not wrong, f"{method} of {head!r}, then {unit!r} again and again, then {tail!r}: {wrong}"


@pytest.mark.parametrize(
    "pattern", [r"\s+x", r"(?:a|b)*c", r"\S+@\S+\.com", r"a[^b]{0,900}c", r"(a+)+b", r"x.*y.*z"], ids=lambda text: text
)
def test_slow_patterns_are_noticed(pattern: str) -> None:
    compiled = re.compile(pattern)
    unit_cost = seconds(REFERENCE, "search", "x" * LONG, 20)
    assert any(complaint(compiled, "search", head, unit, "\0", unit_cost) for head, unit in inputs(compiled))
