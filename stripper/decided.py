"""The decisions on the lines of a page; the reasons, which the clean text does not need, are found on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Self

from stripper.cached import cached_property
from stripper.model import Block, Comment, Decision
from stripper.named_tuples import NamedTuple


class Details(NamedTuple):
    """The decisions with their reasons, and what follows from them; as the properties of a document."""

    decisions: tuple[Decision, ...]
    blocks: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    confidence: float | None = None


class Decided:
    """The flags for kept lines, and the details, which are found when they are first read."""

    def __init__(self, kept: Sequence[bool], find: Callable[[], Details]) -> None:
        """Take a flag for each line of the page, and a function that returns the details."""
        self.kept = tuple(kept)
        self._find = find

    @classmethod
    def of(cls, details: Details) -> Self:
        """Return decisions whose details are known."""
        return cls([decision.keep for decision in details.decisions], lambda: details)

    @cached_property
    def details(self) -> Details:
        return self._find()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Decided) and self.details == other.details

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Callable[[Details], Decided], tuple[Details]]:
        return Decided.of, (self.details,)
