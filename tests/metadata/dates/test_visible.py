"""Visible dates."""

from __future__ import annotations

import pytest

from metadata.pages import FAR, HEAD, PROSE, SENTENCES, context, html, text
from stripper.metadata.dates.visible import FoundDate, VisibleDates

DAY = "2021-01-12"
DATE = "12 January 2021"


def visible(markup: str, *, language: str = "en", byline: int | None = None) -> VisibleDates:
    return VisibleDates(context(HEAD + markup + PROSE, language=language), byline)


def kinds(dates: tuple[FoundDate, ...]) -> list[tuple[str, bool, bool]]:
    return [(found.iso, found.is_published, found.is_modified) for found in dates]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (f"<p><time>{DATE}</time></p>", [(DAY, False, False)]),
        (f"<p><time datetime={DAY}T10:00>yesterday</time></p>", [("2021-01-12T10:00:00", False, False)]),
        (f"<p><time class=published>{DATE}</time></p>", [(DAY, True, False)]),
        (f"<p><time class=entry-date>{DATE}</time></p>", [(DAY, True, False)]),
        (f"<p><time>Aktualisiert: {DATE}</time></p>", [(DAY, False, True)]),
        (f"<p>Last updated: <time>{DATE}</time></p>", [(DAY, False, True)]),
        (f"<p><time class=published>{DATE}</time> last updated</p>", [(DAY, True, False)]),
        (f"<p><time class=event>{DATE}</time></p>", []),
        (f"<p><time>Deadline {DATE}</time></p>", []),
        (f"<p><time>{DATE}, event of the year</time></p>", [(DAY, False, False)]),
        (f"<aside><time>{DATE}</time></aside>", []),
        (f"<p><time>{'x' * 160} {DATE}</time></p>", []),
        (f"<p><a class=date href=/{DAY}>soon</a></p>", []),
        (f"<time datetime=2021-01-17>Published {DATE}</time>", [(DAY, True, False)]),
        (f"<time datetime=2021-01-13>Published {DATE}</time>", [("2021-01-13", True, False)]),
        (f"<time datetime=2021-01-17>{DATE}</time>", [("2021-01-17", False, False)]),
        (f"<p>Updated <time class=publication-date>{DATE}</time></p>", [(DAY, False, True)]),
        (f"<p>Last update: <time>{DATE}</time></p>", [(DAY, False, True)]),
        ("<p><span class=date data-timestamp=1610409600>soon</span></p>", [(f"{DAY}T00:00:00+00:00", False, False)]),
        ("<p><span class=date data-pages=1610409600>soon</span></p>", []),
        (f"<p><span class=topbar-date>{DATE}</span></p>", []),
        (f"<p><span class=toplist-date>{DATE}</span></p>", [(DAY, False, False)]),
        (f"<p><relative-time datetime={DAY}>2 days ago</relative-time></p>", [(DAY, False, False)]),
        (f"<p><play-time datetime={DAY}>2 days</play-time></p>", []),
        (f"<p><time>{DATE}, 13:15 - 19:00</time></p>", []),
        (f"<p><time>{DATE}, 13:15 - weather</time></p>", [("2021-01-12T13:15:00", False, False)]),
        (f"<p><time>Effective {DATE}</time></p>", []),
        (f"<p>By Jane <abbr title={DAY}T10:00>1 hr ago</abbr></p>", [("2021-01-12T10:00:00", False, False)]),
        (f"<p>By Jane <abbr title={DAY}-10>1 hr ago</abbr></p>", []),
        ("<p>By Jane <span data-time=1610409600>1 hr ago</span></p>", [(f"{DAY}T00:00:00+00:00", False, False)]),
        ("<p>By Jane <span data-time=161040960>1 hr ago</span></p>", []),
        (f"<h4>Published</h4><p><time>{DATE}</time></p>", [(DAY, True, False)]),
        (f"<h4>Published</h4><p>on <time>{DATE}</time></p>", [(DAY, False, False)]),
        (f"<h4>Weather</h4><p><time>{DATE}</time></p>", [(DAY, False, False)]),
        (f"<h4>Published 3 May 2020</h4><p><time>{DATE}</time></p>", [(DAY, False, False)]),
    ],
)
def test_labels(markup: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert kinds(visible(markup).in_labels) == expected
    modified = [row for row in expected if row[2]]
    assert kinds(tuple(visible(markup).modified_in_labels())) == modified


def test_times_of_a_list_are_no_labels() -> None:
    times = f"<p>By Jane <abbr title={DAY}T10:00>1 hr ago</abbr></p>"
    assert len(visible(2 * times).in_labels) == 2
    assert not visible(3 * times).in_labels
    assert len(visible(3 * times.replace("<abbr", "<abbr class=date")).in_labels) == 3


def test_labels_near_the_headline() -> None:
    label = f"<p><time>{DATE}</time></p>"
    assert visible(label).in_labels_near_headline
    assert not visible("<p>x</p>" * 12 + label).in_labels_near_headline
    assert visible("<p>x</p>" * 12 + label).in_labels


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (DATE, [(DAY, False, False)]),
        (f"Jane · {DATE} · 7 comments", [(DAY, False, False)]),
        (f"Published 3 May 2020, updated {DATE}", [("2020-05-03", False, False), (DAY, False, True)]),
        (f"7 comments since {DATE}", []),
        (f"Site updated {DATE}", []),
        (f"Website of {DATE}", []),
        (f"Websites of {DATE}", [(DAY, False, False)]),
        (f"Composite {DATE}", [(DAY, False, False)]),
        (f"© {DATE}", []),
        (f"Died {DATE}", []),
        (f"Studied {DATE}", [(DAY, False, False)]),
        (f"Received 3 May 2020 / Accepted 7 June 2020 / Published {DATE}", [(DAY, False, False)]),
        (f"Received 3 May 2020 / Accepted {DATE}", []),
        (f"It began on {DATE}" + " and went on" * 20, []),
        (f"The harbour will be closed to all ships of the line from then until {DATE}.", []),
        (f"On {DATE} the harbour was closed to all ships of the line, and that for the first time.", []),
        (f"Published {DATE} in the series on all ships of the line, and on the harbour of old.", [(DAY, False, False)]),
        (f"Join us at the open day on {DATE}.", []),
        (f"Jane Doe on {DATE}.", [(DAY, False, False)]),
        (f"I have sent this on {DATE} to all members:", []),
        (f"Exhibition 9-{DATE}", []),
        (f"Exhibition B-{DATE}", [(DAY, False, False)]),
        (f"{DATE}, 9 am", [("2021-01-12", False, False)]),
        (f"{DATE}, 9:00 am – 10:30 am", []),
        (f"Update: {DATE}", [(DAY, False, True)]),
        (f"Harbour, ships, lines of the northern coast and more of the kind | {DATE}", [(DAY, False, False)]),
        ("Weather", []),
    ],
)
def test_lines_near_the_headline(line: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert kinds(visible(f"<p>{line}</p>").near_headline) == expected
    assert kinds(visible(f"<aside><p>{line}</p></aside>").near_headline) == []
    assert kinds(visible("<p>x</p>" * 12 + f"<p>{line}</p>").near_headline) == []


@pytest.mark.parametrize(
    ("label", "is_own"),
    [
        ("When:", False),
        ("Date of birth", False),
        ("Wann", False),
        ("Start date", True),
        ("When the storm hit", True),
        ("Weather", True),
    ],
)
def test_a_date_below_the_label_of_another_date(label: str, is_own: bool) -> None:
    found = visible(f"<p>{label}</p><p>{DATE}</p>").near_headline
    assert kinds(found) == ([(DAY, False, False)] if is_own else [])


def test_the_clock_of_a_page_is_no_date_of_it() -> None:
    assert kinds(visible(f"<p class=mh-header-date>{DATE}</p>").near_headline) == []
    assert kinds(visible(f"<p class=article-header-date>{DATE}</p>").near_headline) == [(DAY, False, False)]


def test_a_line_beside_the_headline_is_in_the_article() -> None:
    date = f"<h3 class=teaser-meta>{DATE}</h3>"
    assert kinds(visible(date).near_headline) == [(DAY, False, False)]
    assert kinds(visible(f"<div>{date}</div>").near_headline) == []
    assert kinds(visible(f"<p>x</p>{date}").near_headline) == []


def test_lines_beside_a_byline() -> None:
    markup = "<p>x</p>" * 12 + f"<p>Jane Doe</p><p>x</p><p>{DATE}</p><p>3 May 2020</p>"
    assert [found.iso for found in visible(markup, byline=14).near_byline] == [DAY]
    assert visible(markup).near_byline == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"<p>Veröffentlichung: {DATE}</p>", [(DAY, True, False)]),
        (f"<p>Updated {DATE}</p>", [(DAY, False, True)]),
        (f"<p><span class=post-date>{DATE}</span></p>", [(DAY, True, False)]),
        (f"<p><span class=date>{DATE}</span></p>", []),
        (f"<p>{DATE}</p>", []),
        (f"<p>Published in the harbour of Example, as all of the storm's news, on {DATE}</p>", []),
        (f"<aside><p>Published {DATE}</p></aside>", []),
        (f"<p class=page-footer>Veröffentlicht am {DATE}</p>", [(DAY, True, False)]),
        (f"<p class=page-footer>Veröffentlicht am {DATE} in der Reihe der Berichte</p>", []),
        (f"<p class=page-footer>Stand: {DATE}</p>", [(DAY, False, True)]),
    ],
)
def test_marked_lines(line: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert kinds(visible(FAR + line).in_marked_lines) == expected


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.co.uk/b", "2021-04-03"),
        ("https://a.com/b", "2021-03-04"),
        ("https://a.io/b", "2021-03-04"),
        ("https://a.us/b", "2021-03-04"),
    ],
)
def test_the_domain_settles_the_order_of_english_dates(url: str, day: str) -> None:
    page = f"<html lang=en>{HEAD}<div class=date>03/04/2021</div>{PROSE}"
    assert html(page, url).value("published") == day


