# The number of words of a text.

cpdef Py_ssize_t count_words(str text) except -1
