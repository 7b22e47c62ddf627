"""The sidecar conforms to its schema, and the schema describes every property."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import story
from stripper import extract
from stripper.model import Author, Finding, Role
from stripper.reasons import Reason
from stripper.render import sidecar

from .documents import Pair, a_line, make_document, removed
from .test_markdown import PAIRS

SCHEMA = sidecar.schema()
VALIDATOR = jsonschema_rs.Draft202012Validator(SCHEMA)


def properties(schema: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every property of the schema with its name and description."""
    if isinstance(schema, dict):
        for key, inner in schema.get("properties", {}).items():
            yield f"{name}.{key}", inner
            yield from properties(inner, f"{name}.{key}")
        yield from properties(schema.get("items"), f"{name}[]")


def test_the_schema_is_valid() -> None:
    jsonschema_rs.meta.validate(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(("name", "described"), [pytest.param(*found, id=found[0]) for found in properties(SCHEMA)])
def test_every_property_is_described(name: str, described: dict[str, Any]) -> None:
    assert described["description"].endswith("."), name


def test_the_reasons_are_those_of_the_enum() -> None:
    assert SCHEMA["$defs"]["reason"]["enum"] == [reason.value for reason in Reason]


def test_the_roles_are_those_of_the_enum() -> None:
    line = SCHEMA["properties"]["lines"]["items"]["properties"]
    assert line["role"]["enum"] == [role.value for role in Role]


def test_the_physical_lines_of_blocks_side_by_side_are_not_in_order() -> None:
    pairs = [(line._replace(source=source), decision) for source in (4, 5, 2) for line, decision in [removed("Home")]]
    (run,) = sidecar.build(make_document(*pairs))["removed"]
    assert (run["source_first"], run["source_last"]) == (2, 5)


@given(st.lists(PAIRS, max_size=6), st.booleans(), st.booleans())
def test_sidecars_conform_to_it_with_properties_in_the_same_order(pairs: list[Pair], lines: bool, text: bool) -> None:
    document = make_document(
        *pairs,
        title="T",
        findings=[Finding("published", "2024-01-02", "meta date", 1), Finding("tag", "Storms", "json-ld keywords")],
        authors=[Author("Jane Doe", "author", "Daily Example", "/jane", "line", "By Jane Doe for Daily Example", 2)],
    )
    built = json.loads(json.dumps(sidecar.build(document, lines=lines, text=text, path="a/b.html")))
    VALIDATOR.validate(built)
    assert list(built) == [name for name in SCHEMA["properties"] if name in built]
    assert ("lines" in built, "text" in built) == (lines, text)


def test_an_unknown_property_is_invalid() -> None:
    built = {**sidecar.build(make_document()), "txet": ""}
    with pytest.raises(jsonschema_rs.ValidationError):
        VALIDATOR.validate(built)


def test_values_are_listed_with_their_findings() -> None:
    findings = [
        Finding("site", "Example", "meta og:site_name"),
        Finding("tag", "a", "line", 3),
        Finding("tag", "b", "line", 3),
    ]
    built = sidecar.build(make_document(title="T", findings=findings))
    assert (built["title"], built["site"], built["tags"], built["published"]) == ("T", "Example", ["a", "b"], None)
    site = {"field": "site", "value": "Example", "source": "meta og:site_name", "line": None, "confidence": None}
    assert built["findings"][1] == site


def test_neighbours_removed_for_one_reason_are_one_run() -> None:
    pairs = [
        removed("Home", Reason.NAVIGATION),
        removed("News today", Reason.NAVIGATION),
        removed("Tweet", Reason.SHARE),
    ]
    built = sidecar.build(make_document(*pairs, a_line("Text."), removed("Share", Reason.SHARE)))
    assert [(run["reason"], run["first"], run["last"], run["words"], run["start"]) for run in built["removed"]] == [
        ("navigation", 1, 2, 3, "Home News today"),
        ("share", 3, 3, 1, "Tweet"),
        ("share", 5, 5, 1, "Share"),
    ]


def test_a_long_run_shows_how_it_starts() -> None:
    [run] = sidecar.build(make_document(removed("ab " * 40)))["removed"]
    assert run["start"] == "ab " * 19 + "ab…"
    [short] = sidecar.build(make_document(removed("a" * 60)))["removed"]
    assert short["start"] == "a" * 60


@given(st.lists(PAIRS, max_size=8))
def test_counts_add_up(pairs: list[Pair]) -> None:
    counts = sidecar.build(make_document(*pairs))["counts"]
    assert counts["kept"] + counts["removed"] == counts["lines"] == len(pairs)
    assert sum(counts["by_reason"].values()) == counts["removed"]


@pytest.mark.parametrize(("number", "minutes"), [(0, 0), (1, 1), (228, 1), (229, 2)])
def test_reading_time_counts_kept_words_and_is_rounded_up(number: int, minutes: int) -> None:
    counts = sidecar.build(make_document(a_line("word " * number + "—"), removed("word " * 300)))["counts"]
    assert (counts["words_kept"], counts["minutes"]) == (number, minutes)


@pytest.mark.parametrize(("stated", "free"), [("true", True), ("false", False), (None, None)])
def test_free_is_a_boolean_or_null(stated: str | None, free: bool | None) -> None:
    findings = [Finding("free", stated, "json-ld isAccessibleForFree")] if stated else []
    assert sidecar.build(make_document(findings=findings))["free"] is free


def test_the_largest_contributions_and_the_sum_of_the_others_add_up_to_the_score() -> None:
    document = extract(story.page())
    for line in sidecar.build(document, lines=True)["lines"]:
        all_points = document.points(line["number"])
        assert [feature for feature, *_ in line["points"][: sidecar.LARGEST]] == [
            point.feature for point in all_points[: sidecar.LARGEST]
        ]
        assert line["points"][sidecar.LARGEST][0] == sidecar.SMALLER
        assert sum(points for *_, points in line["points"]) == pytest.approx(line["score"], abs=0.0005)


def test_all_lines_take_little_more_than_their_text() -> None:
    built = sidecar.build(extract("".join(f"<p>{n} {story.FIRST}" for n in range(500))), lines=True)
    assert len(json.dumps(built["lines"])) < 500 * (len(story.FIRST) + 900)


def test_a_line_has_its_score_and_points() -> None:
    built = sidecar.build(make_document(a_line("Text.", score=1.23456), a_line("Text.", score=-0.00001)), lines=True)
    line, other = built["lines"]
    listed = [["characters", "120", 2.5], ["link density", "0.50", -1.0]]
    assert (line["score"], line["points"]) == (1.2346, [*listed, ["smaller contributions", "", -0.2654]])
    assert str(other["score"]) == "0.0"
    assert built["threshold"] == 0.0
