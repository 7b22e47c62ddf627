"""Word odds: how much the words of a line speak for content, by a linear model trained on the lines of other sites.

The terms of a line are its tokens, its pairs of adjacent tokens, its first and its last token and, of a short line, the
whole line. A token is a run of letters in lower case, a number (as "0"), a sign, or a character of a script without
spaces. The first token of a line has a caret before it, and the last one a dollar sign after it.
"""

from cpython.unicode cimport PyUnicode_4BYTE_KIND, PyUnicode_FromKindAndData
from libc.stdint cimport uint64_t

from stripper.classify.features.odds_table cimport OddsTable
from stripper.classify.features.page_arrays cimport Lines
from stripper.native.char_classes cimport DIGIT, OF_WORD, WHITE, WIDE, classes_of, lowered
from stripper.native.lower_case cimport lower
from stripper.native.matrix cimport Matrix
from stripper.native.word_table cimport SEED, WordTable, hashed, multiplier

COLUMNS = ("word odds",)

cdef enum:
    WHOLE = 4  # the most tokens of a line that is a term as a whole

cdef enum Shape:
    SPACE, WORD, NUMBER, SIGN

cdef uint64_t[LONGEST + 1] powers  # what hashes are multiplied by, for each number of characters that follow
powers[0] = 1
for _index in range(LONGEST):
    powers[_index + 1] = powers[_index] * multiplier()


cdef class WordOdds(OddsTable):
    """The log odds of terms, and those of a line without any."""

    cdef readonly float intercept

    def __init__(self, bytes slots not None, bytes values not None, float intercept=0.0):
        super().__init__(slots, values)
        self.intercept = intercept

    cdef float sum(self, const Tokens* tokens) noexcept:
        """Return the log odds of a line: the sum over its terms."""
        cdef int[MOST_TERMS] found
        cdef int number
        cdef float total = self.intercept
        for number in range(find_terms(tokens, self.terms, found)):
            total += self.values[found[number]]
        return total


cdef int find_terms(const Tokens* tokens, WordTable known, int* found) noexcept:
    """Write the values of the known terms of a line, as often as they occur; return their number."""
    cdef int index, last = tokens.count - 1, count = 0
    for index in range(tokens.count):
        count += look_up(tokens, known, tokens.start[index], tokens.end[index], found + count)
        if index < last:
            count += look_up(tokens, known, tokens.start[index], tokens.end[index + 1], found + count)
    if tokens.count:
        count += look_up(tokens, known, 0, tokens.end[0], found + count)
        if tokens.whole:
            count += look_up(tokens, known, tokens.start[last], tokens.end[last] + 1, found + count)
            if tokens.count <= WHOLE:
                count += look_up(tokens, known, 0, tokens.end[last] + 1, found + count)
    return count


cdef int look_up(const Tokens* tokens, WordTable known, int start, int end, int* found) noexcept:
    """Write the value of a term, if it is known; return the number of values written."""
    found[0] = known.find(tokens.hashes[end] - tokens.hashes[start] * powers[end - start])
    return found[0] >= 0


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, WordOdds odds not None):
    """Fill in the column."""
    cdef Tokens tokens
    cdef Py_ssize_t index
    for index in range(lines.count):
        tokenize(lines.texts[index], &tokens)
        (matrix.row(index) + first)[0] = odds.sum(&tokens)


def terms(str text not None):
    """Return the terms of a line, as often as they occur."""
    cdef Tokens tokens
    cdef int index, last
    cdef list found = []
    tokenize(text, &tokens)
    last = tokens.count - 1
    for index in range(tokens.count):
        found.append(joined(&tokens, tokens.start[index], tokens.end[index]))
        if index < last:
            found.append(joined(&tokens, tokens.start[index], tokens.end[index + 1]))
    if tokens.count:
        found.append(joined(&tokens, 0, tokens.end[0]))
        if tokens.whole:
            found.append(joined(&tokens, tokens.start[last], tokens.end[last] + 1))
            if tokens.count <= WHOLE:
                found.append(joined(&tokens, 0, tokens.end[last] + 1))
    return found


cdef str joined(Tokens* tokens, int start, int end):
    return PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, tokens.characters + start, end - start)


cdef int tokenize(str text, Tokens* tokens) except -1:
    """Split the start of a line into tokens."""
    cdef Py_UCS4 character
    cdef Shape shape, before = SPACE
    cdef unsigned int kind
    cdef int end = 1, at
    tokens.count, tokens.whole = 0, len(text) <= MOST_CHARACTERS
    text = text[:MOST_CHARACTERS]
    if not text.isascii():
        text = lower(text)[:MOST_CHARACTERS]
    tokens.characters[0] = u"^"
    for character in text:
        kind = classes_of(character)
        shape = SPACE if kind & WHITE else NUMBER if kind & DIGIT else WORD if kind & OF_WORD else SIGN
        if shape != SPACE and (shape != before or shape == SIGN or kind & WIDE):
            if tokens.count == MOST_TOKENS:
                tokens.whole = False
                break
            if tokens.count:
                tokens.characters[end] = u" "
                end += 1
            tokens.start[tokens.count] = end
            tokens.characters[end] = u"0" if shape == NUMBER else lowered(character)
            end += 1
            tokens.count += 1
            tokens.end[tokens.count - 1] = end
        elif shape == WORD:
            tokens.characters[end] = lowered(character)
            end += 1
            tokens.end[tokens.count - 1] = end
        before = shape
    tokens.characters[end] = u"$"
    tokens.hashes[0] = SEED
    for at in range(end + 1):
        tokens.hashes[at + 1] = hashed(tokens.hashes[at], tokens.characters[at])
    return 0
