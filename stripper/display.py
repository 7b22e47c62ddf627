"""Untrusted names and messages, made safe to print."""

from __future__ import annotations


def printable(text: str) -> str:
    """Return a file name or message on one line, with unprintable characters written as escapes.

    Control and bidirectional characters never reach a terminal; undecodable bytes of file names appear as `\\xNN`.
    """
    return text if text.isprintable() else "".join(map(_escape, text))


def _escape(character: str) -> str:
    if character.isprintable():
        return character
    if "\udc80" <= character <= "\udcff":  # Python's placeholder for a byte that is not valid UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode()
