"""Parameter types."""

from __future__ import annotations

from datetime import UTC, date, datetime

import click
import pytest

from stripper.batch.plan import FailureLimit
from stripper.cli.param_types import FailureCount, IsoDate, LineRanges, Seconds, Size, Url
from stripper.settings import ENDLESS


@pytest.mark.parametrize(
    ("given", "size"),
    [("500", 500), ("10k", 10_000), ("1.5M", 1_500_000), ("2G", 2_000_000_000), ("2gb", 2_000_000_000)],
)
def test_sizes(given: str, size: int) -> None:
    assert Size().convert(given, None, None) == size


@pytest.mark.parametrize("given", ["", "0", "M", "-5", "1e9", "5T", "two"])
def test_no_sizes(given: str) -> None:
    with pytest.raises(click.BadParameter):
        Size().convert(given, None, None)


@pytest.mark.parametrize(
    ("given", "limit"),
    [
        ("0", FailureLimit(0)),
        ("100", FailureLimit(100)),
        ("5%", FailureLimit(0.05, True)),
        ("0.1 %", FailureLimit(0.001, True)),
    ],
)
def test_failures(given: str, limit: FailureLimit) -> None:
    assert FailureCount().convert(given, None, None) == limit


@pytest.mark.parametrize("given", ["", "%", "-1", "five", "5%%"])
def test_failure_limits_that_are_refused(given: str) -> None:
    with pytest.raises(click.BadParameter, match="5%"):
        FailureCount().convert(given, None, None)


@pytest.mark.parametrize(("given", "seconds"), [("30", 30.0), ("0.5", 0.5), ("2 s", 2.0), ("2S", 2.0)])
def test_seconds(given: str, seconds: float) -> None:
    assert Seconds().convert(given, None, None) == seconds


@pytest.mark.parametrize("given", ["", "0", "soon", "-1", "1m"])
def test_seconds_that_are_refused(given: str) -> None:
    with pytest.raises(click.BadParameter, match="seconds"):
        Seconds().convert(given, None, None)


@pytest.mark.parametrize(
    ("given", "ranges"),
    [
        ("3", (range(3, 4),)),
        ("3,7-12", (range(3, 4), range(7, 13))),
        ("40-", (range(40, ENDLESS),)),
        (" 1 – 2 ,, 5", (range(1, 3), range(5, 6))),
        ("2-2", (range(2, 3),)),
    ],
)
def test_line_ranges(given: str, ranges: tuple[range, ...]) -> None:
    assert LineRanges().convert(given, None, None) == ranges


@pytest.mark.parametrize("given", ["0", "3-2", "-4", "1-2-3", "4.5", "all"])
def test_line_ranges_that_are_refused(given: str) -> None:
    with pytest.raises(click.BadParameter, match="7-12"):
        LineRanges().convert(given, None, None)


@pytest.mark.parametrize("given", ["https://example.org/page", "HTTP://example.org", "file:///tmp/page.html"])
def test_urls(given: str) -> None:
    assert Url().convert(given, None, None) == given


@pytest.mark.parametrize("given", ["", "example.org/page", "//example.org", "example.org:8080/http://", "page.html"])
def test_urls_that_are_refused(given: str) -> None:
    with pytest.raises(click.BadParameter, match="https://"):
        Url().convert(given, None, None)


def test_dates() -> None:
    assert IsoDate().convert("2026-03-05", None, None) == date(2026, 3, 5)
    assert IsoDate().convert("2026-03-05T10:30Z", None, None) == datetime(2026, 3, 5, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize("given", ["", "today", "05.03.2026", "2026-13-05"])
def test_no_dates(given: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a date; use 2026-03-05"):
        IsoDate().convert(given, None, None)