def test_without_a_headline_no_date_is_near_it() -> None:
    found = VisibleDates(context(f"<p>{DATE}</p>", headline=None), None)
    assert (found.near_headline, found.in_labels_near_headline) == ((), ())


DUMP = "Home\n\n\n\n{}Storm hits the coast of Example\n\n\n\n" + f"{SENTENCES}\n" * 3


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("23\nSeptember\n2020\n\n\n\n", "2020-09-23"),
        ("Sep\n23,\n2020\n\n\n\n", "2020-09-23"),
        ("23\nComments\n2020\n\n\n\n", None),
        ("September\n2020\n\n\n\n", None),
    ],
)
def test_the_parts_of_a_date_are_lines_of_a_dump(lines: str, day: str | None) -> None:
    assert text(DUMP.format(lines)).value("published") == day


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("3 May 2020\n\nTides\n\n4 May 2020\n\n", "5 May 2020\n\n", "2020-05-05"),
        ("3 May 2020\n\nTides\n\n4 May 2020\n\n", "", "2020-05-03"),
        ("3 May 2020\n\n", "5 May 2020\n\n", "2020-05-03"),
    ],
)
def test_several_dates_above_the_headline_of_a_dump_are_those_of_teasers(above: str, below: str, day: str) -> None:
    page = f"Home\n\n{above}# Storm hits the coast of Example\n\n{below}{SENTENCES}\n"
    assert text(page).value("published") == day


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("First published\n\n26 April 2023\n", "2023-04-26"),
        ("Opening of the harbour\n\n26 April 2023\n", None),
        ("First published\n\n26 April 2023 in a book about the harbour\n", None),
    ],
)
def test_the_line_above_a_date_of_a_dump_marks_it(lines: str, day: str | None) -> None:
    assert text(DUMP.format("") + "\n" * 9 + f"{SENTENCES}\n\n" * 9 + lines).value("published") == day


