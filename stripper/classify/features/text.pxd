from stripper.classify.features.phrases cimport Phrases
from stripper.native.word_table cimport WordTable

cdef enum:  # TEXT, where SAYS is the first of the columns of phrases
    CHARACTERS, WORDS, WORD_LENGTH, FUNCTION_WORDS, PARTICLES, COMMAS, SENTENCES, ENDING, BEGINNING
    DIGITS, LETTERS, CAPITALS, DATE, TIME, PRICE, SEPARATORS, ADDRESS, SAYS

cdef int fill_text(str text, float* row, Phrases phrases, WordTable functional) except -1
