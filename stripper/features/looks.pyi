TEXT: tuple[str, ...]
"""What a text is wherever it stands."""
ENDINGS: tuple[str, ...]
"""How a line ends, by number."""
BEGINNINGS: tuple[str, ...]
"""What a line begins with, by number."""
