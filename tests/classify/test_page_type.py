"""The estimated type of a page, and its effects."""

from __future__ import annotations

import pytest

import story
from fixture_pages import PAGES, document
from stripper import Settings, extract
from stripper.classify import page_type
from stripper.model import Finding, PageType

TYPES = {
    "news-de": PageType.ARTICLE,
    "forum-en": PageType.FORUM,
    "product-en": PageType.PRODUCT,
    "listing-pl": PageType.LISTING,
    "service-en": PageType.SERVICE,
    "lynx-en": PageType.ARTICLE,
}
ENTRIES = "".join(
    f'<dt class="sig" id="m{n}"><code>method_{n}(item, block=True)</code></dt><dd><p>Put an item into the queue. If '
    "<code>block</code> is true, wait for a free slot; the default is <code>True</code>.</p>"
    f"<div class=highlight><pre>&gt;&gt;&gt; queue.method_{n}(1)</pre></div></dd>"
    for n in range(8)
)
MANUAL = f"""<html><head><title>queue.Queue — library reference</title><meta name=generator content="Sphinx 7"></head>
<body><div class=sphinxsidebar><h3>Table of Contents</h3><ul><li><a href="#m1">method_1</a></li></ul></div>
<div class=body role=main><h1>queue.Queue</h1><p>The class <code>Queue</code> implements a queue with several producers
and consumers.</p><dl class="py class">{ENTRIES}</dl></div></body></html>"""
PRODUCT = (PAGES / "product-en" / "source.html").read_bytes()


@pytest.mark.parametrize(("slug", "page_type"), TYPES.items())
def test_the_type_of_a_page_is_estimated(slug: str, page_type: PageType) -> None:
    found = document(PAGES / slug)
    assert found.page_type == page_type
    (finding,) = (finding for finding in found.findings if finding.field == "page_type")
    assert finding.source.startswith("estimate, ")
    assert finding.source.endswith("% likely")


def test_a_page_of_a_manual_is_documentation() -> None:
    assert extract(MANUAL).page_type is PageType.DOCUMENTATION


@pytest.mark.parametrize("page_type", PageType)
def test_what_the_user_says_goes(page_type: PageType) -> None:
    found = extract(story.page(), settings=Settings(page_type=page_type.value))
    assert found.to_dict()["page_type"] == page_type.value
    assert found.to_dict()["settings"]["page_type"] == page_type.value


def test_lines_need_more_on_a_page_of_a_product() -> None:
    product, service = (extract(PRODUCT, settings=Settings(page_type=name)) for name in ("product", "service"))
    assert product.scored.threshold > service.scored.threshold == 0
    assert len(product.text) < len(service.text)


def test_lines_need_a_little_more_in_an_article() -> None:
    product, article = (extract(PRODUCT, settings=Settings(page_type=name)) for name in ("product", "article"))
    assert product.scored.threshold > article.scored.threshold > 0


def test_focus_and_type_add_up() -> None:
    settings = (Settings(page_type=name, focus="recall") for name in ("product", "service"))
    product, service = (extract(PRODUCT, settings=each).scored.threshold for each in settings)
    raised = extract(PRODUCT).scored.threshold
    assert product == pytest.approx(service + raised)


def test_scores_do_not_depend_on_the_focus() -> None:
    recall, precision = (extract(PRODUCT, settings=Settings(focus=focus)) for focus in ("recall", "precision"))
    assert recall.scored.scores == precision.scored.scores


def test_readability_knows_no_types() -> None:
    assert extract(story.page(), settings=Settings(engine="readability")).page_type is None


@pytest.mark.parametrize("page", ["", " \n", "<"])
def test_a_page_without_lines_has_a_type_like_any(page: str) -> None:
    assert extract(page).page_type in set(PageType)


@pytest.mark.parametrize(("likelihood", "offset"), [(0.8, 0.5), (0.79, 0.0), (1.0, 0.5)])
def test_a_doubtful_type_does_not_shift_the_threshold(likelihood: float, offset: float) -> None:
    found = Finding("page_type", "article", "estimate", confidence=likelihood)
    assert page_type.threshold_offset(found, {PageType.ARTICLE: 0.5}) == offset
    assert page_type.threshold_offset(found._replace(value="forum"), {PageType.ARTICLE: 0.5}) == 0
