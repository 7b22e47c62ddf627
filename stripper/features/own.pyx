"""What a line is by itself: how long, how it ends, what it looks like, what it says."""

import re

from libc.string cimport memcpy, memset

from stripper.features.arrays cimport CODE, Lines
from stripper.matrix cimport Matrix
from stripper.features.phrases cimport Phrases, unspaced

from stripper.features.names import SIGNS, signs
from stripper.features.phrases import SECTIONS, phrases, stopwords

TEXT = (
    *("characters", "words", "word length", "function words", "particles", "commas", "sentences"),
    *("ending", "beginning", "digits", "letters", "capitals", "date", "time", "price", "separators", "address"),
    *(f"says {section}" for section in SECTIONS),
)
"""What a text is wherever it stands."""
COLUMNS = (*TEXT, "linked", "role", "heading", "marker", "marks", "element", "holds")

cdef enum:
    CHARACTERS, WORDS, WORD_LENGTH, FUNCTION_WORDS, PARTICLES, COMMAS, SENTENCES, ENDING, BEGINNING
    DIGITS, LETTERS, CAPITALS, DATE, TIME, PRICE, SEPARATORS, ADDRESS, SAYS

cdef enum:
    RUNNING = 100  # characters from which a line may be running text
    OFTEN = 60  # characters below which texts come again and again, from page to page
    KNOWN = 8192  # such texts that are remembered
    LOOKS = 180  # characters from which the looks of a line say nothing more
    SAID = 20  # characters from which function words are counted

ENDINGS = ("", "open", "sentence", "bracket or quote", "colon", "comma", "arrow")
"""How a line ends, by number."""
cdef dict ends = {
    **dict.fromkeys(".!?。！？।۔؟…", 2),
    **dict.fromkeys("\"'”’»)]」』", 3),
    **dict.fromkeys(":：", 4),
    **dict.fromkeys(",;،，；、", 5),
    **dict.fromkeys(">»›→▸▾↓", 6),
}
BEGINNINGS = ("", "capital", "lower case", "digit", "other letter", "sign")
"""What a line begins with, by number."""

cdef str terminators = ".!?。！？।۔؟…"
cdef str closers = "\"'”’»)]」』"
cdef str commas = ",，、،"
cdef str particles = "。、，のはをが的了"  # what running text in Chinese and Japanese is hardly ever without

DATE_LIKE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d\d?[./-]\d\d?|(?:19|20)\d\d年"
    r"|\b\d{1,2}\.? ?(?:de )?\w{3,12}\.?,? (?:de )?(?:19|20)\d\d\b"
    r"|\b\w{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b"
)
TIME_LIKE = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
PRICE_LIKE = re.compile(r"[$€£¥₹₽₺₴]\s?\d|\d\s?(?:[$€£¥₹₽₺₴]|(?:kr|zł|Kč|Ft|lei|usd|eur)\b)", re.IGNORECASE)
ADDRESS_LIKE = re.compile(r"https?://|www\.|\S@\w")
SEPARATED = re.compile(r"\s[|·•»›>/–—]\s|\||›|»|·")

cdef dict known = {}


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None):
    """Fill in the columns, and widths, running text, dates and ends of the lines."""
    cdef Phrases table = phrases()
    cdef object functional = stopwords()
    cdef float* row
    cdef Py_ssize_t index
    cdef str text
    for index in range(lines.count):
        row = matrix.row(index) + first
        text = lines.texts[index]
        measure(text, row, table, functional)
        lines.width[index] = <int> row[CHARACTERS]
        lines.date[index] = <int> row[DATE]
        lines.end[index] = <int> row[ENDING]
        if is_running(lines, index, row):
            lines.running[index] = lines.length[index]
        place(<tuple> lines.lines[index], row + len(TEXT), lines, index)


cdef bint is_running(Lines lines, Py_ssize_t index, float* row) noexcept:
    """Whether a line is running text, or at least long and not linked."""
    return (
        lines.width[index] >= RUNNING
        and lines.linked[index] * 3 < lines.length[index]
        and (lines.role[index] == CODE or row[SENTENCES] > 0)
    )


cdef int place(tuple line, float* row, Lines lines, Py_ssize_t index) except -1:
    """What a line is beside its text."""
    cdef tuple held
    row[0] = lines.linked[index] / <float> lines.length[index]
    row[1] = lines.role[index]
    row[2] = <int> line[4]
    row[3] = bool(line[5])
    row[4] = len(<tuple> line[13])
    row[5] = lines.tag[index]
    if line[12]:
        held = signs("", line[12])
        row[6] = SIGNS.index(held[0]) + 1 if held else 0
    return 0


