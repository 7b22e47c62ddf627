"""Compare what stripper and its peers make of the constructs in constructs.toml, one by one.

    python benchmarks/constructs.py

Each construct is within the same short article. Prints a table in Markdown: "yes" where all of the text that must be in
the output is there, and nothing that must not be. A table is right if the cells of a row are in their columns, whatever
separates them. Peers that are not installed are left out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

CONSTRUCTS = Path(__file__).with_suffix(".toml")
BEFORE = (
    "The harbour has kept a register of its boats since the great storm, and three volunteers read it into a machine.",
    "They work on Tuesday evenings, when the office is closed, and have reached the middle of the second volume.",
)
AFTER = (
    "The work will go on through the winter, and in spring the register is to be shown in the old customs house.",
    "Whoever wants to help is welcome, and should bring a pencil, since ink is not allowed near the volumes.",
)
MENU = "".join(
    f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("home", "news", "boats", "about", "contact")
)
SEPARATORS = ("|", "\t\t")
"""The separator of table columns in the output of a tool."""
BREAK = re.compile(r"<br ?/?>")


def page(construct: Mapping[str, Any]) -> str:
    """Return an article with a construct in it."""
    first, last = ("".join(f"<p>{text}</p>" for text in texts) for texts in (BEFORE, AFTER))
    article = f"<article><h1>The register of boats</h1>{first}{construct['html']}{last}</article>"
    body = (
        f"<nav><ul>{MENU}</ul></nav><main>{article}{construct.get('after', '')}</main><footer>© 2023 Harbour</footer>"
    )
    return f'<!DOCTYPE html><html lang="en"><head><title>The register of boats</title></head><body>{body}</body></html>'


def is_right(construct: Mapping[str, Any], text: str) -> bool:
    """Return whether the text of a page has what it must have, and nothing that it must not have."""
    text = "\n".join(line.rstrip() for line in text.splitlines())
    wanted = all(part in text for part in construct.get("keep", ()))
    return (
        wanted and not any(part in text for part in construct.get("drop", ())) and has_row(construct.get("row"), text)
    )


def has_row(row: list[str] | None, text: str) -> bool:
    """Return whether a line of the text has the cells of a row, each in its column."""
    return row is None or any(cells(line) == row for line in text.splitlines())


def cells(line: str) -> list[str]:
    """Return the cells of a line, with or without separators at its ends."""
    separator = next((separator for separator in SEPARATORS if separator in line), "  ")
    found = [cell.strip() for cell in BREAK.sub(" ", line).split(separator)]
    return found[1:-1] if line.startswith("|") and line.endswith("|") else found


def engines() -> Iterator[tuple[str, Callable[[str], str]]]:
    """Yield the name of each installed tool, and a function that returns the text of a page."""
    stripper = import_module("stripper")
    yield "stripper", lambda markup: stripper.extract(markup, kind="html").text
    try:
        trafilatura = import_module("trafilatura")
        yield "trafilatura", lambda markup: trafilatura.extract(markup, include_comments=False) or ""
    except ImportError:
        pass
    try:
        resiliparse = import_module("resiliparse.extract.html2text")
        yield "resiliparse", lambda markup: resiliparse.extract_plain_text(markup, main_content=True)
    except ImportError:
        pass
    try:
        inscriptis = import_module("inscriptis")
        config = import_module("inscriptis.model.config").ParserConfig(table_cell_separator=" | ")
        yield "inscriptis", lambda markup: inscriptis.get_text(markup, config)
    except ImportError:
        pass


def main() -> None:
    constructs = tomllib.loads(CONSTRUCTS.read_text(encoding="utf-8"))["construct"]
    tools = list(engines())
    right = dict.fromkeys((name for name, _ in tools), 0)
    print("| construct |", " | ".join(right), "|")
    print("|---|" + "---|" * len(tools))
    for construct in constructs:
        results = {name: is_right(construct, run(page(construct))) for name, run in tools}
        right = {name: count + results[name] for name, count in right.items()}
        print(f"| {construct['name']} |", " | ".join("yes" if ok else "–" for ok in results.values()), "|")
    print(f"| right, of {len(constructs)} |", " | ".join(map(str, right.values())), "|")


if __name__ == "__main__":
    main()
