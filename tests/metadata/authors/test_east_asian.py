"""Names in Chinese, Japanese and Korean."""

from __future__ import annotations

import pytest

from stripper.metadata.authors.east_asian import is_chinese_name, is_japanese_name, is_person, may_be_person


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("김민수", "ko", True),
        ("남궁민수", "ko-KR", True),
        ("정치부", "ko", False),
        ("김민", "ko", False),
        ("연합뉴스", "ko", False),
        ("佐藤健", "ja", True),
        ("佐藤 花子", "ja", True),
        ("佐々木みのる", "ja-JP", True),
        ("福島県", "ja", False),
        ("高橋氏", "ja", False),
        ("長谷川", "ja", False),
        ("千葉ロッテ", "ja", False),
        ("佐藤健", "ko", False),
        ("王小明", "zh", False),
    ],
)
def test_people(text: str, language: str, expected: bool) -> None:
    assert is_person(text, language) == expected


def test_names_by_language() -> None:
    assert is_chinese_name("王小明")
    assert not is_chinese_name("北京")
    assert not is_chinese_name("王")
    assert is_japanese_name("佐藤健")
    assert not is_japanese_name("王小明")


@pytest.mark.parametrize(("text", "expected"), [("王小明", True), ("佐藤健", True), ("김민수", True), ("化", False)])
def test_what_may_be_a_person(text: str, expected: bool) -> None:
    assert may_be_person(text) == expected
