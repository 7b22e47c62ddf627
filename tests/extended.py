"""stripper with a reason and two features that its models were not fitted with.

`python tests/extended.py` makes the changes that CONTRIBUTING.md describes, in memory, before stripper is imported, and
prints the results for some pages as JSON.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import story

CODE = "sponsored"
SENTENCE = "Paid for by somebody else."
NAMES = ("Brought to you by Marlow Tyres", "Ropes and nets", "Boats for hire")
LINKS = "".join(f'<li><a href="https://shop.example/{number}">{name}</a></li>' for number, name in enumerate(NAMES))
BOX = f'<div class="paidbox"><ul>{LINKS}</ul></div>'
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
    """Add a section of parts of class names, which is a column as well: `in sponsored`."""
    from stripper import words

    names = {**words.markup_names(), CODE: ("paidbox",)}
    words.markup_names = lambda: names  # type: ignore[assignment]


def add_phrases() -> None:
    """Add a section of phrases, which is a column as well: `says sponsored`."""
    import stripper
    from stripper import words

    section = words.section
    words.section = lambda name: {"en": ("brought to you",)} if name == CODE else section(name)
    # Other modules read the sections when they are imported, so this one is imported first, in empty packages.
    folder = Path(stripper.__file__).parent
    for name in ("classify", "classify.features"):
        package = sys.modules[f"stripper.{name}"] = ModuleType(f"stripper.{name}")
        package.__path__ = [str(folder.joinpath(*name.split(".")))]
    phrases = import_module("stripper.classify.features.phrases")
    for name in ("classify", "classify.features"):
        del sys.modules[f"stripper.{name}"]
    setattr(phrases, "SECTIONS", (*phrases.SECTIONS, CODE))  # noqa: B010  # a compiled module has no stub


def outcome(page: str) -> dict[str, Any]:
    """Return the sidecar of a page, its HTML view, and its text with the lines of the new reason kept."""
    import jsonschema_rs

    from stripper import extract
    from stripper.render import sidecar

    document = extract(page, kind="html")
    built = document.to_dict(lines=True)
    jsonschema_rs.validate(sidecar.schema(), built)
    return {"sidecar": built, "view": document._repr_html_(), "kept": extract(page, kind="html", keep=[CODE]).text}


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
    outcomes = {name: outcome(page) for name, page in PAGES.items()}
    print(json.dumps({**outcomes, "explained": explained(PAGES["box"])}))
