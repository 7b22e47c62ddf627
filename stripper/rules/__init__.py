"""Site rules: user-written rules that keep or remove lines of a site's pages."""

from __future__ import annotations

from os import PathLike, fspath

from stripper.rules.find import RuleMatches, find
from stripper.site_rules import Sites

__all__ = ["RuleMatches", "find", "read_rules"]


def read_rules(*paths: str | PathLike[str]) -> Sites:
    """Read rule files, and the files `*.toml` of directories, in the given order.

    Raises RuleFileError for a file that cannot be read or is invalid.
    """
    # Deferred, as nothing else needs a TOML parser.
    from stripper.rules.read import read

    return read([fspath(path) for path in paths])
