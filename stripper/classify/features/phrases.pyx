"""Search for the phrases of all languages that are typical of boilerplate, such as "Read more" or "Share this"."""

from functools import cache

from cpython.unicode cimport PyUnicode_4BYTE_KIND, PyUnicode_FromKindAndData
from libc.stdint cimport uint64_t

from stripper.native.char_classes cimport ALPHANUMERIC, OF_WORD, WIDE, lowered, classes_of
from stripper.native.word_table cimport SEED, WordTable, hashed

from stripper import words
from stripper.native.word_table import slots_of
from stripper.classify.features import scales
from stripper.words.sections import REASONS

SECTIONS = tuple(REASONS)
"""Sections of the word files with phrases to search lines for."""

cdef int MENTIONS = scales.MENTIONS, BEGINS = scales.BEGINS, COVERED = scales.COVERED

cdef enum:
    LONGEST = 5  # words of a phrase
    START = 50  # characters of a long line that are searched for a phrase at its start
    SHORT_UNSPACED = 24  # characters of a short line in a script without spaces
    START_UNSPACED = 8  # characters of a longer one that are searched

COVER = 0.5
"""Share of the words of a line that phrases must cover for the level `COVERED` rather than `MENTIONS`."""
cdef double cover = COVER


cdef class Phrases:
    """The phrases of all languages."""

    def __init__(self):
        sections, longest = tables(*SECTIONS)
        self.sections, self.longest = WordTable(sections), WordTable(longest)

    cdef int search(self, str text, bint unspaced, unsigned char* levels) except -1:
        """Set `levels` to the level of each section in a line: `MENTIONS`, `BEGINS` or `COVERED`.

        Text that is not ASCII must be in lower case. Of a line longer than twice `LONG_LINE`, the start suffices;
        `unspaced` is whether the whole line has characters of a script without spaces between words.
        """
        cdef Tokens tokens
        cdef int section, taken
        if unspaced:
            return self.search_unspaced(text, levels)
        if not text.isascii():
            text = text.replace("’", "'").replace("i\u0307", "i")
        if len(text) <= LONG_LINE:
            tokenize(text, LONG_LINE, &tokens)
            return self.search_tokens(&tokens, levels)
        tokenize(text, START, &tokens)
        section = self.at(&tokens, 0, &taken) if tokens.count else -1
        if section >= 0:
            levels[section] = BEGINS
        return 0

    cdef int search_tokens(self, Tokens* tokens, unsigned char* levels) noexcept:
        cdef int section, taken, index = 0
        cdef int[MOST_SECTIONS] covered
        for section in range(MOST_SECTIONS):
            covered[section] = 0
        while index < tokens.count:
            section = self.at(tokens, index, &taken)
            if section >= 0:
                covered[section] += taken
                levels[section] = COVERED if covered[section] >= cover * tokens.count else MENTIONS
            index += taken
        return 0

    cdef int at(self, Tokens* tokens, int index, int* taken) noexcept:
        """Return the section of the longest phrase that begins at a word, or -1; `taken` is its number of words."""
        cdef Py_UCS4* characters = tokens.characters + tokens.start[index]
        cdef int length, read = 0, most = 1, end, found, section = -1
        cdef uint64_t hash = SEED
        taken[0] = 1
        length = 1
        while length <= most:
            end = tokens.end[index + length - 1] - tokens.start[index]
            while read < end:
                hash = hashed(hash, characters[read])
                read += 1
            if length == 1:
                most = min(self.longest.find(hash), tokens.count - index)
                if most < 1:
                    return -1
            found = self.sections.find(hash)
            if found >= 0:
                section, taken[0] = found, length
            length += 1
        return section

    cdef int search_unspaced(self, str text, unsigned char* levels) except -1:
        cdef bint short = len(text) <= SHORT_UNSPACED
        cdef dict phrases = unspaced_phrases()
        cdef Py_ssize_t start
        cdef int level
        if not short:
            text = text[:START_UNSPACED]
        for start in range(len(text)):
            for phrase, section in phrases.get(text[start], ()):
                if text.startswith(phrase, start):
                    level = BEGINS if not short else COVERED if len(phrase) >= cover * len(text) else MENTIONS
                    levels[<int> section] = max(levels[<int> section], level)
        return 0


