"""The dates of publication and modification."""

from __future__ import annotations

import pytest

from metadata import pages
from metadata.pages import FAR, PROSE, SENTENCES, json_ld
from stripper.metadata.confidence import MIN_PUBLISHED
from stripper.reasons import Reason

HEAD = f"<html lang=en-GB>{pages.HEAD}"


def test_published_and_modified_are_two_things() -> None:
    found = pages.html(
        "<meta property=article:modified_time content=2021-02-01T10:00:00Z>"
        f"<meta property=article:published_time content=2021-01-12T08:00:00+01:00>{HEAD}{PROSE}"
    )
    assert found.value("published") == "2021-01-12T08:00:00+01:00"
    assert found.value("modified") == "2021-02-01T10:00:00+00:00"


def test_a_visible_day_corrects_the_day_of_another_zone() -> None:
    declared = "<meta property=article:published_time content=2021-01-11T23:30:00Z>"
    assert pages.html(f"{declared}{HEAD}<p>12 January 2021</p>{PROSE}").value("published") == "2021-01-12"
    late = pages.html(f"{declared}{HEAD}<p>Updated 20 January 2021</p>{PROSE}")
    assert (late.value("published") or "")[:10] == "2021-01-11"
    assert late.value("modified") == "2021-01-20"


@pytest.mark.parametrize(
    ("time", "day"),
    [("2021-01-12T08:00", "2021-01-12"), ("2021-01-12T15:00", "2021-01-11"), ("2021-01-12", "2021-01-12")],
)
def test_a_later_time_than_that_of_any_zone_corrects_nothing(time: str, day: str) -> None:
    declared = "<meta property=article:published_time content=2021-01-11T23:30:00Z>"
    found = pages.html(f"{declared}{HEAD}<time datetime={time}>{time}</time>{PROSE}").value("published")
    assert (found or "")[:10] == day


@pytest.mark.parametrize(
    ("changed", "day"), [("2021-01-05", None), ("2021-01-11", "2021-01-12"), ("2021-02-01", "2021-01-12")]
)
def test_a_date_far_below_the_headline_precedes_the_change_of_the_page(changed: str, day: str | None) -> None:
    declared = f"<meta property=article:modified_time content={changed}>"
    page = f"{declared}{HEAD}{FAR}<time datetime=2021-01-12>12 January 2021</time>"
    assert pages.html(page).value("published") == day


@pytest.mark.parametrize(("shown", "day"), [("13/01/2021 - 01:34", "2021-01-13"), ("", "2021-01-12")])
def test_a_shown_day_is_better_than_the_one_before_in_the_address(shown: str, day: str) -> None:
    declared = "<meta property=article:published_time content=2021-01-13T00:34:00Z>"
    page = f"{declared}{HEAD}<div>{shown}</div>{PROSE}"
    assert (pages.html(page, "https://news.example/20210112-storm").value("published") or "")[:10] == day


@pytest.mark.parametrize(("label", "day"), [("12 January 2021", "2021-01-12"), ("Storm", "2019-03-03")])
def test_an_earlier_date_of_a_caption_corrects_no_day_that_a_label_has(label: str, day: str) -> None:
    declared = "<meta property=article:published_time content=2021-01-12T09:00:00+01:00>"
    page = f"{declared}{HEAD}<p>The harbour on March 3, 2019 near Example.Jane Doe</p><time>{label}</time>{PROSE}"
    assert (pages.html(page).value("published") or "")[:10] == day


def test_the_line_of_the_date_is_known() -> None:
    found = pages.html(f"{HEAD}<div>Published on 12 January 2021</div>{PROSE}")
    assert found.value("published") == "2021-01-12"
    assert found.lines[2] is Reason.DATE