@pytest.mark.parametrize(
    ("mark", "published", "modified"),
    [("Last updated", None, DAY), ("Opening of the harbour", DAY, None), ("First published", DAY, None)],
)
def test_the_line_above_a_date_near_the_headline_of_a_dump_marks_a_change(
    mark: str, published: str | None, modified: str | None
) -> None:
    found = text(f"Storm hits the coast of Example\n\n{mark}\n\n{DATE}\n\nThe storm hit the coast. {SENTENCES}\n")
    assert (found.value("published"), found.value("modified")) == (published, modified)


@pytest.mark.parametrize(
    ("between", "line", "day"),
    [
        (9, DATE, DAY),
        (9, f"{DATE}, 10:15 am PT", f"{DAY}T10:15:00"),
        (17, DATE, None),
        (9, f"Storm of {DATE} in pictures", None),
        (9, f"{DATE} to 14 March 2021", None),
    ],
)
def test_a_date_far_below_the_headline_of_a_dump_is_a_line_of_its_own(between: int, line: str, day: str | None) -> None:
    buttons = "Button\n\n" * between
    dump = f"Storm hits the coast of Example\n\n{buttons}{line}\n\nThe storm hit the coast. {SENTENCES}\n\n"
    assert text(dump).value("published") == day


@pytest.mark.parametrize(("mark", "day"), [("Published", DAY), ("Seen", None)])
def test_a_marked_date_of_a_dump_may_be_above_a_teaser_with_the_headline(mark: str, day: str | None) -> None:
    entries = "Entry of the menu\n\n" * 60
    dump = f"{mark} {DATE}\n\n{entries}Storm hits the coast of Example\n\n{SENTENCES}\n\n"
    assert text(dump).value("published") == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (f"{DATE} to 14 March 2021", None),
        ("12 janvier 2021 au 14 mars 2021", None),
        (f"{DATE} – 14 March 2021", None),
        (f"{DATE} | 14 March 2021", DAY),
        (f"{DATE} to John", DAY),
    ],
)
def test_the_first_day_of_a_range_is_no_date_of_the_page(line: str, day: str | None) -> None:
    assert text(f"Storm hits the coast of Example\n\n{line}\n\n{SENTENCES}\n\n").value("published") == day


def test_a_date_below_the_text_of_a_dump_is_that_of_a_comment_or_teaser() -> None:
    dump = f"Storm hits the coast of Example\n\n{{}}3 May 2020\n\n{SENTENCES}\n"
    assert text(dump.format(f"{SENTENCES}\n\n")).value("published") == "2020-05-03"
    assert text(dump.format(f"{SENTENCES}\n\n" * 3)).value("published") is None
