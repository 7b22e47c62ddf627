"""`stripper man`: the manual page, generated from the texts of `--help`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from inspect import cleandoc
from textwrap import wrap

import click

from stripper import __version__
from stripper.cli import options, streams
from stripper.cli.messages import EXIT_STATUSES
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

PAGE_COMMANDS = ("extract", "diff", "explain")
"""The first commands, which have the same options for pages."""

ENVIRONMENT = {
    "COLUMNS": "Width of the output; by default that of the terminal.",
    "NO_COLOR, FORCE_COLOR": "If set, colours are never used, or also without a terminal; --color takes precedence.",
    "PAGER": "Pager for long views: less or more by default; empty or cat for none.",
    "STRIPPER_...": "Defaults of options, such as STRIPPER_FORMAT=markdown; see stripper config.",
    "TERM": "If it is dumb, views are in plain ASCII.",
}
FILES = {
    "stripper.toml, pyproject.toml": "Defaults of options; see stripper config.",
    "DIR/.stripper": "State of a batch with the output directory DIR, from which it is resumed and reported.",
}
SEE_ALSO = "curl(1), diff(1), jq(1), lynx(1), w3m(1)"

_EXAMPLES = "\b\nExamples:\n"
_ESCAPES = {"\\": "\\e", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}
"""Characters that troff interprets, or prints as typographic variants that no shell understands."""
_OPTION = re.compile(r"(?<![\w-])--?[\w-]+")


@click.command(help=HELP)
@click.pass_context
def man(ctx: click.Context) -> None:
    streams.write(("\n".join(page(ctx.find_root())) + "\n").encode())


def page(root: click.Context) -> Iterator[str]:
    """Yield the lines of the manual page of a program, in troff."""
    group = root.command
    assert isinstance(group, click.Group)
    name = root.info_name or ""
    summary, *rest = re.split(r"\n\s*\n", group.help or "", maxsplit=1)
    description, _, examples = "".join(rest).partition(_EXAMPLES)
    contexts = [_subcontext(root, command) for command in group.commands.values()]
    shared = _shared_options(contexts)
    # No date, so that the page does not depend on when it is generated.
    yield f'.TH {name.upper()} 1 "" "{name} {__version__}" "User commands"'
    yield from (".nh", ".ad l", ".SH NAME", f"{name} \\-", *_wrapped(summary.rstrip(".")), ".SH SYNOPSIS")
    yield from _synopsis(root)
    for context in contexts:
        yield from (".br", *_synopsis(context))
    yield ".SH DESCRIPTION"
    yield from _prose("\n\n".join([description, (group.epilog or "").partition("\b")[0]]))
    yield ".SH COMMANDS"
    for context in contexts:
        yield from _command(context, shared)
    yield from (".SH OPTIONS FOR PAGES", *_wrapped("The commands extract, diff and explain take these options too."))
    for option in shared:
        yield from _option(option, contexts[0])
    yield from _terms("REASONS", {reason.value: reason.sentence for reason in Reason})
    yield from _terms("EXIT STATUS", {str(status): f"{meaning}." for status, meaning in EXIT_STATUSES.items()})
    yield from _terms("ENVIRONMENT", ENVIRONMENT)
    yield from _terms("FILES", FILES)
    yield from (".SH EXAMPLES", *_prose(f"\b\n{cleandoc(examples)}"))
    yield from (".SH SEE ALSO", *_wrapped(SEE_ALSO))


def _shared_options(contexts: Sequence[click.Context]) -> list[click.Option]:
    """Return the options that all commands for pages have, by their order in the first command."""
    options = [{option.name: option for option in _options(each)} for each in contexts[: len(PAGE_COMMANDS)]]
    return [option for name, option in options[0].items() if all(name in each for each in options[1:])]


def _options(ctx: click.Context) -> list[click.Option]:
    return [each for each in ctx.command.get_params(ctx) if isinstance(each, click.Option) and each.name != "help"]


def _terms(heading: str, terms: Mapping[str, str]) -> Iterator[str]:
    """Yield a section with explained terms."""
    yield f".SH {heading}"
    for term, text in terms.items():
        yield from (".TP", f"\\fB{_verbatim(term)}\\fR", *_wrapped(text))


def _subcontext(root: click.Context, command: click.Command) -> click.Context:
    return click.Context(command, parent=root, info_name=command.name)


def _synopsis(ctx: click.Context) -> Iterator[str]:
    pieces = " ".join(ctx.command.collect_usage_pieces(ctx))
    yield f"\\fB{_verbatim(ctx.command_path)}\\fR {_verbatim(pieces)}"


def _command(ctx: click.Context, shared: Sequence[click.Option]) -> Iterator[str]:
    command = ctx.command
    yield f".SS {_verbatim(ctx.command_path)}"
    # The reasons get their own section.
    epilog = command.epilog if command.epilog != options.EPILOG else None
    yield from _prose(f"{cleandoc(command.help or '')}\n\n{epilog or ''}")
    names = {option.name for option in shared} if command.name in PAGE_COMMANDS else set()
    for option in _options(ctx):
        if option.name not in names:
            yield from _option(option, ctx)


def _option(option: click.Option, ctx: click.Context) -> Iterator[str]:
    if record := option.get_help_record(ctx):
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
