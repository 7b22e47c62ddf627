from stripper.features.phrases cimport Phrases
from stripper.features.vocabulary cimport Vocabulary

cdef enum:  # TEXT, where SAYS is the first of the columns of phrases
    CHARACTERS, WORDS, WORD_LENGTH, FUNCTION_WORDS, PARTICLES, COMMAS, SENTENCES, ENDING, BEGINNING
    DIGITS, LETTERS, CAPITALS, DATE, TIME, PRICE, SEPARATORS, ADDRESS, SAYS

cdef int look(str text, float* row, Phrases phrases, Vocabulary functional) except -1
