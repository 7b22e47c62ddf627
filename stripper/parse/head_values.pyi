"""Cleaning of the values in the head of a page: sanitized, white space collapsed, and limited in size."""

from typing import Any

MAX_VALUE: int
"""Characters of the content of a meta element or of the address of a link."""
MAX_DEPTH: int
"""Levels of nesting within a JSON-LD object."""
MAX_ITEMS: int
"""Members of a list or object in JSON-LD."""

def clean_value(text: str) -> str:
    """Return the beginning of a text, sanitized and with white space collapsed."""

def meta_pairs(attributes: dict[str, str]) -> list[tuple[str, str]]:
    """Return the (name, content) pairs of a meta element, one for each distinct name.

    `<meta name=author property=og:author>` declares both names.
    """

def clean_json(value: Any, key: str = "", depth: int = ...) -> Any:
    """Return a JSON value with every string in it sanitized and its white space collapsed, but for line ends in prose.

    Lists and objects nested deeper than `depth` become empty, and members beyond the first `MAX_ITEMS` are dropped.
    `key` is the name of the property that holds the value.
    """
