"""First pass over the pages of a batch: learning of templates, and search for pages that repeat others.

The first pass is a batch of its own with summaries as output, so that it has the same limits, retries and ledger.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace

from stripper.batch import ledger
from stripper.batch.failures import RunResult
from stripper.batch.part import EVERYTHING
from stripper.batch.plan import Plan, Selection
from stripper.batch.schedule import Listener, Progress
from stripper.batch.sources import Finder, Source
from stripper.batch.summaries import FILE
from stripper.batch.writers import Layout
from stripper.site_templates import AUTO, Templates
from stripper.templates import read_templates

Run = Callable[[Plan, Selection, Listener], RunResult]
"""Runs a batch: `runner.run`, which imports this module."""


def first_pass(plan: Plan) -> Plan:
    """Return the plan of the first pass over all pages of a batch, whichever part of it is run."""
    directory = os.path.join(plan.layout.state, "learn")
    layout = Layout(directory, "text", to="summaries", dedup=plan.layout.dedup, learns=plan.learns)
    settings = replace(plan.settings, templates=Templates())
    plan = replace(plan, layout=layout, settings=settings, excluded=plan.layout.directory)
    return replace(plan, part=EVERYTHING, max_failures=None)


def learn(plan: Plan, selection: Selection, listener: Listener, run: Run) -> tuple[RunResult, Plan]:
    """Run the first pass of a batch, and return its result and the plan of the second, with what was found."""
    first = first_pass(plan)
    result = run(first, selection, _FirstPass(listener))
    if result.state != "finished":
        return result, plan
    if plan.layout.dedup:
        plan = replace(plan, repeats=os.path.join(first.layout.state, ledger.FILE))
    if not plan.learns:
        return result, plan
    templates = replace(read_templates(os.path.join(first.layout.directory, FILE)), paths=AUTO.paths)
    return result, replace(plan, settings=replace(plan.settings, templates=templates))


class _FirstPass:
    """A listener that forwards progress; problems with pages are reported by the second pass."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    def found(self, finder: Finder) -> None:
        """Do nothing."""

    def done(self, source: Source, kept: bool, warnings: Sequence[str]) -> None:
        """Do nothing."""

    def failed(self, source: Source, message: str) -> None:
        """Do nothing."""

    def progress(self, progress: Progress) -> None:
        self._listener.progress(progress)

    def interrupted(self) -> None:
        self._listener.interrupted()
