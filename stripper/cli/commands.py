"""The command `stripper` and what it holds."""

from __future__ import annotations

from typing import Any

import click

from stripper import __version__
from stripper.cli import streams
from stripper.cli.diff import diff
from stripper.cli.extract import extract
from stripper.cli.rule import rule
from stripper.cli.schema import schema

INTERRUPTED = 130
"""Exit status after Ctrl-C: 128 and the number of the signal, as shells say it."""

CLOSED_PIPE = 141
"""Exit status when nobody reads stdout any more, by the same rule."""

HELP = """The text of a web page and nothing else, with a reason
for every removed line.

Takes HTML, or text dumps of pages (lynx, w3m, crawls, copy and
paste), from files, directories or stdin, and finds out which.
Clean text goes to stdout, warnings go to stderr.

\b
Examples:
  stripper page.html
  curl -s https://example.org/ | stripper > page.txt
  lynx -dump https://example.org/ | stripper
  stripper page.html --sidecar page.json
  stripper page.html -f markdown
  stripper pages/ notes.txt -o clean/
  stripper diff page.html
  stripper rule page.html --drop 12,15 -o example.toml
"""

EPILOG = """`stripper FILE...` is short for `stripper extract FILE...`;
its options are listed by `stripper extract --help`. A file with the
name of a command is written with its place: `stripper ./diff`.

\b
Exit status:
    0  all done
    1  a page failed; the others are written
    2  wrong usage
    3  with --strict: nothing was kept of a page
  130  ended by Ctrl-C
"""


class Commands(click.Group):
    """A group whose command `extract` need not be named, and which Ctrl-C and a closed pipe end quietly."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in {*self.commands, *ctx.help_option_names, "--version"}:
            args = ["extract", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return ["[OPTIONS] FILE...", "| COMMAND ..."]

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            streams.drop()
            ctx.exit(CLOSED_PIPE)


@click.group(cls=Commands, help=HELP, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def stripper() -> None:
    pass


for command in (extract, diff, rule, schema):
    stripper.add_command(command)
