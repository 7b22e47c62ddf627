"""stripper with a reason and two features that its models were not fitted with, an output format and a source.

`python tests/extended.py` makes the changes that CONTRIBUTING.md describes, in memory, before stripper is imported, and
prints the results for some pages as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType, ModuleType
from typing import Any

import story

CODE = "sponsored"
SENTENCE = "Paid for by somebody else."
NAMES = ("Brought to you by Marlow Tyres", "Ropes and nets", "Boats for hire")
LINKS = "".join(f'<li><a href="https://shop.example/{number}">{name}</a></li>' for number, name in enumerate(NAMES))
BOX = f'<div class="paidbox"><ul>{LINKS}</ul></div>'
MAGIC = b"BUNDLE\n"
PAGES = {"story": story.page(), "box": story.page(after=BOX)}


def add_reason() -> None:
    """Insert a row into the enum of reasons."""
    import stripper

    path = Path(stripper.__file__).with_name("reasons.py")
    source = path.read_text(encoding="utf-8")
    row = f'    SPONSORED = "{CODE}", "{SENTENCE}"\n'
    extended = source.replace("    FOOTER = ", f"{row}    FOOTER = ")
    assert extended != source
    module = ModuleType("stripper.reasons")
    sys.modules["stripper.reasons"] = module
    exec(compile(extended, str(path), "exec"), module.__dict__)


def add_feature() -> None:
    """Add a section of parts of class names, which adds the feature `inside: sponsored`."""
    from stripper import words

    names = {**words.markup_names(), CODE: ("paidbox",)}
    words.markup_names = lambda: names


def add_phrases() -> None:
    """Add a section of phrases, which adds the feature `phrase: sponsored`."""
    from stripper import words
    from stripper.words import sections

    section = words.section
    words.section = lambda name: {"en": ("brought to you",)} if name == CODE else section(name)
    sections.REASONS = MappingProxyType({**sections.REASONS, CODE: SENTENCE})


def add_format() -> None:
    """Add a property of Document, and its row in the table of formats."""
    from stripper import Document
    from stripper.batch.writers import formats

    Document.shout = property(lambda document: document.text.upper())  # type: ignore[attr-defined]
    formats.FORMATS = {**formats.FORMATS, "shout": formats.Format(".shout", b"\n")}


class BundleFile:
    """Container of the pages of this module, which are separated by form feeds."""

    is_sequential = False

    def __init__(self, path: str, fields: object) -> None:
        self._pages = Path(path).read_bytes().removeprefix(MAGIC).split(b"\f")

    def entries(self, skipped: object) -> Iterator[Any]:
        from stripper.batch.sources.content import Entry

        for number, name in enumerate(PAGES):
            yield Entry(number, f"{name}.html")

    def read(self, record: int, max_bytes: int | None) -> Any:
        from stripper.batch.sources.content import Content

        return Content(self._pages[record])


def add_source() -> None:
    """Add a kind of container: its module, its row in the table of classes, and the test for its content."""
    from stripper.batch.sources import containers, recognize

    module = ModuleType("stripper.batch.sources.bundle")
    module.BundleFile = BundleFile  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
    containers.CLASSES = {**containers.CLASSES, "bundle": ("bundle", "BundleFile")}
    known = recognize.container_kind
    recognize.container_kind = lambda head: "bundle" if head.startswith(MAGIC) else known(head)


def written() -> dict[str, str]:
    """Return the outputs of `stripper -f shout` for a bundle of all pages."""
    from click.testing import CliRunner

    from stripper.cli.commands import stripper

    with TemporaryDirectory() as folder:
        Path(folder, "pages").write_bytes(MAGIC + b"\f".join(page.encode() for page in PAGES.values()))
        arguments = ["-f", "shout", "-o", f"{folder}/clean", "-q", f"{folder}/pages"]
        result = CliRunner().invoke(stripper, arguments, catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return {path.name: path.read_text(encoding="utf-8") for path in Path(folder, "clean").rglob("*.shout")}


def outcome(page: str) -> dict[str, Any]:
    """Return the sidecar of a page, the points of its lines, its HTML view, and its text with the new reason kept."""
    import jsonschema_rs

    from stripper import extract
    from stripper.render import sidecar

    document = extract(page, kind="html")
    built = document.to_dict(lines=True)
    jsonschema_rs.validate(sidecar.schema(), built)
    points = {line.text: document.points(line.number) for line in document.lines}
    kept = extract(page, kind="html", keep=[CODE]).text
    return {"sidecar": built, "points": points, "view": document._repr_html_(), "kept": kept}


def explained(page: str) -> str:
    """Return the output of `stripper explain` for the first line of the box."""
    from click.testing import CliRunner

    from stripper.cli.commands import stripper

    arguments = ["explain", "--kind", "html", "--grep", "Brought to you", "--all", "-"]
    return CliRunner().invoke(stripper, arguments, input=page.encode(), catch_exceptions=False).output


if __name__ == "__main__":
    add_reason()
    add_feature()
    add_phrases()
    add_format()
    add_source()
    outcomes = {name: outcome(page) for name, page in PAGES.items()}
    print(json.dumps({**outcomes, "explained": explained(PAGES["box"]), "written": written()}))
