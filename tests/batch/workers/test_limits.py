"""Limits that a worker imposes on itself."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from stripper.batch.workers.limits import resident_memory


def run(code: str) -> subprocess.CompletedProcess[str]:
    code = f"from stripper.batch.workers import limits\n{code}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)


@pytest.mark.skipif(sys.platform != "linux", reason="needs RLIMIT_AS and /proc")
@pytest.mark.parametrize(("size", "status"), [(20_000_000, 0), (200_000_000, 1)])
def test_memory_is_limited_beyond_the_current_size(size: int, status: int) -> None:
    done = run(f"limits.limit_memory(100_000_000)\nassert bytearray({size})")
    assert done.returncode == status
    assert ("MemoryError" in done.stderr) is (status != 0)


def test_standard_streams_are_closed() -> None:
    done = run("import os, sys\nlimits.close_standard_streams()\nprint('out')\nos.write(2, b'err')\nsys.stdout.flush()")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="needs /proc")
def test_resident_memory_is_that_of_a_process_and_0_if_it_is_gone() -> None:
    before = resident_memory(os.getpid())
    ballast = b"x" * 50_000_000
    assert resident_memory(os.getpid()) - before > 0.8 * len(ballast)
    assert resident_memory(2**22 + 1) == 0
