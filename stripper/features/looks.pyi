TEXT: tuple[str, ...]
"""What a text is wherever it stands."""
BEGINNINGS: tuple[str, ...]
"""What a line begins with, by number."""
PARTICLE_NAMES: tuple[str, ...]
"""Whether a line has particles, if its writing knows them, by number."""
