from typing import Any

ITEMS: int
"""Members of a list or object in JSON-LD."""

def tidy(text: str) -> str:
    """The beginning of a text, harmless and with its white space folded."""

def pairs(attributes: dict[str, str]) -> list[tuple[str, str]]:
    """The name and content of a meta element, once for each kind of name that it has.

    `<meta name=author property=og:author>` counts as both.
    """

def tidy_json(value: Any) -> Any:
    """A JSON value in which each string is harmless and has its white space folded, but for the line ends in prose.

    What is nested too deep is empty, and what lies beyond the first few hundred members is left out.
    """
