"""Lines that are found in one pass over a page: those with a role, and those of tables and stanzas."""

from stripper.native.line cimport LINE_FOLLOWS_BREAK, LINE_ROLE, LINE_TABLE


def with_role(lines, role, other=None):
    cdef list found = []
    for line in lines:
        if (<tuple> line)[LINE_ROLE] is role or (<tuple> line)[LINE_ROLE] is other:
            found.append(line)
    return found


def of_units(tuple lines not None, Py_ssize_t least):
    cdef list found = []
    cdef Py_ssize_t start = 0, end, table = 0, own = 0
    cdef tuple line
    for end in range(len(lines) + 1):
        if end < len(lines):
            line = <tuple> lines[end]
            own = line[LINE_TABLE]
            if own == table and (table or line[LINE_FOLLOWS_BREAK]):
                continue
        if table or end - start >= least:
            found.append((table, start, end))
        start, table = end, own
    return found
