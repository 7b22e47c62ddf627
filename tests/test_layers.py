"""Imports that each part of stripper may have, and the absence of circles."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import stripper

ROOT = Path(stripper.__file__).parent

SHARED = {
    *("model", "reasons", "settings", "errors", "words", "marks", "values"),
    *("site_rules", "site_templates", "files", "display", "inputs", "cached", "native", "log", "gzipped", "repair"),
    *("tables", "note_links", "decided", "named_tuples"),
}
"""Modules that any stage may import: data, words and plain functions on text, none of them a stage."""

STAGES = {"decode", "parse", "metadata", "rules", "classify"}

MAY_KNOW = {
    **dict.fromkeys(SHARED, SHARED),
    **dict.fromkeys(STAGES, SHARED),
    "native": {"errors"},
    "classify": SHARED | {"parse"},
    "templates": SHARED | {"document"},
    "pipeline": SHARED | STAGES | {"document"},
    "document": SHARED | {"render"},
    "render": SHARED | {"document"},
    "batch": SHARED | {"document", "pipeline", "render", "templates"},
    "cli": SHARED | {"document", "batch", "render", "rules", "pipeline", "templates"},
    "rows": SHARED | {"document", "pipeline", "batch"},
    "__main__": {"cli"},
    "__init__": SHARED | {"document", "pipeline", "rules", "templates"},
}
"""The parts that each part of stripper may import besides itself."""

FLOORS = (
    {
        "metadata.confidence",
        "metadata.prefilters",
        "metadata.line_index",
        "metadata.scope",
        "metadata.teasers",
        "metadata.dump_accounts",
        "metadata.dump_headers",
        "metadata.declared",
        "metadata.dump_host",
        "metadata.context",
    },
    {"metadata.dates"},
    {"metadata.authors"},
)
"""The packages of metadata from the ground up; each may import only from its own floor or below."""

MAY_IMPORT = {
    "click": {"cli", "__main__"},
    "rich": {"render.terminal", "cli.progress", "cli.progress_bar"},
    "jinja2": {"render.html_view"},
    "markupsafe": {"render.html_view"},
    "lxml": {"parse", "render.tei_tree"},
    "readability": {"classify.readability"},
    "chardetng_py": {"decode"},
    "ftfy": {"repair"},
    "sqlite3": {"batch"},
    "multiprocessing": {"batch"},
    "zstandard": {"batch.writers.compression"},
    "email": {"batch.sources.mail"},
}
"""The only places for a package; a package name stands for all that is in it."""


CYTHON_IMPORT = re.compile(r"^\s*((?:from\s+\S+\s+)?c?import\s+(?:\([^)]*\)|[^(\n]+))$", re.MULTILINE)
"""An import in Cython, of a Python module or of C declarations."""


@cache
def modules() -> tuple[tuple[str, Path], ...]:
    paths = sorted(path for pattern in ("*.py", "*.pyx", "*.pxd") for path in ROOT.rglob(pattern))
    return tuple((".".join(path.relative_to(ROOT).with_suffix("").parts), path) for path in paths)


def imports(module: str, source: str) -> Iterator[str]:
    """The full names that a module imports, wherever in it, relative ones made absolute."""
    package = ["stripper", *module.removesuffix(".__init__").split(".")]
    package = package if module.endswith("__init__") else package[:-1]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def python(path: Path) -> str:
    """The source of a module as Python; of one in Cython, its imports."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return source
    source = re.sub(r"#.*", "", source)
    return "\n".join(found.replace("cimport", "import") for found in CYTHON_IMPORT.findall(source))


def part(name: str) -> str | None:
    """The part of stripper that a full name lies in, if it lies in one."""
    parts = name.split(".")
    return parts[1] if parts[0] == "stripper" and parts[1:] and parts[1] in MAY_KNOW else None


def is_below(module: str, places: set[str]) -> bool:
    return any(module == place or module.startswith(f"{place}.") for place in places)


def faults(module: str, source: str) -> list[str]:
    """Return the forbidden imports of a module."""
    own = module.split(".")[0]
    allowed = {None, own, *MAY_KNOW[own]}
    return [
        f"{module} imports {name}"
        for name in imports(module, source)
        if part(name) not in allowed or not is_below(module, MAY_IMPORT.get(name.split(".")[0], {module}))
    ]


@pytest.mark.parametrize(("module", "path"), modules(), ids=[f"{path.suffix[1:]}:{name}" for name, path in modules()])
def test_imports_keep_to_the_layers(module: str, path: Path) -> None:
    assert faults(module, python(path)) == []


def floor(name: str) -> int:
    """Return the floor of a module of metadata; what is in no room is on top."""
    return next((level for level, rooms in enumerate(FLOORS) if is_below(name, rooms)), len(FLOORS))


@pytest.mark.parametrize(("module", "path"), [row for row in modules() if row[0].startswith("metadata.")])
def test_no_room_of_metadata_imports_a_higher_one(module: str, path: Path) -> None:
    imported = [name.removeprefix("stripper.") for name in imports(module, python(path))]
    assert [name for name in imported if name.startswith("metadata.") and floor(name) > floor(module)] == []


