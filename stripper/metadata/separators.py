"""Separators between a title and the names of the site and its sections, and names in quotation marks."""

from __future__ import annotations

import re

# It starts with one of few characters, to which `re` skips fast, and looks back from there. A space before a word, as
# most are, is ruled out first.
SEPARATOR = re.compile(
    r"[\s|｜»›:：_-](?<!\s(?=\w))(?:(?<=\s)(?<!\s\s)\s*(?:[|｜\-–—―－·•:»›«‹/>~]+\s+|[|｜»›]\s*|::\s+|\.:\.?\s+)"
    r"|(?<=[|｜»›])\s*|(?<=\S[:：])\s+|(?<=_)|(?<=[\u3040-\u9fff”》」』）！？]-)-{0,3}(?=[\u3040-\u9fffA-Z]))"
)
"""A separator between a title and the name of the site or section."""
QUOTED = re.compile('["“„«]\\s*+([^"”“»„«]+?)\\s?["”“»]')
"""A name in quotation marks."""
SIGN = re.compile(r"[|｜\-–—―－·•:»›«‹/>~：._]")
"""A character of a separator."""
