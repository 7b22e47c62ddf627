"""The explanation of the decision on a line: contributions to its score, context, and the options that flip it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from stripper.document import Document
from stripper.errors import StripperError
from stripper.model import Block, Contribution, Line, PageType, Unit
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason
from stripper.render import sentences
from stripper.render.view.rows import KEPT, Row, lines
from stripper.settings import Focus, Settings
from stripper.site_rules import Sites
from stripper.site_templates import Templates

CONTEXT = 3
"""Neighbouring lines shown on each side: those whose first-pass scores are features of the line."""

DUPLICATES = frozenset({Reason.REPEAT, Reason.PULL_QUOTE})
"""Reasons of lines that are removed regardless of their score, because another line has the same text."""

DIGITS = 2
"""Decimals of displayed contributions."""

BY_SCORE = "its score"
"""The subject of what decided, if the score did."""

Rerun = Callable[[Settings], Document]
"""Extracts the same page with other settings."""


ALONE = {
    "line": ("", "because the lines before and after it in the same element are kept"),
    "listing": ("", "because it is a listing or formula between kept lines"),
    "heading": ("with the lines below it", "because the line below it is kept"),
    "menu": ("because it is a menu in one row", ""),
    "only text": ("", "because it is running text on a page where no line scores higher"),
    "label": ("because it is the label of a listing", ""),
    "colophon": ("because it follows the address at the end of the page", ""),
    "caption": ("", "because it is the caption of a kept listing or table"),
    "source of a quotation": ("", "because it is the source of a kept quotation"),
    "break": ("", "because it is the sign between two scenes"),
    "linked list": ("with most links of its list", "with most links of its list"),
    "note": ("", "because it is a footnote of kept text"),
    "signature": ("", "because it is a signature, or its heading, above a kept description"),
    "gap": ("", "because it is between kept lines of documentation and scores little less"),
    "landmark": ("because it is in a menu, footer or sidebar, and other text is kept", ""),
    "fringe": ("because it is apart from the text and scores little more", ""),
    "series": ("with most lines in like elements", "with most lines in like elements"),
    "member": ("because it recurs in the posts of a thread", "because most posts or entries like its own are kept"),
}
"""Why a line is removed, and why it is kept, for kinds of units that are one line or have no use for a mean score."""


class NoSuchLineError(StripperError):
    """The page has no line with that number or text."""


class RoundedContribution(NamedTuple):
    """A contribution to a score, rounded for display."""

    feature: str
    value: str
    units: int
    """Contribution in units of the last displayed decimal; those of a line add up to its score exactly."""


class Flip(NamedTuple):
    """An option that flips a decision."""

    option: str
    others: int
    """Number of other lines that it flips."""


class Explanation(NamedTuple):
    """The explanation of the decision on a line."""

    row: Row
    contributions: tuple[RoundedContribution, ...]
    """Largest first."""
    units: int
    """Score, in the units of the contributions."""
    digits: int
    """Decimals of the units."""
    threshold: float
    decided: str
    """One sentence on the cause of the decision."""
    sentences: tuple[str, str]
    """The decision and the reason in words, made of the strongest points and signs."""
    groups: tuple[tuple[str, int], ...]
    """The groups of features, each with the sum of its contributions in units; the largest first."""
    block: Block | None
    neighbours: tuple[Row, ...]
    """The line and those around it, in page order."""
    ancestors: tuple[str, ...]
    """The elements around it, outermost first, each with its class, id and role; empty for a text dump."""
    flips: tuple[Flip, ...]


def explain(document: Document, number: int, rerun: Rerun, digits: int = DIGITS) -> Explanation:
    """Explain line `number`; raises NoSuchLineError."""
    if not 1 <= number <= len(document.lines):
        raise NoSuchLineError(_no_line(document, number))
    rows = list(lines(document))
    row = rows[number - 1]
    contributions = rounded(document.points(number), digits)
    return Explanation(
        row,
        contributions,
        sum(contribution.units for contribution in contributions),
        digits,
        document.scored.threshold,
        (decided := _decided(document, row)),
        _sentences(document, row, decided),
        _groups(contributions),
        next((block for block in document.blocks if block.first <= number <= block.last), None),
        tuple(rows[max(0, number - 1 - CONTEXT) : number + CONTEXT]),
        tuple(_ancestors(document, row.line)),
        tuple(_flips(document, row, rerun)),
    )


def matching(document: Document, text: str) -> list[int]:
    """Return the numbers of the lines that contain a text, ignoring case and white space; raises NoSuchLineError."""
    wanted = " ".join(text.split()).casefold()
    found = [line.number for line in document.lines if wanted in " ".join(line.text.split()).casefold()]
    if not found:
        raise NoSuchLineError(f"No line of the page contains {text!r}; `stripper diff --all` lists every line.")
    return found


def rounded(contributions: Sequence[Contribution], digits: int) -> tuple[RoundedContribution, ...]:
    """Round contributions so that they add up to the rounded score, by the largest remainder method."""
    scale: int = 10**digits
    floors = [int(contribution.points * scale // 1) for contribution in contributions]
    missing = round(sum(contribution.points for contribution in contributions) * scale) - sum(floors)
    order = sorted(range(len(floors)), key=lambda at: floors[at] - contributions[at].points * scale)
    raised = set(order[:missing])
    return tuple(
        RoundedContribution(feature, value, floors[at] + (at in raised))
        for at, (feature, value, _) in enumerate(contributions)
    )


def _no_line(document: Document, number: int) -> str:
    if not document.lines:
        return "The page has no lines."
    return (
        f"There is no line {number}; the lines of this page are numbered 1 to {len(document.lines)}, as listed by "
        "`stripper diff --all`."
    )


def _decided(document: Document, row: Row) -> str:
    """Return a sentence that names what decided: the user, metadata, a duplicate, comments, or the score."""
    reason, settings, number = row.decision.reason, document.settings, row.line.number
    action = "kept" if row.decision.keep else "removed"
    if reason in settings.drop:
        return f"removed because of --drop {reason}"
    if reason in settings.keep and row.mark == KEPT:
        return f"kept because of --keep {reason}"
    if reason is Reason.BY_HAND:
        return f"{action} because of --{'keep' if row.decision.keep else 'drop'}-lines, regardless of its score"
    if reason is Reason.SITE_RULE:
        return f"{action} by the rule at {document.ruled[number].place}, regardless of its score"
    if reason is Reason.SITE_TEMPLATE and not row.decision.keep:
        return "removed because it recurs on other pages of the site; its score without that would keep it"
    unit = next((unit for unit in document.units if unit.first <= number <= unit.last), None)
    if unit and row.decision.keep == unit.keep != (row.decision.score >= document.scored.threshold):
        return f"{action} {_jointly(unit)}"
    if row.mark == KEPT:
        return f"kept because {BY_SCORE} reaches the threshold"
    if document.metadata.lines.get(number) is reason:
        return f"removed because it contains only metadata ({reason}), regardless of its score"
    if reason in DUPLICATES:
        return "removed because it duplicates another line, regardless of its score"
    if document.page_type is PageType.NONE and row.decision.score >= document.scored.threshold:
        return "removed because the page has no content, regardless of its score"
    if reason is Reason.COMMENTS and row.decision.score >= document.scored.threshold:
        return "removed because it is a comment below the article, regardless of its score"
    return f"removed because {BY_SCORE} is below the threshold"


def _sentences(document: Document, row: Row, decided: str) -> tuple[str, str]:
    """Return the decision and the reason in words; the score is only described if it decided."""
    number = row.line.number
    by_score = f"because {BY_SCORE}" in decided
    first = sentences.decision(document, number) if by_score else f"{decided[0].upper()}{decided[1:]}."
    return first, sentences.reason(document, number)


def _groups(contributions: Iterable[RoundedContribution]) -> tuple[tuple[str, int], ...]:
    """Return the sum of each group of features, largest first."""
    sums: Counter[str] = Counter()
    for feature, _, units in contributions:
        sums[sentences.group_of(feature)] += units
    return tuple(sorted(sums.items(), key=lambda group: -abs(group[1])))


def _jointly(unit: Unit) -> str:
    """Return why a line has the verdict of the unit that it is part of."""
    if unit.kind in ALONE:
        return ALONE[unit.kind][unit.keep]
    return f"with the {unit.kind} in lines {unit.first} to {unit.last}, whose mean score is {unit.score:+.{DIGITS}f}"


def _ancestors(document: Document, line: Line) -> Iterator[str]:
    containers = document.parsed.containers
    path, index = [], line.container
    while index:
        path.append(containers[index])
        index = containers[index].parent
    for container in reversed(path):
        yield f"{container.tag}.{'.'.join(container.names.split())}" if container.names else container.tag
    if line.tag and not (path and path[0].tag == line.tag):
        yield line.tag


def _flips(document: Document, row: Row, rerun: Rerun) -> Iterator[Flip]:
    """Try each option that may flip a decision, and yield those that do."""
    for option, settings in _options(document.settings, row):
        other = rerun(settings)
        flipped = {
            line.number
            for line, before, now in zip(document.lines, document.decisions, other.decisions, strict=True)
            if before.keep != now.keep
        }
        if row.line.number in flipped:
            yield Flip(option, len(flipped) - 1)


def _options(settings: Settings, row: Row) -> Iterable[tuple[str, Settings]]:
    reason, number = row.decision.reason, row.line.number
    only, line = frozenset({reason}), range(number, number + 1)
    if reason is Reason.SITE_RULE:
        yield "without --rules", replace(settings, rules=Sites())
    if settings.templates:
        yield "without --templates", replace(settings, templates=Templates())
    if row.decision.keep:
        if reason in settings.keep:
            yield f"without --keep {reason}", replace(settings, keep=settings.keep - only)
        if reason is Reason.BY_HAND:
            yield "without --keep-lines", replace(settings, keep_lines=())
        yield "--focus precision", replace(settings, focus=Focus.PRECISION)
        yield f"--drop {reason}", replace(settings, drop=settings.drop | only)
        yield f"--drop-lines {number}", replace(settings, drop_lines=(*settings.drop_lines, line))
    else:
        if reason in settings.drop:
            yield f"without --drop {reason}", replace(settings, drop=settings.drop - only)
        if reason is Reason.BY_HAND:
            yield "without --drop-lines", replace(settings, drop_lines=())
        yield "--focus recall", replace(settings, focus=Focus.RECALL)
        yield f"--keep {reason}", replace(settings, keep=settings.keep | only)
        yield f"--keep-lines {number}", replace(settings, keep_lines=(*settings.keep_lines, line))
