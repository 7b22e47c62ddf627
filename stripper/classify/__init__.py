"""Classification: which lines of a parsed page are content, and why each other one is removed.

The order is: features, scores of both passes, units, overrides, comments, pages without content, blocks of removed
lines, duplicates, decisions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from stripper import parse
from stripper.classify import (
    adjoining,
    asides,
    comment_sections,
    comments,
    decide,
    duplicates,
    features,
    headings,
    next_articles,
    no_content,
    overrides,
    page_type,
    score,
    select,
    site_template,
    units,
    weights,
)
from stripper.classify.features import page_hints
from stripper.decided import Decided, DeferredSigns, Details, FindSigns
from stripper.marks import DUMP_HEADER, LINK_TARGETS, PAGE_CODE
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
    Unit,
)
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.settings import Engine, Settings

if TYPE_CHECKING:
    from stripper.classify.features.surroundings import Known
from stripper.site_rules import Rule

PLACEHOLDER = "{}"
"""The text from which features are computed for headers above a dump and the code of its page."""
FORUM_HINT = "page hint: forum"
"""The column for an address, type or generator of a forum."""
MIN_LIKELY = 0.5
"""Confidence in an estimated page type, below which another one is about as likely."""


class Classification(NamedTuple):
    """The result for all lines of a page."""

    scored: Scored
    page_type: Finding | None
    """None with the engine `readability`, which estimates none."""
    decided: Decided
    units: tuple[Unit, ...]
    warnings: tuple[str, ...]
    signs: DeferredSigns


class _Choice(NamedTuple):
    """The content of a page before the user's overrides."""

    content: Sequence[bool]
    """True for each line that is content."""
    units: tuple[Unit, ...]
    others: Mapping[int, Reason]
    """Numbers of lines that are removed regardless of their scores, with their reasons."""
    comments: Mapping[int, int]
    """The containers of readers' comments, as `comments.holders` returns them."""


def classify(
    page: Page, parsed: Parsed, metadata: Metadata, ruled: Mapping[int, Rule], settings: Settings
) -> Classification:
    """Decide on each line of a page; `ruled` maps line numbers to the site rules that match them."""
    measured = features.measure(page, _without_additions(parsed), metadata)
    by_model, type_found = score_lines(page, parsed, measured, settings)
    scored = site_template.adjust(
        parsed, by_model, site_template.choose(page, metadata, type_found, settings.templates)
    )
    is_forum = type_found is not None and type_found.value == PageType.FORUM
    forced = overrides.find(ruled, settings, len(parsed.lines))
    chosen = _choose(page, parsed, metadata, measured, scored, type_found)
    if scored is not by_model and not any(chosen.content):  # a page is more than what recurs
        scored, chosen = by_model, _choose(page, parsed, metadata, measured, by_model, type_found)
    absent = no_content.find(page, parsed, overrides.apply(chosen.content, forced), metadata, settings)
    if absent and type_found:
        type_found, chosen = absent.finding, _nothing(chosen)
    wanted = overrides.apply(chosen.content, forced)
    is_manual = type_found is not None and type_found.value == PageType.DOCUMENTATION
    copies = duplicates.find(parsed.lines, wanted, parsed.containers, may_repeat=is_manual)
    others = {**copies, **chosen.others, **site_template.reasons(by_model, scored)}

    def known() -> Known:
        from stripper.classify.features.surroundings import Known  # imported here since only reasons need it

        return Known(metadata.value("title") or "", tuple(each.name for each in metadata.authors), is_forum)

    def details() -> Details:
        """Find the reasons of the removed lines, and what else the clean text does not need."""
        from stripper.classify import blocks, confidence

        runs = blocks.find(parsed.lines, measured, chosen.content, known())
        reasons = others if absent else select.with_block_reasons(others, runs)
        decisions = _decide(parsed, scored, runs, reasons, metadata, chosen.units, forced, settings)
        sure = None
        if type_found:
            expected = confidence.estimate(parsed.lines, decisions, {**others, **forced}, metadata.lines)
            sure = confidence.calibrated(expected, weights.load(page.kind).calibration)
        return Details(decisions, runs, _posted(parsed, measured, chosen), sure)

    def find_signs() -> FindSigns:
        from stripper.classify import blocks, signs

        return signs.Signs(parsed.lines, lambda: blocks.measure(parsed.lines, measured, chosen.content, known()))

    if settings.keep or settings.drop or settings.images:  # which lines are kept depends on the reasons of others
        decided = Decided.of(details())
    else:
        decided = Decided(select.kept(chosen.content, others, metadata, chosen.units, forced), details)
    warnings = (*overrides.warnings(settings, len(parsed.lines)), *_warnings(decided.kept, absent))
    return Classification(scored, type_found, decided, chosen.units, warnings, DeferredSigns(find_signs))


