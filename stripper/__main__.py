"""Entry point of `python -m stripper` and of the command `stripper`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; exit with status 130 on Ctrl-C, also while modules are still loading."""
    try:
        from stripper.cli.commands import stripper

        stripper(prog_name="stripper")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
