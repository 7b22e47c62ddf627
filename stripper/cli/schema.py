"""`stripper schema`: the JSON Schema of sidecars."""

from __future__ import annotations

import json

import click

from stripper.cli import streams


@click.command()
def schema() -> None:
    """Print the JSON Schema of sidecars.

    \b
    Example:
      stripper schema > sidecar.schema.json
    """
    from stripper.render.sidecar import schema as build_schema

    streams.write((json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n").encode())
