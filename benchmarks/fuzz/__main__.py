"""Extract mutated pages, and check what holds for every page.

    python benchmarks/fuzz [--guided] [--target NAME] [--size BYTES] [--seconds 60] [--seed 1] [--inputs N] [--out DIR]

The targets are `outputs` (each output is written twice, in threads as well, and checked), `text` (the clean text is
checked), `parse` (lines are parsed without being classified), `tree` (trees are built of markup that is not decoded,
which may have NULs and invalid UTF-8), and `growth` (time is measured for pages made of many copies of a small one).
`text`, `parse` and `tree` are meant for millions of small pages.

Page number N of a seed and a size is always the same. A page that fails a check, raises anything but a `StripperError`,
or takes more than `MAX_SECONDS` of CPU time is written to DIR, and the exit status is 1. A crash of the interpreter
leaves the page of each process there, too. `sanitized.sh` runs the same on modules built with AddressSanitizer.

With `--guided`, atheris (which must be installed) makes the pages: it keeps those that reach new code in DIR/corpus,
and mutates these. It sees Python code, and compiled code if `sanitized.sh --guided` built it.
"""

from __future__ import annotations

import argparse
import faulthandler
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from math import log
from pathlib import Path
from random import Random
from typing import Any, NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import checks
import mutators
from costly_pages import SENTENCE

from stripper import Document, Settings, StripperError, decode, extract, parse
from stripper.parse import html
from stripper.parse.tree import Tree

KINDS = ("auto", "html", "text")
URLS = (None, "https://a.example/x.html", "http://[::1", "javascript:alert(1)", "\x1b]0;x\x07")
SIZES = {"outputs": 6_000, "text": 600, "parse": 600, "tree": 600, "growth": 120}
"""Bytes of a page by default, by target; larger pages find little more and take longer."""
MAX_SECONDS = 5.0
"""CPU time for a page and all its views; real pages of 6,000 bytes take 0.1 s."""
COPIES = 40_000, 320_000
"""Bytes of two pages of copies of a small one, by which growth is measured."""
MAX_EXPONENT, MIN_RATE = 1.35, 1.5
"""Growth of time with size, and seconds per megabyte below which it does not matter: lines take up to 40 µs."""
MAX_RATE = 6.0
"""Seconds per megabyte of the larger page, on a busy machine."""
REPORTED = 100_000
"""Pages after which their number is printed."""
COMPILED = frozenset(("parse", "tree"))
"""The targets that run compiled code almost alone; instrumenting Python code takes minutes."""
IN_THREADS = 50
"""One page of so many is extracted again together with the ones before it, in threads."""
WITH_VIEWS = 10
"""One page of so many is also shown in all views."""
ARTICLE = f"<article><h1>The ferry</h1><p>{SENTENCE * 5}<p>{SENTENCE * 5}</article>".encode()
AS_TEXT = 0.2
"""Share of pages that are passed as `str`."""


def page(seed: int, number: int, seeds: Sequence[bytes], size: int) -> tuple[bytes | str, dict[str, Any]]:
    """Return a page and its options."""
    chance = Random(f"{seed}-{number}")
    data = mutators.mutated(chance, seeds, size)
    options: dict[str, Any] = {"kind": chance.choice(KINDS), "images": chance.random() < 0.3}
    url = chance.choice(URLS)
    if chance.random() < AS_TEXT:
        return data.decode("utf-8", "surrogateescape"), {**options, "url": url}
    return data, {**options, "url": url}


def outcome(data: bytes | str, options: dict[str, Any]) -> Document | str:
    """Return the document, or the message of the error for a page that cannot be read."""
    try:
        return extract(data, **options)
    except StripperError as error:
        return str(error)


def result(data: bytes | str, options: dict[str, Any]) -> object:
    """Return what is equal whenever the same page is extracted."""
    found = outcome(data, options)
    return checks.fingerprint(found) if isinstance(found, Document) else found


