"""Seams: the places in a text without line breaks where one element of the page seems to end and the next to begin.

A linear model decides for each place between two words, by their forms, the words themselves, the share of words in
lower case around it, and the distance to the ends of sentences. A word in lower case, or in a script without case,
never begins an element here.
"""

cdef enum:
    BEFORE = 6  # words in front of a place whose share in lower case counts
    AFTER = 7  # the same behind it
    WINDOW = 4_000  # words whose places are examined at a time, which bounds the memory
    NEAR = 64  # words around a window that its places depend on

cdef str MARKS = ".,:;!?…)\"”»"
cdef str QUOTES = "\"”»’')]"
cdef str ENDS = ".!?…。"
cdef str EDGES = ".,:;!?\"“”„«»()[]'’‘…"
cdef str FIGURES = "012345678"

cdef enum Case:
    LOWER, NO_CASE, OTHER


cdef class Seams:
    """The log odds of a seam by each of the traits of a place."""

    cdef tuple odds
    cdef double intercept

    def __init__(self, odds not None, double intercept):
        self.odds = tuple(odds)
        self.intercept = intercept

    def cut(self, str text not None):
        cdef list words = text.split(), found = []
        cdef Py_ssize_t start = 0, first, low, place
        for first in range(0, len(words), WINDOW):
            low = max(0, first - NEAR)
            for place, traits in places(words[low:first + WINDOW + NEAR]):
                place += low
                if first <= place < first + WINDOW and self.is_seam(<tuple> traits):
                    found.append(" ".join(words[start:place]))
                    start = place
        found.append(" ".join(words[start:]))
        return found

    cdef bint is_seam(self, tuple traits) except -1:
        cdef double total = self.intercept
        cdef dict table
        cdef object value
        for table, trait in zip(self.odds, traits):
            value = table.get(trait)
            if value is not None:
                total += <double> value
        return total >= 0


def places(list words not None):
    cdef Py_ssize_t count = len(words), index, back, ahead
    cdef list forms = [form(word) for word in words], keys = [(<str> word).strip(EDGES).lower() for word in words]
    cdef list lower = [0], ends = [0] * (count + 1), found = []
    cdef str word, left, right
    for word in words:
        lower.append(<Py_ssize_t> lower[-1] + (case_of(word[0]) != OTHER))
    for index in range(count - 1, -1, -1):
        ends[index] = 0 if ends_sentence(<str> words[index]) else <Py_ssize_t> ends[index + 1] + 1
    back = 0
    for index in range(1, count):
        back = 0 if ends_sentence(<str> words[index - 1]) else back + 1
        word = words[index]
        if case_of(word[0]) != OTHER:
            continue
        left, right = forms[index - 1], forms[index]
        ahead = ends[index]
        found.append((index, (
            f"{left} {right}",
            f"{forms[index - 2] if index > 1 else ''} {left} {right}",
            keys[index - 1],
            f"{keys[index - 2] if index > 1 else ''} {keys[index - 1]}",
            keys[index],
            f"{keys[index - 1]} {right}",
            f"{left} {keys[index]}",
            FIGURES[<Py_ssize_t> lower[index] - <Py_ssize_t> lower[max(0, index - BEFORE)]]
            + FIGURES[<Py_ssize_t> lower[min(count, index + AFTER)] - <Py_ssize_t> lower[index]],
            FIGURES[distance(back)] + FIGURES[distance(ahead)],
        )))
    return found


cdef Case case_of(Py_UCS4 character):
    if not character.isalpha():
        return OTHER
    return LOWER if character.islower() else OTHER if character.isupper() or character.istitle() else NO_CASE


cdef str form(str word):
    """Return the form of a word: its case or kind, and the mark at its end."""
    cdef Py_UCS4 first = word[0], last = word[-1]
    cdef str kind
    if first.isalpha():
        if len(word) == 1:
            kind = "I" if first.isupper() else "x"
        else:
            kind = "A" if word.isupper() else "X" if first.isupper() else "x" if first.islower() else "o"
    elif first.isdecimal():
        kind = "0"
    elif len(word) == 1:
        return word
    else:
        kind = first if first in EDGES else "-"
    return kind if last.isalnum() else kind + last if last in MARKS else kind + "-"


cdef bint ends_sentence(str word):
    cdef Py_ssize_t end = len(word)
    while end > 1 and word[end - 1] in QUOTES:
        end -= 1
    return word[end - 1] in ENDS


cdef Py_ssize_t distance(Py_ssize_t count):
    """Return the class of a number of words without the end of a sentence."""
    return 0 if count < 3 else 1 if count < 7 else 2 if count < 14 else 3 if count < 28 else 4 if count < 60 else 5
