"""`stripper man`: the manual page, generated from the texts of `--help`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc
from textwrap import wrap

import click

from stripper import __version__
from stripper.cli import options, streams
from stripper.reasons import Reason

WIDTH = 72
"""Columns of the source, within the limit of `mandoc -T lint`."""

HELP = """Print the manual page of stripper and its commands.

\b
Examples:
  stripper man | man -l -
  mkdir -p ~/.local/share/man/man1
  stripper man > ~/.local/share/man/man1/stripper.1
"""

_ESCAPES = {"\\": "\\e", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}
"""Characters that troff interprets, or prints as typographic variants that no shell understands."""
_OPTION = re.compile(r"(?<![\w-])--?[\w-]+")


@click.command(help=HELP, short_help="Print the manual page.")
@click.pass_context
def man(ctx: click.Context) -> None:
    streams.write(("\n".join(page(ctx.find_root())) + "\n").encode())


def page(root: click.Context) -> Iterator[str]:
    """Yield the lines of the manual page of a program, in troff."""
    group = root.command
    assert isinstance(group, click.Group)
    name = root.info_name or ""
    summary, *rest = re.split(r"\n\s*\n", group.help or "", maxsplit=1)
    # No date, so that the page does not depend on when it is generated.
    yield f'.TH {name.upper()} 1 "" "{name} {__version__}" "User commands"'
    yield from (".nh", ".ad l", ".SH NAME", f"{name} \\-", *_wrapped(summary.rstrip(".")), ".SH SYNOPSIS")
    yield from _synopsis(root)
    for command in group.commands.values():
        yield from (".br", *_synopsis(_subcontext(root, command)))
    yield ".SH DESCRIPTION"
    yield from _prose("\n\n".join([*rest, group.epilog or ""]))
    yield ".SH COMMANDS"
    for command in group.commands.values():
        yield from _command(_subcontext(root, command))
    yield ".SH REASONS"
    for reason in Reason:
        yield from (".TP", f"\\fB{_verbatim(reason)}\\fR", *_wrapped(reason.sentence))


def _subcontext(root: click.Context, command: click.Command) -> click.Context:
    return click.Context(command, parent=root, info_name=command.name)


def _synopsis(ctx: click.Context) -> Iterator[str]:
    pieces = " ".join(ctx.command.collect_usage_pieces(ctx))
    yield f"\\fB{_verbatim(ctx.command_path)}\\fR {_verbatim(pieces)}"


def _command(ctx: click.Context) -> Iterator[str]:
    command = ctx.command
    yield f".SS {_verbatim(ctx.command_path)}"
    # The reasons get their own section.
    epilog = command.epilog if command.epilog != options.EPILOG else None
    yield from _prose(f"{cleandoc(command.help or '')}\n\n{epilog or ''}")
    for parameter in command.get_params(ctx):
        if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)):
            yield from (".TP", f"\\fB{_verbatim(record[0])}\\fR", *_wrapped(record[1]))


def _prose(text: str) -> Iterator[str]:
    """Yield a help text as paragraphs; those that click must not rewrap are not filled here either."""
    for index, paragraph in enumerate(re.split(r"\n\s*\n", cleandoc(text))):
        lines = paragraph.split("\n")
        if index and paragraph.strip():
            yield ".PP"
        if lines[0] == "\b":
            yield from (".nf", *(_protect(_verbatim(line)) for line in lines[1:]), ".fi")
        else:
            yield from _wrapped(paragraph)


def _wrapped(text: str) -> list[str]:
    lines = wrap(" ".join(text.split()), WIDTH, break_on_hyphens=False, break_long_words=False)
    return [_protect(_escape_text(line)) for line in lines]


def _escape_text(text: str) -> str:
    """Escape a text, with hyphens in options that can be copied."""
    return _OPTION.sub(lambda match: match[0].replace("-", "\\-"), _escape_characters(text))


def _verbatim(text: str) -> str:
    return _escape_characters(text).replace("-", "\\-")


def _escape_characters(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def _protect(line: str) -> str:
    """Protect a line from being read as a troff request."""
    return f"\\&{line}" if line.startswith((".", "'")) else line
