"""Pseudo-terminals."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import termios

from .conftest import command, plain


def shown(arguments: list[str], rows: int = 24, columns: int = 80, **environment: str) -> str:
    """Run a command line on a pseudo-terminal of the given size, and return what is written to it."""
    main, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    given = {name: value for name, value in plain().items() if name not in ("LESS", "PAGER")}
    given |= {"TERM": "xterm", "LC_ALL": "C.UTF-8", **environment}
    process = subprocess.Popen(command(arguments), stdin=terminal, stdout=terminal, stderr=terminal, env=given)
    os.close(terminal)
    data = b""
    while True:
        try:
            chunk = os.read(main, 65_536)
        except OSError:
            break
        if not chunk:
            break
        data += chunk
    os.close(main)
    assert process.wait(60) == 0
    return data.decode().replace("\r\n", "\n")
