"""Inline marks, as the model counts them."""

from __future__ import annotations

import pytest

from classify.features.pages import in_story


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<p><b><em>{}</em></b></p>", "2"),
        ("<p><b><del>{}</del></b></p>", "1"),
        ("<p><sup><sub>{}</sub></sup></p>", "0"),
    ],
)
def test_the_model_counts_only_the_marks_that_it_was_trained_on(markup: str, count: str) -> None:
    assert in_story(markup)["inline marks"] == count
