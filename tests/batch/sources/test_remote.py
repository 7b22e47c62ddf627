"""Sources on object stores and servers: fsspec's memory, and a local HTTP server."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import fsspec
import pytest
from fsspec import asyn

from batch.batches import TEXT, RecordingListener, outputs, run
from conftest import ROOT
from stripper.batch import sources
from stripper.batch.sources import remote
from stripper.errors import UnreadableInputError

CRAWLS = ROOT / "fixtures" / "crawl"
KINDS = ("crawl.warc.gz", "crawl.wet.gz", "crawl.jsonl", "crawl.parquet", "site.zip")


@pytest.fixture
def bucket() -> Iterator[Any]:
    """A directory of fsspec's file system in memory, with a crawl of each kind, pages and other files."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    for name in KINDS:
        system.pipe(f"/bucket/crawls/{name}", (CRAWLS / name).read_bytes())
    for number in range(3):
        system.pipe(f"/bucket/pages/a/p{number}.txt", TEXT.format(number).encode())
    system.pipe("/bucket/pages/style.css", b"p {}")
    remote.version.cache_clear()
    yield system
    system.store.clear()


class Ranges(SimpleHTTPRequestHandler):
    """A handler for requests of parts of files, as most servers have."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        given = self.headers.get("Range", "")
        if not given or not path.is_file():
            super().do_GET()
            return
        first, last = given.removeprefix("bytes=").split("-")
        data = path.read_bytes()
        part = data[int(first) : int(last) + 1]
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{int(first) + len(part) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        self.wfile.write(part)

    def end_headers(self) -> None:
        self.send_header("Accept-Ranges", "bytes")
        super().end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Print nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a local server with the crawls."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Ranges, directory=str(CRAWLS))) as http:
        thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()
    stop_thread_of_fsspec()


def stop_thread_of_fsspec() -> None:
    """Stop the thread that reads from servers, so that the workers of later tests are forked."""
    fsspec.get_filesystem_class("http").clear_instance_cache()
    loop, thread = asyn.loop[0], asyn.iothread[0]
    if loop is not None:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        asyn.reset_after_fork()


ADDRESSES = {
    "s3://bucket/page.html": True,
    "hf://datasets/a/b/train.parquet": True,
    "memory://bucket/pages": True,
    "https://example.org/crawl.warc.gz": True,
    "https://example.org/crawl.jsonl?version=3": True,
    "https://example.org/page.html": False,
    "https://example.org/": False,
    "HTTP://example.org/page": False,
    "crawl.warc.gz": False,
    "/data/crawl.jsonl": False,
    "c:/crawl.jsonl": False,
}


@pytest.mark.parametrize(("path", "expected"), ADDRESSES.items(), ids=list(ADDRESSES))
def test_pages_on_the_web_are_not_opened_but_crawls_are(path: str, expected: bool) -> None:
    assert remote.is_remote(path) is expected


def contents(path: str) -> list[bytes]:
    """Return the pages in a container."""
    return [page.read().data for page in sources.single_page(path).records(sources.fields.DEFAULT_FIELDS, Counter())]


@pytest.mark.parametrize("name", KINDS)
def test_a_crawl_in_a_bucket_has_the_pages_of_the_file(bucket: Any, name: str) -> None:
    assert contents(f"memory://bucket/crawls/{name}") == contents(str(CRAWLS / name)) != []


@pytest.mark.parametrize("name", KINDS)
def test_a_crawl_on_a_server_has_the_pages_of_the_file(server: str, name: str) -> None:
    assert contents(f"{server}/{name}") == contents(str(CRAWLS / name)) != []


def test_a_page_of_a_crawl_is_found_by_its_name(bucket: Any) -> None:
    local = sources.single_page(f"{CRAWLS}/crawl.jsonl/000002").read().data
    assert sources.single_page("memory://bucket/crawls/crawl.jsonl/000002").read().data == local


def test_directories_and_patterns_are_searched(bucket: Any, tmp_path: Path) -> None:
    assert run(tmp_path / "one", "memory://bucket/pages").processed == 3
    assert sorted(outputs(tmp_path / "one")) == [f"a/p{n}.{suffix}" for n in range(3) for suffix in ("json", "txt")]
    assert run(tmp_path / "two", "memory://bucket/*/a/p[01].txt").processed == 2
    listener = RecordingListener()
    run(tmp_path / "three", "memory://bucket/none/*.html", listener=listener)
    assert [path for path, _ in listener.warnings] == ["memory://bucket/none/*.html"]


def test_a_page_is_processed_again_only_if_it_changed(bucket: Any, tmp_path: Path) -> None:
    assert run(tmp_path / "out", "memory://bucket/pages").processed == 3
    assert run(tmp_path / "out", "memory://bucket/pages").processed == 0
    bucket.pipe("/bucket/pages/a/p1.txt", TEXT.format("many").encode())
    assert run(tmp_path / "out", "memory://bucket/pages").processed == 1
    assert b"many houses" in outputs(tmp_path / "out")["a/p1.txt"]


def test_workers_read_from_a_server(server: str, tmp_path: Path) -> None:
    columns = ("url", "title", "text")
    run(tmp_path / "remote", f"{server}/crawl.warc.gz", to="csv", columns=columns)
    run(tmp_path / "local", CRAWLS / "crawl.warc.gz", to="csv", columns=columns)
    assert outputs(tmp_path / "remote") == outputs(tmp_path / "local")


MISSING = {
    "memory://bucket/none.html": "There is no such file, or no connection to it; check the address.",
    "nowhere://bucket/page.html": "Protocol not known: nowhere",
    "http://127.0.0.1:9/crawl.jsonl": "no connection to it; check the address.",
}


@pytest.mark.parametrize(("path", "message"), MISSING.items(), ids=list(MISSING))
def test_what_cannot_be_opened_is_reported(path: str, message: str) -> None:
    with pytest.raises(UnreadableInputError, match=message):
        sources.single_page(path).read()
    stop_thread_of_fsspec()


def test_the_extra_is_named_if_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fsspec.core", None)
    with pytest.raises(UnreadableInputError, match=r"pip install 'boilerplate-stripper\[fs\]'"):
        sources.single_page("s3://bucket/page.html").read()


def test_a_page_on_the_web_is_refused_as_ever() -> None:
    with pytest.raises(UnreadableInputError, match=r"stripper fetches nothing; download the page: curl"):
        sources.single_page("https://example.org/page.html").read()
