"""The lock on an output directory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stripper.batch import lock
from stripper.batch.writers import Layout
from stripper.errors import OutputInUseError

HOLD = """
import sys, time
from stripper.batch import lock
from stripper.batch.writers import Layout
with lock.exclusive(Layout(sys.argv[1], "text")):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_process_is_refused_until_the_first_has_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layout = Layout(str(tmp_path), "text")
    os.makedirs(layout.state)
    monkeypatch.setattr(lock, "TIMEOUT", 0.1)
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    with holder:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(OutputInUseError, match="Another run of stripper is writing to"), lock.exclusive(layout):
            pass
        holder.kill()
    with lock.exclusive(layout):
        pass
