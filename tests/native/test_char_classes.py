"""Classes of characters, as compiled modules look them up."""

from __future__ import annotations

import ctypes
import re
import sys
import unicodedata
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import stripper

SOURCE = Path(stripper.__file__).parent / "native" / "char_classes.pxd"
BITS = {name: int(bit) for name, bit in re.findall(r"(\w+) = 1 << (\d+)", SOURCE.read_text(encoding="utf-8"))}
MEMBERS = (
    ("LETTER", "aÉя漢", "1.-\u0301"),
    ("DIGIT", "07٣²", "a½."),
    ("UPPER", "AÉЯ", "aßǅ漢"),
    ("LOWER", "aß", "AǅЯ1"),
    ("TITLE", "ǅᾈ", "Aa"),
    ("WHITE", " \t\u00a0\u3000", "_\u200b"),
    ("ALPHANUMERIC", "a1½", "-\u0301"),
    ("OF_WORD", "a1\u0301ा\u200c", "-'\u200b"),
    ("WIDE", "漢かアไ", "한aя"),
    ("PARTICLE", "のは的。", "漢."),
    ("ENDS", ".!?。؟…", ",;:"),
    ("CLOSES", "”»)」", "“«("),
    ("COMMA", ",،、", ";."),
    ("SEPARATES", "|›·", "•/-"),
    ("PARTS", "•/>–", "|-"),
    ("MONEY", "$€£₽", "¢%"),
    ("UNIT", "kzF\N{KELVIN SIGN}", "aq"),
    ("POINT", ".", ","),
    ("AT", "@", "a"),
)
"""Characters of each class, and others that are not."""
POINTER = ctypes.pythonapi.PyCapsule_GetPointer
POINTER.argtypes, POINTER.restype = [ctypes.py_object, ctypes.c_char_p], ctypes.c_void_p
ADDRESS = POINTER(import_module("stripper.native.char_classes").__pyx_capi__["look_up"], b"unsigned int (Py_UCS4)")
LOOK_UP = ctypes.PYFUNCTYPE(ctypes.c_uint, ctypes.c_uint32)(ADDRESS)


def classes(character: str) -> set[str]:
    found = LOOK_UP(ord(character))
    return {name for name, bit in BITS.items() if found >> bit & 1}


@pytest.mark.parametrize(("name", "members", "others"), MEMBERS)
def test_members_of_a_class(name: str, members: str, others: str) -> None:
    assert [character for character in members if name not in classes(character)] == []
    assert [character for character in others if name in classes(character)] == []


def test_each_class_is_tested() -> None:
    assert BITS.keys() == {"SEEN", *(name for name, _, _ in MEMBERS)}


@given(st.characters())
def test_the_classes_of_letters_are_those_of_python(character: str) -> None:
    found = classes(character)
    assert "SEEN" in found
    assert ("LETTER" in found) == unicodedata.category(character).startswith("L")
    assert ("WHITE" in found) == character.isspace()
    assert found.isdisjoint({"UPPER"}) or found.isdisjoint({"LOWER", "TITLE"})


def test_the_last_code_point_has_classes() -> None:
    assert classes(chr(sys.maxunicode)) == {"SEEN"}
