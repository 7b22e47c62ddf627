"""The reading of single pages."""

from __future__ import annotations

from stripper.batch.sources.fields import DEFAULT_FIELDS, Fields
from stripper.named_tuples import NamedTuple


class Reading(NamedTuple):
    """The address of a page, the fields to read from tabular sources, and the limits for each page."""

    url: str | None = None
    fields: Fields = DEFAULT_FIELDS
    max_bytes: int | None = None
    """Size of the largest page that is read."""
    timeout: float | None = None
    """Seconds per page."""
    max_memory: int | None = None
    """Bytes for the extraction of a page."""

    @property
    def needs_worker(self) -> bool:
        """True if there is a limit that only another process can enforce."""
        return self.timeout is not None or self.max_memory is not None
