"""The reasons: their codes, which are part of the interface, and the table of them in the docs."""

from __future__ import annotations

import re

import pytest

from conftest import ROOT, Golden
from stripper import Reason

DOCS = ROOT / "docs" / "reasons.md"
HEADER = "| code | sentence |\n|---|---|\n"


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
