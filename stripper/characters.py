"""Which characters are let into a page, and what becomes of the others."""

from __future__ import annotations

from collections.abc import Iterable

_REMOVED: tuple[Iterable[int], ...] = (
    range(0x09),  # C0 and DEL: escape sequences drive a terminal
    range(0x0E, 0x20),
    range(0x7F, 0x85),  # C1: the same in one character
    range(0x86, 0xA0),
    (0xAD, 0x200B, 0xFEFF),  # soft hyphen, zero width space, BOM: words that look equal would differ
    (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x2070)),  # bidi: text would show reordered
    range(0xFFF9, 0xFFFC),  # interlinear annotation
    range(0xFDD0, 0xFDF0),  # noncharacters, here and at the end of every plane
    (plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
    range(0xE0000, 0xE0080),  # tags: invisible text
)
_HARMFUL = {
    **{chr(code): "" for codes in _REMOVED for code in codes},
    **{chr(code): "\ufffd" for code in range(0xD800, 0xE000)},
    **dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n"),
}
_TABLE = str.maketrans(_HARMFUL)
_HARMLESS_ASCII = bytes((0x09, 0x0A, *range(0x20, 0x7F)))
_FEW = 12  # different harmful characters up to which a pass for each costs less than one pass for all


def harmless(text: str, encoded: bytes | None = None) -> str:
    """The text with LF line ends, and without anything that could drive a terminal, reorder or hide text.

    Joiners (U+200C, U+200D) stay, because Persian, Indic scripts and emoji need them; lone surrogates become U+FFFD.
    Running it again changes nothing. `encoded` is the text in UTF-8, for a caller who has it: encoding a whole page
    again would be half of the work.
    """
    if text.isprintable():
        return text
    # Nearly all of a page is harmless ASCII: delete that at the speed of memory, and look at what is left.
    suspects = (encoded or text.encode("utf-8", "surrogatepass")).translate(None, _HARMLESS_ASCII)
    kinds = _HARMFUL.keys() & set(suspects.decode("utf-8", "surrogatepass"))
    if "\r" in kinds:
        text = text.replace("\r\n", "\n")
    if len(kinds) > _FEW:
        return text.translate(_TABLE)
    for kind in kinds:
        text = text.replace(kind, _HARMFUL[kind])
    return text
