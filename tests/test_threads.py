"""Threads can extract pages at the same time."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from stripper import extract

PAGES = sorted(Path(__file__).parents[1].glob("fixtures/pages/*/source.*"))


def sidecar(path: Path) -> dict[str, Any]:
    return extract(path.read_bytes()).to_dict(lines=True)


def test_threads_get_the_same_results_as_one() -> None:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(sidecar, PAGES))
    finally:
        sys.setswitchinterval(interval)
    assert found == list(map(sidecar, PAGES))


@pytest.mark.skipif(not sysconfig.get_config_var("Py_GIL_DISABLED"), reason="this Python has the interpreter lock")
def test_no_compiled_module_enables_the_interpreter_lock() -> None:
    program = """
import sys
from pathlib import Path
from stripper import extract
for path in sys.argv[1:]:
    extract(Path(path).read_bytes()).to_dict()
assert not sys._is_gil_enabled()
"""
    ended = subprocess.run([sys.executable, "-c", program, *map(str, PAGES[:3])], capture_output=True, text=True)
    assert not ended.returncode, ended.stderr
