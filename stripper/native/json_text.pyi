from typing import Any

def indented(value: Any) -> str:
    """Return a value as `json.dumps` does with an indent of 2 and characters that are not ASCII; keys are str."""
