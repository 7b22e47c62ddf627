"""Named tuples that take less time to define than those of `typing`; each process defines dozens of them.

`typing.NamedTuple` compiles the annotation of each field, and `collections.namedtuple` the constructor of each class.
Here only one constructor is compiled for each number of fields. The classes have the same attributes and methods.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any, Self

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import _tuplegetter

    class _Record(tuple):
        """The methods of all named tuples."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            return cls(*values)

        def _replace(self, /, **values: Any) -> Self:
            replaced = tuple.__new__(type(self), map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(map(repr, values))}")
            return replaced

        __replace__ = _replace  # for copy.replace, since Python 3.13

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            return f"{type(self).__name__}({', '.join(map('{}={!r}'.format, self._fields, self))})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

    @cache
    def _constructor(fields: int) -> FunctionType:
        names = ", ".join(f"field{number}" for number in range(fields))
        return eval(f"lambda _cls, {names}: new(_cls, ({names},))", {"new": tuple.__new__, "__builtins__": {}})

    class _FieldReader(type):
        """The metaclass that makes a named tuple of the annotations in the body of a class."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = (*body["__annotations__"],)
            defaults = {field: body[field] for field in fields if field in body}
            shared = _constructor(len(fields))
            code = shared.__code__.replace(co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__")
            new = FunctionType(code, shared.__globals__, "__new__", (*defaults.values(),))
            body |= zip(fields, map(_tuplegetter, range(len(fields)), [None] * len(fields)), strict=True)
            body |= {"__slots__": (), "__new__": new, "_fields": fields, "_field_defaults": defaults}
            body["__match_args__"] = fields
            return type(name, (_Record,), body)

    class NamedTuple(metaclass=_FieldReader):
        """The base class of named tuples."""
