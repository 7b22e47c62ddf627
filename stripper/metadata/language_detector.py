"""Detection of a language by py3langid, an optional package that knows languages without a file of ours."""

from __future__ import annotations

from functools import cache
from typing import Any

from stripper.named_tuples import NamedTuple

MAX_TEXT = 2_000
"""Characters that are read."""
MIN_TEXT = 40
"""Characters of a text that has a language."""
MIN_CONFIDENCE = 0.9
"""Confidence from which a language is detected: 938 of 964 such pages have the language that they declare."""
_NONE = frozenset({"und", "zxx"})
"""Labels of texts without a language."""


class Detected(NamedTuple):
    """A language and the confidence in it, from 0 to 1."""

    code: str
    confidence: float


def detect(text: str) -> Detected | None:
    """Return the language of the beginning of a text, or None if it is uncertain."""
    if len(text) < MIN_TEXT:
        return None
    code, confidence = _identifier().classify(text[:MAX_TEXT])
    return Detected(code, round(confidence, 2)) if confidence >= MIN_CONFIDENCE and code not in _NONE else None


@cache
def _identifier() -> Any:
    """Return the model, which takes a second to load."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
