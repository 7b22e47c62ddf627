"""Include and exclude patterns."""

from __future__ import annotations

import pytest

from stripper.batch.sources.patterns import Patterns


@pytest.mark.parametrize(
    ("patterns", "accepted", "rejected"),
    [
        (Patterns(), ["a.html", "sub/b.txt.gz"], ["a.php", "html"]),
        (Patterns(include=("*.php",)), ["a.php", "sub/b.php"], ["a.html", "php"]),
        (Patterns(include=("sub/*",)), ["sub/a.php", "sub/deep/a.php"], ["a.php", "other/sub"]),
        (Patterns(exclude=("draft*",)), ["a.html", "final/a.html"], ["draft.html", "sub/draft1.html"]),
        (Patterns(exclude=("sub/f*",)), ["f.html", "sub/a.html"], ["sub/f.html"]),
        (Patterns(include=("*.HTML",)), ["A.HTML"], ["a.html"]),
        (Patterns(include=("*.html",), exclude=("[bf].html",)), ["a.html"], ["b.html", "sub/f.html"]),
    ],
    ids=str,
)
def test_patterns_match_the_name_or_the_relative_path(
    patterns: Patterns, accepted: list[str], rejected: list[str]
) -> None:
    assert [path for path in accepted if not patterns.accepts(path)] == []
    assert [path for path in rejected if patterns.accepts(path)] == []


def test_directories_are_excluded_by_the_same_patterns() -> None:
    patterns = Patterns(exclude=("drafts", "a/b"))
    assert patterns.excludes("drafts")
    assert patterns.excludes("2024/drafts")
    assert patterns.excludes("a/b")
    assert not patterns.excludes("b")
    assert not patterns.excludes("drafts2")
