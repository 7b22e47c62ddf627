"""`stripper extract` and its short form: formats, options, warnings, exit status, usage errors."""

from __future__ import annotations

import gzip
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from batch.sources import crawls
from stripper import pipeline
from stripper.document import Document
from stripper.errors import UnknownEncodingError, UnreadableInputError
from stripper.reasons import Reason
from stripper.render import sidecar
from stripper.settings import Settings

from .conftest import CLEAN, PAGE, REPAIRS, STORM, Program, Run


class Spy:
    """Replacement for the pipeline that records its arguments, and may raise an error."""

    def __init__(self, error: BaseException | None = None, warning: str = "") -> None:
        self.calls: list[dict[str, Any]] = []
        self._error = error
        self._warning = warning
        self._extract = pipeline.extract

    def __call__(self, data: bytes, **given: Any) -> Document:
        self.calls.append(given)
        if self._error is not None and b"storm" not in data:
            raise self._error
        document = self._extract(data, **given)
        return replace(document, warnings=(*document.warnings, self._warning)) if self._warning else document


@pytest.fixture
def spy(monkeypatch: pytest.MonkeyPatch) -> Spy:
    spy = Spy()
    monkeypatch.setattr(pipeline, "extract", spy)
    return spy


def test_extract_is_the_default_command(run: Run) -> None:
    assert run("extract", "storm.html").stdout == run("storm.html").stdout == CLEAN
    assert run("-q", "storm.html").stdout == CLEAN


def test_a_file_may_have_the_name_of_a_command(run: Run, pages: Path) -> None:
    (pages / "storm.html").rename(pages / "diff")
    assert run("./diff").stdout == CLEAN
    assert run("--", "diff").stdout == CLEAN


def test_several_texts_are_separated(run: Run, pages: Path) -> None:
    (pages / "other.html").write_text(PAGE, encoding="utf-8")
    assert run("storm.html", "empty.html", "other.html").stdout == f"{CLEAN}\n{CLEAN}"
    assert run("empty.html", "storm.html", "-q").stdout == CLEAN


def test_an_empty_text_is_no_output(run: Run) -> None:
    done = run("empty.html")
    assert (done.exit_code, done.stdout) == (0, "")


def test_markdown_and_html(run: Run, pages: Path) -> None:
    (pages / "storm.html").write_text(PAGE.replace("<p>Rep", "<p><strong>Now.</strong> Rep"), encoding="utf-8")
    assert "**Now.** Repairs" in run("storm.html", "-f", "markdown").stdout
    page = run("storm.html", "--format", "html").stdout
    assert page.lower().startswith("<!doctype html>")
    assert STORM in page


@pytest.mark.parametrize("options", [("-f", "tei"), ("-f", "xmltei"), ("-f", "xml")])
def test_tei_by_its_names_and_by_the_extension_of_a_file(run: Run, pages: Path, options: tuple[str, ...]) -> None:
    page = run("storm.html", *options).stdout
    assert page.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<TEI ')
    assert STORM in page
    assert run("storm.html", "-o", "storm.xml").exit_code == 0
    assert (pages / "storm.xml").read_text(encoding="utf-8") == page


def test_json_is_the_sidecar_including_the_text(run: Run) -> None:
    built = json.loads(run("storm.html", "-f", "json").stdout)
    jsonschema_rs.validate(sidecar.schema(), built)
    assert built["text"] == CLEAN
    assert built["source"]["path"] == "storm.html"
    assert "lines" not in built


def test_json_is_on_one_line_per_page(run: Run) -> None:
    lines = run("storm.html", "empty.html", "-f", "json", "--sidecar-lines", "-q").stdout.splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == ["storm.html", "empty.html"]
    assert len(json.loads(lines[0])["lines"]) == 2


