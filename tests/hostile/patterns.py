"""The regular expressions of the package: where each is defined, and the methods that are called on it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import stripper

TOP = Path(str(stripper.__file__)).parent
CALLS = ("compile", "match", "fullmatch", "search", "split", "sub", "subn", "findall", "finditer")
METHODS = ("match", "fullmatch", "search", "split", "sub", "findall", "finditer")
CALL = re.compile(rf"\b((?:\w+\.)?\w+)(?:\(\)|\[\w+\])?\.({'|'.join(METHODS)})\(")
"""A name and the method that is called on it."""


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
