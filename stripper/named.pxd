# Named tuples at the price of tuples.

from cpython.object cimport PyObject


cdef extern from "Python.h":
    ctypedef struct Type "PyTypeObject"
    void change_type "Py_SET_TYPE"(PyObject*, Type*)
    void incref "Py_INCREF"(PyObject*)
    void untrack "PyObject_GC_UnTrack"(PyObject*)


cdef inline object named(object kind, tuple values):
    """Make a named tuple of a kind out of a tuple that was made for it, and so is no constant.

    The garbage collector need not look at it: only for values that cannot refer to it. Calling the class takes many
    times as long, and collections would go through all that was made of a page.
    """
    incref(<PyObject*> kind)  # each object of a class that is no static one owns a reference to it
    change_type(<PyObject*> values, <Type*> kind)
    untrack(<PyObject*> values)
    return values