def _decide(
    parsed: Parsed,
    scored: Scored,
    runs: Sequence[Block],
    others: Mapping[int, Reason],
    metadata: Metadata,
    joint: Sequence[Unit],
    forced: overrides.Overrides,
    settings: Settings,
) -> tuple[Decision, ...]:
    """Return the decisions on all lines."""
    removed = units.with_one_reason(select.removal_reasons(runs, others, metadata), others, joint)
    if settings.images:
        spared = set(adjoining.image_captions(parsed, removed))
        removed = {number: reason for number, reason in removed.items() if number not in spared}
    return decide.decide(parsed.lines, scored.scores, removed, forced, settings)


def _without_additions(parsed: Parsed) -> Parsed:
    """Return the lines as features describe them: what tools add to a dump, in its first and last lines, is short."""
    lines = parsed.lines
    last = lines[-1].names if lines else ""
    has_targets = last == LINK_TARGETS and len(parsed.containers) == 1  # not a list of that name in HTML
    if not lines or (lines[0].names != DUMP_HEADER and last != PAGE_CODE and not has_targets):
        return parsed
    additions = (DUMP_HEADER, PAGE_CODE, LINK_TARGETS) if has_targets else (DUMP_HEADER, PAGE_CODE)
    return parsed._replace(
        lines=tuple(line._replace(text=PLACEHOLDER) if line.names in additions else line for line in lines)
    )


def _choose(
    page: Page,
    parsed: Parsed,
    metadata: Metadata,
    measured: features.Measured,
    scored: Scored,
    type_found: Finding | None,
) -> _Choice:
    """Return the content by scores, units and the sections that follow an article."""
    single = select.select_content(scored, metadata)
    kind = type_found.value if type_found else ""
    joint = units.find(parsed, scored, single, metadata.lines, site=_site(page, metadata), page_type=kind)
    content = units.apply(single, joint, metadata.lines)
    inside = _comments(parsed, measured, content, type_found) if page.kind is Kind.HTML else {}
    below = _others(page, parsed, metadata, measured, content, type_found, inside)
    if below:
        content = tuple(flag and number not in below for number, flag in enumerate(content, 1))
    return _Choice(content, joint, below, inside)


def _others(
    page: Page,
    parsed: Parsed,
    metadata: Metadata,
    measured: features.Measured,
    content: Sequence[bool],
    type_found: Finding | None,
    inside: Mapping[int, int],
) -> Mapping[int, Reason]:
    """Return the reason of each line of content, by number, in the sections around an article."""
    title = _title_line(metadata)
    is_article = type_found is None or type_found.value == PageType.ARTICLE
    may_be_thread = page.kind is Kind.TEXT and _is_estimated_forum(type_found)
    found: Mapping[int, Reason] = {}
    if type_found and (is_article or may_be_thread):
        found = comment_sections.find(parsed.lines, content, measured, title, may_be_thread=may_be_thread)
    if page.kind is Kind.TEXT:
        # imported here since pages in HTML do not need them
        from stripper.classify import dump_sections, post_heads, skip_links

        numeric = measured.matrix.rows_from("digits", post_heads.MIN_DIGITS)
        heads = {**post_heads.find(parsed.lines, content, numeric), **skip_links.find(parsed.lines, content)}
        below = dump_sections.find(parsed.lines, content, measured, title, is_article, unsure=_is_unsure(type_found))
        code = {line.number: Reason.HIDDEN for line in parsed.lines[-1:] if line.names == PAGE_CODE}
        return {**found, **below, **heads, **code}
    if is_article and type_found:
        dates = measured.matrix.column("date")
        found = {**found, **asides.find(parsed.lines, content, measured, site=_site(page, metadata))}
        found = {**found, **next_articles.find(parsed.lines, content, parsed.containers, dates, metadata.lines)}
    return {**found, **comments.find(parsed.lines, content, inside)}


