from stripper.model import Container, Line

def size(lines: list[Line], containers: list[Container], shortest: int, enough: int) -> int:
    """Return the characters outside links in the shown lines of at least `shortest` ones, or more than `enough`."""
