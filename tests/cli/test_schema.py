"""`stripper schema`."""

from __future__ import annotations

import json

import jsonschema_rs

from .conftest import Run


def test_the_schema_is_a_valid_json_schema(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema_rs.meta.validate(schema)
    assert "removed" in schema["properties"]
