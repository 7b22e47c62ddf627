"""A new reason, class name, section of phrases, output format and source of pages work as CONTRIBUTING.md says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import extended
import story
from stripper import extract


@pytest.fixture(scope="module")
def outcomes() -> Any:
    environment = {**os.environ, "COLUMNS": "100", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, str(Path(extended.__file__))]
    return json.loads(subprocess.run(command, env=environment, check=True, capture_output=True).stdout)


def test_the_scores_of_lines_stay_the_same(outcomes: Any) -> None:
    for name, page in extended.PAGES.items():
        lines = outcomes[name]["sidecar"]["lines"]
        assert [line["score"] for line in lines] == [
            line["score"] for line in extract(page, kind="html").to_dict(lines=True)["lines"]
        ]


def test_the_decisions_on_other_pages_stay_the_same(outcomes: Any) -> None:
    before = extract(extended.PAGES["story"], kind="html").to_dict(lines=True)["lines"]
    after = outcomes["story"]["sidecar"]["lines"]
    for old, new in zip(before, after, strict=True):
        assert {**new, "points": old["points"]} == old


def test_lines_are_removed_for_the_new_reason_and_can_be_kept(outcomes: Any) -> None:
    lines = outcomes["box"]["sidecar"]["lines"]
    [line] = [line for line in lines if line["text"].startswith("Brought to you")]
    assert (line["keep"], line["reason"]) == (False, extended.CODE)
    assert outcomes["box"]["sidecar"]["counts"]["by_reason"][extended.CODE] >= 1
    assert line["text"] in outcomes["box"]["kept"]
    assert f">{extended.CODE}<" in outcomes["box"]["view"]
    assert line["text"] not in extract(extended.PAGES["box"], kind="html").text


def test_new_features_contribute_nothing_and_are_explained(outcomes: Any) -> None:
    found = {
        text: {feature: (value, points) for feature, value, points in listed}
        for text, listed in outcomes["box"]["points"].items()
    }
    first, last = found[extended.NAMES[0]], found[story.FIRST]
    assert (first["inside: sponsored"], last["inside: sponsored"]) == (("2 steps up", 0.0), ("no", 0.0))
    assert (first["phrase: sponsored"], last["phrase: sponsored"]) == (("most of it", 0.0), ("no", 0.0))
    assert extended.SENTENCE in outcomes["explained"]
    rows = [row for row in outcomes["explained"].splitlines() if " sponsored " in row and "0.00" in row]
    assert [row.split()[0] for row in rows] == ["+0.00", "+0.00"]


def test_the_story_has_its_text(outcomes: Any) -> None:
    assert outcomes["story"]["kept"] == "\n\n".join(story.PARAGRAPHS) + "\n"


def test_pages_of_a_new_source_are_written_in_a_new_format(outcomes: Any) -> None:
    assert outcomes["written"] == {
        f"{name}.shout": extract(page, kind="html").text.upper() for name, page in extended.PAGES.items()
    }
