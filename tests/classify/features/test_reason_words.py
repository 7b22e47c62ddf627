"""The reasons that words suggest, on the line and nearby."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest

from stripper import Settings, decode, parse
from stripper.classify import features
from stripper.classify.features import reason_words
from stripper.model import Kind
from stripper.native.matrix import Matrix
from stripper.native.word_table import slots_of
from stripper.reasons import Reason

ODDS = {"menu": {Reason.NAVIGATION: 40}, "^by jo$": {Reason.BYLINE: 60, Reason.NAVIGATION: -10}}
"""Log odds of terms, as multiples of 0.1."""
INTERCEPT = -2.0


def words(odds: dict[str, dict[Reason, int]]) -> reason_words.ReasonWords:
    values = array("b", [row.get(reason, 0) for row in odds.values() for reason in reason_words.REASONS])
    intercepts = (INTERCEPT,) * len(reason_words.REASONS)
    return reason_words.ReasonWords(slots_of("\n".join(odds)), values.tobytes(), intercepts)


def filled(texts: Sequence[str], kept: Sequence[bool], known: reason_words.ReasonWords) -> Matrix:
    """Return the columns of a dump with these lines."""
    page = decode.decode("\n\n".join(texts), url=None, settings=Settings(kind=Kind.TEXT))
    lines = parse.parse(page).lines
    assert [line.text for line in lines] == list(texts)
    matrix = Matrix(reason_words.COLUMNS, len(lines))
    reason_words.fill(matrix, 0, lines, tuple(kept), known)
    return matrix


@pytest.mark.parametrize(
    ("text", "reason", "likelihood"),
    [
        ("Menu", Reason.NAVIGATION, 0.881),  # -2 + 4
        ("Menu", Reason.SHARE, 0.119),
        ("By Jo", Reason.BYLINE, 0.982),  # -2 + 6
        ("By Jo", Reason.NAVIGATION, 0.047),  # -2 - 1
        ("By Jo Doe", Reason.BYLINE, 0.119),  # the term is a whole line
        ("Menu, menu", Reason.NAVIGATION, 0.998),  # -2 + 4 + 4
    ],
)
def test_the_likelihood_is_that_by_the_log_odds_of_all_terms(text: str, reason: Reason, likelihood: float) -> None:
    matrix = filled([text], [False], words(ODDS))
    assert matrix.value(0, f"words: {reason}") == pytest.approx(likelihood, abs=0.001)


def test_likelihoods_nearby_are_means_of_removed_lines_up_to_kept_ones() -> None:
    texts = ["Menu", "One", "Two", "Three", "A line of the text", "Four"]
    matrix = filled(texts, [False, False, False, False, True, False], words(ODDS))
    near = [matrix.value(row, "words within 2 lines: navigation") for row in range(len(texts))]
    low, high = matrix.value(1, "words: navigation"), matrix.value(0, "words: navigation")
    assert near[0] == pytest.approx((high + 2 * low) / 3)
    assert near[1] == near[2] == pytest.approx((high + 3 * low) / 4)
    assert near[3] == pytest.approx(low)
    assert near[4] == 0, "a kept line has no reason"
    assert near[5] == pytest.approx(low)
    far = [matrix.value(row, "words within 8 lines: navigation") for row in range(4)]
    assert far == pytest.approx([(high + 3 * low) / 4] * 4)


@pytest.mark.parametrize(("odds", "intercepts"), [(b"\0", (0.0,) * 17), (b"\0" * 17, (0.0,))])
def test_each_term_has_log_odds_for_each_reason(odds: bytes, intercepts: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="17"):
        reason_words.ReasonWords(slots_of("menu"), odds, intercepts)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Subscribe to our newsletter", Reason.NEWSLETTER),
        ("Auf Facebook teilen", Reason.SHARE),
        ("All rights reserved", Reason.FOOTER),
        ("Kommentare", Reason.COMMENTS),
        ("Accept cookies", Reason.COOKIE),
        ("Passwort vergessen?", Reason.SIGN_IN),
    ],
)
def test_the_trained_words_suggest_the_reason(text: str, reason: Reason) -> None:
    matrix = filled([text], [False], features.trained_reason_words())
    assert max(reason_words.REASONS, key=lambda other: matrix.value(0, f"words: {other}")) is reason


def test_the_trained_words_are_read_once() -> None:
    assert features.trained_reason_words() is features.trained_reason_words()
