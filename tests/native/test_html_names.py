"""Names of elements and attributes, as the parser looks them up."""

from __future__ import annotations

import pytest

from stripper.parse.tree import Tree
from stripper.parse.tree_elements import elements


@pytest.mark.parametrize("name", [b"style", b"STYLE", b"sTyLe"])
def test_names_are_found_in_any_case(name: bytes) -> None:
    (element,) = elements(Tree([b"<" + name + b">unused</" + name + b"><p>text"], 1_000_000), "style")
    assert element.text == ""


@pytest.mark.parametrize("name", [b"styles", b"styl", b"st\xc5\xbfyle", b"stylE1"])
def test_names_that_only_resemble_one_are_not_found(name: bytes) -> None:
    (element,) = elements(Tree([b"<" + name + b">used</" + name + b"><p>text"], 1_000_000), name.decode().lower())
    assert element.text == "used"
