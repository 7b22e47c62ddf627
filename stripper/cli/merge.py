"""`stripper merge`: one output directory out of the parts of a batch."""

from __future__ import annotations

import click

from stripper.cli.messages import FAILED, format_message, print_error

HELP = """Merge the parts of a batch, made with --shard.

DIR are output directories of the same command, which differs only
in --shard and -o. The result is the same, byte for byte, as if it
had been run once without --shard: the same files, and a ledger
for `stripper report` and for resuming. The parts are not changed.

\b
Examples:
  stripper crawl/ -o part1 --to jsonl --shard 1/2
  stripper crawl/ -o part2 --to jsonl --shard 2/2
  stripper merge part1 part2 -o rows/
"""


@click.command(help=HELP)
@click.argument("directories", metavar="DIR...", nargs=-1, required=True, type=click.Path(file_okay=False))
@click.option("-o", "--output", metavar="DIR", required=True, type=click.Path(file_okay=False), help="New directory.")
def merge(directories: tuple[str, ...], output: str) -> None:
    from stripper.batch import merge

    merged = merge.merge(directories, output)
    if merged.missing:
        print_error(
            format_message(
                output,
                f"{merged.missing:,} of {merged.total:,} pages are in none of the directories; add the other parts, or "
                "run the command again without --shard to process them.",
            )
        )
        click.get_current_context().exit(FAILED)
