"""Cues: the purposes that the class names, id and tag of an element indicate."""

from collections.abc import Mapping

TAG_CUES: Mapping[str, str]
"""Cues of tags."""

CUES: tuple[str, ...]
"""All cues, of class names and of tags."""
