"""The text of a web page and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stripper.document import Document
    from stripper.errors import StripperError
    from stripper.pipeline import extract
    from stripper.reasons import Reason
    from stripper.rules import read_rules
    from stripper.settings import Settings

__version__ = "0.1.0"
__all__ = ["Document", "Reason", "Settings", "StripperError", "__version__", "extract", "read_rules"]

_HOME = {
    "Document": "document",
    "Reason": "reasons",
    "Settings": "settings",
    "StripperError": "errors",
    "extract": "pipeline",
    "read_rules": "rules",
}


def __getattr__(name: str) -> Any:
    # A name is imported when it is first asked for, so that `stripper --version` does not wait for a parser.
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f"stripper.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