@pytest.mark.parametrize(
    "other",
    [
        "<footer><p>© 2021-01-12 Example</p></footer>",
        "<p>Copyright 12 January 2021</p>",
        "<div class=comments><time datetime=2021-01-12>12 January 2021</time></div>",
        "<aside><p>Other story</p><time datetime=2021-01-12>12 January 2021</time></aside>",
        "<p>It began on 12 January 2021, when nobody was at home, and it went on for as long as anyone remembered; "
        "the harbour was closed for the whole of that time, and so were the roads that lead to the town and out.</p>",
    ],
)
def test_dates_of_something_else(other: str) -> None:
    assert pages.html(f"{HEAD}{PROSE}{other}").value("published") is None


def test_a_date_in_the_address() -> None:
    assert pages.html(HEAD + PROSE, "https://news.example/2021/01/12/storm").value("published") == "2021-01-12"
    assert pages.html(HEAD + PROSE, "https://news.example/2021/jan/12/storm").value("published") == "2021-01-12"
    assert pages.html(HEAD + PROSE, "https://news.example/2021/January/12/").value("published") == "2021-01-12"
    assert pages.html(HEAD + PROSE, "https://news.example/a/202101/12/WS7.html").value("published") == "2021-01-12"
    assert pages.html(HEAD + PROSE, "https://news.example/20210112-storm").value("published") == "2021-01-12"
    assert pages.html(HEAD + PROSE, "https://news.example/202111/storm").value("published") is None
    assert pages.html(HEAD + PROSE, "https://news.example/2021/storm-12").value("published") is None
    assert pages.html(HEAD + PROSE, "https://news.example/2021/storm/12/").value("published") is None


@pytest.mark.parametrize(("url", "day"), [("/2021/04/03/", "2021-04-03"), ("/2021/04/05/", "2021-03-04")])
def test_the_address_settles_which_is_the_month(url: str, day: str) -> None:
    page = f"<html lang=en><h1>Storm hits the coast</h1><div class=date>03/04/2021</div>{PROSE}"
    assert pages.html(page, f"https://news.example{url}").value("published") == day


@pytest.mark.parametrize(("kind", "day"), [("ARTICLE", "2021-01-12"), ("website", None)])
def test_the_declared_type_in_any_case(kind: str, day: str | None) -> None:
    declared = f"{pages.meta('og:type', kind)}{pages.meta('article:published_time', '2021-01-12')}"
    assert pages.html(declared + HEAD + PROSE).value("published") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dieser Beitrag wurde am 12. Januar 2021 von Eva Groß geschrieben", "2021-01-12"),
        ("Dieser Vertrag wurde am 12. Januar 2021 von Eva Groß geschlossen", None),
    ],
)
def test_a_closing_line_of_a_blog(text: str, day: str | None) -> None:
    page = f"<html lang=de>{pages.HEAD}{FAR}<div class=post-footer>{text}</div>"
    assert pages.html(page).value("published") == day


@pytest.mark.parametrize(("language", "day"), [("en-GB", "2021-04-03"), ("en-US", "2021-03-04"), ("de", "2021-04-03")])
def test_the_language_settles_which_is_the_month(language: str, day: str) -> None:
    page = f"<html lang={language}><h1>Storm hits the coast</h1><div class=date>03/04/2021</div>{PROSE}"
    assert pages.html(page).value("published") == day


def test_text_of_a_dump() -> None:
    found = pages.text(f"Storm hits the coast\n\nBy Agency Staff12 January 2021\n\n{pages.SENTENCES}\n\n10 June 2025\n")
    assert found.value("published") == "2021-01-12"
    assert pages.names(found) == ["Agency Staff"]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Jane · 12 January 2021 · 7 comments</p>",
        "<div class=widget-blog><div class='widget blog'><p>12 January 2021</p></div></div>",
        "<article><div class=footer><time>12 January 2021</time></div></article>",
        f"{FAR}<p>Veröffentlichung: 12.01.2021</p>",
        f"{FAR}<p><span class=post-date>12 January 2021</span></p>",
    ],
)
def test_dates_of_the_page(line: str) -> None:
    assert pages.html(f"{HEAD}{line}{PROSE}").value("published") == "2021-01-12"


