from stripper.classify.features.phrases cimport Phrases
from stripper.native.word_table cimport WordTable

cdef enum:  # TEXT, where PHRASES is the first of the columns of phrases
    CHARACTERS, WORDS, WORD_LENGTH, FUNCTION_WORDS, PARTICLES, COMMAS, SENTENCES, ENDING, BEGINNING
    DIGITS, LETTERS, CAPITALIZED_WORDS, DATE, TIME, PRICE, SEPARATORS, ADDRESS, PHRASES

cdef int fill_text(str text, float* row, Phrases phrases, WordTable functional) except -1
