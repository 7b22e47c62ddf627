# Named tuples at the cost of tuples.

from cpython.object cimport PyObject


cdef extern from "Python.h":
    ctypedef struct Type "PyTypeObject"
    void change_type "Py_SET_TYPE"(PyObject*, Type*)
    void incref "Py_INCREF"(PyObject*)
    void untrack "PyObject_GC_UnTrack"(PyObject*)


cdef inline object named(object kind, tuple values):
    """Turn a tuple into a named tuple of a kind.

    The tuple must have been made for this call, and so be no constant, and hold nothing that can refer to it, because
    the garbage collector does not track the result. To call the class takes several times as long, and collections
    would visit everything that was made from a page.
    """
    if len(values) != len(<tuple> kind._fields):
        raise SystemError(f"{kind.__name__} has the fields {kind._fields}, but was given {len(values)} values")
    incref(<PyObject*> kind)  # each instance of a heap type owns a reference to it
    change_type(<PyObject*> values, <Type*> kind)
    untrack(<PyObject*> values)
    return values