def test_the_sidecar_is_written_to_a_file(run: Run, pages: Path) -> None:
    done = run("storm.html", "--sidecar", "storm.json", "--sidecar-lines")
    built = json.loads((pages / "storm.json").read_text(encoding="utf-8"))
    jsonschema_rs.validate(sidecar.schema(), built)
    assert done.stdout == CLEAN
    assert [line["text"] for line in built["lines"]] == [STORM, REPAIRS]
    assert "text" not in built
    assert run("storm.html", "--sidecar", "storm.json").exit_code == 0
    assert "lines" not in json.loads((pages / "storm.json").read_text(encoding="utf-8"))


def test_the_sidecar_of_stdin_has_no_path(run: Run) -> None:
    assert json.loads(run("-f", "json", input=PAGE).stdout)["source"]["path"] is None


def test_a_sidecar_overwrites_only_sidecars(run: Run, pages: Path) -> None:
    (pages / "mine.json").write_text('{"mine": true}')
    done = run("storm.html", "--sidecar", "mine.json")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "stripper: storm.html: mine.json was not written by stripper" in done.stderr
    assert (pages / "mine.json").read_text() == '{"mine": true}'
    assert run("storm.html", "--sidecar", "mine.json", "--force").exit_code == 0
    assert "tool" in json.loads((pages / "mine.json").read_text())


def test_a_sidecar_may_be_a_device(run: Run) -> None:
    assert run("storm.html", "--sidecar", os.devnull).stdout == CLEAN
    assert not os.path.isfile(os.devnull)


def test_options_become_settings(run: Run, spy: Spy) -> None:
    run("storm.html")
    run(
        *("storm.html", "--kind", "html", "--encoding", "utf-8", "--engine", "lines", "--url", "https://example.org/"),
        *("--keep", "comments", "--keep", "tags,Share", "--drop", "caption"),
    )
    keep = frozenset({Reason.COMMENTS, Reason.TAGS, Reason.SHARE})
    chosen = Settings(kind="html", encoding="utf-8", keep=keep, drop=frozenset({Reason.CAPTION}))
    assert spy.calls == [
        {"url": None, "settings": Settings()},
        {"url": "https://example.org/", "settings": chosen},
    ]


def test_warnings_go_to_stderr_with_the_name_of_the_page(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract", Spy(warning="it is\n\x1b[31mred"))
    done = run("storm.html")
    assert (done.exit_code, done.stdout, done.stderr) == (0, CLEAN, "stripper: storm.html: it is [31mred\n")
    assert run("storm.html", "--quiet").stderr == ""
    assert run(input=PAGE).stderr.startswith("stripper: stdin: ")


def test_an_empty_result_is_a_warning_and_with_strict_status_3(run: Run) -> None:
    done = run("empty.html")
    assert done.exit_code == 0
    assert done.stderr.startswith("stripper: empty.html: ")
    assert run("empty.html", "storm.html", "--strict").exit_code == 3
    assert run("storm.html", "--strict").exit_code == 0
    assert run("empty.html", "gone.html", "--strict").exit_code == 1


def test_a_low_confidence_is_a_warning_and_with_strict_status_3(run: Run) -> None:
    done = run("storm.html", "--min-confidence", "1")
    assert (done.exit_code, done.stdout) == (0, CLEAN)
    assert done.stderr.startswith("stripper: storm.html: The confidence in the text is 0.")
    assert run("storm.html", "--min-confidence", "1", "--strict").exit_code == 3
    assert run("storm.html", "--min-confidence", "0.1", "--strict").stderr == ""
    refused = run("storm.html", "--min-confidence", "60")
    assert refused.exit_code == 2
    assert "60" in refused.stderr


def test_a_failed_input_is_reported_and_the_others_are_written(run: Run) -> None:
    done = run("gone.html", "storm.html", "-q")
    assert (done.exit_code, done.stdout) == (1, CLEAN)
    assert done.stderr == "stripper: gone.html: No such file or directory; check the name.\n"


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (UnreadableInputError("cut off; fetch it again"), "cut off; fetch it again"),
        (ZeroDivisionError("a\nb\x1b[0m"), "please report it with the page: ZeroDivisionError: a b[0m"),
        (RecursionError("deep"), "please report it with the page: RecursionError: deep"),
        (MemoryError(), "Not enough memory"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_any_error_is_reported_in_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, message: str
) -> None:
    monkeypatch.setattr(pipeline, "extract", Spy(error))
    done = run("empty.html", "storm.html")
    assert (done.exit_code, done.stdout) == (1, CLEAN)
    assert done.stderr.startswith("stripper: empty.html: ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_unknown_encoding_is_a_usage_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "extract", Spy(UnknownEncodingError("no encoding is called 'klingon'")))
    done = run("empty.html", "--encoding", "klingon")
    assert done.exit_code == 2
    assert "klingon" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["."], "-o DIR"),
        (["storm.html", "empty.html", "--sidecar", "a.json"], "-o DIR"),
        (["storm.html", "--sidecar", "a.json", "-o", "clean"], "--sidecar"),
        (["storm.html", "--sidecar", "./storm.html"], "overwrite"),
        (["storm.html", "--sidecar", "./storm.html", "--force"], "overwrite"),
        (["storm.html", "--sidecar", "."], "directory"),
        (["storm.html", "--sidecar-lines"], "-f json"),
        (["storm.html", "empty.html", "--url", "https://example.org/"], "--url"),
        (["storm.html", "--url", "example.org/storm"], "begin it with https://"),
        (["storm.html", "--format", "docx"], "markdown"),
        (["storm.html", "--keep", "coments"], "did you mean 'comments'"),
        (["storm.html", "--drop", "title,nonsense"], "navigation"),
        (["storm.html", "--colour"], "--colour"),
    ],
    ids=" ".join,
)
def test_usage_errors_write_nothing(run: Run, pages: Path, arguments: list[str], message: str) -> None:
    before = sorted(pages.rglob("*"))
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert message in done.stderr
    assert sorted(pages.rglob("*")) == before
    assert (pages / "storm.html").read_text(encoding="utf-8") == PAGE


