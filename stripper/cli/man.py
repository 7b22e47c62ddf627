"""`stripper man`: the manual page, from the same texts as `--help`."""

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
"""Columns of the source, which readers of mail and `mandoc -T lint` like."""

HELP = """Print the manual page of stripper and all of its commands.

\b
Examples:
  stripper man | man -l -
  mkdir -p ~/.local/share/man/man1
  stripper man > ~/.local/share/man/man1/stripper.1
"""

_SIGNS = {"\\": "\\e", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}
"""What troff takes for something else, or prints as a prettier sign that no shell understands."""
_OPTION = re.compile(r"(?<![\w-])--?[\w-]+")


@click.command(help=HELP, short_help="The manual page.")
@click.pass_context
def man(ctx: click.Context) -> None:
    streams.put(("\n".join(page(ctx.find_root())) + "\n").encode())


def page(root: click.Context) -> Iterator[str]:
    """The lines of the manual page of a program, for `man`."""
    group = root.command
    assert isinstance(group, click.Group)
    name = root.info_name or ""
    summary, *rest = re.split(r"\n\s*\n", group.help or "", maxsplit=1)
    # Without a date, since the page is the same whenever it is made.
    yield f'.TH {name.upper()} 1 "" "{name} {__version__}" "User commands"'
    yield from (".nh", ".ad l", ".SH NAME", f"{name} \\-", *_wrapped(summary.rstrip(".")), ".SH SYNOPSIS")
    yield from _synopsis(root)
    for command in group.commands.values():
        yield from (".br", *_synopsis(_below(root, command)))
    yield ".SH DESCRIPTION"
    yield from _prose("\n\n".join([*rest, group.epilog or ""]))
    yield ".SH COMMANDS"
    for command in group.commands.values():
        yield from _command(_below(root, command))
    yield ".SH REASONS"
    for reason in Reason:
        yield from (".TP", f"\\fB{_verbatim(reason)}\\fR", *_wrapped(reason.sentence))


def _below(root: click.Context, command: click.Command) -> click.Context:
    return click.Context(command, parent=root, info_name=command.name)


def _synopsis(ctx: click.Context) -> Iterator[str]:
    pieces = " ".join(ctx.command.collect_usage_pieces(ctx))
    yield f"\\fB{_verbatim(ctx.command_path)}\\fR {_verbatim(pieces)}"


def _command(ctx: click.Context) -> Iterator[str]:
    command = ctx.command
    yield f".SS {_verbatim(ctx.command_path)}"
    # The reasons have a section of their own.
    epilog = command.epilog if command.epilog != options.EPILOG else None
    yield from _prose(f"{cleandoc(command.help or '')}\n\n{epilog or ''}")
    for parameter in command.get_params(ctx):
        if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)):
            yield from (".TP", f"\\fB{_verbatim(record[0])}\\fR", *_wrapped(record[1]))


def _prose(text: str) -> Iterator[str]:
    """A text of the help; what click is to leave as it is, `man` leaves as it is, too."""
    for number, paragraph in enumerate(re.split(r"\n\s*\n", cleandoc(text))):
        lines = paragraph.split("\n")
        if number and paragraph.strip():
            yield ".PP"
        if lines[0] == "\b":
            yield from (".nf", *(_guarded(_verbatim(line)) for line in lines[1:]), ".fi")
        else:
            yield from _wrapped(paragraph)


def _wrapped(text: str) -> list[str]:
    lines = wrap(" ".join(text.split()), WIDTH, break_on_hyphens=False, break_long_words=False)
    return [_guarded(_escaped(line)) for line in lines]


def _escaped(text: str) -> str:
    """A text in which options can be copied."""
    return _OPTION.sub(lambda match: match[0].replace("-", "\\-"), _signs(text))


def _verbatim(text: str) -> str:
    return _signs(text).replace("-", "\\-")


def _signs(text: str) -> str:
    return "".join(_SIGNS.get(character, character) for character in text)


def _guarded(line: str) -> str:
    """A line that is no request to troff."""
    return f"\\&{line}" if line.startswith((".", "'")) else line
