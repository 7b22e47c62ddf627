"""`stripper completion`: what a shell needs to complete commands, options and reasons."""

from __future__ import annotations

import click

from stripper.cli import streams

VARIABLE = "_STRIPPER_COMPLETE"
"""Where the scripts say, when they call `stripper`, that something is to be completed."""

HELP = """Print the script by which a shell completes what is typed:
commands, options, their values, and reasons.

\b
bash (4.4 or later):
  mkdir -p ~/.local/share/bash-completion/completions
  stripper completion bash > \\
    ~/.local/share/bash-completion/completions/stripper
zsh:
  stripper completion zsh > ~/.stripper-completion.zsh
  # and in ~/.zshrc, after compinit is called:
  source ~/.stripper-completion.zsh
fish:
  mkdir -p ~/.config/fish/completions
  stripper completion fish > \\
    ~/.config/fish/completions/stripper.fish

For one session of bash or zsh, this is enough:

\b
Example:
  source <(stripper completion bash)
"""


@click.command(help=HELP, short_help="The script for completion in a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None  # these three are click's own
    # That of bash would look for the version of another bash than the one that will read it.
    script = found.source_template % found(ctx.find_root().command, {}, "stripper", VARIABLE).source_vars()
    # That of fish takes a comma for the end of a value or of a sentence.
    streams.put(script.replace('(string split ","', '(string split --max 1 ","').encode())
