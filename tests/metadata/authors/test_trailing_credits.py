"""Credits with the job after the name."""

from __future__ import annotations

import pytest

from metadata.pages import context
from stripper.metadata.authors.trailing_credits import trailing_credits

KOREAN = "항구 위의 다리가 월요일 1년 동안의 수리를 마치고 다시 차량에 개방되었다. " * 3
JAPANESE = "港にかかる橋が月曜日、一年の修理を終えて再び車両に開放されたと市議会が語った。" * 3


def credited(markup: str, language: str) -> list[str]:
    found = next(trailing_credits(context(f"<h1>Storm</h1>{markup}", language=language)), None)
    return [name.name for name in found.names] if found else []


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>김민수 기자</p>", ["김민수"]),
        ("<p>항구일보=김민수 선임기자 | 2021-05-03</p>", ["김민수"]),
        ("<p>김민수·이지은 기자</p>", ["김민수", "이지은"]),
        ("<p>김민수 이지은 박서준 기자 harbour@example.org</p>", ["김민수", "이지은", "박서준"]),
        ("<p>이뉴스 박서준 기자</p>", ["박서준"]),
        ("<p>항구의 다리 박서준 기자</p>", ["박서준"]),
        (f"<p>{KOREAN}</p><p>김민수 기자 minsu@harbour.example</p>", ["김민수"]),
        (f"<p>[항구=항구뉴스 김민수 기자] {KOREAN}</p>", ["김민수"]),
        (f"<p>{KOREAN}(김민수)</p>", ["김민수"]),
        (f"<p>항구뉴스 김민수 기자는 {KOREAN}</p>", []),
        ("<p>정치부 기자</p>", []),
        ("<p>김민수 기자회견</p>", []),
        ("<p>한국 기자협회</p>", []),
    ],
)
def test_in_korean(markup: str, found: list[str]) -> None:
    assert credited(markup, "ko") == found


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<p>佐藤健記者</p>", ["佐藤健"]),
        (f"<p>{JAPANESE}（佐藤健、鈴木花子）</p>", ["佐藤健", "鈴木花子"]),
        (f"<p>{JAPANESE}</p><p>【佐藤健】</p>", ["佐藤健"]),
        (f"<p>{JAPANESE}</p><p>港の祭り（佐藤健）</p>", []),
        (f"<p>{JAPANESE}（福島県）</p>", []),
        (f"<p>[佐藤健，HarbourNet]</p><p>{JAPANESE}</p>", ["佐藤健"]),
        (f"<p>[佐藤健，港新聞]</p><p>{JAPANESE}</p>", ["佐藤健"]),
        (f"<p>{JAPANESE}[佐藤健，港新聞]</p>", []),
        (f"<p>[港の祭り，HarbourNet]</p><p>{JAPANESE}</p>", []),
        ("<p>社会部記者</p>", []),
    ],
)
def test_in_japanese(markup: str, found: list[str]) -> None:
    assert credited(markup, "ja") == found


def test_other_languages_have_none() -> None:
    assert credited("<p>佐藤健記者</p>", "zh") == []
