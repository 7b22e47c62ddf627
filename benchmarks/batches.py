"""Speed of batches: workers, overhead over the bare pipeline, resumption after a kill, and trafilatura in comparison.

    python benchmarks/batches.py DIR [--repeats 3] [--pages 10000] [--names 500000]

DIR holds HTML pages, not packed, as trafilatura's --input-dir takes them. The bare pipeline reads the pages, strips
them and makes text and sidecar in memory, in one process; it and batches of one and two workers take turns, and the
best of the repeats counts. Whatever else the machine does falls on all of them: pages a second are worth something only
if the load that is printed is near nothing, and CPU seconds more than they if it is not.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

BARE = """
import json, sys
from pathlib import Path
from stripper.pipeline import extract
from stripper.render import sidecar
for path in sorted(Path(sys.argv[1]).iterdir()):
    document = extract(path.read_bytes())
    json.dumps(sidecar.build(document, path=str(path)), ensure_ascii=False, indent=2).encode("utf-8", "replace")
    document.text.encode("utf-8", "replace")
"""

STRIPPER = [sys.executable, "-m", "stripper"]
TRAFILATURA = [sys.executable, "-c", "from trafilatura.cli import main; main()"]


class Took(NamedTuple):
    """Resources used by a process and its children."""

    wall: float
    cpu: float


def run(command: Sequence[str]) -> Took:
    """Run a command to its end."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def best(found: Sequence[Took]) -> Took:
    return Took(min(took.wall for took in found), min(took.cpu for took in found))


def compare(pages: Path, folder: Path, repeats: int) -> None:
    """Bare pipeline, one worker, two workers, trafilatura: in turns."""
    number = sum(1 for _ in pages.iterdir())
    batch = [*STRIPPER, str(pages), "-q", "--fresh", "-o"]
    commands = {
        "bare pipeline": [sys.executable, "-c", BARE, str(pages)],
        "--jobs 1": [*batch, str(folder / "one"), "--jobs", "1"],
        "--jobs 2": [*batch, str(folder / "two"), "--jobs", "2"],
        "--jobs 2 --to jsonl": [*batch, str(folder / "rows"), "--jobs", "2", "--to", "jsonl"],
    }
    took: dict[str, list[Took]] = {name: [] for name in commands}
    for _ in range(repeats):
        for name, command in commands.items():
            took[name].append(run(command))
    if subprocess.run([sys.executable, "-c", "import trafilatura"], capture_output=True).returncode == 0:
        theirs = [*TRAFILATURA, "--input-dir", str(pages), "--output-dir", str(folder / "theirs"), "--parallel", "2"]
        took["trafilatura --parallel 2"] = [run(theirs)]
    print("| | pages/s | CPU ms a page |\n|---|---|---|")
    for name, found in took.items():
        print(f"| {name} | {number / best(found).wall:.1f} | {best(found).cpu / number * 1000:.2f} |")
    bare, one, two = (best(took[name]) for name in ("bare pipeline", "--jobs 1", "--jobs 2"))
    print(f"two workers: {one.wall / two.wall:.2f} times the pages/s of one")
    print(f"overhead: {one.wall / bare.wall - 1:.1%} of time, {one.cpu / bare.cpu - 1:.1%} of CPU")
    if "trafilatura --parallel 2" in took:
        print(f"trafilatura takes {took['trafilatura --parallel 2'][0].wall / two.wall:.1f} times as long")


def go_on(pages: Path, folder: Path, number: int) -> None:
    """Kill a batch of so many pages near its end, and see how long it takes to find what is left."""
    many = folder / "many"
    many.mkdir()
    originals = sorted(pages.iterdir(), key=lambda path: path.stat().st_size)[:500]
    for at in range(number):
        shutil.copy(originals[at % len(originals)], many / f"{at:05d}.html")
    command = [*STRIPPER, str(many), "-q", "-o", str(folder / "resumed")]
    process = subprocess.Popen(command)
    while process.poll() is None and len(list((folder / "resumed").glob("*.txt"))) < number - number // 50:
        time.sleep(0.5)
    process.send_signal(signal.SIGKILL)
    process.wait()
    left = number - len(list((folder / "resumed").glob("*.txt")))
    print(f"\n{number:,} pages, killed with {left:,} left: {run(command).wall:.2f} s until all are done,")
    print(f"{run(command).wall:.2f} s when nothing is left")


def register(folder: Path, number: int) -> None:
    """Memory and time of the main process for a batch of very many pages that are all done already."""
    names = "\n".join(f"{at % 1000:03d}/{at}.html" for at in range(number))
    listed, out = folder / "list", folder / "registered"
    listed.write_text(names)
    code = (
        "import resource, sys, time\nfrom stripper.batch import plan, runner\n"
        "from stripper.batch.writers import Layout\n"
        "class Quiet:\n    def __getattr__(self, name): return lambda *given: None\n"
        "start = time.perf_counter()\n"
        "asked = plan.Plan(Layout(sys.argv[1], 'text'), max_failures=plan.FailureLimit(0))\n"
        "runner.run(asked, plan.Selection((), (sys.argv[2],)), Quiet())\n"
        "print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, out, listed], capture_output=True, text=True, check=True)
    seconds, memory = map(float, done.stdout.split())
    print(f"\n{number:,} names: {seconds:.1f} s until the first page, {memory:.0f} MB in the main process")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--repeats", type=int, default=3, metavar="N", help="turns of each (default: 3)")
    parser.add_argument("--pages", type=int, default=10_000, metavar="N", help="pages of the batch that is killed")
    parser.add_argument("--names", type=int, default=500_000, metavar="N", help="pages of the batch that is only begun")
    given = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        if given.repeats:
            compare(given.folder, Path(folder), given.repeats)
        if given.pages:
            go_on(given.folder, Path(folder), given.pages)
        if given.names:
            register(Path(folder), given.names)
    print(f"load {os.getloadavg()[0]:.2f}")


if __name__ == "__main__":
    main()
