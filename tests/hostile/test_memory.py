"""The memory for a page is bounded by its size."""

from __future__ import annotations

import subprocess
import sys

import pytest

MEASURED = """
from stripper import extract
document = extract({before!r} + {unit!r} * {count})
for form in (document.text, document.markdown, document.html, document.to_dict()):
    assert form is not None
status = open("/proc/self/status").read()  # the maximum that getrusage returns includes the parent process
print(int(status.partition("VmHWM:")[2].split()[0]) * 1024)
"""
MARKDOWN = "# Title\n\n[a](https://a.example)\n\n## Next\n\n"
"""Lines that make a dump one in Markdown."""
SIZE = 1_500_000
"""Bytes of a page."""
LIMIT = 20 * SIZE + 100_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no /proc")
@pytest.mark.parametrize(
    ("before", "unit"),
    [
        *(("", unit) for unit in ("<p>a", "a\n", "<b>x</b> ", "<div></div>", "<meta name=a>", "<xmp>a</xmp>")),
        *((MARKDOWN, unit) for unit in ("|", "~")),
    ],
)
def test_memory_is_bounded(before: str, unit: str) -> None:
    script = MEASURED.format(before=before, unit=unit, count=SIZE // len(unit))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) < LIMIT
