"""Credits of reporters in Chinese."""

from __future__ import annotations

import pytest

from metadata import pages

TEXT = "北方海岸的风暴在夜里登陆，港口的船只全部停航，渔民们说这样的天气已经多年没有见过。"
HEAD = "<html lang=zh><h1>风暴登陆海岸</h1>"


@pytest.mark.parametrize(
    ("credit", "authors"),
    [
        ("<p>本报记者 王小明 李红</p>", ["王小明", "李红"]),
        ("<p>海岸日报记者王小明/文</p>", ["王小明"]),
        ("<p>本报实习生 王小明</p><p>本报记者 李红</p>", ["王小明", "李红"]),
        ("<p>本报记者王小明发自海岸</p>", ["王小明"]),
        (f"<p>{TEXT}（记者 格桑边觉）</p>", ["格桑边觉"]),
        (f"<p>{TEXT}（王小明 李红）</p>", ["王小明", "李红"]),
        (f"<p>{TEXT}（王小明 海岸报道）</p>", ["王小明"]),
        (f"<p>{TEXT}（江湖）</p>", []),
        (f"<p>{TEXT}</p><p>（王小明）</p>", ["王小明"]),
        (f"<p>{TEXT}</p><p>（全文完）</p>", []),
        (f"<p>{TEXT}（记者 王小明 通讯员 李红）</p>", ["王小明", "李红"]),
        ("<p>来源：海岸日报 编辑：王小明</p>", ["王小明"]),
        ("<p>（ 责任编辑：王小明 ）</p>", ["王小明"]),
        ("<p>(责编：王小明、李红)</p>", ["王小明", "李红"]),
        ("<p>本报记者 李红</p><p>(责编：王小明)</p>", ["李红"]),
        ("<p>[责任编辑：王小明 AB123]</p>", ["王小明"]),
        ("<p>责任编辑：王小明_AB123</p>", ["王小明"]),
        (f"<p>{TEXT}（记者 王小明 整合）</p>", ["王小明"]),
        ("<p>来源：海岸日报责任编辑：王小明</p>", ["王小明"]),
        ("<p>作者：网络整理</p>", []),
        ("<p>编辑：今日要闻精选</p>", []),
        (f"<p>{TEXT}（图片 来源）</p>", []),
        ("<p>记者看到海岸</p>", []),
        (f"<p>记者王小明说，{TEXT}</p>", []),
    ],
)
def test_reporters(credit: str, authors: list[str]) -> None:
    assert pages.names(pages.html(f"{HEAD}<p>{TEXT}</p>{credit}")) == authors


def test_other_languages_have_none() -> None:
    assert pages.names(pages.html(f"<html lang=ja><h1>風</h1><p>{TEXT}（王小明 李红）</p>")) == []
