"""The reasons: their codes, which are part of the interface, and the table of them in the docs."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT, Golden
from stripper import Reason
from stripper.classify import block_rules, decide, features
from stripper.classify.features.describe import VALUE_NAMES
from stripper.render.html_view.reason_colours import HUES

DOCS = ROOT / "docs" / "reasons.md"
HEADER = "| code | meaning |\n|---|---|\n"


@pytest.mark.parametrize("reason", Reason, ids=str)
def test_a_code_is_words_and_its_sentence_is_one(reason: Reason) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", reason.value)
    assert re.fullmatch(r"[A-Z].*[^.]\.", reason.sentence)


def test_a_reason_is_its_code() -> None:
    assert Reason("author-bio") is Reason.AUTHOR_BIO  # type: ignore[call-arg]
    assert f"{Reason.AUTHOR_BIO}" == "author-bio"
    with pytest.raises(ValueError, match="no-such-reason"):
        Reason("no-such-reason")  # type: ignore[call-arg]


def test_the_docs_have_a_row_for_each(golden: Golden) -> None:
    prose, _, table = DOCS.read_text(encoding="utf-8").partition(HEADER)
    rest = "".join(line for line in table.splitlines(keepends=True) if not line.startswith("|"))
    rows = "".join(f"| `{reason}` | {reason.sentence} |\n" for reason in Reason)
    golden(DOCS, prose + HEADER + rows + rest)


ELSEWHERE = {
    *(Reason.TITLE, Reason.BYLINE, Reason.DATE, Reason.TAGS, Reason.AUTHOR_BIO),  # found by metadata/
    *(Reason.REPEAT, Reason.PULL_QUOTE),  # found by duplicates.pyx
    *(Reason.BY_HAND, Reason.SITE_RULE),  # said by the user
    Reason.SITE_TEMPLATE,  # found by site_template.py
    Reason.BOILERPLATE,  # whatever no sign is found of
}
"""Reasons of removed lines that need no sign."""
CONTENT = set(decide.KEPT.values())


def missing(reason: str) -> list[str]:
    """Return the steps in CONTRIBUTING.md that are still to be done for a reason."""
    recognized = {
        row[3] for columns in (features.HTML, features.TEXT) for row in block_rules.table(columns, VALUE_NAMES)
    }
    done = {
        "a section in words/markup/names.txt, a section of phrases, or a row of RULES in block_rows.py": (
            reason in recognized | ELSEWHERE | CONTENT
        ),
        "a hue in render/html_view/reason_colours.py": reason in HUES or reason in CONTENT,
        "a row in docs/reasons.md: pytest --approve tests/test_reasons.py": (
            f"| `{reason}` |" in DOCS.read_text(encoding="utf-8")
        ),
    }
    return [step for step, is_done in done.items() if not is_done]


@pytest.mark.parametrize("reason", Reason, ids=str)
def test_each_step_for_a_reason_is_done(reason: Reason) -> None:
    assert missing(reason) == []


def test_missing_steps_are_named() -> None:
    assert [step.split()[1] for step in missing("sponsored")] == ["section", "hue", "row"]
