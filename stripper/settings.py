"""Settings of an extraction; each is also a command-line option of the same name."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from importlib.util import find_spec
from reprlib import repr as shortened
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack

from stripper.errors import SettingsError
from stripper.model import Kind, PageType
from stripper.reasons import Reason
from stripper.site_rules import Sites
from stripper.site_templates import Templates

ENDLESS = sys.maxsize
"""The stop of a range of lines that reaches to the end of the page."""

YEARS = range(1990, 2100)
"""Years of the crawls of web pages."""
_DAY = len("2026-03-05")

Auto = Literal["auto"]
AUTO: Auto = "auto"
"""The value of a setting that is determined for each page."""


DIALECTS = (
    *("markdown", "printed", "squashed", "lynx", "link-targets", "underscored", "mail", "text-nodes"),
    *("wrapped", "get-text", "bulleted", "blocks", "paragraphs"),
)
"""The names of the dialects of text dumps, as `parse/dialects` defines them."""


class Engine(StrEnum):
    """The methods of scoring lines."""

    LINES = "lines"
    READABILITY = "readability"


class Focus(StrEnum):
    """Treatments of lines whose score is near the threshold."""

    PRECISION = "precision"
    BALANCED = "balanced"
    RECALL = "recall"


class FrontMatter(StrEnum):
    """The format of the metadata at the top of Markdown."""

    NONE = "none"
    YAML = "yaml"


class Options(TypedDict, total=False):
    """The settings as keyword arguments: enum members or their values, and any collection of reasons."""

    kind: Kind | Literal["auto", "html", "text"]
    encoding: str | None
    dialect: str
    engine: Engine | Literal["lines", "readability"]
    focus: Focus | Literal["precision", "balanced", "recall"]
    page_type: PageType | Literal["auto", "article", "forum", "documentation", "product", "listing", "service", "none"]
    keep: Collection[Reason | str]
    drop: Collection[Reason | str]
    keep_lines: Iterable[range]
    drop_lines: Iterable[range]
    rules: Sites
    templates: Templates
    images: bool
    links: bool
    front_matter: FrontMatter | Literal["none", "yaml"]
    date_guess: bool
    crawl_date: date | str | None
    min_confidence: float
    detect_language: bool


@dataclass(frozen=True, slots=True)
class Settings:
    """Options for reading pages and for selecting the lines to keep.

    Takes the keyword arguments of `Options`. Raises SettingsError for a value that a setting cannot have.
    """

    kind: Kind | Auto = AUTO
    """Format of the pages; `auto` detects it."""
    encoding: str | None = None
    """Character encoding of the pages; None detects it. A byte order mark takes precedence."""
    dialect: str = AUTO
    """Dialect of text dumps, by its name in `DIALECTS`; `auto` estimates it. HTML pages have none."""
    engine: Engine = Engine.LINES
    """`lines`: the line scores of stripper; `readability`: readability-lxml alone, as a baseline."""
    focus: Focus = Focus.BALANCED
    """`precision` removes doubtful lines, `recall` keeps them, `balanced` has the best F1."""
    page_type: PageType | Auto = AUTO
    """Type of the pages; `auto` estimates it."""
    keep: frozenset[Reason] = frozenset()
    """Reasons whose lines are kept instead of removed."""
    drop: frozenset[Reason] = frozenset()
    """Reasons whose lines are removed instead of kept; takes precedence over `keep`."""
    keep_lines: tuple[range, ...] = ()
    """Ranges of line numbers to keep, whatever the score."""
    drop_lines: tuple[range, ...] = ()
    """Ranges of line numbers to remove, whatever the score; takes precedence over `keep_lines`."""
    rules: Sites = field(default_factory=Sites)
    """Site rules, as returned by `read_rules`; `keep_lines` and `drop_lines` take precedence."""
    templates: Templates = field(default_factory=Templates)
    """Templates of sites, as returned by `read_templates`."""
    images: bool = False
    """Include the images of an HTML page in Markdown, and keep their captions."""
    links: bool = True
    """Include the addresses of links in Markdown and HTML; their words are included in any case."""
    front_matter: FrontMatter = FrontMatter.NONE
    """`yaml` puts the metadata at the top of Markdown."""
    date_guess: bool = False
    """Give the best guess as the date of publication, whatever its confidence."""
    crawl_date: date | None = None
    """Day, or day and time, at which the pages were fetched, as a `datetime`, `date` or ISO string, without which dates
    such as "3 hours ago" do not count; None for the date that the record of a crawl states."""
    min_confidence: float = 0.0
    """Lowest confidence in the text of a page, from 0 to 1, below which `Document.is_doubtful` is true."""
    detect_language: bool = False
    """Detect languages that pages do not declare by py3langid, a package of the extra `lang`."""

    if TYPE_CHECKING:

        def __init__(self, **options: Unpack[Options]) -> None: ...

    def __post_init__(self) -> None:
        coerce = _COERCIONS
        for setting in fields(self):
            name = setting.name
            object.__setattr__(self, name, coerce[name](name, getattr(self, name)))


def _choice(name: str, value: Any, choices: type[StrEnum]) -> StrEnum:
    """Return the enum member that a value names."""
    try:
        return choices(value)
    except ValueError:
        raise _refusal(name, value, f"it is one of {', '.join(choices)}") from None


def _choice_or_auto(name: str, value: Any, choices: type[StrEnum]) -> StrEnum | Auto:
    """Return the enum member that a value names, or `auto`."""
    if isinstance(value, str) and value == AUTO:
        return AUTO
    try:
        return choices(value)
    except ValueError:
        raise _refusal(name, value, f"it is one of {', '.join((AUTO, *choices))}") from None


def _dialect(name: str, value: object) -> str:
    if isinstance(value, str) and value in (AUTO, *DIALECTS):
        return value
    raise _refusal(name, value, f"it is one of {', '.join((AUTO, *DIALECTS))}")


def _encoding(name: str, value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise _refusal(name, value, "it is the name of an encoding, such as 'utf-8', or None to detect it")


def _reasons(name: str, value: Any) -> frozenset[Reason]:
    """Return the reasons in a collection; a single str is refused, since it is a collection of characters."""
    if isinstance(value, str) or not isinstance(value, Collection):
        raise _refusal(name, value, f"it is a collection of reasons, such as {{{str(Reason.TITLE)!r}}}")
    return frozenset(_reason(name, reason) for reason in value)


def _reason(name: str, value: Any) -> Reason:
    try:
        return Reason(value)  # type: ignore[call-arg]  # the enum is called with a value, not with a member's arguments
    except ValueError:
        raise _refusal(name, value, f"a reason is one of {', '.join(Reason)}") from None


def _spans(name: str, value: Any) -> tuple[range, ...]:
    """Return ranges of line numbers as a tuple."""
    takes = "it is a sequence of ranges of line numbers, such as [range(3, 4), range(7, 13)] for lines 3 and 7 to 12"
    if isinstance(value, str | range) or not isinstance(value, Iterable):
        raise _refusal(name, value, takes)
    spans = tuple(value)
    for span in spans:
        if not isinstance(span, range):
            raise _refusal(name, span, takes)
        if span.step != 1 or not 0 < span.start < span.stop:
            raise _refusal(name, span, "a range of lines starts at 1 or later, has a step of 1 and is not empty")
    return spans


def _rules(name: str, value: object) -> Sites:
    if isinstance(value, Sites):
        return value
    raise _refusal(name, value, "it is what stripper.read_rules returns for rule files or directories")


def _templates(name: str, value: object) -> Templates:
    if isinstance(value, Templates):
        return value
    raise _refusal(name, value, "it is what stripper.read_templates returns for a file written by `stripper learn`")


def _flag(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise _refusal(name, value, "it is True or False")


def _date(name: str, value: object) -> date | None:
    """Return a datetime for a text with a time of day, and a date for one without."""
    found = value
    if isinstance(value, str):
        with suppress(ValueError):
            text = value.strip()
            found = datetime.fromisoformat(text) if len(text) > _DAY else date.fromisoformat(text)
    if found is None or (isinstance(found, date) and found.year in YEARS):
        return found
    raise _refusal(name, value, "it is a date from 1990 on, such as '2026-03-05' or '2026-03-05T10:30:00Z'")


def _share(name: str, value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    raise _refusal(name, value, "it is a number from 0 to 1")


def _detection(name: str, value: object) -> bool:
    if _flag(name, value) and find_spec("py3langid") is None:
        raise SettingsError(
            "The setting detect_language needs an extra package: pip install 'boilerplate-stripper[lang]'."
        )
    return value is True


def _refusal(name: str, value: object, takes: str) -> SettingsError:
    return SettingsError(f"The setting {name} cannot be {shortened(value)}; {takes}.")


_COERCIONS: Mapping[str, Callable[[str, Any], Any]] = {
    "kind": lambda name, value: _choice_or_auto(name, value, Kind),
    "encoding": _encoding,
    "dialect": _dialect,
    "engine": lambda name, value: _choice(name, value, Engine),
    "focus": lambda name, value: _choice(name, value, Focus),
    "page_type": lambda name, value: _choice_or_auto(name, value, PageType),
    "keep": _reasons,
    "drop": _reasons,
    "keep_lines": _spans,
    "drop_lines": _spans,
    "rules": _rules,
    "templates": _templates,
    "images": _flag,
    "links": _flag,
    "front_matter": lambda name, value: _choice(name, value, FrontMatter),
    "date_guess": _flag,
    "crawl_date": _date,
    "min_confidence": _share,
    "detect_language": _detection,
}
"""Functions that check and convert the value of each setting."""
