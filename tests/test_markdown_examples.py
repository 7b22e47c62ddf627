"""Every example of docs/markdown.md is what `extract` makes of it."""

from __future__ import annotations

import ast
import re
from typing import Any

import pytest

from conftest import ROOT
from stripper import Reason, extract

EXAMPLE = re.compile(r"^~~~html *([^\n]*)\n(.*?)^~~~\n\n~~~markdown\n(.*?)^~~~$", re.MULTILINE | re.DOTALL)
TEXT = (ROOT / "docs" / "markdown.md").read_text(encoding="utf-8")
EXAMPLES = EXAMPLE.findall(TEXT)


def keywords(options: str) -> dict[str, Any]:
    call = ast.parse(f"f({options})", mode="eval").body
    assert isinstance(call, ast.Call)
    return {str(keyword.arg): ast.literal_eval(keyword.value) for keyword in call.keywords}


@pytest.mark.parametrize(("options", "markup", "shown"), EXAMPLES, ids=lambda text: text[:30])
def test_an_example_comes_out_as_shown(options: str, markup: str, shown: str) -> None:
    assert extract(markup, kind="html", keep=set(Reason), **keywords(options)).markdown == shown


def test_no_example_is_left_out() -> None:
    assert len(EXAMPLES) == TEXT.count("~~~html") == TEXT.count("~~~markdown") > 0
