"""Train the models for the reasons that words suggest: a logistic regression over the terms of a line for each.

    python benchmarks/fit_reason_words.py CORPORA

Writes `stripper/classify/features/reason_words.json`. The lines are those that are removed from pages in HTML for a
reason that is sure, of sites of the half `mend`. Pages labelled by hand are left out: the trees for reasons are fitted
on them, and see the same columns as on a new page.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import reasons
from fit_reasons import PAGES, SETS, SURE, half, pages_of, site_of
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier

from stripper import Settings, extract
from stripper.classify import features
from stripper.classify.features import word_odds
from stripper.classify.features.reason_words import REASONS
from stripper.model import Kind

FILE = Path(features.__file__).with_name("reason_words.json")
MIN_SITES = 6
"""The fewest sites of a term."""
MIN_ODDS = 0.4
"""The least absolute log odds that a term has for any reason."""
LONGEST = 200
"""Characters by which lines of a site are told apart."""
DAMPING = 0.6
"""The exponent by which a reason that is frequent on a site counts less there."""
TRAINING = {"loss": "log_loss", "alpha": 2e-5, "max_iter": 12, "tol": None, "random_state": 1}


def lines(corpora: Path) -> Mapping[tuple[str, str], str]:
    """Return the reason of each text of each site."""
    labelled = {json_path: json.loads(json_path.read_text(encoding="utf-8")) for json_path in (PAGES, reasons.LABELS)}
    by_hand = {tuple(page.split("/", 2)[::2]) for pages in labelled.values() for page in pages}
    found = {}
    for data_set in SETS:
        for page in pages_of(corpora / data_set):
            site, name = site_of(page), page.name.removesuffix(".html").replace("/", "-")
            if half(site) != "mend" or (data_set, name) in by_hand:
                continue
            document = extract(page.data, settings=Settings(kind=Kind.HTML))
            for line, decision in document.removed:
                if decision.reason in REASONS and document.confidences.get(line.number, 1.0) >= SURE:
                    found[site, line.text[:LONGEST]] = decision.reason.value
    return found


def fit(given: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """Return the log odds of all terms, as multiples of 0.1, and those of a line without any."""
    found = [set(word_odds.terms(text)) for _, text in given]
    sites: defaultdict[str, set[str]] = defaultdict(set)
    for (site, _), terms in zip(given, found, strict=True):
        for term in terms:
            sites[term].add(site)
    known = sorted(term for term, of in sites.items() if len(of) >= MIN_SITES)
    index_of = {term: index for index, term in enumerate(known)}
    places = [sorted(index_of[term] for term in terms if term in index_of) for terms in found]
    ends = np.cumsum([0, *map(len, places)])
    columns = np.array([place for some in places for place in some])
    counts = csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(places), len(known)))
    frequent = Counter((site, reason) for (site, _), reason in given.items())
    weights = np.array([frequent[site, reason] ** -DAMPING for (site, _), reason in given.items()])
    model = SGDClassifier(**TRAINING).fit(counts, list(given.values()), sample_weight=weights)
    order = [list(model.classes_).index(reason.value) for reason in REASONS]
    odds = np.clip(np.round(model.coef_[order] * 10), -127, 127).astype(int)
    kept = np.flatnonzero(np.abs(odds).max(axis=0) >= 10 * MIN_ODDS)
    note = f"by benchmarks/fit_reason_words.py on {len(given):,} lines of {len({site for site, _ in given}):,} sites"
    return {
        "fitted": note,
        "intercepts": np.round(model.intercept_[order], 2).tolist(),
        "odds": {known[index]: odds[:, index].tolist() for index in kept},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    found = fit(lines(parser.parse_args().corpora))
    print(found["fitted"], len(found["odds"]), "terms")
    rows = (f"  {json.dumps(term, ensure_ascii=False)}: {json.dumps(row)}" for term, row in found["odds"].items())
    head = "".join(f' "{name}": {json.dumps(found[name])},\n' for name in ("fitted", "intercepts"))
    FILE.write_text("{\n" + head + ' "odds": {\n' + ",\n".join(rows) + "\n }\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
