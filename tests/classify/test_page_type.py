"""The estimated type of a page, and its effects."""

from __future__ import annotations

import pytest

import story
from fixture_pages import PAGES, document
from stripper import Settings, extract
from stripper.model import PageType

TYPES = {
    "news-de": PageType.ARTICLE,
    "forum-en": PageType.FORUM,
    "docs-en": PageType.DOCUMENTATION,
    "product-en": PageType.PRODUCT,
    "listing-pl": PageType.LISTING,
    "service-en": PageType.SERVICE,
    "lynx-en": PageType.ARTICLE,
}
PRODUCT = (PAGES / "product-en" / "source.html").read_bytes()


@pytest.mark.parametrize(("slug", "page_type"), TYPES.items())
def test_the_type_of_a_page_is_estimated(slug: str, page_type: PageType) -> None:
    found = document(PAGES / slug)
    assert found.page_type == page_type
    (finding,) = (finding for finding in found.findings if finding.field == "page_type")
    assert finding.source.startswith("estimate, ")
    assert finding.source.endswith("% likely")


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
