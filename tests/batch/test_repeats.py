"""Pages that repeat an earlier page of the batch."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path
from typing import Any, cast

import pytest

import generated_sites
from stripper import Settings
from stripper.batch import fingerprints, repeats
from stripper.batch.fingerprints import Fingerprint
from stripper.batch.part import Part
from stripper.batch.writers import Database
from stripper.site_templates import AUTO

from .batches import kinds, make_pages, outputs, run

TEXTS = ["\n\n".join(page.content.splitlines()) for page in generated_sites.pages(generated_sites.blog, 12)]


def text(number: int, changed: int = 0) -> str:
    """Return a text of two generated pages; some of its first words may be changed."""
    words = f"{TEXTS[number]}\n\n{TEXTS[number + 1]}\n".split(" ")
    words[:changed] = [f"another{at}" for at in range(changed)]
    return " ".join(words)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Five pages: the third equals the first, the fourth nearly does, and the second and last are different."""
    special = {"p000": text(1), "p001": text(3), "p002": text(1), "p003": text(1, 15), "p004": text(5)}
    return make_pages(tmp_path / "in", 5, **special)


def repeats_of(out: Path, names: tuple[str, ...] = ("p000", "p001", "p002", "p003", "p004")) -> list[Any]:
    sidecars = [json.loads((out / f"{name}.json").read_bytes()) for name in names]
    found = [sidecar.get("repeats") for sidecar in sidecars]
    return [(os.path.basename(each["path"]), each["similarity"]) if each else None for each in found]


def test_equal_texts_are_marked(tmp_path: Path, pages: Path) -> None:
    run(tmp_path / "out", pages, dedup="exact")
    assert repeats_of(tmp_path / "out") == [None, None, ("p000.txt", 1.0), None, None]


def test_similar_texts_are_marked(tmp_path: Path, pages: Path) -> None:
    run(tmp_path / "out", pages, dedup="near")
    *others, third, near, last = repeats_of(tmp_path / "out")
    assert [*others, third, last] == [None, None, ("p000.txt", 1.0), None]
    assert near[0] == "p000.txt"
    assert 0.8 <= near[1] < 1


@kinds
def test_repeats_do_not_depend_on_the_number_of_workers(tmp_path: Path, pages: Path, kind: dict[str, Any]) -> None:
    for jobs in (1, 3):
        run(tmp_path / f"{jobs}", pages, dedup="near", jobs=jobs, **kind)
    assert outputs(tmp_path / "1") == outputs(tmp_path / "3")


def test_rows_have_the_name_of_the_page(tmp_path: Path, pages: Path) -> None:
    run(tmp_path / "out", pages, dedup="exact", to="csv", columns=("path", "repeats"))
    rows = (tmp_path / "out" / "shard-00000.csv").read_text().splitlines()
    assert rows[3] == f"{pages / 'p002.txt'},{pages / 'p000.txt'}"
    assert rows[4] == f"{pages / 'p003.txt'},"


def test_parts_know_the_pages_of_the_others(tmp_path: Path, pages: Path) -> None:
    run(tmp_path / "whole", pages, dedup="near")
    for number in (1, 2):
        run(tmp_path / f"{number}", pages, dedup="near", part=Part(number, 2))
    assert outputs(tmp_path / "1") | outputs(tmp_path / "2") == outputs(tmp_path / "whole")


def test_a_page_is_written_again_if_what_it_repeats_changes(tmp_path: Path, pages: Path) -> None:
    out = tmp_path / "out"
    assert run(out, pages, dedup="exact").processed == 5
    assert run(out, pages, dedup="exact").processed == 0
    (pages / "p000.txt").write_text(text(9))
    assert run(out, pages, dedup="exact").processed == 2
    assert repeats_of(out) == [None] * 5
    (pages / "p000.txt").write_text(text(1))
    run(out, pages, dedup="exact")
    assert repeats_of(out)[2] == ("p000.txt", 1.0)
    assert run(out, pages).processed == 1
    assert repeats_of(out) == [None] * 5


def test_templates_are_learned_in_the_same_pass(tmp_path: Path, pages: Path) -> None:
    run(tmp_path / "out", pages, dedup="exact", settings=Settings(templates=AUTO))
    assert repeats_of(tmp_path / "out")[2] == ("p000.txt", 1.0)
    assert (tmp_path / "out/.stripper/learn/templates.json").exists()


def finder() -> tuple[repeats.Finder, sqlite3.Connection]:
    database = sqlite3.connect(":memory:")

    return repeats.Finder(cast("Database", database)), database


def test_pages_without_text_repeat_nothing() -> None:
    found, database = finder()
    for page in range(1, 4):
        found.add(page, fingerprints.fingerprint(" \n", "near"))
    assert database.execute("SELECT count(*) FROM repeats").fetchone() == (0,)


def test_a_chain_of_similar_texts_is_led_back_to_its_first() -> None:
    found, database = finder()
    for page, changed in enumerate((0, 10, 0, 12, 200), 1):
        found.add(page, fingerprints.fingerprint(text(1, changed), "near"))
    assert database.execute("SELECT page, original FROM repeats ORDER BY page").fetchall() == [(2, 1), (3, 1), (4, 1)]


@pytest.mark.parametrize(("mode", "has_signature"), [("exact", False), ("near", True)])
def test_signatures_are_only_for_similar_texts(mode: str, has_signature: bool) -> None:
    assert bool(fingerprints.fingerprint(text(1), mode).signature) is has_signature
    assert fingerprints.fingerprint("three short words", mode) == Fingerprint(
        fingerprints.fingerprint("Three  SHORT words", "exact").hash
    )


def test_the_estimate_is_near_the_share_of_common_shingles() -> None:
    one, other = (fingerprints.fingerprint(text(1, changed), "near").signature for changed in (0, 60))
    count = len(text(1).split()) - fingerprints.SHINGLE + 1
    shared = count - 60
    assert fingerprints.estimate(one, one) == 1
    assert fingerprints.estimate(one, other) == pytest.approx(shared / (2 * count - shared), abs=0.12)