def check_outputs(data: bytes | str, options: dict[str, Any], number: int) -> None:
    """Check all outputs of a page, and the views of one page of `WITH_VIEWS`."""
    found = outcome(data, options)
    if isinstance(found, str):
        check_message(found)
        return
    for check in checks.CHECKS if number % WITH_VIEWS else (*checks.CHECKS, checks.views_are_safe):
        check(found)
    assert checks.fingerprint(found) == result(data, options), "another result the second time"


def check_text(data: bytes | str, options: dict[str, Any], number: int) -> None:
    """Check the clean text of a page."""
    found = outcome(data, options)
    if isinstance(found, str):
        check_message(found)
        return
    checks.text_is_safe(found)
    assert len(found.decisions) == len(found.lines), "decisions"


def check_lines(data: bytes | str, options: dict[str, Any], number: int) -> None:
    """Check the lines of a page."""
    given = dict(options)
    url, settings = given.pop("url"), Settings(**given)
    try:
        read = decode.decode(data, url=url, settings=settings)
    except StripperError as error:
        check_message(str(error))
        return
    parsed = parse.parse(read, naming=number % 2 == 0, images=settings.images)
    checks.lines_are_safe(parsed.lines)


def check_growth(data: bytes | str, options: dict[str, Any], number: int) -> None:
    """Check the time for pages of copies of this one, which are numbered in place of the digit 1."""
    unit = (data.encode("utf-8", "surrogateescape") if isinstance(data, str) else data) or b" "
    small, large = (copies(unit, size, numbered=number % 2 == 0, after=number % 4 < 2) for size in COPIES)
    seconds = cpu_seconds(large, options)
    if seconds < MIN_RATE * len(large) / 1e6:
        return
    seconds = min(seconds, cpu_seconds(large, options))
    rate = seconds * 1e6 / len(large)
    assert rate < MAX_RATE, f"{rate:.1f} s/MB"
    exponent = log(seconds / cpu_seconds(small, options)) / log(len(large) / len(small))
    assert rate < MIN_RATE or exponent < MAX_EXPONENT, f"exponent {exponent:.2f}, {rate:.1f} s/MB"


def copies(unit: bytes, size: int, *, numbered: bool, after: bool) -> bytes:
    """Return a page of copies, after an article if wanted."""
    start = ARTICLE if after else b""
    count = max(1, size // max(1, len(unit)))
    if not numbered:
        return start + unit * count
    return start + b"".join(unit.replace(b"1", b"%d" % copy) for copy in range(count))[:size]


def cpu_seconds(data: bytes, options: dict[str, Any]) -> float:
    """Return the CPU time for a page and all its outputs."""
    start = time.process_time()
    found = outcome(data, options)
    if isinstance(found, Document):
        assert all(isinstance(output, str) for output in (found.text, found.markdown, found.html, found.tei))
        found.to_dict()
    return max(1e-3, time.process_time() - start)


def check_tree(data: bytes | str, options: dict[str, Any], number: int) -> None:
    """Build trees of markup that is not decoded, with little room for most of them, and split one into lines."""
    markup = data if isinstance(data, bytes) else data.encode("utf-8", "surrogateescape")
    read = html.read(markup, noscript=number % 2 == 0, naming=number % 3 == 0, images=options["images"])
    assert [line.number for line in read.lines] == list(range(1, len(read.lines) + 1)), "line numbers"
    Tree([markup, markup], number % 20 * 1_000)


def check_message(message: str) -> None:
    assert message.endswith("."), f"message {message!r}"
    assert not checks.UNSAFE.search(message), f"message {message!r}"


Check = Callable[[bytes | str, dict[str, Any], int], None]
TARGETS: dict[str, Check] = {
    "outputs": check_outputs,
    "text": check_text,
    "parse": check_lines,
    "tree": check_tree,
    "growth": check_growth,
}


def problem(check: Check, made: tuple[bytes | str, dict[str, Any]], number: int) -> str:
    """Return what is wrong with a page; empty if nothing is."""
    start = time.process_time()
    try:
        check(*made, number)
    except Exception:
        return traceback.format_exc()
    seconds = time.process_time() - start
    return f"{seconds:.1f} s" if seconds > MAX_SECONDS else ""


def in_threads(pages: Sequence[tuple[bytes | str, dict[str, Any]]]) -> str:
    """Return what is wrong if pages are extracted in threads; empty if nothing is."""
    alone = [result(*each) for each in pages]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda each: result(*each), (*pages, *reversed(pages))))
    return "" if together == [*alone, *reversed(alone)] else "another result in threads"


