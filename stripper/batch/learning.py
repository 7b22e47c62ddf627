"""Learning of templates from the pages of a batch, by a first pass over them.

The first pass is a batch of its own with summaries as output, so that it has the same limits, retries and ledger.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace

from stripper.batch.failures import RunResult
from stripper.batch.plan import EVERYTHING, Plan, Selection
from stripper.batch.schedule import Listener, Progress
from stripper.batch.sources import Finder, Source
from stripper.batch.writers import Layout
from stripper.batch.writers.summaries import FILE
from stripper.site_templates import AUTO, Templates
from stripper.templates import read_templates

Run = Callable[[Plan, Selection, Listener], RunResult]
"""Runs a batch: `runner.run`, which imports this module."""


def first_pass(plan: Plan) -> Plan:
    """Return the plan of the first pass over all pages of a batch, whichever part of it is run."""
    layout = Layout(os.path.join(plan.layout.state, "learn"), "text", to="summaries")
    settings = replace(plan.settings, templates=Templates())
    excluded = plan.layout.directory
    return replace(plan, layout=layout, settings=settings, part=EVERYTHING, excluded=excluded, max_failures=None)


def learn(plan: Plan, selection: Selection, listener: Listener, run: Run) -> tuple[RunResult, Plan]:
    """Run the first pass of a batch, and return its result and the plan of the second, with the templates."""
    first = first_pass(plan)
    result = run(first, selection, _FirstPass(listener))
    if result.state != "finished":
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
