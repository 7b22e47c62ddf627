"""Classification: which lines of a parsed page are content, and why each other one is removed.

The order is: features, scores of both passes, units, overrides, comments, blocks of removed lines, duplicates,
decisions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from stripper import parse
from stripper.classify import (
    blocks,
    comments,
    decide,
    dump_sections,
    duplicates,
    features,
    overrides,
    page_type,
    readability,
    reader_comments,
    score,
    select,
    signs,
    site_template,
    units,
    weights,
)
from stripper.model import (
    NOTHING_KEPT,
    Block,
    Comment,
    Decision,
    Finding,
    Kind,
    Metadata,
    Page,
    PageType,
    Parsed,
    Scored,
    Sign,
    Unit,
)
from stripper.reasons import Reason
from stripper.settings import Engine, Settings
from stripper.site_rules import Rule


class Classification(NamedTuple):
    """The result for all lines of a page."""

    scored: Scored
    page_type: Finding | None
    """None with the engine `readability`, which estimates none."""
    blocks: tuple[Block, ...]
    decisions: tuple[Decision, ...]
    """Aligned with the lines of the page."""
    comments: tuple[Comment, ...]
    """The readers' comments below an article."""
    units: tuple[Unit, ...]
    warnings: tuple[str, ...]
    signs: Callable[[int, Reason], tuple[Sign, ...]]
    """Maps the index of a line, from 0, and a reason to the signs of that reason, strongest first."""


def classify(
    page: Page, parsed: Parsed, metadata: Metadata, ruled: Mapping[int, Rule], settings: Settings
) -> Classification:
    """Decide on each line of a page; `ruled` maps line numbers to the site rules that match them."""
    measured = features.measure(page, parsed, metadata)
    by_model, type_found = score_lines(page, parsed, measured, settings)
    template = site_template.choose(page, metadata, type_found, settings.templates)
    scored = site_template.adjust(parsed, by_model, template)
    forced = overrides.find(ruled, settings, len(parsed.lines))
    single = select.select_content(scored, metadata)
    joint = units.find(parsed.lines, scored, single, metadata.lines)
    chosen = units.apply(single, joint, metadata.lines)
    kind = PageType(type_found.value) if type_found else None
    inside = comments.holders(parsed.lines, chosen, parsed.containers, kind)
    if page.kind is Kind.HTML:
        below = comments.find(parsed.lines, chosen, inside)
    else:
        is_article = kind in (PageType.ARTICLE, None)
        below = dump_sections.find(parsed.lines, chosen, measured, _title_line(metadata), is_article)
    content = tuple(flag and number not in below for number, flag in enumerate(chosen, 1)) if below else chosen
    runs = blocks.find(parsed.lines, measured, content, kind is PageType.FORUM)
    copies = duplicates.find(parsed.lines, overrides.apply(content, forced), parsed.containers)
    others = {**copies, **below, **site_template.reasons(by_model, scored)}
    removed = units.with_one_reason(select.removal_reasons(runs, others, metadata), others, joint)
    decisions = decide.decide(parsed.lines, scored.scores, removed, forced, settings)
    warnings = (*overrides.warnings(settings, len(decisions)), *_warnings(decisions))
    signs_of = signs.Signs(parsed.lines, measured.matrix, kind is PageType.FORUM)
    posted = reader_comments.find(parsed, inside)
    return Classification(scored, type_found, runs, decisions, posted, joint, warnings, signs_of)


def score_lines(
    page: Page, parsed: Parsed, measured: features.Measured, settings: Settings
) -> tuple[Scored, Finding | None]:
    """Return the scores by the engine in the settings, and the type of the page, which shifts the threshold."""
    if settings.engine is Engine.READABILITY:
        return readability.score(parsed, parse.parse(readability.article(page))), None
    model = weights.load(page.kind)
    first = model.first_pass.score(measured.matrix)
    context = features.measure_context(measured, first)
    scores = model.second_pass.score(context, first)
    type_found = page_type.find(features.summarize(measured, first), model.types, settings)
    threshold = model.focus[settings.focus] + model.threshold_offsets.get(PageType(type_found.value), 0)
    contributions = score.Contributions(model, measured.matrix, context, features.label, features.format_value)
    return Scored(scores, threshold, contributions), type_found


def _title_line(metadata: Metadata) -> int:
    """Return the number of the line with the title; 0 if it was not read from a line."""
    return next((found.line for found in metadata.findings if found.field == "title" and found.line), 0)


def _warnings(decisions: Sequence[Decision]) -> tuple[str, ...]:
    """Return a warning if no line is kept."""
    return () if any(decision.keep for decision in decisions) else (NOTHING_KEPT,)
