"""Entry point of `python -m stripper` and of the command `stripper`."""

from __future__ import annotations

import atexit
import gc
import sys

OBJECTS = 50_000
"""New objects after which the garbage collector looks for cycles; the modules alone make several times that many."""


def main() -> None:
    """Run the command line; exit with status 130 on Ctrl-C, also while modules are still loading."""
    gc.set_threshold(OBJECTS)
    # At the end, the memory goes back to the system as a whole, so nothing is gained by collecting each object.
    atexit.register(gc.freeze)
    try:
        from stripper.cli.commands import stripper

        stripper(prog_name="stripper")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
