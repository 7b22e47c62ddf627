"""Templates of sites: what recurs on their pages, learned from many of them and written to files."""

from __future__ import annotations

from os import PathLike, fspath

from stripper.site_templates import Templates

__all__ = ["read_templates"]


def read_templates(path: str | PathLike[str]) -> Templates:
    """Read a file that `stripper learn` wrote.

    Raises TemplateFileError for a file that cannot be read or is invalid.
    """
    # Deferred, as most runs have no templates.
    from stripper.templates.files import read

    return read(fspath(path))