def written_below(directory: Path) -> set[str]:
    """Return the files below a directory, except stripper's own."""
    found = {str(path.relative_to(directory)) for path in directory.rglob("*") if path.is_file()}
    return {path for path in found if not path.startswith(".stripper/")}


def test_a_directory_is_written_to_another(run: Run, pages: Path) -> None:
    (pages / "in" / "sub").mkdir(parents=True)
    (pages / "in" / "sub" / "b.html.gz").write_bytes(gzip.compress(PAGE.encode(), mtime=0))
    (pages / "in" / "c.txt").write_text(f"{STORM}\n\n{REPAIRS}\n", encoding="utf-8")
    (pages / "in" / "c.htm").write_text(PAGE, encoding="utf-8")
    assert run("in/", "storm.html", "-o", "in/clean").exit_code == 0
    written = written_below(pages / "in" / "clean")
    stems = ("sub/b", "c.txt", "c.htm", "storm")
    assert written == {stem + ending for stem in stems for ending in (".txt", ".json")}
    for stem in stems:
        assert (pages / "in" / "clean" / f"{stem}.txt").read_text(encoding="utf-8") == CLEAN
    again = run("storm.html", "in", "-o", "in/clean")
    assert (again.exit_code, again.stderr) == (0, "")
    assert written_below(pages / "in" / "clean") == written


def test_an_empty_directory_is_a_warning(run: Run, pages: Path) -> None:
    (pages / "in").mkdir()
    done = run("in", "-o", "clean")
    assert done.exit_code == 0
    assert done.stderr.startswith("stripper: in: No .html, .htm, .xhtml, .txt, .mhtml, .mht or .eml files")


def test_output_to_a_file_replaces_it_and_its_extension_sets_the_format(run: Run, pages: Path) -> None:
    for _ in range(2):
        assert (done := run("storm.html", "-o", "storm.txt")).exit_code == 0
        assert done.output == ""
        assert (pages / "storm.txt").read_text(encoding="utf-8") == CLEAN
    run("storm.html", "-o", "storm.json")
    assert json.loads((pages / "storm.json").read_text(encoding="utf-8"))["text"].startswith(STORM)
    run("storm.html", "-o", "storm.json", "-f", "text")
    assert (pages / "storm.json").read_text(encoding="utf-8") == CLEAN


