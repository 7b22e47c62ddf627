"""`stripper completion`: completion scripts for shells."""

from __future__ import annotations

import click

from stripper.cli import streams

VARIABLE = "_STRIPPER_COMPLETE"
"""Environment variable by which the scripts request completions from `stripper`."""

HELP = """Print a shell completion script for commands, options,
their values, and reasons.

\b
bash (4.4 or later):
  mkdir -p ~/.local/share/bash-completion/completions
  stripper completion bash > \\
    ~/.local/share/bash-completion/completions/stripper
zsh:
  stripper completion zsh > ~/.stripper-completion.zsh
  # and in ~/.zshrc, after the call of compinit:
  source ~/.stripper-completion.zsh
fish:
  mkdir -p ~/.config/fish/completions
  stripper completion fish > \\
    ~/.config/fish/completions/stripper.fish

\b
Example, for a single session of bash or zsh:
  source <(stripper completion bash)
"""


@click.command(help=HELP)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    from click.shell_completion import get_completion_class

    completion_class = get_completion_class(shell)
    assert completion_class is not None  # click supports these three
    # `source()` would check the version of the bash on PATH, which need not be the one that reads the script.
    variables = completion_class(ctx.find_root().command, {}, "stripper", VARIABLE).source_vars()
    script = completion_class.source_template % variables
    # The script for fish splits values and descriptions at commas.
    streams.write(script.replace('(string split ","', '(string split --max 1 ","').encode())
