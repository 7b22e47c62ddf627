"""What each group of features is worth: F1 on unseen sites without it.

    python benchmarks/ablation.py html --wcxb DIR --news DIR --snippets DIR
    python benchmarks/ablation.py text --wcxb DIR --renderings DIR/text/resiliparse DIR/text/lynx

Prints a table in Markdown. Trees of the first pass are grown without one group after another, by the same
cross-validation as in `fit.py` but with a third of its rounds; then both passes, and both without what else decides
about lines. Differences below 0.0025 mean nothing: that is by how much F1 on WCXB moves when the same trees grow with
another seed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import fit
import numpy as np
from samples import data_sets, read

from stripper.features import alike, containers, headed, hints, layout, own, place
from stripper.model import Kind

GROUPS: Mapping[str, Sequence[str]] = {
    "what a line itself is": own.COLUMNS,
    "where it stands": place.COLUMNS,
    "the heading it stands under": headed.COLUMNS,
    "the elements it stands in": containers.COLUMNS,
    "the layout around it": layout.COLUMNS,
    "its like": alike.COLUMNS,
    "what the page says of its kind": hints.COLUMNS,
}
QUICK = ({**fit.ALONE[0], "learning_rate": 0.16}, 100)


def best(problem: fit.Problem, scores: np.ndarray) -> dict[str, float]:
    """The figures at the threshold that is best for them."""
    found = [problem.figures(scores, threshold) for threshold in fit.THRESHOLDS]
    return max(found, key=fit.balance)


def rows(problem: fit.Problem, columns: Sequence[str]) -> Iterator[tuple[str, dict[str, float]]]:
    """The name of each row of the table, and its figures."""
    first = problem.unseen(problem.alone)
    yield "first pass, all groups", best(problem, first)
    for name, group in GROUPS.items():
        left = np.array([column not in group for column in columns])
        if not left.all():
            yield f"without {name}", best(problem, problem.unseen(problem.alone[:, left]))
    both = problem.unseen(problem.around(first), first)
    yield "both passes", best(problem, both)
    problem.samples = [sample._replace(barred=frozenset()) for sample in problem.samples]
    yield "both, and lines of metadata are kept by their score", best(problem, both)


def main() -> None:
    arguments = data_sets(__doc__).parse_args()
    kind = Kind(arguments.kind)
    fit.ALONE = QUICK
    problem = fit.Problem(read(arguments))
    for number, (name, figures) in enumerate(rows(problem, fit.columns(kind))):
        if not number:
            print(f"| | {' | '.join(figures)} |\n|---|{'---|' * len(figures)}")
        print(f"| {name} | {' | '.join(f'{value:.4f}' for value in figures.values())} |", flush=True)


if __name__ == "__main__":
    main()