def test_output_to_an_existing_file_or_directory(run: Run, pages: Path) -> None:
    (pages / "file").write_text("old")
    (pages / "clean.d").mkdir()
    assert run("storm.html", "-o", "file").exit_code == 0
    assert (pages / "file").read_text(encoding="utf-8") == CLEAN
    assert run("storm.html", "-o", "clean.d").exit_code == run("storm.html", "-o", "new").exit_code == 0
    assert run("storm.html", "-o", "slash.d/").exit_code == 0
    for directory in ("clean.d", "new", "slash.d"):
        assert (pages / directory / "storm.txt").read_text(encoding="utf-8") == CLEAN


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["storm.html", "-o", "storm.docx"], "stripper writes no .docx files; use .txt, .md, .html"),
        (["storm.html", "-o", "storm.html"], "-o would overwrite the page"),
        (["storm.html", "-o", "./storm.html"], "-o would overwrite the page"),
        (["storm.html", "-o", "x.json", "--sidecar", "x.json"], "the same file"),
        (["storm.html", "-o", "x.txt", "--names"], "--names applies to texts on stdout"),
        (["storm.html", "empty.html", "-o", "storm.html"], "is a file; name a directory"),
        (["storm.html", "-0"], "--files-from"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_outputs_that_make_no_sense(run: Run, pages: Path, arguments: list[str], message: str) -> None:
    done = run(*arguments)
    assert (done.exit_code, message in done.stderr) == (2, True)
    assert (pages / "storm.html").read_text(encoding="utf-8") == PAGE


def test_a_dash_is_stdout(run: Run, pages: Path) -> None:
    assert run("storm.html", "-o", "-").stdout == CLEAN
    assert json.loads(run("storm.html", "--sidecar", "-").stdout)["source"]["path"] == "storm.html"
    assert json.loads(run("storm.html", "--sidecar", "-", "-o", "storm.txt").stdout)["counts"]
    assert (pages / "storm.txt").read_text(encoding="utf-8") == CLEAN
    assert not (pages / "-").exists()


def test_names_tell_texts_apart(run: Run) -> None:
    done = run("storm.html", "empty.html", "--names", "-q")
    assert done.stdout == f"==> storm.html <==\n{CLEAN}\n==> empty.html <==\n"


def test_a_list_of_pages_is_read_without_a_directory(run: Run, pages: Path) -> None:
    (pages / "list").write_bytes(b"storm.html\r\n\nstorm.html\n")
    (pages / "nul").write_bytes(b"empty.html\0storm.html\0")
    assert run("--files-from", "list").stdout == CLEAN
    assert run("--files-from", "nul", "-0", "-q").stdout == CLEAN
    assert "gone" in run("--files-from", "gone").stderr


def test_a_list_may_have_the_address_of_each_page(run: Run) -> None:
    Path("list").write_text("storm.html\thttps://a.example/storm\nempty.html\ta.example\n")
    done = run("--files-from", "list", "-f", "json")
    assert [json.loads(row)["source"]["url"] for row in done.stdout.splitlines()] == ["https://a.example/storm"]
    assert "empty.html\\ta.example: No such file" in done.stderr


@pytest.mark.parametrize("address", ["https://example.org/", "HTTP://example.org/?a=b*"])
def test_an_address_is_not_fetched(run: Run, address: str) -> None:
    done = run(address)
    assert done.exit_code == 1
    assert "fetches nothing" in done.stderr
    assert "curl -sL" in done.stderr


def test_a_file_may_have_the_name_of_an_address(run: Run, pages: Path) -> None:
    (pages / "https:" / "example.org").mkdir(parents=True)
    (pages / "https:" / "example.org" / "index").write_text(PAGE, encoding="utf-8")
    assert run("https://example.org/index").stdout == CLEAN


def test_formats_have_abbreviations(run: Run) -> None:
    assert run("storm.html", "-f", "md").stdout == run("storm.html", "-f", "markdown").stdout
    assert run("storm.html", "-f", "mdx").exit_code == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--images"], "--images has no effect on -f text; add -f markdown."),
        (["--front-matter", "yaml", "-f", "html"], "--front-matter has no effect on -f html; add -f markdown."),
        (["--no-links"], "--no-links has no effect on -f text; add -f markdown, html or tei."),
        (["--front-matter", "toml", "-f", "markdown"], "'toml' is not one of 'none', 'yaml'"),
    ],
)
def test_options_without_effect_are_an_error(run: Run, menu_page: str, options: list[str], message: str) -> None:
    done = run(menu_page, *options)
    assert done.exit_code == 2
    assert message in " ".join(done.stderr.split())


