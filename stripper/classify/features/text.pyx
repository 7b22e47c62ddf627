"""Features of the text alone, independent of its position: counts, patterns and phrases."""

import re

from libc.stdint cimport uint64_t
from libc.string cimport memset

from stripper.classify.features.phrases cimport LONG_LINE, MOST_SECTIONS
from stripper.native.char_classes cimport (
    ALPHANUMERIC, AT, CLOSES, COMMA, DIGIT, ENDS, LETTER, LOWER, MONEY, OF_WORD, PARTICLE, PARTS, POINT, SEEN,
    SEPARATES, TITLE, UNIT, UPPER, WHITE, WIDE, classes_of, lowered,
)
from stripper.native.lower_case cimport lower
from stripper.native.word_table cimport SEED, hashed

from stripper.classify.features.phrases import SECTIONS
from stripper.classify.features.scales import ENDINGS

TEXT = (
    *("characters", "words", "word length", "function words", "particles", "commas", "sentences"),
    *("ending", "beginning"),
    *("digits", "letters", "capitalized words", "date", "time", "price", "separators", "address"),
    *(f"phrase: {section}" for section in SECTIONS),
)

cdef Py_ssize_t KINDS_OF_PHRASES = len(SECTIONS)

cdef enum:
    PATTERNED = 180  # characters from which patterns such as dates are not searched for
    COUNTED = 20  # the least characters of a line whose function words are counted
    CAPITALISED = 40  # words whose first character is checked
    FUNCTIONAL = 60  # words that are looked up among the function words
    LONGEST = 64  # characters of such a word
    LONGEST_MONTH = 14  # characters of a month, a full stop and a space
    ALL_CAPITALS = 2  # the value of a line without lower case, twice that of a line with all words capitalised

cdef dict ends = {
    **dict.fromkeys(".!?。！？।۔؟…", ENDINGS.index("sentence")),
    **dict.fromkeys("\"'”’»)]」』", ENDINGS.index("bracket or quote")),
    **dict.fromkeys(":：", ENDINGS.index("colon")),
    **dict.fromkeys(",;،，；、", ENDINGS.index("comma")),
    **dict.fromkeys(">»›→▸▾↓", ENDINGS.index("arrow")),
}
cdef int OPEN = ENDINGS.index("open")
BEGINNINGS = ("", "capital", "lower case", "digit", "other letter", "sign")
"""Kinds of first characters, by value."""
cdef int CAPITAL = BEGINNINGS.index("capital"), LOWER_CASE = BEGINNINGS.index("lower case")
cdef int NUMBER = BEGINNINGS.index("digit"), OTHER_LETTER = BEGINNINGS.index("other letter")
cdef int SIGN = BEGINNINGS.index("sign")
PARTICLE_NAMES = ("another writing", "none", "some")
"""Values of `particles`: whether a line in Chinese or Japanese has any."""
cdef float NO_PARTICLES = PARTICLE_NAMES.index("none"), SOME_PARTICLES = PARTICLE_NAMES.index("some")

# They start with a digit, to which `re` can skip.
CENTURY = "(?:(?<=1)9|(?<=2)0)"  # the second digit of a year
DATE_LIKE = re.compile(
    rf"\d(?:{CENTURY}\d\d年|(?<!\w.)(?:\d?[./-]\d\d?[./-](?:19|20)?\d\d\b|{CENTURY}\d\d[./-]\d\d?[./-]\d"
    r"|\d?\.? ?(?:de )?\w{3,12}\.?,? (?:de )?(?:19|20)\d\d\b))"
)
DAY_LIKE = re.compile(r"\d(?<= .)\d?(?:st|nd|rd|th)?,? (?:19|20)\d\d\b")
MONTH_LIKE = re.compile(r"\b\w{3,12}\.? \Z")  # before a day and a year
TIME_LIKE = re.compile(r"\d(?<!\w.)\d?[:.h]\d\d\b")
PRICE_LIKE = re.compile(r"[$€£¥₹₽₺₴]\s?\d|\d\s?(?:[$€£¥₹₽₺₴]|(?:kr|zł|Kč|Ft|lei|usd|eur)\b)", re.IGNORECASE)
ADDRESS_LIKE = re.compile(r"https?://|www\.|\S@\w")

