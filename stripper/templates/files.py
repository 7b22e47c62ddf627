"""Files with templates: JSON with the counts by host and hash."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from stripper.display import printable
from stripper.errors import TemplateFileError
from stripper.site_templates import LineCount, PathCount, SiteTemplate, Templates

VERSION = 1
"""Version of the format."""
MARK = '{"stripper_templates":'
"""The start of a file."""


def encode(hosts: Mapping[str, SiteTemplate]) -> bytes:
    """Return the file for some hosts."""
    data = {"stripper_templates": VERSION, "hosts": {host: template._asdict() for host, template in hosts.items()}}
    return (json.dumps(data, separators=(",", ":")) + "\n").encode()


def read(path: str) -> Templates:
    """Read a file; raises TemplateFileError."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except (OSError, ValueError) as error:  # ValueError: the name has a NUL in it
        why = getattr(error, "strerror", None) or str(error)
        raise TemplateFileError(f"Cannot read {printable(path)}: {why}; check the name and its permissions.") from None
    return decode(data, path)


def decode(data: bytes, path: str) -> Templates:
    """Return the templates in the content of a file; raises TemplateFileError."""
    try:
        content = json.loads(data)
        if content["stripper_templates"] != VERSION:
            raise TemplateFileError(f"{printable(path)} is of another version of stripper; learn it again.")
        hosts = {str(host): _template(template) for host, template in content["hosts"].items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise TemplateFileError(f"{printable(path)} has no templates; write it with `stripper learn`.") from None
    return Templates(hosts, (path,), sha256(data).hexdigest())


def _template(data: Mapping[str, Any]) -> SiteTemplate:
    return SiteTemplate(_number(data["pages"]), _counts(data["lines"], LineCount), _counts(data["paths"], PathCount))


def _counts(data: Mapping[str, Any], kind: Callable[..., Any]) -> dict[str, Any]:
    return {str(hashed): kind(*map(_number, numbers)) for hashed, numbers in data.items()}


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError
    return value
