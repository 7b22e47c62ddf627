"""Each module of the parts of stripper below has a test module of its name, and each feature has two cases."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT
from stripper.classify.features import labels

ROOMS = ("classify", "classify/features", "metadata", "metadata/authors", "metadata/dates", "native")
ELSEWHERE = {
    # declarations without code
    "native/line": "test_contracts.py",
    # the base of two classes, which are tested
    "classify/features/odds_table": "classify/features/test_word_odds.py",
    "metadata/authors/candidate": "metadata/authors/test_resolve.py",
}
"""Modules that are tested in another place."""
TESTS = ROOT / "tests"
MODULES = sorted(
    {
        f"{room}/{path.stem}"
        for room in ROOMS
        for pattern in ("*.py", "*.pyx", "*.pxd")
        for path in (ROOT / "stripper" / room).glob(pattern)
        if path.stem != "__init__"
    }
)
MODULES_OF_GROUPS = {"line": ("line", "text", "phrases")}
"""Modules whose features share a group in `labels.toml`."""


@pytest.mark.parametrize("module", MODULES)
def test_each_module_has_a_test_module(module: str) -> None:
    room, _, name = module.rpartition("/")
    path = TESTS / ELSEWHERE.get(module, f"{room}/test_{name}.py")
    assert "\ndef test_" in path.read_text(encoding="utf-8")


def test_no_exception_is_out_of_date() -> None:
    assert ELSEWHERE.keys() <= set(MODULES)
    assert not [module for module in ELSEWHERE if (TESTS / f"{module.replace('/', '/test_')}.py").exists()]


def cases(feature: labels.Feature) -> int:
    """Return how often the test modules of a feature's group name it."""
    name = re.escape(feature.pattern)
    for placeholder, pattern in (("{step}", r"[+-]\d+"), ("{n}", r"\d+"), ("{name}", r"[^\"]*")):
        name = name.replace(re.escape(placeholder), pattern)
    modules = MODULES_OF_GROUPS.get(feature.group, (feature.group,))
    sources = ((TESTS / "classify/features" / f"test_{module}.py").read_text(encoding="utf-8") for module in modules)
    return sum(len(re.findall(rf'"{name}"', source)) for source in sources)


@pytest.mark.parametrize("feature", labels.table(), ids=lambda feature: feature.pattern)
def test_each_feature_has_a_hit_and_a_near_miss(feature: labels.Feature) -> None:
    assert cases(feature) >= (1 if "{name}" in feature.pattern else 2)
