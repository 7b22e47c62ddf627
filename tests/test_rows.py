"""Extraction of the pages in tables."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import story
from conftest import ROOT
from stripper import Settings, extract
from stripper.errors import InputTypeError
from stripper.rows import ROW_COLUMNS, output_schema, strip_batches, strip_table

PAGE = story.page()
PNG = b"\x89PNG\r\n"
TABLE = pa.table(
    {
        "html": pa.array([PAGE.encode(), PNG, None, b"One line of text in a dump."], pa.binary()),
        "url": ["https://example.org/a", None, None, "https://example.org/b"],
        "id": [7, 8, 9, 10],
    }
)


def test_each_page_becomes_a_row_in_order_and_failures_have_messages() -> None:
    result = strip_table(TABLE, carry=("id",))
    assert result.schema.names == ["id", *ROW_COLUMNS, "error"]
    assert result.column("id").to_pylist() == [7, 8, 9, 10]
    assert result.column("text").to_pylist()[0] == extract(PAGE).text
    assert result.column("url").to_pylist() == ["https://example.org/a", None, None, "https://example.org/b"]
    first, second, third, fourth = result.column("error").to_pylist()
    assert (first, fourth) == (None, None)
    assert "a PNG image" in second
    assert "null or empty" in third
    assert result.column("text").to_pylist()[1:3] == [None, None]


@pytest.mark.parametrize("rows", [TABLE, TABLE.slice(0, 0), TABLE.slice(1, 1)], ids=["all", "none", "failed"])
def test_the_schema_is_fixed(rows: pa.Table) -> None:
    assert strip_table(rows).schema == output_schema()


def test_strings_and_bytes_give_the_same_and_settings_apply() -> None:
    strings = pa.table({"page": [PAGE]})
    bytes_ = pa.table({"page": [PAGE.encode()]})
    assert strip_table(strings, "page", None) == strip_table(bytes_, "page", None)
    kept = strip_table(strings, "page", settings=Settings(focus="recall")).column("kept").to_pylist()
    assert kept == [len(extract(PAGE, focus="recall").kept)]


def test_the_result_does_not_depend_on_the_batches() -> None:
    whole = strip_table(TABLE)
    parts = pa.Table.from_batches(strip_batches(iter(TABLE.to_batches(max_chunksize=1))), output_schema())
    assert parts.equals(whole)


@pytest.mark.parametrize("names", [{"html": "page"}, {"carry": ("x",)}])
def test_a_missing_column_is_named_with_those_that_exist(names: dict[str, str]) -> None:
    with pytest.raises(InputTypeError, match="; its columns are html, url, id"):
        strip_table(TABLE, **names)  # type: ignore[arg-type]


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"pip install 'boilerplate-stripper\[crawl\]'"):
        strip_table(TABLE)


EXAMPLES = dict(
    re.findall(
        r"^## (\w+)\n\n```python\n(.*?)^```$", (ROOT / "docs" / "engines.md").read_text(), re.MULTILINE | re.DOTALL
    )
)
"""The examples of docs/engines.md by the name of the engine."""


PACKAGES = {
    "Dask": ("dask.dataframe",),
    "Polars": ("polars",),
    "DuckDB": ("duckdb",),
    "Spark": ("pyspark", "pandas"),
    "Ray": ("ray.data",),
    "datatrove": ("datatrove",),
}
"""The packages that each example imports."""


ENVIRONMENT = {
    "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    "PYSPARK_PYTHON": sys.executable,
    "SPARK_LOCAL_IP": "127.0.0.1",
}
"""Variables with which the workers of an engine import the same packages, without a network."""


def run_example(engine: str) -> dict[str, Any]:
    """Run the example for an engine and return its names; skipped if the engine is not installed."""
    for package in PACKAGES[engine]:
        pytest.importorskip(package)
    if engine == "Spark" and not shutil.which("java"):
        pytest.skip("Spark needs Java")
    names: dict[str, Any] = {"__name__": engine}
    exec(compile(EXAMPLES[engine], engine, "exec"), names)
    return names


@pytest.mark.parametrize("engine", ["Dask", "Polars", "DuckDB", "Spark", "Ray"])
def test_the_example_for_an_engine_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    pq.write_table(TABLE, "pages.parquet", row_group_size=2)
    run_example(engine)
    columns = ["url", "title", "text", "error"]
    found, expected = pq.read_table("clean.parquet", columns=columns), strip_table(TABLE).select(columns)
    assert sorted(map(repr, found.to_pylist())) == sorted(map(repr, expected.to_pylist()))
    if engine != "Spark":  # whose partitions have no order
        assert found.to_pylist() == expected.to_pylist()


def test_the_example_for_datatrove_works_in_its_local_executor(tmp_path: Path) -> None:
    extractor = run_example("datatrove")["Stripper"]
    document = pytest.importorskip("datatrove.data").Document
    writer = pytest.importorskip("datatrove.pipeline.writers").JsonlWriter(str(tmp_path / "out"), compression=None)
    pages = {"a": PAGE, "b": PAGE.replace("<p>", "<p>Again: ")}
    documents = [document(text=page, id=name) for name, page in pages.items()]
    executor = pytest.importorskip("datatrove.executor").LocalPipelineExecutor
    executor([documents, extractor(), writer], tasks=1, logging_dir=str(tmp_path / "logs")).run()
    rows = map(json.loads, (tmp_path / "out" / "00000.jsonl").read_text().splitlines())
    assert {row["id"]: row["text"] for row in rows} == {name: extract(page).text for name, page in pages.items()}
