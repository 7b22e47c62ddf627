"""Dates in scripts and data attributes."""

from __future__ import annotations

import time

import pytest

from stripper.metadata.dates import scripts

DAY = "2021-01-12"


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ('<script>Fusion.globalContent={"first_publish_date":"2021-01-12T08:00:00Z"}</script>', "first_publish_date"),
        ("<script>dataLayer.push({'articlePublishDate': '2021-01-12'})</script>", "articlePublishDate"),
        ('<script>var publish_time = "2021-01-12" || "";</script>', "publish_time"),
        ('<script>var ct = "1610409600";</script>', "var ct"),
        (r'<script>self.__next_f.push([1,"{\"publishedAt\":\"2021-01-12T08:00:00Z\"}"])</script>', "publishedAt"),
        ('<div data-state="{&quot;datePublished&quot;:&quot;2021-01-12T08:00:00Z&quot;}">', "datePublished"),
        ('<article data-pubdate="2021-01-12">', "data-pubdate"),
        ('<script>{"published":"20210112"}</script>', "published"),
    ],
)
def test_a_date_of_publication(markup: str, name: str) -> None:
    found = scripts.only_date(markup.encode())
    assert found
    assert (found[0], found[1][:10]) == (name, DAY)


@pytest.mark.parametrize(
    "markup",
    [
        '<script>{"createdAt":"2021-01-12"}</script>',
        '<script>{"lastPublished":"2021-01-12"}</script>',
        '<script>{"unpublishDate":"2021-01-12"}</script>',
        '<script>{"publicationEnd":"2021-01-12"}</script>',
        '<script>{"publisher":"2021-01-12"}</script>',
        '<script>{"publishedAt":"2021-13-45"}</script>',
        '<script>{"publishedAt":20210112}</script>',
        '<script>var act = "1610409600";</script>',
        '<script type="application/ld+json">{"datePublished":"2021-01-12"}</script>',
        '<script>[{"publishedAt":"2021-01-12"},{"publishedAt":"2021-01-13"}]</script>',
    ],
)
def test_no_date_of_publication(markup: str) -> None:
    assert scripts.only_date(markup.encode()) is None


def test_a_date_after_json_ld_counts() -> None:
    markup = '<script type="application/ld+json">{"a":1}</script><script>{"publishedAt":"2021-01-12"}</script>'
    assert scripts.only_date(markup.encode())


@pytest.mark.parametrize(
    "part", ['"publishedAt":"2021-01-12",', "<script ld+json>", "publication", "ar ct " + "x" * 400]
)
def test_many_values_take_linear_time(part: str) -> None:
    start = time.process_time()
    list(scripts.values((part * 200_000)[:4_000_000].encode()))
    assert time.process_time() - start < 3
