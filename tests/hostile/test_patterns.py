"""Every regular expression of the package takes linear time, on input made from its own parts."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import random
import re
import time
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache
from pathlib import Path
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import pytest

import stripper

TOP = Path(str(stripper.__file__)).parent
TINY, SHORT, LONG = 24, 500, 4_000
"""Characters of the inputs; the first finds exponential time before the others would never end."""
MOST = 20.0
"""Times longer that the long input may take: 8 times for linear time, 64 times for quadratic time."""
COSTLIEST = 100.0
"""Times longer than `REFERENCE` that a pattern may take, which is about 1 s/MB."""
REFERENCE = re.compile("[a-z]y")
SMALL = 0.0002
"""Seconds below which the resolution of the clock counts."""
CASES = 60
"""Inputs of each kind for each pattern."""
CALLS = ("compile", "match", "fullmatch", "search", "split", "sub", "subn", "findall", "finditer")
METHODS = ("match", "fullmatch", "search", "split", "sub", "findall", "finditer")
CALL = re.compile(rf"\b((?:\w+\.)?\w+)(?:\(\)|\[\w+\])?\.({'|'.join(METHODS)})\(")
"""A name and the method that is called on it."""

CATEGORIES = {
    ops.CATEGORY_SPACE: " ",
    ops.CATEGORY_DIGIT: "1",
    ops.CATEGORY_WORD: "a",
    ops.CATEGORY_NOT_SPACE: "x",
    ops.CATEGORY_NOT_DIGIT: "x",
    ops.CATEGORY_NOT_WORD: "-",
}
"""A character of each category."""


class Found(NamedTuple):
    """A pattern, where it is defined, and the methods that the package calls on it."""

    pattern: re.Pattern[Any]
    name: str
    methods: tuple[str, ...]


def patterns() -> list[Found]:
    """Return all patterns that are values of modules, are returned by their cached functions, or are in a call."""
    names: dict[re.Pattern[Any], str] = {}
    called: dict[re.Pattern[Any], set[str]] = {}
    for module in modules():
        values = vars(importlib.import_module(module)).items()
        found = [(name, pattern, methods(module, name)) for name, value in values for pattern in inside(value)]
        for name, call in calls_in_functions(module):
            if (pattern := constant(call)) is not None:
                method = ast.unparse(call.func).removeprefix("re.")
                found.append((name, pattern, {method} & {*METHODS} or methods(module, name)))
        for name, pattern, used in found:
            names.setdefault(pattern, f"{module}.{name}")
            called.setdefault(pattern, set()).update(used)
    return [
        Found(pattern, name, tuple(sorted(called[pattern])) or ("search", "sub")) for pattern, name in names.items()
    ]


@cache
def modules() -> list[str]:
    names = (module.name for module in pkgutil.walk_packages(stripper.__path__, "stripper."))
    return [name for name in names if not name.endswith("__main__")]


def inside(value: object, depth: int = 3) -> Iterator[re.Pattern[Any]]:
    """Yield the patterns in a value."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        yield from inside((*value.keys(), *value.values()), depth)
    elif isinstance(value, tuple | list | Set) and depth:
        for member in value:
            yield from inside(member, depth - 1)
    elif hasattr(value, "cache_info") and "re.Pattern" in str(getattr(value, "__annotations__", {}).get("return")):
        flags = {name: given for name, given in value.__annotations__.items() if name != "return"}
        for flag in (False, True)[: 1 + bool(flags)] if set(flags.values()) <= {"bool"} else ():
            yield from inside(value(**dict.fromkeys(flags, flag)), depth)  # type: ignore[operator]


@cache
def tree(module: str) -> ast.Module:
    """Return the syntax of a module; that of a compiled one is empty."""
    path = Path(str(importlib.import_module(module).__file__))
    return ast.parse(path.read_text("utf-8") if path.suffix == ".py" else "")


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls of functions of the module `re`."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in CALLS:
            yield from (call,) if ast.unparse(call.func.value) == "re" else ()


