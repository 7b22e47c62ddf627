"""What the words of a line say about it, in any language that there are words for."""

from functools import cache

from cpython.unicode cimport PyUnicode_Substring

from stripper import words

SECTIONS = (
    *("navigation", "breadcrumb", "pagination", "share", "related", "newsletter", "advertisement", "cookie", "sign-in"),
    *("comments", "interface", "footer", "author-bio", "tags", "byline", "date", "caption", "relative-date"),
)
"""Sections of the word files that a line is searched for."""

cdef enum:
    MENTIONS = 1
    BEGINS = 2
    SAYS = 3
    LONGEST = 5  # words of a phrase
    LONG_LINE = 90  # characters; of a longer line only the start is searched: running text may hold any phrase
    START = 50  # characters in which the phrase must be that a long line begins with
    SHORT_UNSPACED = 24  # characters of a short line in a writing without spaces
    START_UNSPACED = 8

COVER = 0.5
"""Share of its words from which a line says a phrase, rather than mentions it."""
cdef double cover = COVER


cdef class Phrases:
    """The phrases of all languages."""

    def __init__(self):
        self.signs, self.longest, self.unspaced = {}, {}, {}
        for index, section in enumerate(SECTIONS):
            for found in words.section(section).values():
                for phrase in found:
                    self.add(phrase, index)

    cdef int add(self, str phrase, int index) except -1:
        cdef list tokens
        if is_unspaced(phrase):
            self.unspaced.setdefault(phrase[0], []).append((phrase, index))
            return 0
        tokens = tokenize(phrase)
        if tokens:
            self.signs.setdefault(" ".join(tokens), index)
            if len(tokens) > self.longest.get(tokens[0], 0):
                self.longest[tokens[0]] = min(len(tokens), LONGEST)
        return 0

    cdef int search(self, str text, unsigned char* levels) except -1:
        """Note for each section whether a line in lower case mentions, begins with or says one of its phrases."""
        cdef list tokens
        cdef int sign, taken, index = 0
        cdef int[32] covered
        cdef Py_ssize_t count
        if not text.isascii():
            if is_unspaced(text):
                return self.search_unspaced(text, levels)
            text = text.replace("’", "'").replace("i\u0307", "i")
        if len(text) > LONG_LINE:
            tokens = tokenize(text[:START])
            sign = self.at(tokens, 0, &taken) if tokens else -1
            if sign >= 0:
                levels[sign] = BEGINS
            return 0
        tokens = tokenize(text)
        count = len(tokens)
        for sign in range(len(SECTIONS)):
            covered[sign] = 0
        while index < count:
            sign = self.at(tokens, index, &taken)
            if sign >= 0:
                covered[sign] += taken
                levels[sign] = SAYS if covered[sign] >= cover * count else MENTIONS
            index += taken
        return 0

    cdef int at(self, list tokens, int index, int* taken) except -2:
        """What the longest phrase that begins at a word is a sign of, and its length; -1 if there is none."""
        cdef int length
        cdef object most = self.longest.get(tokens[index])
        taken[0] = 1
        if most is None:
            return -1
        for length in range(min(<int> most, len(tokens) - index), 0, -1):
            sign = self.signs.get(" ".join(tokens[index:index + length]))
            if sign is not None:
                taken[0] = length
                return sign
        return -1

    cdef int search_unspaced(self, str text, unsigned char* levels) except -1:
        cdef bint short = len(text) <= SHORT_UNSPACED
        cdef Py_ssize_t start
        cdef int level
        if not short:
            text = text[:START_UNSPACED]
        for start in range(len(text)):
            for phrase, sign in self.unspaced.get(text[start], ()):
                if text.startswith(phrase, start):
                    level = BEGINS if not short else SAYS if len(phrase) >= cover * len(text) else MENTIONS
                    levels[<int> sign] = max(levels[<int> sign], level)
        return 0


cdef list tokenize(str text):
    """The words of a text in lower case, with the marks that combine with their letters; © counts as one."""
    cdef list tokens = []
    cdef Py_ssize_t start = -1, index, count = len(text)
    cdef Py_UCS4 character
    for index in range(count):
        character = text[index]
        if character.isalnum() or combines(character):
            if start < 0:
                start = index
            continue
        if start >= 0:
            if (character == u"'" or character == u"-") and index + 1 < count and text[index + 1].isalnum():
                continue
            tokens.append(PyUnicode_Substring(text, start, index))
            start = -1
        if character == u"©":
            tokens.append("©")
    if start >= 0:
        tokens.append(PyUnicode_Substring(text, start, count))
    return tokens


cdef bint combines(Py_UCS4 character) noexcept:
    return character >= 0x300 and (
        character <= 0x36F or 0x900 <= character < 0xE00 or character == 0x200C or character == 0x200D
    )


cdef bint is_unspaced(str text) noexcept:
    """Whether a text is in a writing that puts no spaces between words."""
    cdef Py_UCS4 character
    for character in text:
        if unspaced(character):
            return True
    return False


@cache
def phrases():
    """The phrases that lines are searched for."""
    return Phrases()


@cache
def stopwords():
    """The function words of all languages."""
    return frozenset(word for found in words.section("stopwords").values() for word in found)
