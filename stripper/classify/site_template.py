"""Points for lines by what recurs on other pages of the site.

A line on at least half of the pages of a host is boilerplate if it is part of an element that has nothing of its own on
this page, if it is above or below all content, if it is in a long run of such lines, or if most pages remove it.
Headings, labels, warnings and refrains recur as well, but are short, or have other content around them. A line that
recurs apart from its numbers goes with the lines around it. Lines in elements that hold kept text on other pages gain
points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from stripper.model import Contribution, Finding, Line, Metadata, Page, PageType, Parsed, Scored
from stripper.reasons import Reason
from stripper.site_rules import host_of
from stripper.site_templates import MIN_PAGES, LineCount, SiteTemplate, Templates, line_hash, masked_hash, path_hashes

MIN_SHARE = 0.5
"""Share of the pages of a host from which a line recurs: that of a box of one author or section is smaller."""
MIN_PROSE = 60
"""Characters of the longest line of recurring prose; shorter ones may be headings, labels or values."""
MIN_RUN = 200
"""Characters of recurring lines without another line between them from which they are one block."""
MIN_TEXT = 40
"""Characters of a line for which decisions on other pages count; shorter ones have different meanings on each."""
MAX_REPEATED = 0.6
"""Share of the kept text that may be removed; with more, the page is itself repeated on others."""
KEPT_PATH = 0.9
"""Share of kept text from which an element holds content."""

IN_BLOCK, AT_EDGE, ELSEWHERE, IN_KEPT_PATH = -5.0, -3.5, -1.0, 0.5
"""Points of a recurring line: in an element or a run of recurring lines only, above or below all content, removed from
most pages; and those of a line in an element that holds content on other pages."""

LEAVES = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "span", "pre", "blockquote", "a", "button"))
LEAVES |= {f"h{level}" for level in range(1, 7)}
"""Elements that are no box of their own: a paragraph within the text has nothing but itself in any case."""


def choose(page: Page, metadata: Metadata, page_type: Finding | None, templates: Templates) -> SiteTemplate | None:
    """Return the template of the host of a page.

    Products have none, since sentences about delivery or materials that many of them share are part of their content.
    """
    if not templates or page_type is None or page_type.value == PageType.PRODUCT:
        return None
    return templates.hosts.get(host_of(page.url) or host_of(metadata.value("url")))


def adjust(parsed: Parsed, scored: Scored, template: SiteTemplate | None) -> Scored:
    """Return the scores with the points for what recurs."""
    if template is None:
        return scored
    recurring = _Recurring(parsed.lines, template)
    found = {**dict(_in_kept_paths(parsed, template)), **_template_lines(parsed, scored, recurring)}
    if not found:
        return scored
    scores = tuple(score + found[at].points if at in found else score for at, score in enumerate(scored.scores))
    return Scored(scores, scored.threshold, _WithTemplate(scored.contributions, found))


def reasons(before: Scored, after: Scored) -> Mapping[int, Reason]:
    """Return the reason of each line, by number, that `adjust` brings below the threshold."""
    if before is after:
        return {}
    pairs = enumerate(zip(before.scores, after.scores, strict=True), 1)
    return {number: Reason.SITE_TEMPLATE for number, (old, new) in pairs if old >= after.threshold > new}


@dataclass(frozen=True)
class _WithTemplate:
    """Contributions to a score, with the points for what recurs."""

    model: Callable[..., tuple[Contribution, ...]]
    found: Mapping[int, Contribution]

    def __call__(self, index: int, count: int | None = None) -> tuple[Contribution, ...]:
        points = self.model(index, count)
        if index not in self.found:
            return points
        return tuple(sorted((*points, self.found[index]), key=lambda contribution: -abs(contribution.points)))[:count]


class _Recurring:
    """The lines of a page that recur on other pages."""

    def __init__(self, lines: Sequence[Line], template: SiteTemplate) -> None:
        least = max(MIN_PAGES, MIN_SHARE * template.pages)
        self.pages = template.pages
        self.counts: dict[int, LineCount] = {}
        """Counts of recurring lines, by index."""
        self.near: dict[int, LineCount] = {}
        """Counts of lines that recur apart from their numbers, by index."""
        self.own: set[int] = set()
        """Indexes of the lines that do not recur; those without letters and digits are in none of these."""
        for at, line in enumerate(lines):
            hashed = line_hash(line.text)
            if (count := template.lines.get(hashed)) and count.pages >= least:
                self.counts[at] = count
            elif (count := template.lines.get(masked_hash(line.text))) and count.pages >= least:
                self.near[at] = count
            elif hashed:
                self.own.add(at)

    def points(self, at: int, feature: str, points: float) -> Contribution:
        count = self.counts.get(at) or self.near[at]
        return Contribution(feature, f"{count.pages} of {self.pages}", points)


def _boxed(parsed: Parsed, recurring: _Recurring) -> Sequence[bool]:
    """Return a flag for each container: whether it is in a box, all whose lines recur and one of which is prose."""
    parents = [container.parent for container in parsed.containers]
    longest = [0] * len(parents)
    has_own = [False] * len(parents)
    for at, line in enumerate(parsed.lines):
        has_own[line.container] |= at in recurring.own
        if at in recurring.counts and not line.table:
            longest[line.container] = max(longest[line.container], len(line.text))
    for index in range(len(parents) - 1, 0, -1):
        has_own[parents[index]] |= has_own[index]
        longest[parents[index]] = max(longest[parents[index]], longest[index])
    found = [False] * len(parents)
    for index, container in enumerate(parsed.containers):
        is_box = longest[index] >= MIN_PROSE and not has_own[index] and container.tag not in LEAVES
        found[index] = index > 0 and (is_box or found[parents[index]])
    return found


def _template_lines(parsed: Parsed, scored: Scored, recurring: _Recurring) -> Mapping[int, Contribution]:
    """Return the points of recurring lines, by index; none if most of the page recurs."""
    kept = [at for at, score in enumerate(scored.scores) if score >= scored.threshold]
    sizes = {at: len(parsed.lines[at].text) for at in kept}
    if sum(size for at, size in sizes.items() if at in recurring.counts) > MAX_REPEATED * sum(sizes.values()):
        return {}
    own = [at for at in kept if at in recurring.own]
    content = range(own[0], own[-1] + 1) if own else range(0)
    boxed = _boxed(parsed, recurring)
    found = dict(_in_runs(parsed.lines, recurring))
    for at in (*recurring.counts, *recurring.near):
        line = parsed.lines[at]
        count = recurring.counts.get(at)
        if boxed[line.container]:
            found[at] = recurring.points(at, "recurs in a box on pages of the site", IN_BLOCK)
        elif count and at not in content and len(line.text) >= MIN_PROSE:
            found[at] = recurring.points(at, "recurs above or below the text on pages of the site", AT_EDGE)
        elif count and at not in found and 2 * count.kept <= count.pages and len(line.text) >= MIN_TEXT:
            found[at] = recurring.points(at, "recurs, mostly removed, on pages of the site", ELSEWHERE)
    return found


def _in_runs(lines: Sequence[Line], recurring: _Recurring) -> Iterator[tuple[int, Contribution]]:
    """Yield the points of recurring lines in long runs, by index."""
    for has_own, group in groupby(range(len(lines)), lambda at: at in recurring.own or lines[at].table > 0):
        run = [at for at in group if at in recurring.counts or at in recurring.near]
        if not has_own and sum(len(lines[at].text) for at in run if at in recurring.counts) >= MIN_RUN:
            yield from ((at, recurring.points(at, "recurs in a run on pages of the site", IN_BLOCK)) for at in run)


def _in_kept_paths(parsed: Parsed, template: SiteTemplate) -> Iterator[tuple[int, Contribution]]:
    """Yield the points of lines in elements that hold content on most pages, by index."""
    least = max(MIN_PAGES, MIN_SHARE * template.pages)
    paths = path_hashes(parsed.containers)
    for at, line in enumerate(parsed.lines):
        count = template.paths.get(paths[line.container])
        if count and count.pages >= least and len(line.text) >= MIN_TEXT:
            share = count.kept / count.characters
            if share >= KEPT_PATH:
                yield at, Contribution("text kept in such elements on pages of the site", f"{share:.0%}", IN_KEPT_PATH)
