"""The points of a line of a text dump for each of its values, written by `benchmarks/fit_titles.py`."""

NO_TITLE = -0.6
"""The points that a headline must exceed."""
POINTS: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "characters": (
        (8, 12, 20, 28, 36, 50, 65, 80, 100, 120, 140),
        (-0.8, -0.9, -0.6, 0.4, 0.7, 1.2, 1.1, 1.1, 0.6, -0.2, -0.9, -1.8),
    ),
    "spaces": ((1, 2, 3, 4, 6, 8, 12), (-0.8, -0.6, -0.4, -0.3, 0.0, 0.6, 0.6, 1.0)),
    "end": ((1, 2, 3), (1.2, -1.5, -0.8, 1.1)),
    "heading": ((1, 2), (-1.6, -0.7, 2.2)),
    "indent": ((1, 3, 6, 12, 20), (0.5, -0.3, -0.9, 0.4, 0.3, 0.0)),
    "separator": ((1,), (0.7, -0.7)),
    "link": ((1,), (1.0, -1.0)),
    "byline below many words": ((1,), (-0.5, 0.5)),
    "sign": ((1,), (0.8, -0.8)),
    "blank line above": ((1,), (-0.5, 0.5)),
    "blank line below": ((1,), (-0.8, 0.8)),
    "blank lines above": ((1, 2, 3), (0.7, 0.2, -0.2, -0.8)),
    "length above": ((8, 12, 16, 20, 25, 30, 40, 60), (0.4, 0.9, 0.7, 0.5, 0.1, -0.2, -0.3, -0.6, -1.5)),
    "items above": ((0.1, 0.3, 0.5, 0.8), (-0.9, -0.2, 0.0, 0.4, 0.6)),
    "paragraphs above": ((1, 2, 3), (1.6, 0.5, -0.6, -1.5)),
    "lines since a paragraph": ((2, 4, 8, 16, 30, 100), (0.3, 0.5, 0.2, -0.3, -0.1, -0.4, -0.2)),
    "lines to a paragraph": ((2, 3, 4, 6, 9, 16, 31, 100), (0.2, 0.2, 0.2, 0.6, 0.3, 0.5, 0.1, -0.9, -1.1)),
    "words of the first line": ((0.3, 0.5, 0.8), (-1.2, -0.1, 0.1, 1.2)),
    "part of the first line": ((1,), (-0.7, 0.7)),
    "share of common words": ((0.01, 0.3, 0.45, 0.6, 0.75, 0.9), (-1.1, -0.9, -0.4, 0.2, 0.6, 0.7, 0.9)),
    "byline": ((1, 2, 3, 4, 5), (-0.5, 0.5, 0.4, 0.2, -0.1, -0.4)),
    "part of page": ((1,), (0.8, -0.8)),
    "copies above": ((1, 2, 3), (-0.6, 0.5, 0.4, -0.3)),
    "copies below": ((1, 2, 4), (-0.3, 0.0, 0.0, 0.3)),
}
"""Name of a value to its limits, and the points below the first limit and from each limit on."""
