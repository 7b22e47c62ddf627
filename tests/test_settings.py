"""Settings take enum members or their values, and refuse everything else."""

from __future__ import annotations

import pickle
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any, get_args, get_type_hints

import pytest

from stripper import Reason, Settings, StripperError
from stripper.cli.options import page_options
from stripper.errors import SettingsError
from stripper.model import Kind, PageType
from stripper.settings import ENDLESS, Engine, Focus, FrontMatter, Options
from stripper.site_rules import Sites

REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "typo": ({"focus": "recal"}, r"focus cannot be 'recal'; it is one of precision, balanced, recall\."),
    "upper case": ({"focus": "Recall"}, "one of precision, balanced, recall"),
    "engine": ({"engine": "foo"}, r"engine cannot be 'foo'; it is one of lines, readability\."),
    "kind": ({"kind": "pdf"}, r"kind cannot be 'pdf'; it is one of auto, html, text\."),
    "kind None": ({"kind": None}, r"kind cannot be None; it is one of auto, html, text\."),
    "page type": ({"page_type": "blog"}, "page_type cannot be 'blog'; it is one of auto, article, .*service"),
    "encoding": ({"encoding": 8}, "encoding cannot be 8; it is the name of an encoding"),
    "bare reason": ({"keep": "title"}, "keep cannot be 'title'; it is a collection of reasons, such as {'title'}"),
    "bare member": ({"drop": Reason.TITLE}, "drop cannot be .*; it is a collection of reasons"),
    "no collection": ({"keep": 3}, "keep cannot be 3; it is a collection of reasons"),
    "reason": ({"keep": ["coments"]}, "keep cannot be 'coments'; a reason is one of text, .*comments"),
    "number": ({"keep_lines": (129,)}, r"keep_lines cannot be 129; .* such as \[range\(3, 4\)"),
    "pair": ({"keep_lines": ((1, 5),)}, r"keep_lines cannot be \(1, 5\); it is a sequence of ranges"),
    "bare range": ({"drop_lines": range(1, 5)}, r"drop_lines cannot be range\(1, 5\); it is a sequence of ranges"),
    "text": ({"drop_lines": "3-7"}, "drop_lines cannot be '3-7'; it is a sequence of ranges"),
    "line 0": ({"keep_lines": [range(3)]}, r"keep_lines cannot be range\(0, 3\); .* starts at 1"),
    "empty": ({"keep_lines": [range(3, 3)]}, "not empty"),
    "step": ({"keep_lines": [range(1, 9, 2)]}, "has a step of 1"),
    "images": ({"images": "yes"}, "images cannot be 'yes'; it is True or False"),
    "links": ({"links": 1}, "links cannot be 1; it is True or False"),
    "front matter": ({"front_matter": "toml"}, r"front_matter cannot be 'toml'; it is one of none, yaml\."),
    "confidence": ({"min_confidence": 60}, r"min_confidence cannot be 60; it is a number from 0 to 1\."),
    "confidence flag": ({"min_confidence": True}, "min_confidence cannot be True"),
    "crawl date": ({"crawl_date": "5 March"}, "crawl_date cannot be '5 March'; it is a date from 1990 on, such as"),
    "crawl year": ({"crawl_date": date(1, 1, 1)}, r"crawl_date cannot be datetime\.date\(1, 1, 1\); it is a date"),
    "crawl number": ({"crawl_date": 2026}, "crawl_date cannot be 2026; it is a date"),
    "rules": ({"rules": "rules/"}, r"rules cannot be 'rules/'; it is what stripper\.read_rules returns"),
}


@pytest.mark.parametrize("given", REFUSED)
def test_a_wrong_value_is_refused_with_the_right_ones(given: str) -> None:
    options, message = REFUSED[given]
    for kind in (SettingsError, StripperError, ValueError):
        with pytest.raises(kind, match=message):
            Settings(**options)
        with pytest.raises(kind, match=message):
            replace(Settings(), **options)


def test_a_message_is_short_whatever_the_value_is() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings(kind="x" * 1_000_000)  # type: ignore[arg-type]
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("name", "choices"),
    [("kind", Kind), ("engine", Engine), ("focus", Focus), ("page_type", PageType), ("front_matter", FrontMatter)],
)
def test_a_value_becomes_the_member(name: str, choices: type[Kind]) -> None:
    for choice in choices:
        settings = Settings(**{name: choice.value})  # type: ignore[arg-type]
        assert getattr(settings, name) is choice
        assert settings == Settings(**{name: choice})


@pytest.mark.parametrize("reasons", [["title", "by-hand"], {"title", Reason.BY_HAND}, {"title": 1, "by-hand": 2}])
def test_reasons_become_a_frozenset_of_members(reasons: Any) -> None:
    assert Settings(keep=reasons).keep == {Reason.TITLE, Reason.BY_HAND}
    assert all(isinstance(reason, Reason) for reason in Settings(drop=reasons).drop)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2026-03-05", date(2026, 3, 5)),
        (" 2026-03-05T10:30Z ", datetime(2026, 3, 5, 10, 30, tzinfo=UTC)),
        ("2026-03-05 10:30:00", datetime(2026, 3, 5, 10, 30)),
        (datetime(2026, 3, 5), datetime(2026, 3, 5)),
        (None, None),
    ],
)
def test_the_date_of_the_crawl_becomes_a_date(given: Any, kept: date | None) -> None:
    found = Settings(crawl_date=given).crawl_date
    assert (found, type(found)) == (kept, type(kept))


def test_ranges_become_a_tuple() -> None:
    spans = (range(3, 4), range(40, ENDLESS))
    assert Settings(keep_lines=list(spans)).keep_lines == Settings(keep_lines=iter(spans)).keep_lines == spans


def test_defaults_are_members_too() -> None:
    settings = Settings()
    assert (settings.engine, settings.focus) == (Engine.LINES, Focus.BALANCED)
    assert isinstance(settings.engine, Engine)
    assert isinstance(settings.focus, Focus)


def test_settings_are_keys_and_pickle() -> None:
    settings = Settings(focus="recall", keep={"title"}, keep_lines=[range(1, 3)], rules=Sites())
    assert len({settings, pickle.loads(pickle.dumps(settings))}) == 1


def test_options_are_the_fields_with_the_values_of_their_enums() -> None:
    hints = get_type_hints(Options)
    assert list(hints) == [field.name for field in fields(Settings)]
    for name, choices in (("kind", Kind), ("engine", Engine), ("focus", Focus), ("page_type", PageType)):
        member, literal = [part for part in get_args(hints[name]) if part is choices], _literals(hints[name])
        assert member == [choices]
        assert literal - {"auto"} == {choice.value for choice in choices}


@pytest.mark.parametrize("name", ["kind", "engine", "focus", "page_type"])
def test_the_command_line_has_the_same_choices(name: str) -> None:
    command = page_options(lambda: None)
    [option] = [option for option in command.__click_params__ if option.name == name]  # type: ignore[attr-defined]
    assert set(option.type.choices) == _literals(get_type_hints(Options)[name])


def _literals(hint: Any) -> set[str]:
    """Return the values of the Literal within a union, which Python flattens."""
    return {value for part in get_args(hint) for value in get_args(part)}