def run(given: argparse.Namespace) -> tuple[int, int]:
    """Return the number of pages, and of those with a problem."""
    seeds, recent = mutators.seeds(), list[tuple[bytes | str, dict[str, Any]]]()
    number, failed, end = given.first, 0, time.monotonic() + given.seconds
    given.out.mkdir(parents=True, exist_ok=True)
    with (given.out / f"last-{given.seed}").open("wb", buffering=0) as last:
        while time.monotonic() < end and (given.inputs is None or number < given.first + given.inputs):
            made = page(given.seed, number, seeds, given.size)
            encoded = made[0] if isinstance(made[0], bytes) else made[0].encode("utf-8", "surrogateescape")
            last.seek(0)
            last.truncate()
            last.write(encoded)
            found = problem(TARGETS[given.target], made, number)
            if given.target == "outputs":
                recent.append(made)
            if len(recent) == IN_THREADS:
                found = found or in_threads(recent)
                recent.clear()
            if found:
                failed += 1
                (given.out / f"{given.seed}-{number}").write_bytes(encoded)
                print(f"page {number} of seed {given.seed}, {made[1]}: {found}", file=sys.stderr, flush=True)
            number += 1
            if not number % REPORTED:
                print(f"{number - given.first:,} pages, {failed} with a problem", flush=True)
    return number - given.first, failed


def guided(given: argparse.Namespace) -> NoReturn:
    """Check pages that atheris makes, which ends the process; its exit status is not 0 if a check fails."""
    import atheris

    corpus = given.out / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(mutators.seeds()):
        (corpus / f"seed-{number}").write_bytes(bytes([number % 256]) + seed[: given.size])

    def check(data: bytes) -> None:
        number = data[0] if data else 0
        options = {"kind": KINDS[number % 3], "images": number % 2 == 0, "url": URLS[number // 6 % len(URLS)]}
        TARGETS[given.target](data[1:], options, number)

    if given.target not in COMPILED:
        atheris.instrument_all()
    limits = {
        "max_len": given.size,
        "max_total_time": round(given.seconds),
        "runs": -1 if given.inputs is None else given.inputs,
        "seed": given.seed,
        "timeout": round(MAX_SECONDS),
        "artifact_prefix": f"{given.out}/",
    }
    atheris.Setup([sys.argv[0], *(f"-{name}={value}" for name, value in limits.items()), str(corpus)], check)
    atheris.Fuzz()
    sys.exit()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--target", choices=TARGETS, default="outputs")
    parser.add_argument("--size", type=int, metavar="BYTES", help="bytes of a page at most")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inputs", type=int, metavar="N", help="pages at most")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="number of the first page")
    parser.add_argument("--out", type=Path, default=Path("fuzz-failures"), metavar="DIR")
    parser.add_argument("--guided", action="store_true", help="pages by atheris, which looks for new code")
    given = parser.parse_args()
    given.size = given.size or SIZES[given.target]
    if given.guided:
        guided(given)
    faulthandler.enable()
    pages, failed = run(given)
    print(f"{pages:,} pages of seed {given.seed}, {failed} with a problem")
    (given.out / f"last-{given.seed}").unlink(missing_ok=True)
    sys.exit(f"see {given.out}" if failed else None)


if __name__ == "__main__":
    main()
