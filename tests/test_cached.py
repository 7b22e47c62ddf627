"""Cached properties: computed once, and without a lock that a forked process could inherit as held."""

from __future__ import annotations

import ast
import multiprocessing
import sys
import threading
from pathlib import Path

import pytest

import stripper
from stripper.cached import cached_property


class Counting:
    """Counts how often its property is computed."""

    def __init__(self) -> None:
        self.count = 0

    @cached_property
    def value(self) -> int:
        """The number of computations so far."""
        self.count += 1
        return self.count


def test_it_is_computed_once_for_each_instance() -> None:
    first, second = Counting(), Counting()
    assert (first.value, first.value, second.value) == (1, 1, 1)
    assert (first.count, second.count) == (1, 1)


def test_the_class_has_the_property_with_its_docstring() -> None:
    assert isinstance(Counting.value, cached_property)
    assert Counting.value.__doc__ == "The number of computations so far."


def test_an_error_is_not_kept() -> None:
    instance = Counting()
    del instance.count
    with pytest.raises(AttributeError):
        _ = instance.value
    instance.count = 6
    assert instance.value == 7


class Waiting:
    """Computes its property only once it may."""

    def __init__(self) -> None:
        self.begun, self.may_end = threading.Event(), threading.Event()

    @cached_property
    def value(self) -> int:
        """One, when the computation may end."""
        self.begun.set()
        self.may_end.wait(60)
        return 1


def compute() -> None:
    """Compute the property of another instance."""
    instance = Waiting()
    instance.may_end.set()
    assert instance.value == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_process_that_is_forked_while_a_thread_computes_does_not_hang() -> None:
    instance = Waiting()
    thread = threading.Thread(target=lambda: instance.value)
    thread.start()
    assert instance.begun.wait(60)
    process = multiprocessing.get_context("fork").Process(target=compute)
    process.start()
    process.join(20)
    hangs = process.exitcode is None
    process.kill()
    process.join()
    instance.may_end.set()
    thread.join()
    assert not hangs
    assert process.exitcode == 0


def test_no_module_uses_that_of_functools() -> None:
    for path in Path(stripper.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "functools":
                assert "cached_property" not in [name.name for name in node.names], path
