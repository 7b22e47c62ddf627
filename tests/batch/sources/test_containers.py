"""Containers that a process keeps open."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from stripper.batch.sources import containers
from stripper.batch.sources.fields import Fields


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_a_forked_process_opens_containers_again(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('{"html": "<p>A storm hits the coast."}\n')
    containers.read("jsonl", str(path), (1,), 0, (Fields(), None))
    assert containers._opened.cache_info().currsize
    child = os.fork()
    if not child:
        os._exit(containers._opened.cache_info().currsize)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