@words.stored
def tables(*names):
    """Return the slots of the tables `sections` and `longest`, for sections of the word files."""
    cdef dict sections = {}, longest = {}
    if len(names) > MOST_SECTIONS:
        raise ValueError(f"there are more than {MOST_SECTIONS} sections of phrases")
    for index, section in enumerate(names):
        for found in words.section(section).values():
            for phrase in found:
                if not is_unspaced(phrase):
                    add(phrase, index, sections, longest)
    return slots(sections), slots(longest)


@cache
@words.stored
def unspaced_phrases():
    """Return (phrase, index of the section) for the phrases in scripts without spaces, by their first character."""
    cdef dict unspaced = {}
    for index, section in enumerate(SECTIONS):
        for phrase in words.all_phrases(section):
            if is_unspaced(phrase):
                unspaced.setdefault(phrase[0], []).append((phrase, index))
    return unspaced


cdef bytes slots(dict values):
    """Return the slots of a table of words."""
    return slots_of("\n".join(values), bytes(values.values()))


cdef int add(str phrase, int index, dict sections, dict longest) except -1:
    cdef Tokens tokens
    cdef str first
    if len(phrase) > LONG_LINE:
        raise ValueError(f"a phrase has more than {LONG_LINE} characters: {phrase}")
    tokenize(phrase, LONG_LINE, &tokens)
    if tokens.count:
        first = text_up_to(&tokens, 0)
        sections.setdefault(text_up_to(&tokens, tokens.count - 1), index)
        longest[first] = max(longest.get(first, 0), min(tokens.count, LONGEST))
    return 0


cdef void tokenize(str text, Py_ssize_t most, Tokens* tokens) noexcept:
    """Split the first `most` characters into lower-case words, including combining marks; © counts as a word."""
    cdef Py_UCS4 character, joint = 0  # an apostrophe or hyphen that may be inside a word
    cdef Py_ssize_t left = most
    cdef unsigned int kind
    cdef bint inside = False
    tokens.count = 0
    for character in text:
        if left == 0:
            break
        left -= 1
        kind = classes_of(character)
        if joint:
            if kind & ALPHANUMERIC:
                write(tokens, joint, True)
            inside, joint = kind & ALPHANUMERIC, 0
        if kind & OF_WORD or character == u"©":
            write(tokens, character, inside and kind & OF_WORD)
            inside = kind & OF_WORD
        elif inside and (character == u"'" or character == u"-"):
            joint = character
        else:
            inside = False


cdef inline void write(Tokens* tokens, Py_UCS4 character, bint inside) noexcept:
    """Append a character to the current word, or to a new one."""
    cdef int end = tokens.end[tokens.count - 1] if tokens.count else -1
    if not inside:
        if end >= 0:
            tokens.characters[end] = u" "
        end += 1
        tokens.start[tokens.count] = end
        tokens.count += 1
    tokens.characters[end] = lowered(character)
    tokens.end[tokens.count - 1] = end + 1


cdef str text_up_to(Tokens* tokens, int number):
    """Return the words up to one, with single spaces between them."""
    return PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, tokens.characters, tokens.end[number])


cdef bint is_unspaced(str text) noexcept:
    """Return whether a text has characters of a script without spaces between words."""
    cdef Py_UCS4 character
    for character in text:
        if classes_of(character) & WIDE:
            return True
    return False


@cache
def phrases():
    """Return the phrases to search lines for."""
    return Phrases()


@cache
def stopwords():
    """Return the table of the function words of all languages."""
    return WordTable(function_words())


@words.stored
def function_words():
    """Return the slots of a table of the function words."""
    return slots_of("\n".join(dict.fromkeys(words.all_phrases("stopwords"))))
