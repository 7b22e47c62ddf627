# Named tuples at the price of tuples.

from cpython.object cimport PyObject


cdef extern from "Python.h":
    ctypedef struct Type "PyTypeObject":
        PyObject* (*tp_alloc)(Type*, Py_ssize_t) except NULL
    PyObject* get "PyTuple_GET_ITEM"(PyObject*, Py_ssize_t)
    void set "PyTuple_SET_ITEM"(PyObject*, Py_ssize_t, PyObject*)
    void incref "Py_INCREF"(PyObject*)
    void decref "Py_DECREF"(PyObject*)
    void untrack "PyObject_GC_UnTrack"(PyObject*)


cdef inline object named(object kind, tuple values):
    """A named tuple of a kind, which the garbage collector need not look at: only for values that cannot refer to it.

    Calling the class takes five times as long, and collections would go through all that was made of a page.
    """
    cdef Py_ssize_t index, count = len(values)
    cdef PyObject* made = (<Type*> kind).tp_alloc(<Type*> kind, count)
    for index in range(count):
        incref(get(<PyObject*> values, index))
        set(made, index, get(<PyObject*> values, index))
    untrack(made)
    cdef object result = <object> made
    decref(made)
    return result
