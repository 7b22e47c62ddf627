"""Inline marks, as the model counts them."""

from __future__ import annotations

import pytest

from classify.features.pages import in_story


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<em>deep</em> <b>water</b>", "2"),
        ("<em>deep</em> <del>shallow</del>", "1"),
        ("x<sup>2</sup>, y<sub>1</sub>", "0"),
    ],
)
def test_the_model_counts_only_the_marks_that_it_was_trained_on(markup: str, count: str) -> None:
    assert in_story(f"<p>{{}}, where it is {markup}</p>")["inline marks"] == count
