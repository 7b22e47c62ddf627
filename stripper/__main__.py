"""`python -m stripper`, and what the command `stripper` runs."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; Ctrl-C before it is up ends as quietly as later on."""
    try:
        from stripper.cli.commands import stripper

        stripper(prog_name="stripper")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
