TEXT: tuple[str, ...]
"""Features of the text alone, independent of its position."""
BEGINNINGS: tuple[str, ...]
"""Kinds of first characters, by value."""
PARTICLE_NAMES: tuple[str, ...]
"""Values of `particles`: whether a line in Chinese or Japanese has any."""