def test_a_crawl_is_read_as_many_pages(run: Run) -> None:
    Path("crawl.wet").write_bytes(b"".join(crawls.texts(3)))
    text = run("crawl.wet").stdout
    assert text == "\n".join(f"Storm {number}\n\n{crawls.SENTENCE.format(number)}\n" for number in (1, 2, 3))
    rows = [json.loads(line) for line in run("crawl.wet", "-f", "json").stdout.splitlines()]
    assert [row["source"]["path"] for row in rows] == ["crawl.wet/000001", "crawl.wet/000002", "crawl.wet/000003"]
    assert [row["source"]["kind"] for row in rows] == ["text"] * 3
    for row in rows:
        assert jsonschema_rs.is_valid(sidecar.schema(), row)


def test_a_crawl_on_stdin_is_read_as_many_pages_and_leaves_no_file(program: Program, tmp_path: Path) -> None:
    data = gzip.compress(crawls.jsonl([{"text": crawls.SENTENCE.format(number)} for number in range(3)]))
    staging = tmp_path / "staging"
    staging.mkdir()
    assert program(stdin=data, TMPDIR=str(staging)).stdout.count(b"The storm reached the coast") == 3
    assert not list(staging.iterdir())


def test_a_damaged_crawl_fails_and_its_pages_are_written(run: Run) -> None:
    Path("crawl.warc").write_bytes(b"".join(crawls.pages(3))[:-20])
    done = run("crawl.warc")
    assert done.exit_code == 1
    assert done.stderr.startswith("stripper: crawl.warc: The file is damaged at byte")
    assert done.stdout.count("The storm reached the coast") == 2


def test_fields_can_be_named_and_carried(run: Run) -> None:
    Path("rows.jsonl").write_bytes(crawls.jsonl([{"text": "no", "page": crawls.SENTENCE, "at": "u", "n": 7, "x": "i"}]))
    given = ("--text-field", "page", "--url-field", "at", "--id-field", "n", "--carry", "x, n")
    row = json.loads(run("rows.jsonl", "-f", "json", *given).stdout)
    assert row["text"] == crawls.SENTENCE + "\n"
    assert (row["source"]["url"], row["source"]["record"]["id"], row["carried"]) == ("u", "7", {"x": "i", "n": 7})
    assert jsonschema_rs.is_valid(sidecar.schema(), row)


@pytest.mark.parametrize(
    "args",
    [("--sidecar", "x.json"), ("--url", "https://example.org/"), ("--keep-lines", "3")],
    ids=lambda args: args[0],
)
def test_options_for_one_page_do_not_apply_to_a_crawl(run: Run, args: tuple[str, ...]) -> None:
    Path("crawl.wet").write_bytes(b"".join(crawls.texts(3)))
    assert run("crawl.wet", *args).exit_code == 2
    assert run("crawl.wet/000002", *args).exit_code == 0


@pytest.mark.parametrize("command", ["explain", "rule"])
def test_commands_for_one_page_name_a_page_of_a_crawl(run: Run, command: str) -> None:
    Path("crawl.wet").write_bytes(b"".join(crawls.texts(3)))
    args = ("--line", "1") if command == "explain" else ("--drop", "1", "--url", "https://example.org/")
    refused = run(command, "crawl.wet", *args)
    assert refused.exit_code in (1, 2)
    assert "a WARC file with many pages; name one of them, such as crawl.wet/000001" in refused.stderr
    assert run(command, "crawl.wet/000002", *args).exit_code == 0