@pytest.mark.parametrize(
    "line",
    [
        "<p>7 comments since 12 January 2021</p>",
        "<div class='widget recent'><p>12 January 2021</p></div>",
        "<div class=footer><p>12 January 2021</p></div>",
        f"{FAR}<p>12 January 2021</p>",
        "<p>Site updated 12 January 2021</p>",
    ],
)
def test_dates_like_these_that_are_not_of_the_page(line: str) -> None:
    assert pages.html(f"{HEAD}{line}{PROSE}").value("published") is None


@pytest.mark.parametrize(
    ("path", "day"), [("2021/10/20/a", "2021-10-20"), ("2021/1/2/a", "2021-01-02"), ("2021/13/02/a", None)]
)
def test_every_month_in_the_address(path: str, day: str | None) -> None:
    assert pages.html(HEAD + PROSE, f"https://news.example/{path}").value("published") == day


@pytest.mark.parametrize(
    ("kind", "day"), [("Article", "2021-01-12"), ("Recipe", None), ("Event", None), ("WebPage", None)]
)
def test_what_is_no_article_must_show_its_date(kind: str, day: str | None) -> None:
    declared = json_ld(kind, datePublished="2021-01-12")
    assert pages.html(declared + HEAD + PROSE).value("published") == day
    shown = "<p>12 January 2021</p>"
    assert pages.html(declared + HEAD + shown + PROSE).value("published") == "2021-01-12"


def test_a_page_that_says_it_is_no_article_must_show_its_date() -> None:
    declared = "<meta name=date content=2021-01-12>{}"
    kind = "<meta property=og:type content={}>"
    assert pages.html(declared + HEAD + PROSE).value("published") == "2021-01-12"
    assert pages.html(declared + kind.format("article") + HEAD + PROSE).value("published") == "2021-01-12"
    assert pages.html(declared + kind.format("product") + HEAD + PROSE).value("published") is None


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("page-template-default page page-id-12", None),
        ("single-product postid-12", None),
        ("post-template-default single single-post postid-12", "2021-01-12"),
        ("homepage-identity single-productivity", "2021-01-12"),
    ],
)
@pytest.mark.parametrize(
    "head", [json_ld("Article", datePublished="2021-01-12"), "<meta name=datepublished content=2021-01-12>"]
)
def test_what_is_no_post_must_show_its_date(body: str, day: str | None, head: str) -> None:
    rest = f"<body class='{body}'><main><h1>About us</h1>"
    assert pages.html(f"{head}{rest}<p>We are here").value("published") == day
    assert pages.html(f"{head}{rest}<p>12 January 2021<p>We are here").value("published") == "2021-01-12"


def test_the_upload_of_a_video_is_the_last_source() -> None:
    declared = json_ld("VideoObject", uploadDate="2015-01-16")
    assert pages.html(f"{declared}<meta name=date content=2021-01-12>{HEAD}{PROSE}").value("published") == "2021-01-12"
    assert pages.html(declared + HEAD + PROSE).value("published") == "2015-01-16"


def test_a_visible_day_that_a_meta_element_confirms() -> None:
    declared = json_ld("NewsArticle", datePublished="2021-01-09T10:00:00+01:00")
    shown = "<p>12 January 2021</p>"
    meta = "<meta name=date content=2021-01-12>"
    assert pages.html(declared + meta + HEAD + shown + PROSE).value("published") == "2021-01-12"
    assert pages.html(declared + HEAD + shown + PROSE).value("published") == "2021-01-09T10:00:00+01:00"


@pytest.mark.parametrize(
    ("stated", "day"),
    [("2019-06-17", "2017-07-12"), ("2017-07-20", "2017-07-20"), ("2017-07-13T01:00:00+00:00", "2017-07-12")],
)
def test_an_address_keeps_the_day_of_the_first_publication(stated: str, day: str) -> None:
    declared = json_ld("Article", datePublished=stated)
    assert pages.html(declared + HEAD + PROSE, "https://blog.example/2017/7/12/coast").value("published") == day


