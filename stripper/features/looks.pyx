"""What a text looks like, wherever it stands, and what it says."""

import re

from libc.stdint cimport uint32_t
from libc.string cimport memset

from stripper.features.phrases cimport LONG_LINE, MOST_SECTIONS
from stripper.features.traits cimport (
    AT, CLOSES, COMMA, DIGIT, ENDS, LETTER, LOWER, MONEY, PARTICLE, PARTS, POINT, SEPARATES, TITLE, UNIT, UPPER, WHITE,
    WIDE, lowered, traits,
)
from stripper.features.vocabulary cimport SEED, hashed

from stripper.features.phrases import SECTIONS
from stripper.scales import ENDINGS

TEXT = (
    *("characters", "words", "word length", "function words", "particles", "commas", "sentences"),
    *("ending", "beginning"),
    *("digits", "letters", "capitals", "date", "time", "price", "separators", "address"),
    *(f"says {section}" for section in SECTIONS),
)

cdef Py_ssize_t KINDS_OF_PHRASES = len(SECTIONS)

cdef enum:
    LOOKS = 180  # characters from which the looks of a line say nothing more
    COUNTED = 20  # characters from which function words are counted
    CAPITALISED = 40  # words that are looked at for capitals
    FUNCTIONAL = 60  # words that are looked up among the function words
    LONGEST = 64  # characters of such a word
    ALL_CAPITALS = 2  # what stands for a line without a lower case letter, twice as much as for capitalised words

cdef dict ends = {
    **dict.fromkeys(".!?。！？।۔؟…", ENDINGS.index("sentence")),
    **dict.fromkeys("\"'”’»)]」』", ENDINGS.index("bracket or quote")),
    **dict.fromkeys(":：", ENDINGS.index("colon")),
    **dict.fromkeys(",;،，；、", ENDINGS.index("comma")),
    **dict.fromkeys(">»›→▸▾↓", ENDINGS.index("arrow")),
}
cdef int OPEN = ENDINGS.index("open")
BEGINNINGS = ("", "capital", "lower case", "digit", "other letter", "sign")
"""What a line begins with, by number."""
cdef int CAPITAL = BEGINNINGS.index("capital"), LOWER_CASE = BEGINNINGS.index("lower case")
cdef int NUMBER = BEGINNINGS.index("digit"), OTHER_LETTER = BEGINNINGS.index("other letter")
cdef int SIGN = BEGINNINGS.index("sign")
PARTICLE_NAMES = ("another writing", "none", "some")
"""Whether a line has particles, if its writing knows them, by number."""
cdef float NO_PARTICLES = PARTICLE_NAMES.index("none"), SOME_PARTICLES = PARTICLE_NAMES.index("some")

DATE_LIKE = re.compile(
    r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b|\b(?:19|20)\d\d[./-]\d\d?[./-]\d\d?|(?:19|20)\d\d年"
    r"|\b\d{1,2}\.? ?(?:de )?\w{3,12}\.?,? (?:de )?(?:19|20)\d\d\b"
    r"|\b\w{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b"
)
TIME_LIKE = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
PRICE_LIKE = re.compile(r"[$€£¥₹₽₺₴]\s?\d|\d\s?(?:[$€£¥₹₽₺₴]|(?:kr|zł|Kč|Ft|lei|usd|eur)\b)", re.IGNORECASE)
ADDRESS_LIKE = re.compile(r"https?://|www\.|\S@\w")

cdef enum:
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
    unsigned int kinds  # the traits that any of the characters has
    bint separated


cdef int look(str text, float* row, Phrases phrases, Vocabulary functional) except -1:
    """Fill in the columns for a text, which must not be empty."""
    cdef unsigned char[MOST_SECTIONS] said
    cdef Py_ssize_t index
    cdef Counts counts
    count(text, &counts)
    describe(text, row, &counts)
    if not text.isascii():
        text = text[:looked_at(text)].lower()
    if row[CHARACTERS] >= COUNTED:
        row[FUNCTION_WORDS] = share_known(text, functional)
    memset(said, 0, sizeof(said))
    phrases.search(text, (counts.kinds & WIDE) != 0, said)
    for index in range(KINDS_OF_PHRASES):
        row[SAYS + index] = said[index]
    return 0


