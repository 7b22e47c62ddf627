"""Repairs of damaged text."""

from __future__ import annotations

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper import extract, repair

TEXT = "The mayor’s ferry – “the old one” – stays in Åkersund, says Zoë Lindqvist."
TEXTS = [TEXT, "Крейсер вернулся в порт", "La péniche à l’écluse", "Fähre über den Fluß — täglich"]


def twice(text: str, encoding: str) -> bytes:
    """Decode the UTF-8 of a text as another encoding; bytes that it lacks become control characters."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in text.encode()).encode()


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", TEXTS)
def test_text_that_was_decoded_twice_is_repaired_and_warned_about(text: str, encoding: str) -> None:
    assert repair.decoded_once(twice(text, encoding)) == (text.encode(), (repair.DECODED_TWICE,))


def test_each_line_of_a_long_text_is_repaired() -> None:
    lines = [f"{TEXT} {number}" for number in range(3 * repair.SAMPLE)]
    assert repair.decoded_once(twice("\n".join(lines), "cp1252"))[0].decode().split("\n") == lines


def test_damaged_lines_are_repaired_beside_a_sound_one() -> None:
    damaged = twice(TEXT, "cp1252").decode()
    assert (
        repair.decoded_once(f"{damaged}\nÃ la carte, “Ã”\n{damaged}".encode())[0].decode().split("\n")[::2]
        == [TEXT] * 2
    )


@pytest.mark.parametrize("kind", ["text", "html"])
def test_pages_of_both_kinds_are_repaired(kind: str) -> None:
    markup = f"<html><body><p>{TEXT}</p></body></html>" if kind == "html" else TEXT
    document = extract(twice(markup, "cp1252"))
    assert (document.lines[0].text, document.page.kind.value) == (TEXT, kind)
    assert repair.DECODED_TWICE in document.warnings


@pytest.mark.parametrize("text", [*TEXTS, "CAFÉ» and «CAFÉ»", "NÃO, IRMÃO: ÂNGULO, ÂMBAR", "", "plain"])
def test_sound_text_is_left_alone(text: str) -> None:
    assert repair.decoded_once(text.encode()) == (text.encode(), ())


def test_a_page_without_traces_does_not_import_ftfy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    assert repair.decoded_once(TEXT.encode())[1] == ()


@pytest.mark.parametrize(
    "escaped",
    [json.dumps(f"{TEXT}\n\nHome\nIslands\n"), f"{TEXT}\\n\\nHome\\nIslands", f"Home\\r\\nIslands\\n\\n\\t{TEXT}"],
)
def test_escaped_line_breaks_are_line_breaks(escaped: str) -> None:
    document = extract(escaped, kind="text")
    assert len(document.lines) == 3
    assert repair.UNESCAPED in document.warnings


@pytest.mark.parametrize("text", [r'print("a\nb\nc\n")' + "\nx\ny\nz", r"one \n only", "C:\\new\\notes"])
def test_escapes_in_a_text_with_line_breaks_are_kept(text: str) -> None:
    assert repair.unescaped(text.encode()) == (text.encode(), ())


@given(st.text())
def test_composed_text_is_in_form_c(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    assert repair.composed(content).decode("utf-8", "surrogatepass") == unicodedata.normalize("NFC", text)