cdef int measure(str text, float* row, Phrases table, object functional) except -1:
    """What a text is wherever it stands; short ones are remembered."""
    cdef bytes numbers
    if len(text) >= OFTEN:
        look(text, row, table, functional)
        return 0
    numbers = known.get(text)
    if numbers is None:
        look(text, row, table, functional)
        if len(known) >= KNOWN:
            known.clear()
        known[text] = (<char*> row)[:len(TEXT) * sizeof(float)]
        return 0
    memcpy(row, <char*> numbers, len(numbers))
    return 0


cdef int look(str text, float* row, Phrases table, object functional) except -1:
    cdef unsigned char[32] levels
    cdef Py_ssize_t index
    cdef str lower = text.lower()
    cdef list parts = lower.split()
    cdef bint wide = count_characters(text, row)
    row[WORDS] = len(parts)
    row[WORD_LENGTH] = len(text) / <float> max(1, len(parts))
    row[ENDING] = ends.get(text[len(text) - 1], 1)
    row[FUNCTION_WORDS] = -1
    if row[CHARACTERS] >= SAID:
        row[FUNCTION_WORDS] = share_known(parts, functional)
        if wide:
            row[PARTICLES] = 2 if holds_any(text, particles) else 1
    count_capitals(text, row)
    if len(text) < LOOKS:
        look_like(text, row)
    memset(levels, 0, sizeof(levels))
    table.search(lower, levels)
    for index in range(len(SECTIONS)):
        row[SAYS + index] = levels[index]
    return 0


cdef bint count_characters(str text, float* row) noexcept:
    """Count what is seen character by character; whether the writing puts no spaces between words."""
    cdef Py_ssize_t index, length = len(text), digits = 0, letters = 0, wide = 0, sentences = 0, separated = 0
    cdef Py_UCS4 character
    cdef bint ended = False
    for index in range(length):
        character = text[index]
        if character.isalpha():
            letters += 1
            wide += unspaced(character)
            ended = False
        elif character == u" ":
            sentences += ended
            ended = False
        elif character.isdigit():
            digits += 1
            ended = False
        elif character in terminators:
            # behind it, a writing without spaces goes on at once
            ended = True
            sentences += character > 0x3000 and index + 1 < length
        elif character in commas:
            separated += 1
            ended = False
        elif not (ended and character in closers):
            ended = False
    row[CHARACTERS] = length + wide
    row[SENTENCES] = sentences + ended
    row[COMMAS] = separated
    row[DIGITS] = digits / <float> length
    row[LETTERS] = letters / <float> length
    character = text[0]
    if character.isupper():
        row[BEGINNING] = 1
    elif character.islower():
        row[BEGINNING] = 2
    elif character.isdigit():
        row[BEGINNING] = 3
    else:
        row[BEGINNING] = 4 if character.isalpha() else 5
    return wide > 0


cdef int count_capitals(str text, float* row) except -1:
    """How many of the first words begin with a capital; 2 if all letters are capitals."""
    cdef Py_ssize_t index, words = 0, capitals = 0
    cdef bint inside = False
    if text.isupper():
        row[CAPITALS] = 2
        return 0
    for index in range(len(text)):
        if text[index].isspace():
            inside = False
        elif not inside:
            inside = True
            words += 1
            capitals += text[index].isupper()
            if words == 40:
                break
    row[CAPITALS] = capitals / <float> max(1, words)
    return 0


cdef float share_known(list parts, object functional) except -2:
    """The share of function words among the first words."""
    cdef Py_ssize_t index, count = min(60, len(parts)), found = 0
    for index in range(count):
        found += parts[index] in functional
    return found / <float> max(1, count)


cdef bint holds_any(str text, str wanted) noexcept:
    cdef Py_UCS4 character
    for character in text:
        if character in wanted:
            return True
    return False


cdef int look_like(str text, float* row) except -1:
    if row[DIGITS] > 0:
        row[DATE] = DATE_LIKE.search(text) is not None
        row[TIME] = TIME_LIKE.search(text) is not None
        row[PRICE] = PRICE_LIKE.search(text) is not None
    if not text.isascii() or "|" in text or ">" in text or "/" in text:
        row[SEPARATORS] = SEPARATED.search(text) is not None
    if "." in text or "@" in text:
        row[ADDRESS] = ADDRESS_LIKE.search(text) is not None
    return 0
