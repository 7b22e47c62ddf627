"""Hashes of lines and of the paths of elements."""

from __future__ import annotations

from stripper.model import Container
from stripper.site_templates import AUTO, Templates, line_hash, masked_hash, path_hashes

PAGE = Container(0, "", "", False)


def test_case_spaces_and_punctuation_do_not_change_the_hash_of_a_line() -> None:
    assert line_hash("Thank you!") == line_hash("THANK  YOU") != line_hash("Thank me")


def test_the_masked_hash_of_a_line_is_the_same_with_other_numbers() -> None:
    assert masked_hash("Join 12,345 readers") == masked_hash("join 7 readers!") != masked_hash("Join 7 writers")
    assert masked_hash("Join 7 readers") not in (line_hash("Join 7 readers"), line_hash("Join readers"), "")
    assert masked_hash("Join us") == masked_hash("12,345") == masked_hash("–") == ""


def test_elements_have_the_same_hash_if_their_paths_differ_only_by_digits() -> None:
    def hashes(outer: str, inner: str) -> list[str]:
        return path_hashes([PAGE, Container(0, "div", outer, False), Container(1, "p", inner, False)])

    assert hashes("post-17", "x") == hashes("post-4", "x")
    assert hashes("post-17", "x")[2] != hashes("post-17", "y")[2] != hashes("promo", "y")[2]
    assert hashes("", "")[0] == ""
    assert len(set(hashes("", ""))) == 3


def test_templates_to_be_learned_have_no_effect_before() -> None:
    assert not AUTO
    assert Templates() != AUTO
