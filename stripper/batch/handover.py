"""Pages that the main process reads for the workers: stdin, and records that can only be reached from the start.

A worker would have to read all that comes before such a record, again after every restart, and within the time limit of
the page.
"""

from __future__ import annotations

import os
import pickle
from contextlib import suppress

from stripper.batch.sources import Source, containers, readers
from stripper.batch.sources.content import Container, Content
from stripper.batch.sources.fields import Fields
from stripper.batch.sources.source import WHOLE
from stripper.errors import StripperError, UnreadableInputError


class Handover:
    """Copies of pages in files, from which workers read them; runs in the main process."""

    def __init__(self, directory: str, fields: Fields, max_bytes: int) -> None:
        self._directory = directory
        self._fields = fields
        self._max_bytes = max_bytes
        self._path = ""
        self._container: Container | None = None
        """The container that was opened last, if it can only be read in order; pages come in its order."""

    def copy(self, page: int, source: Source) -> str:
        """Copy a page to a file and return its path; empty if workers can read it themselves. Raises OSError."""
        if source.kind == "stdin":
            path = os.path.join(self._directory, "stdin")
            readers.STDIN.copy(path, self._max_bytes)
            return path
        if source.record == WHOLE or not (container := self._opened(source)):
            return ""
        path = os.path.join(self._directory, f"page-{page}")
        result: Content | StripperError
        try:
            result = container.read(source.record, self._max_bytes)
        except StripperError as error:
            result = error
        except OSError as error:
            result = UnreadableInputError(readers.read_error(error))
        with open(path, "wb") as file:
            pickle.dump(result, file)
        return path

    def remove(self, path: str) -> None:
        """Remove a copy that is not needed any more."""
        with suppress(FileNotFoundError):
            os.unlink(path)

    def _opened(self, source: Source) -> Container | None:
        if source.path != self._path:
            self._path, self._container = source.path, None
            with suppress(StripperError, OSError):  # which the worker meets again and reports
                container = containers.load(source.kind, source.path, self._fields)
                self._container = container if container.is_sequential else None
        return self._container


def receive(path: str) -> Content:
    """Return the page in a copy; raises the error that it could not be read for."""
    with open(path, "rb") as file:
        result = pickle.load(file)
    if isinstance(result, StripperError):
        raise result
    assert isinstance(result, Content)
    return result
