"""A lock-free `cached_property`.

The one of functools holds a lock while it computes, one for all instances of a class, until Python 3.12. A process
forked while another thread computes inherits the lock as held, and waits for it forever. Without a lock, two threads
may compute a value at the same time; the later one replaces an equal one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class cached_property(Generic[T]):  # named like the one that it replaces
    """A property that is computed on first access and then kept in the `__dict__` of the instance."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        # It has no __set__, so the next access finds the value in the __dict__ and does not come here.
        value = instance.__dict__[self.name] = self.compute(instance)
        return value