@cache
def graph(deferred: bool) -> Mapping[str, set[str]]:
    """Return the modules that each module imports; a package is its `__init__`."""
    found: dict[str, set[str]] = {}
    for module, path in modules():
        source = python(path) if deferred else at_import(python(path))
        found.setdefault(module.removesuffix(".__init__"), set()).update(imports(module, source))
    names = {f"stripper.{module}": module for module in found}
    return {
        module: {names[name] for whole in imported if (name := of_module(whole, names)) in names} - {module}
        for module, imported in found.items()
    }


def of_module(name: str, modules: Container[str]) -> str:
    """Return the module that a full name is, or is in."""
    return name if name in modules else name.rpartition(".")[0]


def at_import(source: str) -> str:
    """Return the part of a source that runs when it is imported: no functions, and nothing for type checkers only."""
    statements = ast.parse(source).body
    skipped = (ast.FunctionDef, ast.ClassDef)
    return "\n".join(
        ast.unparse(statement)
        for statement in statements
        if not isinstance(statement, skipped)
        and not (isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING")
    )


def circle(edges: Mapping[str, set[str]]) -> list[str]:
    """Return a circle of names, or nothing."""
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


@pytest.mark.parametrize("room", sorted({module.split(".")[0] for module, _ in modules() if "." in module}))
def test_the_modules_of_a_part_import_each_other_in_no_circle(room: str) -> None:
    edges = graph(deferred=True)
    inside = {module for module in edges if is_below(module, {room})}
    assert circle({module: edges[module] & inside for module in inside}) == []


@pytest.mark.parametrize("room", ["", "classify", "metadata", "batch", "cli", "render"])
def test_the_packages_of_a_part_import_each_other_in_no_circle(room: str) -> None:
    edges: dict[str, set[str]] = {}
    for module, imported in graph(deferred=False).items():
        if child(module, room):
            edges.setdefault(child(module, room), set()).update(child(name, room) for name in imported)
    assert circle({name: imported - {name, ""} for name, imported in edges.items()}) == []


def child(module: str, room: str) -> str:
    """Return the package or module in a room that a module is in; nothing if it is not below the room."""
    prefix = f"{room}." if room else ""
    return module.removeprefix(prefix).split(".")[0] if module.startswith(prefix) else ""


def test_no_module_is_imported_in_a_circle() -> None:
    assert circle(graph(deferred=False)) == []


@pytest.mark.parametrize(
    ("edges", "expected"),
    [({"a": {"b"}, "b": {"c"}, "c": {"a"}}, {"a", "b", "c"}), ({"a": {"b", "c"}, "b": {"c"}, "c": set()}, set())],
)
def test_a_circle_is_found(edges: dict[str, set[str]], expected: set[str]) -> None:
    assert set(circle(edges)) == expected


def test_what_runs_at_import() -> None:
    source = "import a\nif TYPE_CHECKING:\n    import b\ndef f():\n    import c\nclass D:\n    import d\n"
    assert at_import(source) == "import a"


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("metadata.title", "from stripper.classify import blocks"),
        ("native.matrix", "from stripper.model import Line"),
        ("rules.find", "def f():\n    import stripper.parse.html"),
        ("metadata.title", "from ..classify import decide"),
        ("parse.html", "from stripper.pipeline import extract"),
        ("model", "from stripper import parse"),
        ("render.text", "from stripper.classify import decide"),
        ("batch.writers", "import click"),
        ("batch.__init__", "from stripper.parse import parse"),
        ("batch.sources", "from stripper.cli import streams"),
        ("cli.extract", "from stripper.decode import decode"),
        ("classify.features.line", "from lxml import etree"),
        ("render.markdown", "from rich.text import Text"),
        ("render.view.rows", "from rich.cells import cell_len"),
        ("cli.diff", "from rich.console import Console"),
        ("batch.report.page", "from jinja2 import Environment"),
        ("decode", "import readability"),
        ("rules.find", "from stripper.document import Document"),
        ("cli.report", "import sqlite3"),
        ("batch.batch.report.page", "from stripper.cli import terminal"),
    ],
)
def test_a_wrong_import_is_found(module: str, source: str) -> None:
    assert faults(module, source)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("classify.score", "from stripper.classify.weights import Model\nfrom stripper.words import section"),
        ("metadata.title", "from stripper.metadata import context\nfrom . import title"),
        ("parse.html", "from lxml import etree"),
        ("render.terminal.picture", "from rich.console import Console\nfrom stripper.document import Document"),
        ("pipeline", "from stripper import decode, parse"),
        ("batch.__init__", "from stripper.pipeline import extract"),
        ("cli.extract", "import click\nfrom stripper import batch"),
        ("words.__init__", "from importlib.resources import files"),
    ],
)
def test_a_right_import_is_not(module: str, source: str) -> None:
    assert not faults(module, source)


def test_imports_of_cython_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "x.pyx"
    path.write_text(
        "cimport lxml.includes.etreepublic as lxml  # why\nfrom stripper.native.matrix cimport (\n    a,\n    b,\n)\n"
        "def f():\n    from stripper import parse\n"
    )
    names = ["lxml.includes.etreepublic", "stripper.native.matrix.a", "stripper.native.matrix.b", "stripper.parse"]
    assert list(imports("x", python(path))) == names


def test_every_part_of_stripper_has_its_row() -> None:
    assert {module.split(".")[0] for module, _ in modules()} <= MAY_KNOW.keys()