cdef enum:
    SMALL = SEEN | LETTER | LOWER | ALPHANUMERIC | OF_WORD  # the classes of a letter in lower case
    MAY_BE_DATE = 1
    MAY_BE_TIME = 2
    MAY_BE_PRICE = 4

cdef struct Counts:
    int digits
    int letters
    int wide
    int commas
    int sentences
    int words
    int capitals
    unsigned int kinds  # the classes of all characters, or-ed
    bint separated


cdef int fill_text(str text, float* row, Phrases phrases, WordTable functional) except -1:
    """Fill in the columns of a text, which must not be empty."""
    cdef unsigned char[MOST_SECTIONS] said
    cdef Py_ssize_t index
    cdef Counts counts
    count(text, &counts)
    describe(text, row, &counts)
    if not text.isascii():
        text = lower(text[:searched_length(text)])
    if row[CHARACTERS] >= COUNTED:
        row[FUNCTION_WORDS] = share_known(text, functional)
    memset(said, 0, sizeof(said))
    phrases.search(text, (counts.kinds & WIDE) != 0, said)
    for index in range(KINDS_OF_PHRASES):
        row[PHRASES + index] = said[index]
    return 0


cdef void count(str text, Counts* counts) noexcept:
    """Count characters, words and sentences in one loop, which has no branches but that for letters in lower case."""
    cdef Py_UCS4 character = 0
    cdef unsigned int kind = 0, before, kinds = 0
    cdef int words = 0, capitals = 0, letters = 0, wide = 0, digits = 0, commas = 0, sentences = 0
    cdef bint white = True, begins, parted = False, separated = False, ended = False
    for character in text:
        before, kind = kind, classes_of(character)
        kinds |= kind
        if kind & ~<unsigned int> UNIT == SMALL:
            words += white
            letters += 1
            white = parted = ended = False
            continue
        begins = white & ((kind & WHITE) == 0)
        white = (kind & WHITE) != 0
        words += begins
        capitals += begins & (words <= CAPITALISED) & ((kind & UPPER) != 0)
        separated |= parted & white
        parted = ((before & WHITE) != 0) & ((kind & PARTS) != 0)
        letters += (kind & LETTER) != 0
        wide += (kind & (LETTER | WIDE)) == (LETTER | WIDE)
        digits += (kind & DIGIT) != 0
        commas += (kind & COMMA) != 0
        # in scripts without spaces, the next sentence follows immediately
        sentences += (ended & (character == u" ")) + (((kind & ENDS) != 0) & (character > 0x3000))
        ended = ((kind & ENDS) != 0) | (ended & ((kind & CLOSES) != 0))
    sentences += ended and not (kind & ENDS and character > 0x3000)
    counts[0] = Counts(digits, letters, wide, commas, sentences, words, capitals, kinds, separated)


cdef int describe(str text, float* row, Counts* counts) except -1:
    cdef Py_ssize_t length = len(text)
    row[CHARACTERS] = length + counts.wide
    row[WORDS] = counts.words
    row[WORD_LENGTH] = length / <float> max(1, counts.words)
    row[FUNCTION_WORDS] = -1
    if counts.wide and row[CHARACTERS] >= COUNTED:
        row[PARTICLES] = SOME_PARTICLES if counts.kinds & PARTICLE else NO_PARTICLES
    row[COMMAS], row[SENTENCES] = counts.commas, counts.sentences
    row[ENDING] = ends.get(text[length - 1], OPEN)
    row[BEGINNING] = beginning(classes_of(text[0]))
    row[DIGITS] = counts.digits / <float> length
    row[LETTERS] = counts.letters / <float> length
    if counts.kinds & (UPPER | LOWER | TITLE) == UPPER:
        row[CAPITALIZED_WORDS] = ALL_CAPITALS
    else:
        row[CAPITALIZED_WORDS] = counts.capitals / <float> max(1, min(CAPITALISED, counts.words))
    if length < PATTERNED:
        fill_patterns(text, row, counts)
    return 0


