class Substrings:
    """Substrings of three characters or more, in ASCII."""

    def __init__(self, *parts: str) -> None: ...
    def found_in(self, text: bytes) -> bool:
        """Return whether any of them is in a text."""

    def all_in(self, text: bytes) -> set[str]:
        """Return those that are in a text; of several that start at one place, only the first counts."""
