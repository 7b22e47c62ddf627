"""Messages about pages, and the exit status."""

from __future__ import annotations

import pytest

from stripper.batch.sources import SearchResult, single_page
from stripper.cli.messages import FAILED, NOTHING_KEPT, Messages, format_message

PAGE = single_page("page.html")


def make(*, quiet: bool = False, strict: bool = False) -> tuple[Messages, list[str]]:
    lines: list[str] = []
    return Messages(quiet=quiet, strict=strict, emit=lines.append), lines


@pytest.mark.parametrize("quiet", [False, True])
def test_quiet_suppresses_warnings_and_notes_but_no_failures(quiet: bool) -> None:
    messages, lines = make(quiet=quiet)
    messages.done(PAGE, True, ["odd"])
    messages.note("something else")
    messages.failed(PAGE, "gone")
    messages.found(SearchResult([], [("dir", "locked")], [("dir", "empty")]))
    failures = ["stripper: page.html: gone", "stripper: dir: locked"]
    warnings = ["stripper: page.html: odd", "stripper: something else", "stripper: dir: empty"]
    assert sorted(lines) == sorted(failures if quiet else [*failures, *warnings])


def test_warnings_in_the_output_are_not_printed_again() -> None:
    lines: list[str] = []
    messages = Messages(quiet=False, strict=True, has_warnings=True, emit=lines.append)
    messages.done(PAGE, False, ["Nothing was kept."])
    messages.failed(PAGE, "gone")
    assert (lines, messages.status()) == (["stripper: page.html: gone"], FAILED)


@pytest.mark.parametrize(
    ("strict", "kept", "failed", "status"),
    [
        (False, True, False, 0),
        (False, False, False, 0),
        (True, True, False, 0),
        (True, False, False, NOTHING_KEPT),
        (True, False, True, FAILED),
    ],
)
def test_the_status_is_that_of_the_most_serious_event(strict: bool, kept: bool, failed: bool, status: int) -> None:
    messages, _ = make(strict=strict)
    messages.done(PAGE, kept, [])
    if failed:
        messages.failed(PAGE, "gone")
    assert messages.status() == status


def test_failures_and_empty_pages_of_earlier_runs_count() -> None:
    messages, _ = make(strict=True)
    assert messages.status(failed=True) == FAILED
    assert messages.status(empty=True) == NOTHING_KEPT


def test_a_message_is_one_sanitized_line() -> None:
    assert format_message("esc\x1b\n.html", "it is\n\x1b[31mred\u202e") == r"stripper: esc\x1b\n.html: it is [31mred"