def _is_estimated_forum(type_found: Finding | None) -> bool:
    return type_found is not None and type_found.value == PageType.FORUM and type_found.source != page_type.GIVEN


def _nothing(chosen: _Choice) -> _Choice:
    """Return a choice without content."""
    numbers = (number for number, flag in enumerate(chosen.content, 1) if flag)
    others = {**chosen.others, **dict.fromkeys(numbers, Reason.BOILERPLATE)}
    return chosen._replace(content=(False,) * len(chosen.content), units=(), others=others)


def _posted(parsed: Parsed, measured: features.Measured, chosen: _Choice) -> tuple[Comment, ...]:
    """Return the readers' comments in their containers, or else in the sections that `comment_sections` found."""
    if not chosen.comments and Reason.COMMENTS not in chosen.others.values():
        return ()
    from stripper.classify import reader_comments  # imported here since most pages have none

    if chosen.comments:
        return reader_comments.find(parsed, chosen.comments)
    return reader_comments.read_entries(parsed, comment_sections.entries(parsed.lines, chosen.others, measured))


def score_lines(
    page: Page, parsed: Parsed, measured: features.Measured, settings: Settings
) -> tuple[Scored, Finding | None]:
    """Return the scores by the engine in the settings, and the type of the page, which shifts the threshold."""
    if settings.engine is Engine.READABILITY:
        from stripper.classify import readability  # imported here since only this engine needs it

        return readability.score(parsed, parse.parse(readability.article(page))), None
    model = weights.load(page.kind)
    first = model.first_pass.score(measured.matrix)
    context = features.measure_context(measured, first)
    scores = model.second_pass.score(context, first)
    type_found = page_type.find(features.summarize(measured, first), model.types, settings)
    threshold = model.focus[settings.focus] + page_type.threshold_offset(type_found, model.threshold_offsets)
    contributions = score.Contributions(model, measured.matrix, context, features.label, features.format_value)
    return Scored(scores, threshold, contributions), type_found


def _comments(
    parsed: Parsed, measured: features.Measured, content: Sequence[bool], type_found: Finding | None
) -> Mapping[int, int]:
    """Return the containers of readers' comments, as `comments.holders` does."""
    is_forum = bool(parsed.lines) and measured.matrix.value(0, FORUM_HINT) > 0
    if not comments.may_have(type_found, is_forum=is_forum, is_declared=page_hints.declares_forum(parsed.head)):
        return {}
    is_article = type_found is not None and type_found.value == PageType.ARTICLE
    return comments.holders(parsed.lines, content, parsed.containers, is_article=is_article)


def _site(page: Page, metadata: Metadata) -> str:
    """Return the host of a page without `www.`; empty if it is unknown."""
    host = headings.HOST.match(page.url or metadata.value("url") or "")
    return host[1].lower().removeprefix("www.") if host else ""


def _title_line(metadata: Metadata) -> int:
    """Return the number of the line with the title; 0 if it was not read from a line."""
    return next((found.line for found in metadata.findings if found.field == "title" and found.line), 0)


def _warnings(kept: Sequence[bool], absent: no_content.Verdict | None) -> tuple[str, ...]:
    """Return a warning if no line is kept."""
    if any(kept):
        return ()
    return (absent.warning if absent else NOTHING_KEPT,)


def _is_unsure(type_found: Finding | None) -> bool:
    """Return whether there is little confidence in an estimated page type, as there is for a short text."""
    return type_found is not None and type_found.confidence is not None and type_found.confidence < MIN_LIKELY