def calls_in_functions(module: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls in the functions of a module, each with the name of the outermost function."""
    for statement in ast.walk(tree(module)):
        if isinstance(statement, ast.FunctionDef | ast.Lambda):
            yield from ((getattr(statement, "name", "<lambda>"), call) for call in calls(statement))


def constant(call: ast.Call) -> re.Pattern[Any] | None:
    """Return the pattern of a call; None if it is computed."""
    try:
        text = ast.literal_eval(call.args[0])
    except ValueError:
        return None
    arguments = map(ast.unparse, (*call.args[1:], *(keyword.value for keyword in call.keywords)))
    flags = [eval(argument, {"re": re}) for argument in arguments if argument.startswith("re.")]
    return re.compile(text, *flags)


@cache
def source(module: str = "") -> str:
    """Return the source of a module, or of the package."""
    path = TOP.parent.joinpath(*module.split("."))
    files = (path.with_suffix(".py"), path.with_suffix(".pyx"), path / "__init__.py") if module else TOP.rglob("*.py*")
    return "\n".join(
        file.read_text("utf-8") for file in sorted(files) if file.exists() and file.suffix in (".py", ".pyx")
    )


@cache
def called(text: str) -> Mapping[str, Set[str]]:
    """Return the methods that are called in a source on each name, and on the variables of loops over it."""
    found: dict[str, set[str]] = {}
    for name, method in CALL.findall(text):
        found.setdefault(name, set()).add(method)
    for variables, name, body in re.findall(r"\bfor ([\w, ]+) in ([\w.]+)\b(?=([^\n]*))", text):
        found.setdefault(name, set()).update(method for on, method in CALL.findall(body) if on in variables.split(", "))
    return found


def methods(module: str, name: str) -> Set[str]:
    """Return the methods that are called on a name of a module, in it or in others."""
    return called(source(module)).get(name, set()) | called(source()).get(f"{module.rpartition('.')[2]}.{name}", set())


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
    text = head + (unit * (size // len(unit) + 1))[:size] + tail
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
    for runs in (1, 5):
        small = max(SMALL / MOST, seconds(pattern, method, short, runs))
        large = seconds(pattern, method, long, runs)
        grows, costs = large / small > MOST and large > SMALL, large / unit_cost > COSTLIEST
        if not grows and not costs:
            return ""
    return f"{large / small:.0f} times longer for {LONG // SHORT} times the text, {large / unit_cost:.0f} × reference"


PATTERNS = patterns()


FROM_INPUT = {
    "stripper.classify.features.labels._compiled": "an escaped name of features",
    "stripper.metadata.dump_site.spelled_host": "an escaped domain of limited length",
    "stripper.render.footnotes._stripped": "an escaped label",
    "stripper.rules.read._line": "an escaped key of a file of rules",
}
"""Functions whose pattern depends on an argument, and what it is made of."""


def not_found(module: str) -> Iterator[str]:
    """Yield what has patterns that are not timed: they are in no value, in no cached function, and not constant."""
    values = vars(importlib.import_module(module))
    for name, call in calls_in_functions(module):
        if constant(call) is None and not any(inside(values.get(name))):
            yield f"{module}.{name}"
    for statement in tree(module).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            if any(calls(statement)) and not any(any(inside(values.get(ast.unparse(name)))) for name in targets):
                yield f"{module}.{ast.unparse(targets[0])}"
        elif not isinstance(statement, ast.FunctionDef | ast.ClassDef) and any(calls(statement)):
            yield f"{module}, line {statement.lineno}"


def test_all_patterns_are_found() -> None:
    assert {name for module in modules() for name in not_found(module)} == set(FROM_INPUT)


def test_patterns_of_compiled_modules_are_found() -> None:
    timed = {found.pattern for found in PATTERNS}
    for path in TOP.rglob("*.pyx"):
        module = importlib.import_module(".".join(("stripper", *path.relative_to(TOP).with_suffix("").parts)))
        for line in path.read_text("utf-8").splitlines():
            name = line.partition(" = re.compile(")[0]
            if "re.compile(" in line:
                assert vars(module).get(name) in timed, f"{path.name}: {line}"


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
