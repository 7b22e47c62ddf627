"""Lines that recur on other pages of a site: what is removed, and what recurs because it is content."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import pytest

import generated_sites
from conftest import ROOT
from generated_sites import BIOGRAPHY, MISSION, NOTICE, SUPPORT, GeneratedPage
from stripper import Document, Reason, extract
from stripper.site_templates import Templates
from stripper.templates import files, learn

WORD = re.compile(r"\w+")


def learned(documents: Iterable[Document]) -> Templates:
    learner = learn.Learner()
    for document in documents:
        learner.add(learn.summarize(document))
    return files.decode(files.encode(learner.hosts()), "site.json")


def site(template: Callable[[str, list[str]], str], count: int = 12) -> tuple[list[GeneratedPage], Templates]:
    pages = list(generated_sites.pages(template, count))
    return pages, learned(extract(page.html, url=page.url) for page in pages)


def reason_of(text: str, document: Document) -> Reason:
    numbers = [line.number for line in document.lines if line.text == text]
    return document.decisions[numbers[-1] - 1].reason


def site_points(document: Document, start: str) -> list[float]:
    """Return the points by what recurs of the line that starts with a text."""
    number = next(line.number for line in document.lines if line.text.startswith(start))
    return [each.points for each in document.points(number) if each.feature.endswith("of the site")]


def f1(text: str, content: str) -> float:
    found, wanted = Counter(WORD.findall(text)), Counter(WORD.findall(content))
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


@pytest.mark.parametrize("template", generated_sites.TEMPLATES, ids=lambda template: template.__name__)
def test_the_f1_of_templated_pages_rises(template: Callable[[str, list[str]], str]) -> None:
    pages, templates = site(template, 50)
    before = mean([f1(extract(page.html, url=page.url).text, page.content) for page in pages])
    after = mean([f1(extract(page.html, url=page.url, templates=templates).text, page.content) for page in pages])
    assert after - before >= 0.02
    assert after > 0.99


def test_the_boxes_of_a_blog_are_removed_and_the_sentence_that_all_posts_end_with_is_kept() -> None:
    posts = sorted((ROOT / "fixtures/blog").glob("*.html"))
    contents = [post.with_suffix(".clean").read_text(encoding="utf-8") for post in posts]
    before = [extract(post.read_bytes()) for post in posts]
    after = [extract(post.read_bytes(), templates=learned(before)) for post in posts]
    assert [document.text for document in after] == contents
    gain = mean([f1(document.text, content) for document, content in zip(after, contents, strict=True)])
    assert gain - mean([f1(document.text, content) for document, content in zip(before, contents, strict=True)]) > 0.02


def test_text_dumps_of_a_site_are_learned_by_their_lines() -> None:
    pages, _ = site(generated_sites.magazine)
    dumps = [
        f"Home\nAbout\n\n{MISSION}\n\nLetter {number}\n\n{page.content}\n\n{NOTICE}\n\nContact | Imprint\n"
        for number, page in enumerate(pages)
    ]
    templates = learned(extract(dump, kind="text", url=pages[0].url) for dump in dumps)
    document = extract(dumps[0], kind="text", url=pages[0].url, templates=templates)
    assert NOTICE in extract(dumps[0], kind="text", url=pages[0].url).text
    assert reason_of(NOTICE, document) is Reason.SITE_TEMPLATE
    assert NOTICE not in document.text
    assert all(paragraph in document.text for paragraph in pages[0].content.splitlines())


def test_the_points_of_a_recurring_line_add_up_to_its_score() -> None:
    pages, templates = site(generated_sites.blog)
    document = extract(pages[0].html, url=pages[0].url, templates=templates)
    number = next(line.number for line in document.lines if line.text == BIOGRAPHY)
    points = document.points(number)
    assert sum(each.points for each in points) == pytest.approx(document.decisions[number - 1].score)
    assert ("recurs in a box on pages of the site", "12 of 12", -5.0) in points


def test_lines_in_elements_that_hold_content_gain_points() -> None:
    pages, templates = site(generated_sites.blog)
    document = extract(pages[0].html, url=pages[0].url, templates=templates)
    gained = {
        line.text
        for line in document.lines
        if any(each.feature.startswith("text kept in such elements") for each in document.points(line.number))
    }
    assert gained == set(pages[0].content.splitlines())


def with_text(inner: str, count: int = 6) -> tuple[list[str], Templates]:
    """Return pages with the same markup within their text, and the templates learned from them."""
    pages = [page.html for page in generated_sites.pages(plain, count)]
    pages = [page.replace("<hr>", inner) for page in pages]
    return pages, learned(extract(page, url="https://a.example/") for page in pages)


def plain(title: str, paragraphs: list[str]) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs[1:])
    return f"<title>{title}</title><article><h1>{title}</h1><p>{paragraphs[0]}</p><hr>{body}</article>"


REFRAIN = "And the river ran on, and the river ran by, and the lamps went down to the sea, my love, to the sea."

CONTENT = {
    "a refrain": (f"<p>{REFRAIN}</p>", REFRAIN),
    "a note with a text of its own": (
        f"<div class=note><p>{SUPPORT}</p><p>This page was corrected <!--n--> days after the flood.</p></div>",
        SUPPORT,
    ),
    "a label": ("<p>Warning:</p><p>Do not open the sluice before the bell.</p>", "Warning:"),
    "a table": (f"<table><tr><th>Place</th><th>Use</th></tr><tr><td>Lock</td><td>{REFRAIN}</td></tr></table>", REFRAIN),
}


@pytest.mark.parametrize(("inner", "text"), CONTENT.values(), ids=list(CONTENT))
def test_content_that_recurs_is_kept(inner: str, text: str) -> None:
    pages, templates = with_text(inner)
    pages = [page.replace("<!--n-->", f"{number + 2} and {'x' * number}") for number, page in enumerate(pages)]
    document = extract(pages[2], url="https://a.example/", templates=templates)
    assert text in extract(pages[2], url="https://a.example/").text
    assert text in document.text


def test_a_box_with_nothing_of_its_own_is_removed() -> None:
    pages, templates = with_text(f"<div class=note><p>{SUPPORT}</p></div>")
    document = extract(pages[2], url="https://a.example/", templates=templates)
    assert reason_of(SUPPORT, document) is Reason.SITE_TEMPLATE


def test_a_line_that_recurs_apart_from_its_numbers_is_removed_with_its_box() -> None:
    pages, _ = with_text(f"<div class=note><p>{SUPPORT}</p><p>Join 12,<!--n--> readers by the water today.</p></div>")
    pages = [page.replace("<!--n-->", str(number + 345)) for number, page in enumerate(pages)]
    templates = learned(extract(page, url="https://a.example/") for page in pages)
    document = extract(pages[2], url="https://a.example/", templates=templates)
    for start in (SUPPORT, "Join 12,347"):
        assert site_points(document, start) == [-5.0]


def test_two_pages_of_a_site_or_a_third_of_them_prove_nothing() -> None:
    pages, templates = with_text(f"<div class=note><p>{SUPPORT}</p></div>", 2)
    assert SUPPORT in extract(pages[0], url="https://a.example/", templates=templates).text
    pages, _ = with_text(f"<div class=note><p>{SUPPORT}</p></div>", 12)
    rare = [page if number % 3 else page.replace(SUPPORT, "") for number, page in enumerate(pages)]
    often = [page.replace(SUPPORT, "") if number % 3 else page for number, page in enumerate(pages)]
    for mixed, is_kept in ((rare, False), (often, True)):
        templates = learned(extract(page, url="https://a.example/") for page in mixed)
        document = extract(pages[0], url="https://a.example/", templates=templates)
        assert (SUPPORT in document.text) is is_kept


def test_a_page_that_is_repeated_on_others_is_kept() -> None:
    pages, templates = site(generated_sites.blog)
    licence = f"<title>Support</title><h1>Support</h1><div><p>{SUPPORT}</p><p>{BIOGRAPHY}</p></div>"
    document = extract(licence, url=pages[0].url, templates=templates)
    assert SUPPORT in document.text


TERMS = (
    "By continuing, you agree to our terms of use, and acknowledge that you understand the privacy policy of the lock."
)


def test_no_page_is_emptied() -> None:
    linked = TERMS.replace("terms of use", "<a href=/t>terms of use</a>").replace(
        "privacy policy", "<a href=/p>privacy policy</a>"
    )
    footer = f"<footer><div class=n1><p>{linked}</p></div></footer>"
    pages = [page.html + footer for page in generated_sites.pages(generated_sites.blog, 6)]
    templates = learned(extract(page, url="https://a.example/") for page in pages)
    assert TERMS not in extract(pages[0], url="https://a.example/", templates=templates).text
    menu = "".join(f"<li><a href=/{number}>Letter {number}</a>" for number in range(9))
    shell = f"<title>Letters</title><nav><ul>{menu}</ul></nav>{footer}"
    assert extract(shell, url="https://a.example/", templates=templates).text == f"{TERMS}\n"


def test_templates_are_those_of_the_host_of_the_page() -> None:
    pages, templates = site(generated_sites.blog)
    for url, is_kept in (("https://www.blog.example/x", False), ("https://other.example/", True), (None, True)):
        assert (BIOGRAPHY in extract(pages[0].html, url=url, templates=templates).text) is is_kept


@pytest.mark.parametrize("options", [{"page_type": "product"}, {"engine": "readability"}], ids=str)
def test_products_and_the_baseline_have_no_templates(options: dict[str, str]) -> None:
    pages, templates = site(generated_sites.blog)
    without = extract(pages[0].html, url=pages[0].url, **options)  # type: ignore[arg-type]
    document = extract(pages[0].html, url=pages[0].url, templates=templates, **options)  # type: ignore[arg-type]
    assert document.decisions == without.decisions


NAMES = ("river", "lock", "mill", "bridge", "meadow", "harbour", "island", "ferry", "towpath", "weir", "dam", "sea")


@pytest.mark.parametrize(
    ("lines", "points"),
    [
        ((MISSION, "Join 12,{number} readers by the water.", NOTICE), [-5.0]),
        ((MISSION, "Join the readers by the {name}.", NOTICE), []),
        (("Weather by the lock", "It was {number} degrees by the lock at noon.", "Wind"), []),
    ],
    ids=["a number", "a word", "short lines"],
)
def test_a_long_run_of_recurring_lines_in_the_text_loses_points(lines: Sequence[str], points: list[float]) -> None:
    pages, _ = site(plain)
    dumps: list[str] = []
    for page, name in zip(pages, NAMES, strict=True):
        first, *rest = page.content.splitlines()
        run = (line.format(number=len(dumps) + 100, name=name) for line in lines)
        dumps.append("\n\n".join((first, *run, *rest)))
    templates = learned(extract(dump, kind="text", url=pages[0].url) for dump in dumps)
    document = extract(dumps[0], kind="text", url=pages[0].url, templates=templates)
    assert site_points(document, lines[1].partition("{")[0]) == points


def test_a_reason_to_keep_takes_precedence() -> None:
    pages, templates = site(generated_sites.blog)
    document = extract(pages[0].html, url=pages[0].url, templates=templates, keep={"site-template"})
    assert BIOGRAPHY in document.text