def test_a_missing_package_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("crawl.wet").write_bytes(b"".join(crawls.texts(3)))
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    done = run("crawl.wet")
    assert done.exit_code == 1
    assert done.stderr == (
        "stripper: crawl.wet: Reading WARC files needs an extra package: pip install 'boilerplate-stripper[crawl]'.\n"
    )


def test_rows_go_to_stdout_without_a_directory(run: Run) -> None:
    Path("crawl.wet").write_bytes(b"".join(crawls.texts(3)))
    rows = [json.loads(line) for line in run("crawl.wet", "--to", "jsonl").stdout.splitlines()]
    assert [row["source"]["path"] for row in rows] == ["crawl.wet/000001", "crawl.wet/000002", "crawl.wet/000003"]
    few = run("crawl.wet", "--to", "jsonl", "--columns", "kept, path").stdout.splitlines()
    assert json.loads(few[1]) == {"kept": 2, "path": "crawl.wet/000002"}
    table = run("crawl.wet", "--to", "csv", "--columns", "kept, path").stdout.splitlines()
    assert table == ["kept,path", *(f"2,crawl.wet/00000{number}" for number in (1, 2, 3))]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--to", "jsonl", "--columns", "txt"), "There is no column 'txt'; the columns are: path, url,"),
        (("--to", "parquet"), "--to parquet writes files only; add -o DIR."),
        (("--to", "jsonl", "--sidecar", "x.json"), "--to jsonl writes rows of its own form"),
        (("--to", "jsonl", "-f", "json"), "--to jsonl writes rows of its own form"),
        (("--columns", "text"), "--columns applies to batches only"),
        (("--columns", "text", "-o", "out"), "--columns applies to rows"),
        (("--to", "csv", "-f", "json", "-o", "out"), "--to csv has its own format"),
        (("--to", "parquet", "--compress", "gzip", "-o", "out"), "--compress applies to --to jsonl and csv only"),
    ],
)
def test_options_for_rows_that_contradict_others_are_refused(run: Run, args: tuple[str, ...], message: str) -> None:
    done = run("storm.html", *args)
    assert done.exit_code == 2
    assert message in " ".join(done.stderr.split())


def test_options_for_markdown(run: Run, menu_page: str) -> None:
    done = run(menu_page, "-f", "markdown", "--images", "--no-links", "--front-matter", "yaml")
    assert done.exit_code == 0
    assert done.stdout.startswith("---\n")


def test_why_explains_the_reasons_in_sidecars(run: Run, menu_page: str) -> None:
    for arguments, has_why in ((["--why"], True), ([], False)):
        built = json.loads(run(menu_page, "-f", "json", *arguments).stdout)
        assert built["removed"]
        assert all(("why" in removed) is has_why for removed in built["removed"])
        assert all(0 <= removed["confidence"] <= 1 for removed in built["removed"])
    assert "--why needs a sidecar" in run("storm.html", "--why").stderr


def test_why_adds_the_reasons_to_rows(run: Run, menu_page: str) -> None:
    run(menu_page, "-o", "rows", "--to", "jsonl", "--why")
    rows = [json.loads(line) for path in Path("rows").glob("*.jsonl") for line in path.read_text().splitlines()]
    runs = [removed for row in rows for removed in row["removed"]]
    assert runs
    assert all(removed["why"] for removed in runs)


def test_a_missing_package_for_parquet_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stripper.cli.batches.find_spec", lambda name: None)
    done = run("storm.html", "--to", "parquet", "-o", "out")
    assert "pip install 'boilerplate-stripper[crawl]'" in " ".join(done.stderr.split())


def test_the_size_limit_applies_without_a_directory(run: Run, pages: Path) -> None:
    size = (pages / "storm.html").stat().st_size
    assert run("storm.html", "--max-bytes", str(size)).stdout == CLEAN
    done = run("storm.html", "empty.html", "--max-bytes", str(size - 1))
    assert (done.exit_code, done.stdout) == (1, "")
    assert f"storm.html: The page has more than {size - 1:,} bytes" in done.stderr