cdef void count(str text, Counts* counts) noexcept:
    """Count what is seen character by character, without turns that no processor could foresee."""
    cdef Py_UCS4 character = 0
    cdef unsigned int kind = 0, before, kinds = 0
    cdef int words = 0, capitals = 0, letters = 0, wide = 0, digits = 0, commas = 0, sentences = 0
    cdef bint white = True, begins, parted = False, separated = False, ended = False
    for character in text:
        before, kind = kind, traits(character)
        kinds |= kind
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
        # behind its end, a sentence of a writing without spaces goes on at once
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
    row[BEGINNING] = beginning(traits(text[0]))
    row[DIGITS] = counts.digits / <float> length
    row[LETTERS] = counts.letters / <float> length
    if counts.kinds & (UPPER | LOWER | TITLE) == UPPER:
        row[CAPITALS] = ALL_CAPITALS
    else:
        row[CAPITALS] = counts.capitals / <float> max(1, min(CAPITALISED, counts.words))
    if length < LOOKS:
        recognise(text, row, counts)
    return 0


cdef int beginning(unsigned int kind) noexcept:
    if kind & UPPER:
        return CAPITAL
    if kind & LOWER:
        return LOWER_CASE
    if kind & DIGIT:
        return NUMBER
    return OTHER_LETTER if kind & LETTER else SIGN


cdef int recognise(str text, float* row, Counts* counts) except -1:
    """Tell whether a text holds something that has a certain form."""
    cdef int may_be
    if counts.digits:
        # Most numbers are none of these, and a search for what they cannot be takes long.
        may_be = possible(text)
        row[DATE] = may_be & MAY_BE_DATE and DATE_LIKE.search(text) is not None
        row[TIME] = may_be & MAY_BE_TIME and TIME_LIKE.search(text) is not None
        row[PRICE] = may_be & MAY_BE_PRICE and PRICE_LIKE.search(text) is not None
    row[SEPARATORS] = counts.separated or (counts.kinds & SEPARATES) != 0
    if counts.kinds & AT or (counts.kinds & POINT and ("www." in text or "://" in text)):
        row[ADDRESS] = ADDRESS_LIKE.search(text) is not None
    return 0


cdef int possible(str text) noexcept:
    """What a text with digits may hold, by what they stand beside.

    A date has a year of four digits, or digits on both sides of each of two signs; a time has them around one; and
    beside a price stands money.
    """
    cdef Py_UCS4 character, joint = 0, before = 0  # behind a digit and before these; the last one
    cdef unsigned int kind
    cdef int found = 0, run = 0, year = 0, joints = 0  # digits in a row; of a year still to come
    cdef bint counted = False  # whether digits stand before, or before one white space
    for character in text:
        kind = traits(character)
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


cdef Py_ssize_t looked_at(str text) noexcept:
    """The characters of a text in which its words are looked at."""
    cdef Py_UCS4 character
    cdef Py_ssize_t length = 0
    cdef int words = 0
    cdef bint inside = False
    for character in text:
        if traits(character) & WHITE:
            words += inside
            inside = False
            if words >= FUNCTIONAL and length >= 2 * LONG_LINE:
                break
        else:
            inside = True
        length += 1
    return length


cdef float share_known(str text, Vocabulary functional) noexcept:
    """The share of function words among the first words of a text; what is not ASCII must be in lower case."""
    cdef Py_UCS4[LONGEST] word
    cdef Py_UCS4 character
    cdef int length = 0, count = 0, found = 0
    cdef uint32_t hash = SEED
    for character in text:
        if not traits(character) & WHITE:
            character = lowered(character)
            hash = hashed(hash, character)
            if length < LONGEST:
                word[length] = character
            length += 1
        elif length:
            found += length <= LONGEST and functional.find(word, length, hash) >= 0
            count, length, hash = count + 1, 0, SEED
            if count == FUNCTIONAL:
                break
    if length:
        found += length <= LONGEST and functional.find(word, length, hash) >= 0
        count += 1
    return found / <float> max(1, count)
