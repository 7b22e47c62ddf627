"""Names of elements and attributes, as the prefilter looks them up."""

from __future__ import annotations

import pytest

from stripper.parse.prefilter import strip_unused


@pytest.mark.parametrize("name", [b"style", b"STYLE", b"sTyLe"])
def test_names_are_found_in_any_case(name: bytes) -> None:
    assert b"unused" not in strip_unused(b"<" + name + b">unused</" + name + b"><p>text")


@pytest.mark.parametrize("name", [b"styles", b"styl", b"st\xc5\xbfyle", b"stylE1"])
def test_names_that_only_resemble_one_are_not_found(name: bytes) -> None:
    assert b"unused" in strip_unused(b"<" + name + b">unused</" + name + b"><p>text")