cdef int beginning(unsigned int kind) noexcept:
    if kind & UPPER:
        return CAPITAL
    if kind & LOWER:
        return LOWER_CASE
    if kind & DIGIT:
        return NUMBER
    return OTHER_LETTER if kind & LETTER else SIGN


cdef int fill_patterns(str text, float* row, Counts* counts) except -1:
    """Fill in the columns of patterns: dates, times, prices, separators, addresses."""
    cdef int may_be
    if counts.digits:
        # Most numbers are none of these, and the regular expressions are slow.
        may_be = possible(text)
        row[DATE] = may_be & MAY_BE_DATE and has_date(text)
        row[TIME] = may_be & MAY_BE_TIME and TIME_LIKE.search(text) is not None
        row[PRICE] = may_be & MAY_BE_PRICE and PRICE_LIKE.search(text) is not None
    row[SEPARATORS] = counts.separated or (counts.kinds & SEPARATES) != 0
    if counts.kinds & AT or (counts.kinds & POINT and ("www." in text or "://" in text)):
        row[ADDRESS] = ADDRESS_LIKE.search(text) is not None
    return 0


cdef bint has_date(str text) except -1:
    if DATE_LIKE.search(text) is not None:
        return True
    for day in DAY_LIKE.finditer(text):
        if MONTH_LIKE.search(text, max(0, day.start() - LONGEST_MONTH), day.start()) is not None:
            return True
    return False


cdef int possible(str text) noexcept:
    """Return which patterns a text with digits may match, by the characters next to its digits.

    A date has a year of four digits, or two signs between digits; a time has one; and a price is next to a currency.
    """
    cdef Py_UCS4 character, joint = 0, before = 0  # the sign between the digits before and these; the last character
    cdef unsigned int kind
    cdef int found = 0, run = 0, year = 0, joints = 0  # consecutive digits; digits of a year that are still missing
    cdef bint counted = False  # whether digits precede, or precede one white space
    for character in text:
        kind = classes_of(character)
        if kind & DIGIT:
            run += 1
            joints += run == 1 and (joint == u"." or joint == u"/" or joint == u"-")
            if run == 2 and (joint == u":" or joint == u"." or joint == u"h"):
                found |= MAY_BE_TIME
            year -= year > 0
            if joints == 2 or year == 1:
                found |= MAY_BE_DATE
            if (before == u"1" and character == u"9") or (before == u"2" and character == u"0"):
                year = 3
            counted = True
        else:
            if kind & MONEY or (counted and kind & UNIT):
                found |= MAY_BE_PRICE
            joint = character if run else 0
            counted = run and kind & WHITE
            run = year = 0
        before = character
    return found


cdef Py_ssize_t searched_length(str text) noexcept:
    """Return the number of characters that contain all words to look up."""
    cdef Py_UCS4 character
    cdef Py_ssize_t length = 0
    cdef int words = 0
    cdef bint inside = False
    for character in text:
        if classes_of(character) & WHITE:
            words += inside
            inside = False
            if words >= FUNCTIONAL and length >= 2 * LONG_LINE:
                break
        else:
            inside = True
        length += 1
    return length


cdef float share_known(str text, WordTable functional) noexcept:
    """Return the share of function words among the first words of a text, in lower case unless it is ASCII."""
    cdef Py_UCS4 character
    cdef int length = 0, count = 0, found = 0
    cdef uint64_t hash = SEED
    for character in text:
        if not classes_of(character) & WHITE:
            character = lowered(character)
            hash = hashed(hash, character)
            length += 1
        elif length:
            found += length <= LONGEST and functional.find(hash) >= 0
            count, length, hash = count + 1, 0, SEED
            if count == FUNCTIONAL:
                break
    if length:
        found += length <= LONGEST and functional.find(hash) >= 0
        count += 1
    return found / <float> max(1, count)
