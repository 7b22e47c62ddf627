"""`-v` and `-vv`: the package's log on stderr."""

from __future__ import annotations

import logging

import click

from stripper.cli.messages import print_error
from stripper.display import printable

LEVELS = (logging.WARNING, logging.INFO, logging.DEBUG)
"""Levels by the number of -v."""


class StderrHandler(logging.Handler):
    """Handler that prints each message as one line without control characters."""

    def emit(self, record: logging.LogRecord) -> None:
        print_error(f"stripper: {printable(record.getMessage())}")


def omit_stages() -> None:
    """Log pages only: their stages run in other processes."""
    logging.getLogger("stripper").setLevel(logging.INFO)


def enable(ctx: click.Context, count: int) -> None:
    """Print the log to stderr until the context closes."""
    logger, handler = logging.getLogger("stripper"), StderrHandler()
    level, propagate = logger.level, logger.propagate

    def restore() -> None:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagate

    ctx.call_on_close(restore)
    logger.addHandler(handler)
    logger.setLevel(LEVELS[min(count, len(LEVELS) - 1)])
    logger.propagate = False
