"""Binary stdin and stdout."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from stripper.cli import streams
from stripper.errors import OutputError


class PartialWriter(io.BytesIO):
    """Writes at most three bytes at a time, as unbuffered streams may."""

    def write(self, data: object) -> int:
        return super().write(bytes(data)[:3])  # type: ignore[call-overload]


def test_partial_writes_are_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    stdout = io.TextIOWrapper(PartialWriter())
    monkeypatch.setattr(sys, "stdout", stdout)
    streams.write("naïve text".encode())
    assert stdout.buffer.getvalue() == "naïve text".encode()


def test_a_closed_stdout_is_an_error_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="redirect it to a file"):
        streams.write(b"text")


@pytest.mark.parametrize(("stdin", "expected"), [(None, True), (io.StringIO(), False)])
def test_there_is_no_input_if_stdin_is_closed(
    stdin: io.StringIO | None, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    assert streams.has_no_input() is expected


def test_buffered_output_can_be_discarded() -> None:
    code = "import sys; from stripper.cli import streams; print('text', end=''); streams.discard_buffered_output()"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
