from collections.abc import Iterable

from stripper.model import Line, Role

def with_role(lines: Iterable[Line], role: Role, other: Role | None = None) -> list[Line]:
    """Return the lines with a role, or with another one."""

def of_units(lines: tuple[Line, ...], least: int) -> list[tuple[int, int, int]]:
    """Return the slices of tables, and of `least` or more lines that only line breaks separate.

    Each is (number of the table, or 0; index of the first line; index after the last line).
    """
