"""Arguments of `extract`, and its errors for any others."""

from __future__ import annotations

import array
import io
import mmap
from pathlib import Path
from typing import Any

import pytest

import story
from stripper import Document, Settings, StripperError, extract, extract_file
from stripper.errors import InputTypeError, SettingsError, UnreadableInputError

PAGE = story.page().encode()


class Address:
    """An address of another library."""

    def __str__(self) -> str:
        return "https://example.org/"


class Text(str):
    """A str of another library, as of BeautifulSoup."""


class Data(bytes):
    """Bytes of another library."""


def sidecar(document: Document) -> dict[str, Any]:
    return document.to_dict(lines=True)


@pytest.mark.parametrize(
    "options",
    [
        {"focus": "recall"},
        {"keep": ["title"], "drop": {"caption"}, "keep_lines": [range(1, 3)]},
        {"engine": "readability", "kind": "html", "encoding": "utf-8"},
        {"page_type": "forum"},
    ],
    ids=str,
)
def test_settings_can_be_keywords(options: Any) -> None:
    url = "https://news.example/storm"
    document = extract(PAGE, url=url, **options)
    assert document.settings == Settings(**options)
    assert sidecar(document) == sidecar(extract(PAGE, url=url, settings=Settings(**options)))


def test_keywords_take_precedence_over_settings() -> None:
    document = extract(PAGE, settings=Settings(focus="recall", kind="html"), focus="precision")
    assert document.settings == Settings(focus="precision", kind="html")


def test_wrong_keywords_are_refused() -> None:
    with pytest.raises(SettingsError, match="focus cannot be 'recal'; it is one of precision, balanced, recall"):
        extract(PAGE, focus="recal")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="focuss"):
        extract(PAGE, focuss="recall")  # type: ignore[call-arg]
    with pytest.raises(SettingsError, match="settings is a Settings object, not dict; pass its fields by name"):
        extract(PAGE, settings={"focus": "recall"})  # type: ignore[arg-type]
    with pytest.raises(InputTypeError, match=r"url is a str, not Address; pass str\(url\)"):
        extract(PAGE, url=Address())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("page", "advice"),
    [
        (Path("page.html"), r"a path \(\w+\); use stripper\.extract_file\(path\)"),
        (None, "None; leave out pages that could not be fetched"),
        (io.BytesIO(PAGE), r"an open file \(BytesIO\); pass file\.read\(\)"),
        (io.StringIO(""), r"an open file \(StringIO\); pass file\.read\(\)"),
        (float("nan"), r"a float \(nan\); leave out rows without a page"),
        (7, "int; pass the markup or text itself"),
        ([PAGE], "list; pass the markup or text itself"),
        (array.array("d", [1.0]), "array; pass the markup or text itself"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_page_is_refused_with_advice(page: Any, advice: str) -> None:
    message = rf"^extract\(\) takes a page as bytes or str, not {advice}"
    for kind in (InputTypeError, StripperError, TypeError):
        with pytest.raises(kind, match=message):
            extract(page)


@pytest.mark.parametrize(
    "page",
    [bytearray(PAGE), memoryview(PAGE), memoryview(PAGE).cast("c"), Data(PAGE), Text(PAGE.decode()), PAGE.decode()],
    ids=lambda page: type(page).__name__,
)
def test_every_kind_of_bytes_and_str_is_the_same_page(page: Any) -> None:
    document = extract(page)
    assert type(document.page.source) is bytes
    assert sidecar(document) == sidecar(extract(PAGE))


def test_a_memory_map_is_a_page() -> None:
    with mmap.mmap(-1, len(PAGE)) as mapped:
        mapped.write(PAGE)
        assert extract(mapped).text == extract(PAGE).text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "page",
    [
        "https://example.org/a/b.html?c=d",
        b"http://example.org\n",
        " HTTPS://EXAMPLE.ORG/ ",
        "www.example.org",
    ],
)
def test_an_address_instead_of_a_page_is_warned_of(page: bytes | str) -> None:
    assert "address and nothing else" in extract(page).warnings[0]


@pytest.mark.parametrize(
    "page", ["page.html", b"pages/a.htm\n", "/tmp/my pages/a.txt", "C:\\pages\\a b.html", "~/a.md", "../a.html.gz"]
)
def test_a_file_name_instead_of_a_page_is_warned_of(page: bytes | str) -> None:
    assert "file name and nothing else" in extract(page).warnings[0]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "See page.html",
        "https://example.org/ is the address",
        "page.html\nother.html",
        "<p>page.html",
        "The end.",
        "/ on how to write text.",
        f"https://example.org/{'a' * 2000}",
    ],
)
def test_a_page_that_only_mentions_a_name_is_not(page: str) -> None:
    assert not any("nothing else" in warning for warning in extract(page).warnings)


def test_a_file_is_extracted_as_its_content_is(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    url = "https://news.example/storm"
    expected = sidecar(extract(PAGE, url=url, focus="recall"))
    assert sidecar(extract_file(path, url=url, focus="recall")) == expected
    assert sidecar(extract_file(str(path), url=url, settings=Settings(focus="recall"))) == expected


@pytest.mark.parametrize("name", ["missing.html", ".", "a\0b.html"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableInputError, match=r"^'.+' cannot be read: .+; check the name and its permissions\.$"):
        extract_file(tmp_path / name)
