"""JSON with indentation, for which the encoder of `json` has no code in C."""

import json
from json.encoder import encode_basestring

from libc.math cimport isfinite


def indented(value):
    return encode(value, "\n")


cdef str encode(object value, str newline):
    """Return a value as JSON; `newline` starts a line that is indented as far as its own."""
    cdef str inner
    cdef list items
    if isinstance(value, str):
        return encode_basestring(value)
    if type(value) is int or type(value) is float and isfinite(<double> value):
        return repr(value)
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, (dict, list, tuple)):
        return json.dumps(value)
    if not value:
        return "{}" if isinstance(value, dict) else "[]"
    inner = newline + "  "
    if isinstance(value, dict):
        items = [f"{encode_basestring(key)}: {encode(item, inner)}" for key, item in value.items()]
        return "{" + inner + f",{inner}".join(items) + newline + "}"
    items = [encode(item, inner) for item in value]
    return "[" + inner + f",{inner}".join(items) + newline + "]"
