"""A new language needs a new file in the folder of language files, and nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stripper import words
from stripper.words.sections import BYLINES, DATES, NAMES

LANGUAGE = """\
[stopwords]
ka
lu
mo
[months]
{months}
[weekdays]
{weekdays}
[and]
endu
[byline]
zeskribo
zeskribite fur
[tags]
zetiki
[by]
fur
[glued-by]
fur
[written]
zeskribite
[genre]
zenovo
[genre-by]
vin
[particle]
vin
[closing-credit]
zehelpo fur
[credit-photographer]
zefoto:
[credit-contributor]
zehelpo fur
[job]
zeskriber
[rank]
zegrando
[newsroom]
zeredaki
[agency]
zeagenti
[byline-end]
zenuvo
[affiliation]
zeporo
[modified]
zenuvo
[published]
zepubli
[date-of]
zedo
[ordinal]
zer
[other-date-word]
zesito
"""

RUN = """
import json, sys
from pathlib import Path
from stripper import words
words.FOLDER = Path(sys.argv[1])
from stripper import extract
for page in json.load(sys.stdin):
    found = extract(page)
    print(json.dumps([
        [[author.name, author.role, author.organization] for author in found.authors],
        found.metadata.value("published"), found.metadata.value("modified"), found.metadata.value("language"),
        [finding.value for finding in found.metadata.findings if finding.field == "tag"],
    ]))
"""

PROSE = "<p>" + "Ka storomo lu kosto mo haveno ka lu nokto, endu mo homoj ka lu domoj. " * 5 + "</p>"
HEAD = "<h1>Ka storomo lu kosto</h1>"
FAR = PROSE * 20

PAGES: dict[str, tuple[str, list[Any]]] = {
    "a byline with two names": (
        f"{HEAD}<p>Zeskribo: Jane Doe endu John vin Smith</p>{PROSE}",
        [[["Jane Doe", "author", ""], ["John vin Smith", "author", ""]], None, None, "xx", []],
    ),
    "a byline within a sentence": (
        f"{HEAD}<p>Lu novo zeskribite fur Jane Doe</p>{PROSE}",
        [[["Jane Doe", "author", ""]], None, None, "xx", []],
    ),
    "a genre before a name": (
        f"<meta name=author content='Zenovo vin Jane Doe'>{HEAD}<p>Jane Doe</p>{PROSE}",
        [[["Jane Doe", "author", ""]], None, None, "xx", []],
    ),
    "a job and an organization": (
        f"{HEAD}<p>Zeskribo: Jane Doe, Zegrando Zeskriber zeporo Example</p>{PROSE}",
        [[["Jane Doe", "author", "Example"]], None, None, "xx", []],
    ),
    "an affiliation": (
        f"{HEAD}<p>Zeskribo: Jane Doe zeporo Example Novo</p>{PROSE}",
        [[["Jane Doe", "author", "Example Novo"]], None, None, "xx", []],
    ),
    "an agency beside a person": (
        f"{HEAD}<p>Zeskribo: Jane Doe endu Zeagenti</p>{PROSE}",
        [[["Jane Doe", "author", ""], ["Zeagenti", "agency", ""]], None, None, "xx", []],
    ),
    "a photographer": (
        f"{HEAD}<p>Zeskribo: Jane Doe Zefoto: John Smith</p>{PROSE}",
        [[["Jane Doe", "author", ""], ["John Smith", "photographer", ""]], None, None, "xx", []],
    ),
    "a closing credit": (
        f"{HEAD}{PROSE}<p>Ka lu mo. Zehelpo fur John Smith.</p>",
        [[["John Smith", "contributor", ""]], None, None, "xx", []],
    ),
    "a newsroom in a declaration": (
        f"<meta name=author content=Zeredaki>{HEAD}<p>Zeredaki</p>{PROSE}",
        [[], None, None, "xx", []],
    ),
    "dates of publication and of modification": (
        f"{HEAD}{FAR}<p>Zepublikita 12zer zedo zemonoa zedo 2021</p>{PROSE}",
        [[], "2021-01-12", None, "xx", []],
    ),
    "a date of modification": (
        f"{HEAD}<p>Zenuvo 12 zemonoa 2021</p>{PROSE}",
        [[], None, "2021-01-12", "xx", []],
    ),
    "a date of something else": (
        f"{HEAD}<p>Zesito 12 zemonoa 2021</p>{PROSE}",
        [[], None, None, "xx", []],
    ),
    "tags": (
        f"{HEAD}{PROSE}<p>Zetiki: storomo, kosto</p>",
        [[], None, None, "xx", ["storomo", "kosto"]],
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the language files and one more, of a language that nobody speaks."""
    path = tmp_path_factory.mktemp("words")
    shutil.copytree(str(words.FOLDER), path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    months = "\n".join(f"zemono{letter}" for letter in "abcdefghijkl")
    weekdays = "\n".join(f"zetago{letter}" for letter in "abcdefg")
    (path / "xx.txt").write_text(LANGUAGE.format(months=months, weekdays=weekdays), encoding="utf-8")
    return path


def run(folder: Path) -> dict[str, list[Any]]:
    pages = json.dumps([page for page, _ in PAGES.values()])
    command = [sys.executable, "-c", RUN, str(folder)]
    output = subprocess.run(command, input=pages, capture_output=True, text=True, check=True).stdout
    return dict(zip(PAGES, map(json.loads, output.splitlines()), strict=True))


@pytest.fixture(scope="module")
def with_language(folder: Path) -> dict[str, list[Any]]:
    return run(folder)


@pytest.fixture(scope="module")
def without_language(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Any]]:
    path = tmp_path_factory.mktemp("without")
    shutil.copytree(folder, path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("xx.txt"))
    return run(path)


@pytest.mark.parametrize("name", PAGES)
def test_its_words_are_understood(name: str, with_language: dict[str, list[Any]]) -> None:
    assert with_language[name] == PAGES[name][1]


@pytest.mark.parametrize("name", PAGES)
def test_without_its_file_they_are_not(name: str, without_language: dict[str, list[Any]]) -> None:
    assert without_language[name] != PAGES[name][1]


def test_the_file_has_sections_of_every_kind() -> None:
    sections = {part.partition("]")[0] for part in f"\n{LANGUAGE}".split("\n[")[1:]}
    assert all(sections & kind.keys() for kind in (BYLINES, NAMES, DATES))
