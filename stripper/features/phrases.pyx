"""What the words of a line say about it, in any language that there are words for."""

from functools import cache

from libc.stdint cimport uint32_t

from stripper.features.traits cimport ALPHANUMERIC, OF_WORD, WIDE, lowered, traits
from stripper.features.vocabulary cimport SEED, Vocabulary, hashed

from stripper import scales, words
from stripper.words.sections import REASONS

SECTIONS = tuple(REASONS)
"""Sections of the word files that a line is searched for."""

cdef int MENTIONS = scales.MENTIONS, BEGINS = scales.BEGINS, SAYS = scales.SAYS

cdef enum:
    LONGEST = 5  # words of a phrase
    START = 50  # characters in which the phrase must be that a long line begins with
    SHORT_UNSPACED = 24  # characters of a short line in a writing without spaces
    START_UNSPACED = 8

COVER = 0.5
"""Share of its words from which a line says a phrase, rather than mentions it."""
cdef double cover = COVER


cdef class Phrases:
    """The phrases of all languages."""

    def __init__(self):
        cdef dict signs = {}, longest = {}
        if len(SECTIONS) > MOST_SECTIONS:
            raise ValueError(f"there are more than {MOST_SECTIONS} sections of phrases")
        self.unspaced = {}
        for index, section in enumerate(SECTIONS):
            for found in words.section(section).values():
                for phrase in found:
                    if is_unspaced(phrase):
                        self.unspaced.setdefault(phrase[0], []).append((phrase, index))
                    else:
                        add(phrase, index, signs, longest)
        self.signs, self.longest = Vocabulary(signs), Vocabulary(longest)

    cdef int search(self, str text, bint unspaced, unsigned char* levels) except -1:
        """Note for each section whether a line mentions, begins with or says one of its phrases.

        What is not ASCII must be in lower case. Of a line longer than twice `LONG_LINE` the beginning will do;
        `unspaced` says whether all of it has letters of a writing that puts no spaces between words.
        """
        cdef Tokens tokens
        cdef int sign, taken
        if unspaced:
            return self.search_unspaced(text, levels)
        if not text.isascii():
            text = text.replace("’", "'").replace("i\u0307", "i")
        if len(text) <= LONG_LINE:
            tokenize(text, LONG_LINE, &tokens)
            return self.search_tokens(&tokens, levels)
        tokenize(text, START, &tokens)
        sign = self.at(&tokens, 0, &taken) if tokens.count else -1
        if sign >= 0:
            levels[sign] = BEGINS
        return 0

    cdef int search_tokens(self, Tokens* tokens, unsigned char* levels) noexcept:
        cdef int sign, taken, index = 0
        cdef int[MOST_SECTIONS] covered
        for sign in range(MOST_SECTIONS):
            covered[sign] = 0
        while index < tokens.count:
            sign = self.at(tokens, index, &taken)
            if sign >= 0:
                covered[sign] += taken
                levels[sign] = SAYS if covered[sign] >= cover * tokens.count else MENTIONS
            index += taken
        return 0

    cdef int at(self, Tokens* tokens, int index, int* taken) noexcept:
        """What the longest phrase that begins at a word is a sign of, and its length; -1 if there is none."""
        cdef Py_UCS4* letters = tokens.letters + tokens.start[index]
        cdef int length, read = 0, most = 1, end, found, sign = -1
        cdef uint32_t hash = SEED
        taken[0] = 1
        length = 1
        while length <= most:
            end = tokens.end[index + length - 1] - tokens.start[index]
            while read < end:
                hash = hashed(hash, letters[read])
                read += 1
            if length == 1:
                most = min(self.longest.find(letters, end, hash), tokens.count - index)
                if most < 1:
                    return -1
            found = self.signs.find(letters, end, hash)
            if found >= 0:
                sign, taken[0] = found, length
            length += 1
        return sign

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


cdef int add(str phrase, int index, dict signs, dict longest) except -1:
    cdef Tokens tokens
    cdef list found
    cdef int number
    if len(phrase) > LONG_LINE:
        raise ValueError(f"a phrase has more than {LONG_LINE} characters: {phrase}")
    tokenize(phrase, LONG_LINE, &tokens)
    if tokens.count:
        found = [letters(&tokens, number) for number in range(tokens.count)]
        signs.setdefault(" ".join(found), index)
        longest[found[0]] = max(longest.get(found[0], 0), min(len(found), LONGEST))
    return 0


cdef void tokenize(str text, Py_ssize_t most, Tokens* tokens) noexcept:
    """The words of so many characters, in lower case, with the marks that combine with their letters.

    © counts as a word.
    """
    cdef Py_UCS4 character, joint = 0  # what may hold together the halves of a word
    cdef Py_ssize_t left = most
    cdef unsigned int kind
    cdef bint inside = False
    tokens.count = 0
    for character in text:
        if left == 0:
            break
        left -= 1
        kind = traits(character)
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
    """Write a character of the word under way, or the first of a new one."""
    cdef int end = tokens.end[tokens.count - 1] if tokens.count else -1
    if not inside:
        if end >= 0:
            tokens.letters[end] = u" "
        end += 1
        tokens.start[tokens.count] = end
        tokens.count += 1
    tokens.letters[end] = lowered(character)
    tokens.end[tokens.count - 1] = end + 1


cdef str letters(Tokens* tokens, int number):
    cdef int index
    return "".join([tokens.letters[index] for index in range(tokens.start[number], tokens.end[number])])


cdef bint is_unspaced(str text) noexcept:
    """Whether a text is in a writing that puts no spaces between words."""
    cdef Py_UCS4 character
    for character in text:
        if traits(character) & WIDE:
            return True
    return False


@cache
def phrases():
    """The phrases that lines are searched for."""
    return Phrases()


@cache
def stopwords():
    """The function words of all languages."""
    return Vocabulary({word: 1 for found in words.section("stopwords").values() for word in found})
