# Signs of formulas, for compiled modules.

from stripper.parse.names cimport Kind
from stripper.parse.nodes cimport Attribute

cdef enum:  # elements that may be formulas
    SCRIPTS = 1
    MATHS = 2
    IMAGES = 4
    SPANS = 8
    DIVS = 16
    MATHJAX = 32


cdef int hints_of(Kind* kind, Attribute* attributes) noexcept nogil
