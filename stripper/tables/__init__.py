"""Tables that the build computes, so that a process only has to read them: words, models and compiled patterns.

`build_tables.py` writes them. A result that is missing, or that belongs to another version of its sources or of its
function, is computed when it is needed.
"""

from __future__ import annotations

import marshal
import mmap
import os
from collections.abc import Callable, Iterable
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar, cast
from zlib import crc32

P = ParamSpec("P")
T = TypeVar("T")
Key = tuple[object, ...]
"""A function, a checksum of the modules in its folder, and its arguments."""

FOLDER = os.path.dirname(__file__)
TABLES: list[Table] = []


class Table:
    """Results of functions by their arguments, in a file."""

    def __init__(self, name: str, version: Callable[[], Any]) -> None:
        self.path = os.path.join(FOLDER, f"{name}.bin")
        self.version = version
        self.computed: dict[Key, Any] = {}
        """The results that were not in the file."""
        self.functions: list[Callable[..., Any]] = []
        """The functions whose results it has."""
        self._stored: dict[Key, memoryview] | None = None
        TABLES.append(self)

    def stored(self, compute: Callable[P, T]) -> Callable[P, T]:
        """Decorate a function whose results `marshal` can write: they are read from the file, or else computed."""

        @cache
        @wraps(compute)
        def result(*args: P.args, **kwargs: P.kwargs) -> T:
            return self.value(compute, compute, *args, **kwargs)

        self.functions.append(result)
        return cast(Callable[P, T], result)

    def value(self, function: Callable[..., Any], compute: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return a result in the file, or else compute it; `function` is the one whose source it depends on."""
        folder, name = os.path.split(function.__code__.co_filename)
        # The tables are built anew with compiled modules.
        source = _source(folder) if name.endswith(".py") else 0
        key = (f"{function.__module__}.{function.__qualname__}", source, *args, *kwargs.items())
        # The result is cached by the callers, so its stored form can go.
        stored = self.read().pop(key, None)
        if stored is not None:
            return cast(T, marshal.loads(stored))
        value = self.computed[key] = compute(*args, **kwargs)
        return value

    def read(self) -> dict[Key, memoryview]:
        """Return the results in the file, each as written by `marshal`; none if the file is missing or outdated.

        The file is mapped into memory, since a page needs less than half of it.
        """
        if self._stored is None:
            try:
                with open(self.path, "rb") as file:
                    content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
                version, sizes = marshal.loads(content)
            except (OSError, EOFError, ValueError, TypeError):
                content, version, sizes = memoryview(b""), None, {}
            self._stored = {}
            start = len(content) - sum(sizes.values())
            for key, size in sizes.items() if version == self.version() else ():
                self._stored[key] = content[start : start + size]
                start += size
        return self._stored

    def write(self) -> None:
        """Write the computed results to the file."""
        stored = {key: marshal.dumps(value) for key, value in self.computed.items()}
        sizes = {key: len(result) for key, result in stored.items()}
        with open(self.path, "wb") as file:
            file.write(marshal.dumps((self.version(), sizes)) + b"".join(stored.values()))


def checksum(paths: Iterable[str]) -> int:
    """Return a checksum of the content of files."""
    found = 0
    for path in paths:
        with open(path, "rb", buffering=0) as file:
            found = crc32(file.read(), found)
    return found


@cache
def _source(folder: str) -> int:
    """Return a checksum of the modules in a folder, whose values a function may use; 0 without the folder."""
    try:
        return checksum(os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".py"))
    except OSError:
        return 0
