"""Measure what each group of features contributes: F1 on unseen sites without it.

    python benchmarks/ablation.py html --wcxb DIR --news DIR --snippets DIR
    python benchmarks/ablation.py text --wcxb DIR --renderings DIR/text/resiliparse DIR/text/lynx

Prints a table in Markdown. First-pass trees are trained without one group after another, by the same
cross-validation as in `fit.py` but with a third of its rounds; then both passes, and both without the removal of
metadata. Differences below 0.0025 are noise: F1 on WCXB varies by as much if the same trees are trained with another
seed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import fit
import numpy as np
from samples import data_sets, read

from stripper.classify.features import (
    ancestors,
    class_odds,
    layout,
    line,
    page_hints,
    position,
    sections,
    similar_lines,
)
from stripper.model import Kind

GROUPS: Mapping[str, Sequence[str]] = {
    "the line itself": line.COLUMNS,
    "position": position.COLUMNS,
    "sections": sections.COLUMNS,
    "ancestors": ancestors.COLUMNS,
    "class odds": class_odds.COLUMNS,
    "layout": layout.COLUMNS,
    "similar lines": similar_lines.COLUMNS,
    "page hints": page_hints.COLUMNS,
}
QUICK = ({**fit.FIRST_PASS[0], "learning_rate": 0.16}, 100)


def best(problem: fit.Problem, scores: np.ndarray) -> dict[str, float]:
    """Return the figures at the best threshold."""
    found = [problem.figures(scores, threshold) for threshold in fit.THRESHOLDS]
    return max(found, key=fit.balance)


def rows(problem: fit.Problem, columns: Sequence[str]) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the name of each row of the table, and its figures."""
    first = problem.unseen(problem.features)
    yield "first pass, all groups", best(problem, first)
    for name, group in GROUPS.items():
        left = np.array([column not in group for column in columns])
        if not left.all():
            scores = problem.unseen(lambda fold, left=left: problem.features(fold)[:, left])  # type: ignore[misc]
            yield f"without {name}", best(problem, scores)
    numbers = problem.context(first)
    both = problem.unseen(lambda _: numbers, first)
    yield "both passes", best(problem, both)
    problem.samples = [sample._replace(barred=frozenset()) for sample in problem.samples]
    yield "both passes, with metadata scored like other lines", best(problem, both)


def main() -> None:
    arguments = data_sets(__doc__).parse_args()
    kind = Kind(arguments.kind)
    fit.FIRST_PASS = QUICK
    problem = fit.Problem(read(arguments))
    for number, (name, figures) in enumerate(rows(problem, fit.columns(kind))):
        if not number:
            print(f"| | {' | '.join(figures)} |\n|---|{'---|' * len(figures)}")
        print(f"| {name} | {' | '.join(f'{value:.4f}' for value in figures.values())} |", flush=True)


if __name__ == "__main__":
    main()
