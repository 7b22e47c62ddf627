"""The text of a web page and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stripper.document import Document
    from stripper.errors import StripperError
    from stripper.pipeline import extract, extract_file
    from stripper.reasons import Reason
    from stripper.rules import read_rules
    from stripper.settings import Settings
    from stripper.templates import read_templates

__version__ = "0.2.0"
__all__ = [
    "Document",
    "Reason",
    "Settings",
    "StripperError",
    "__version__",
    "extract",
    "extract_file",
    "read_rules",
    "read_templates",
]

_HOME = {
    "Document": "document",
    "Reason": "reasons",
    "Settings": "settings",
    "StripperError": "errors",
    "extract": "pipeline",
    "extract_file": "pipeline",
    "read_rules": "rules",
    "read_templates": "templates",
}
"""The module of each public name."""


def __getattr__(name: str) -> Any:
    # Names are imported on first access, so that `stripper --version` does not wait for a parser.
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f"stripper.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