def test_a_date_beside_a_byline_far_from_the_headline() -> None:
    assert pages.html(f"{HEAD}{FAR}<p>Written by Jane Doe</p><p>12 January 2021</p>").value("published") == "2021-01-12"
    assert pages.html(f"{HEAD}{FAR}<p>Written by all of us</p><p>12 January 2021</p>").value("published") is None


MODIFIED_FORMS = (
    "<p>Last updated: <time datetime=2021-01-12>12 January 2021</time></p>",
    "<p>Updated January 12, 2021</p>",
    "<p>Updated on 12 January 2021</p>",
    "<p>Last updated 12 January 2021</p>",
)


@pytest.mark.parametrize("changed", MODIFIED_FORMS)
def test_a_date_of_modification_is_never_that_of_publication(changed: str) -> None:
    found = pages.html(HEAD + changed + PROSE)
    assert found.value("modified") == "2021-01-12"
    assert found.value("published") is None
    both = pages.html(f"{HEAD}<p>Published 3 January 2021</p>{changed}{PROSE}")
    assert (both.value("published"), both.value("modified")) == ("2021-01-03", "2021-01-12")


@pytest.mark.parametrize("changed", MODIFIED_FORMS)
def test_it_is_a_guess_at_the_date_of_publication(changed: str) -> None:
    found = pages.html(HEAD + changed + PROSE, date_guess=True)
    guess = next(finding for finding in found.findings if finding.field == "published")
    assert guess.value == "2021-01-12"
    assert guess.source.endswith(", changed")
    assert guess.confidence is not None
    assert guess.confidence < MIN_PUBLISHED


def test_a_guess_may_be_the_date_of_a_page_that_is_no_article() -> None:
    product = json_ld("Product", datePublished="2021-01-12")
    assert pages.html(product + HEAD + PROSE).value("published") is None
    assert pages.html(product + HEAD + PROSE, date_guess=True).value("published") == "2021-01-12"
    assert pages.html(HEAD + PROSE, date_guess=True).value("published") is None


def test_two_kinds_of_sources_of_a_day_are_more_credible_than_one() -> None:
    declared = "<meta property=article:published_time content=2021-01-12T10:00:00Z>"
    confidences = [
        next(finding.confidence for finding in found.findings if finding.field == "published")
        for found in (pages.html(declared + HEAD + PROSE), pages.html(f"{declared}{HEAD}<p>12 January 2021</p>{PROSE}"))
    ]
    assert confidences == [0.9, 0.97]


@pytest.mark.parametrize("before", ["— Jane Doe (@janedoe)", "Visitors since", "Comment of"])
def test_the_date_of_something_else_is_none(before: str) -> None:
    assert pages.html(f"{HEAD}<p>{before} 12 January 2021</p>{PROSE}").value("published") is None
    assert pages.html(f"{HEAD}<p>Jane Doe, 12 January 2021</p>{PROSE}").value("published") == "2021-01-12"


def test_a_date_in_a_quotation_is_none() -> None:
    quoted = "<blockquote>12 January 2021</blockquote>"
    assert pages.html(HEAD + quoted + PROSE).value("published") is None


def test_meta_elements_may_hold_seconds_or_milliseconds() -> None:
    for stamp in ("1610449200", "1610449200000"):
        assert pages.html(f"<meta name=pubdate content={stamp}>{HEAD}{PROSE}").value("published") == (
            "2021-01-12T11:00:00+00:00"
        )
    assert pages.html(f"<meta name=pubdate content=161044920>{HEAD}{PROSE}").value("published") is None


@pytest.mark.parametrize(
    ("start", "published"),
    [
        ("12 January 2021 – ", "2021-01-12"),
        ("(12 January 2021) ", "2021-01-12"),
        ("Harborough, 12 January 2021. ", "2021-01-12"),
        ("12 January 2021 was the day on which ", None),
        ("It began on 12 January 2021 – ", None),
    ],
)
def test_a_dateline(start: str, published: str | None) -> None:
    assert pages.html(f"{HEAD}<p>{start}{SENTENCES * 3}</p>{PROSE}").value("published") == published


