"""The decisions on the lines of a page; reasons and signs, which the clean text does not need, are found on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Self

from stripper.cached import cached_property
from stripper.model import Block, Comment, Decision, Sign
from stripper.named_tuples import NamedTuple
from stripper.reasons import Reason

FindSigns = Callable[[int, Reason], tuple[Sign, ...]]
"""Maps the index of a line, from 0, and a reason to its signs."""


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


class DeferredSigns:
    """The signs of a reason in a line, whose function is made when it is first called."""

    def __init__(self, find: Callable[[], FindSigns]) -> None:
        self._find = find

    @cached_property
    def found(self) -> FindSigns:
        return self._find()

    def __call__(self, index: int, reason: Reason) -> tuple[Sign, ...]:
        return self.found(index, reason)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DeferredSigns) and self.found == other.found

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[Callable[[FindSigns], DeferredSigns], tuple[FindSigns]]:
        return _made, (self.found,)


def _made(signs: FindSigns) -> DeferredSigns:
    return DeferredSigns(lambda: signs)
