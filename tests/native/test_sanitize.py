"""Sanitizing of text, and collapsing of white space."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.native.sanitize import collapse_whitespace, sanitize, sanitize_utf8, valid_utf8_length

ANYTHING = st.text(st.characters(categories=None)) | st.text("\r\n\x85\u2028 a\u200b\x1b\ud800\U000e0041", max_size=20)
FORMAT = (
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2060\u2061\u2062\u2063\u2064\u2065\u206a\u206b\u206c\u206d\u206e\u206f"
    "\xad\u200b\ufeff\u2028\u2029\ufff9\ufffa\ufffb"
)


def is_unsafe(char: str) -> bool:
    code = ord(char)
    return (
        (unicodedata.category(char) in {"Cc", "Cs"} and char not in "\t\n")
        or char in FORMAT
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
        or 0xFE00 <= code <= 0xFE0E
        or 0xE0000 <= code <= 0xE0FFF
    )


@given(ANYTHING)
def test_sanitizing_removes_all_unsafe_characters_and_is_idempotent(text: str) -> None:
    clean = sanitize(text)
    assert not any(map(is_unsafe, clean))
    assert sanitize(clean) == clean


@given(ANYTHING)
def test_encoded_text_is_sanitized_alike(text: str) -> None:
    encoded = text.encode("utf-8", "surrogatepass")
    clean = sanitize_utf8(encoded)
    assert clean.decode("utf-8") == sanitize(text)
    assert sanitize_utf8(clean) is clean


@given(ANYTHING | st.text("a  \t\n\x7f\xa0", max_size=6))
def test_collapsed_text_is_sanitized_and_has_single_spaces(text: str) -> None:
    assert collapse_whitespace(text) == " ".join(sanitize(text).split())


@given(st.binary() | ANYTHING.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_the_length_of_valid_utf_8_is_that_of_the_decoder(data: bytes) -> None:
    try:
        data.decode("utf-8")
        end = len(data)
    except UnicodeDecodeError as error:
        end = error.start
    assert valid_utf8_length(data) == end


@given(st.binary())
def test_sanitizing_accepts_any_bytes(data: bytes) -> None:
    assert len(sanitize_utf8(data)) <= len(data)


def test_overlong_encodings_are_not_valid() -> None:
    for code in range(0x800):
        overlong = bytes((0xE0, 0x80 | code >> 6, 0x80 | code & 0x3F))
        assert valid_utf8_length(b"x" * 9 + overlong) == 9
        assert valid_utf8_length(b"x" * 9 + b"\xf0" + overlong.replace(b"\xe0", b"\x80")) == 9


def test_each_character_is_sanitized_alike_alone_and_in_text() -> None:
    # Single characters and long texts take different code paths.
    planes = [code for end in range(0x1FFF0, sys.maxunicode, 0x10000) for code in range(end, end + 16)]
    everything = [chr(code) for code in (*range(0x10000), *range(0xE0000, 0xE0200), *planes)]
    alone = [sanitize(char) for char in everything]
    assert sanitize("x".join(everything)) == "x".join(alone)
    wrong = [hex(ord(char)) for char, kept in zip(everything, alone, strict=True) if (kept != char) != is_unsafe(char)]
    assert wrong == []


UNSAFE = {"\x1f": "", "\x7f": "", "\x85": "\n", "\u061c": "", "\u200b": "", "\ud800": "\ufffd", "\U000e0001": ""}


@pytest.mark.parametrize("unsafe", UNSAFE)
def test_unsafe_characters_are_found_anywhere_in_a_long_text(unsafe: str) -> None:
    for safe in ("\t", "~", "\xa0", "\u200c", "\U0001f3f4"):
        for place in range(150):
            start, end = "x" * place + safe, safe + "x" * (150 - place)
            assert sanitize(start + unsafe + end) == start + UNSAFE[unsafe] + end


def test_invalid_bytes_are_found_anywhere_in_a_long_text() -> None:
    for place in range(150):
        for invalid in (b"\x80", b"\xc3", b"\xe2\x82", b"\xf4\x90\x80\x80"):
            text = b"x" * place + b"\xc3\xa4" + invalid + b"x" * (150 - place)
            assert valid_utf8_length(text) == place + 2


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\r\n\r\nb", "a\n\nb"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("\x9b31mred", "31mred"),
        ("user\u202egpj.exe", "usergpj.exe"),
        ("a\ud800b", "a\ufffdb"),
        ("nu\x00ll so\xadft ze\u200bro \ufeffmark", "null soft zero mark"),
        ("\U0001f3f4\U000e0067\U000e007f", "\U0001f3f4"),
    ],
)
def test_unsafe_characters_are_removed_or_replaced(text: str, clean: str) -> None:
    assert sanitize(text) == clean


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tab\tand\nline",
        "no\xa0break, thin\u2009space, ideographic\u3000space",
        "می\u200cخواهم",  # Persian needs the non-joiner
        "क\u094d\u200dष",  # and Hindi the joiner
        "👩\u200d👩\u200d👧 ❤\ufe0f",
        "private \ue000, replacement \ufffd",
        "מימין לשמאל",
    ],
)
def test_similar_characters_that_are_needed_are_kept(text: str) -> None:
    assert sanitize(text) == text
