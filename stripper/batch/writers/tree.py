"""Tree output: the clean text and the sidecar of every page, at the same relative paths as the pages."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from stripper.batch.sources import Source
from stripper.batch.writers import Item, Layout, WriteResult, overwrite_policy
from stripper.batch.writers.formats import FORMATS, SIDECAR_SUFFIX, build_sidecar, encode_json, encode_text
from stripper.document import Document
from stripper.errors import OutputUnavailableError
from stripper.files import write_atomically


class TreeWriter:
    """Writes two files per page; one in the format `json`."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.suffixes = tuple(dict.fromkeys([SIDECAR_SUFFIX, FORMATS[layout.format].suffix]))

    def is_complete(self, item: Item) -> bool:
        """Return whether all outputs of a page exist."""
        stem = os.path.join(self._layout.directory, item.name)
        return all(os.path.exists(stem + suffix) for suffix in self.suffixes)

    def write(self, item: Item, document: Document) -> WriteResult:
        """Write the outputs of a page; raises OutputError."""
        layout = self._layout
        stem = os.path.join(layout.directory, item.name)
        text = layout.format == "json"
        sidecar = build_sidecar(item.source, document, lines=layout.sidecar_lines, text=text, why=layout.why)
        files = self._files(stem, sidecar, document)
        try:
            overwrite_policy.check_containment(layout.directory, stem)
            os.makedirs(os.path.dirname(stem), exist_ok=True)
            for path in files:
                overwrite_policy.check_overwrite(path, layout.force)
            write_atomically(files, layout.staging)
        except OSError as error:
            if isinstance(error, FileNotFoundError) and not os.path.isdir(layout.staging):
                raise overwrite_policy.interruption_error(layout.directory, layout.staging, error) from None
            write_error = overwrite_policy.write_error(stem + self.suffixes[-1], error)
            if isinstance(error, PermissionError) and not os.access(layout.directory, os.W_OK):
                raise OutputUnavailableError(str(write_error)) from None
            raise write_error from None
        return WriteResult(sidecar)

    def run_task(self, task: Any) -> None:
        """Do nothing: pages are complete once written."""

    def _files(self, stem: str, sidecar: Mapping[str, Any], document: Document) -> dict[str, bytes]:
        files = {stem + SIDECAR_SUFFIX: encode_json(dict(sidecar))}
        if self._layout.format != "json":
            files[stem + self.suffixes[-1]] = encode_text(document, self._layout.format)
        return files


def inputs_below(directory: str, sources: Iterator[Source]) -> Iterator[str]:
    """Yield the relative paths of inputs below a directory, both as named and with links resolved."""
    root = os.path.realpath(directory)
    for source in sources:
        for path in {os.path.join(*source.location), os.path.realpath(source.path)}:
            if path.startswith(root + os.sep):
                yield os.path.relpath(path, root)


class TreeCollector:
    """Collector that does nothing, as workers write complete outputs."""

    def __init__(self, writer: TreeWriter, ledger: object) -> None:
        pass

    def prepare(self) -> None:
        pass

    def collect(self, page: int, row: bytes) -> None:
        pass

    def flush(self) -> None:
        pass

    def ready_tasks(self, unfinished: float) -> Iterator[Any]:
        return iter(())

    def complete_task(self, task: Any, result: Any) -> None:
        pass

    def finish(self) -> None:
        pass
