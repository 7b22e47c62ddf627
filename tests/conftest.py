"""Golden files, and how hard hypothesis searches."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).parents[1]

# Tests that read the sources of compiled modules, which a wheel does not have.
_package = find_spec("stripper")
if not (_package and _package.origin and Path(_package.origin).with_name("native").joinpath("line.pxd").exists()):
    collect_ignore = [
        *("test_contracts.py", "test_layers.py", "test_mirror.py"),
        *("hostile/test_patterns.py", "native/test_char_classes.py"),
    ]

Golden = Callable[[Path, str], None]

# Every run tries the same examples, or else a commit could fail for what another one did. To look for what is still
# unknown: pytest --hypothesis-profile=search
hypothesis.settings.register_profile("same", deadline=None, derandomize=True)
hypothesis.settings.register_profile("search", deadline=None, max_examples=2000)
hypothesis.settings.load_profile("same")


# The tests start hundreds of processes, which would compile every module again if none were cached.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection_finish() -> None:
    """Spare the garbage collector the thousands of tests, which it would go through again and again."""
    gc.collect()
    gc.freeze()


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return the number of cores for the whole suite; 0, which starts no process, for a part of it."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    return (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1) if whole else 0


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--approve",
        action="store_true",
        help="Rewrite the golden files with what comes out now; the review is the git diff.",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare what came out with a golden file; with --approve, write it there instead."""
    approve = bool(request.config.getoption("--approve"))

    def check(path: Path, text: str) -> None:
        name = path.relative_to(ROOT)
        if approve:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.exists():
            pytest.fail(f"{name} does not exist yet; run `pytest --approve` to write it.", pytrace=False)
        else:
            shown = f"{name} differs; if it should, run `pytest --approve` and look at the git diff."
            assert text.split("\n") == path.read_text(encoding="utf-8").split("\n"), shown

    return check
