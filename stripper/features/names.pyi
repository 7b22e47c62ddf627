"""What class names, ids and tags say about an element: its signs."""

from collections.abc import Mapping

TAG_SIGNS: Mapping[str, str]
"""Elements that say by themselves what they hold."""

SIGNS: tuple[str, ...]
"""All signs that an element may give."""