def test_a_date_in_a_sidebar_of_the_article() -> None:
    page = f"<article>{HEAD}{PROSE}{FAR}<div class=sidebar>{{}}</div></article>"
    marked = "<h4>Published</h4><div class=date>12 January 2021</div>"
    assert pages.html(page.format(marked)).value("published") == "2021-01-12"
    assert pages.html(page.format("<div class=date>12 January 2021</div>")).value("published") is None


def test_a_date_beside_the_headline_in_an_element_of_details() -> None:
    line = "<div class='newsletter-{}'><p>12 January 2021</p></div>"
    assert pages.html(f"{HEAD}{line.format('details')}{PROSE}").value("published") == "2021-01-12"
    assert pages.html(f"{HEAD}{line.format('archive')}{PROSE}").value("published") is None


def test_a_declared_date_of_a_video() -> None:
    declared = "<meta property=og:type content={}><meta itemprop=datePublished content=2021-01-12>"
    assert pages.html(f"{declared.format('video.other')}{HEAD}{PROSE}").value("published") == "2021-01-12"
    assert pages.html(f"{declared.format('product')}{HEAD}{PROSE}").value("published") is None


def test_the_date_in_the_footer_of_a_post() -> None:
    footer = f"<p>Dieser Beitrag wurde am 12. Januar 2021 veröffentlicht und unter {'Wetter, ' * 20} gespeichert.</p>"
    assert pages.html(f"{HEAD}{PROSE}{FAR}{footer}").value("published") == "2021-01-12"
    assert (
        pages.html(f"{HEAD}{PROSE}{FAR}{footer.replace('Dieser Beitrag wurde', 'Es regnete')}").value("published")
        is None
    )


TEASERS = "".join(
    f"<li><p>Storm {day} hits the coast again</p><time>{day} January 2021</time></li>" for day in (3, 2, 1)
)


@pytest.mark.parametrize(
    ("markup", "published"),
    [
        (f"<ul>{TEASERS}</ul>", None),
        (f"<ul>{TEASERS}</ul>{HEAD}{PROSE}", None),
        ("<ul><li><p>Storm</p><time>3 January 2021</time></ul>", "2021-01-03"),
        (f"{HEAD}<time>5 January 2021</time>{PROSE}<ul>{TEASERS}</ul>", "2021-01-05"),
        (f"<meta property=og:type content=article><ul>{TEASERS}</ul>", "2021-01-03"),
    ],
    ids=["a list", "a list far above an article", "one date", "below the headline", "a declared article"],
)
def test_the_dates_of_several_teasers_are_none(markup: str, published: str | None) -> None:
    far = "".join(f"<p>{SENTENCES}</p>" for _ in range(20))
    assert pages.html(markup.replace(HEAD, f"{far}{HEAD}")).value("published") == published


def test_the_date_of_a_teaser_is_a_guess() -> None:
    found = pages.html(f"<ul>{TEASERS}</ul>", date_guess=True)
    assert found.value("published") == "2021-01-03"
    confidence = next(finding.confidence for finding in found.findings if finding.field == "published")
    assert confidence is not None
    assert confidence < MIN_PUBLISHED


@pytest.mark.parametrize(("kind", "day"), [("Product", None), ("Thing", "2021-01-12")])
def test_a_date_on_the_page_of_a_product_is_that_of_a_review_or_release(kind: str, day: str | None) -> None:
    page = json_ld(kind, name="Oar") + HEAD + "<p>12 January 2021</p>" + PROSE
    assert pages.html(page).value("published") == day
    assert pages.html(page, date_guess=True).value("published") == "2021-01-12"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("This page was last edited on 3 May 2020, at 08:15.", "2020-05-03"),
        ("This page was last edited by Jane Doe and many others from the harbour of Example on 3 May 2020.", None),
        ("This page is older than 3 May 2020.", None),
    ],
)
def test_a_footer_tells_when_the_page_was_changed(line: str, day: str | None) -> None:
    found = pages.html(f"{HEAD}{PROSE}<p class=footer>{line}</p>")
    assert (found.value("modified"), found.value("published")) == (day, None)
