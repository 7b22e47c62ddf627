"""Offsets of time zones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

OFFSETS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("Z", "UTC", "GMT", "WET"), "+00:00"),
        **dict.fromkeys(("BST", "CET", "MEZ", "WEST", "WAT"), "+01:00"),
        **dict.fromkeys(("CEST", "MESZ", "EET", "SAST", "CAT"), "+02:00"),
        **dict.fromkeys(("EEST", "MSK", "EAT", "TRT"), "+03:00"),
        "PKT": "+05:00",
        "IST": "+05:30",
        "WIB": "+07:00",
        **dict.fromkeys(("HKT", "SGT", "WITA", "AWST"), "+08:00"),
        **dict.fromkeys(("JST", "KST", "WIT"), "+09:00"),
        "ACST": "+09:30",
        "AEST": "+10:00",
        "AEDT": "+11:00",
        "NZST": "+12:00",
        "NZDT": "+13:00",
        "BRT": "-03:00",
        "EDT": "-04:00",
        **dict.fromkeys(("EST", "CDT"), "-05:00"),
        **dict.fromkeys(("CST", "MDT"), "-06:00"),
        **dict.fromkeys(("MST", "PDT"), "-07:00"),
        **dict.fromkeys(("PST", "AKDT"), "-08:00"),
    }
)
"""Offsets by name; of a name with several meanings, that on most pages."""
_NUMERIC = re.compile(r"(?:UTC|GMT)?\s?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?")
PATTERN = r"(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d\d)?|[+-]\d\d:?\d\d|" + "|".join(sorted(OFFSETS, key=len, reverse=True))
"""The pattern of a zone, for a group within a larger pattern."""


def offset(zone: str | None) -> str:
    """Return the ISO offset of a time zone, or an empty string for none."""
    if zone is None:
        return ""
    numeric = _NUMERIC.fullmatch(zone)
    if numeric is None:
        return OFFSETS.get(zone, "")
    return f"{numeric['sign']}{int(numeric['hours']):02}:{numeric['minutes'] or '00'}"
