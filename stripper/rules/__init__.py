"""Rules that users write for sites: what they say of the lines of a page."""

from __future__ import annotations

from os import PathLike, fspath

from stripper.rules.find import Ruled, find
from stripper.site_rules import Sites

__all__ = ["Ruled", "find", "read_rules"]


def read_rules(*paths: str | PathLike[str]) -> Sites:
    """The rules in files, and in the files `*.toml` of directories, in the order in which they are named.

    Raises RuleFileError for a file that cannot be read or is wrong.
    """
    # Only this needs a parser of TOML.
    from stripper.rules.read import read

    return read([fspath(path) for path in paths])
