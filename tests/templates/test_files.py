"""Files with templates."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import read_templates
from stripper.errors import TemplateFileError
from stripper.site_templates import LineCount, PathCount, SiteTemplate, Templates
from stripper.templates import files

COUNTS = st.integers(0, 10**9)
TEMPLATE = st.builds(
    SiteTemplate,
    COUNTS,
    st.dictionaries(st.text(), st.builds(LineCount, COUNTS, COUNTS)),
    st.dictionaries(st.text(), st.builds(PathCount, COUNTS, COUNTS, COUNTS)),
)


@given(st.dictionaries(st.text(), TEMPLATE))
def test_what_is_written_is_read(hosts: dict[str, SiteTemplate]) -> None:
    read = files.decode(files.encode(hosts), "site.json")
    assert (read.hosts, read.paths) == (hosts, ("site.json",))
    assert files.encode(hosts).startswith(files.MARK.encode())


def test_templates_are_compared_by_their_content() -> None:
    one, other = ({"a.example": SiteTemplate(pages, {}, {})} for pages in (3, 4))
    assert files.decode(files.encode(one), "x") == files.decode(files.encode(one), "x")
    assert files.decode(files.encode(one), "x") != files.decode(files.encode(other), "x")
    assert hash(Templates()) == hash(Templates())


INVALID = {
    "no JSON": b"host = 1",
    "another object": b"{}",
    "a list": b"[1]",
    "negative": b'{"stripper_templates":1,"hosts":{"a":{"pages":-1,"lines":{},"paths":{}}}}',
    "a missing number": b'{"stripper_templates":1,"hosts":{"a":{"pages":3,"lines":{"x":[1]},"paths":{}}}}',
    "a flag": b'{"stripper_templates":1,"hosts":{"a":{"pages":true,"lines":{},"paths":{}}}}',
    "nesting": b"[" * 100_000,
    "bytes": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("data", INVALID.values(), ids=list(INVALID))
def test_other_files_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "site.json"
    path.write_bytes(data)
    with pytest.raises(TemplateFileError, match=r"site\.json has no templates; write it with `stripper learn`\."):
        read_templates(path)


def test_other_versions_and_missing_files_are_named() -> None:
    with pytest.raises(TemplateFileError, match=r"another version"):
        files.decode(b'{"stripper_templates":2,"hosts":{}}', "x")
    with pytest.raises(TemplateFileError, match=r"Cannot read none\.json: No such file"):
        read_templates("none.json")
