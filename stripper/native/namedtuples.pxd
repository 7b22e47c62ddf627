# NamedTuples at the cost of plain tuples.

from cpython.object cimport PyObject


cdef extern from "Python.h":
    ctypedef struct Type "PyTypeObject"
    void change_type "Py_SET_TYPE"(PyObject*, Type*)
    void incref "Py_INCREF"(PyObject*)
    void untrack "PyObject_GC_UnTrack"(PyObject*)


cdef inline object as_namedtuple(object kind, tuple values):
    """Convert a tuple to the NamedTuple `kind`, in place.

    The tuple must be new, and so not a constant, and must not be part of a reference cycle, because the garbage
    collector does not track the result. Calling the class takes several times as long, and each collection would
    visit all objects of a page. Raises SystemError if the number of values differs from that of the fields.
    """
    if len(values) != len(<tuple> kind._fields):
        raise SystemError(f"{kind.__name__} has the fields {kind._fields}, but was given {len(values)} values")
    incref(<PyObject*> kind)  # each instance of a heap type owns a reference to it
    change_type(<PyObject*> values, <Type*> kind)
    untrack(<PyObject*> values)
    return values
