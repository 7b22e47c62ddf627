"""Class odds: how much the class names and ids around a line speak for content, by their use on the training sites.

Each part of a name has log odds: the logarithm of the odds that a line inside such an element is content, less that of
any line. A container that holds most of the page counts for nothing, since its names describe the whole page.
"""

from libc.stdlib cimport calloc, free

from stripper.classify.features.class_names cimport next_known
from stripper.classify.features.odds_table cimport OddsTable
from stripper.classify.features.page_arrays cimport WHOLE_PAGE, Lines, Tree
from stripper.native.line cimport CONTAINER_NAMES, CONTAINER_TAG
from stripper.native.matrix cimport Matrix

COLUMNS = ("class odds: sum", "class odds: highest", "class odds: lowest", "class odds: nearest")

cdef enum:
    SUM, HIGHEST, LOWEST, NEAREST  # the columns
    WIDTH
    MOST_PARTS = 32  # of an element that count

cdef double MOST = 0.5  # share of a page's characters from which the names of a container are ignored
cdef float DECAY = 0.8  # of the sum, for each step up


cdef class ClassOdds(OddsTable):
    """The log odds of parts of class names and ids, which are runs of the letters a to z."""

    cdef bint fill(self, float* row, str names) noexcept:
        """Fill in the columns for an element alone; return whether it has a known part."""
        cdef int[MOST_PARTS] seen
        cdef int count = 0, part, number
        cdef Py_ssize_t at = 0
        cdef float odds
        row[SUM] = row[HIGHEST] = row[LOWEST] = 0
        while count < MOST_PARTS and (part := next_known(self.terms, names, &at)) >= 0:
            for number in range(count):
                if seen[number] == part:
                    break
            else:
                seen[count] = part
                count += 1
                odds = self.values[part]
                row[SUM] += odds
                row[HIGHEST] = max(row[HIGHEST], odds)
                row[LOWEST] = min(row[LOWEST], odds)
        row[NEAREST] = row[SUM]
        return count > 0


def fill(Matrix matrix not None, Py_ssize_t first, Lines lines not None, Tree tree not None, ClassOdds odds not None):
    """Fill in the columns: of all parts around a line, the sum, and the extremes; of the nearest element, the sum."""
    cdef float* own = <float*> calloc((len(tree.examples) + 1) * WIDTH, sizeof(float))
    cdef float* rows = <float*> calloc(max(1, tree.count) * WIDTH, sizeof(float))
    cdef bint* known = <bint*> calloc(len(tree.examples) + 1, sizeof(bint))
    cdef Py_ssize_t index, column
    cdef float* out
    try:
        if own == NULL or rows == NULL or known == NULL:
            raise MemoryError
        for index, container in enumerate(tree.examples):
            known[index] = odds.fill(own + index * WIDTH, (<tuple> container)[CONTAINER_NAMES])
        for index in range(1, tree.count):
            if tree.lines[index] and not is_large(tree, index):
                add(
                    rows + index * WIDTH, rows + tree.parent[index] * WIDTH,
                    own + tree.kind[index] * WIDTH, known[tree.kind[index]],
                )
        for index in range(lines.count):
            out = matrix.row(index) + first
            for column in range(WIDTH):
                out[column] = rows[lines.container[index] * WIDTH + column]
    finally:
        free(own)
        free(rows)
        free(known)


cdef bint is_large(Tree tree, Py_ssize_t index) noexcept:
    cdef str tag = <str> (<tuple> tree.containers[index])[CONTAINER_TAG]
    return (
        tree.characters[index] > MOST * tree.characters[WHOLE_PAGE] or tag == "html" or tag == "body"
    )


cdef void add(float* row, const float* outer, const float* own, bint known) noexcept:
    """Compute the columns for a container from those of its parent and its own."""
    row[SUM] = own[SUM] + DECAY * outer[SUM]
    row[HIGHEST] = max(own[HIGHEST], outer[HIGHEST])
    row[LOWEST] = min(own[LOWEST], outer[LOWEST])
    row[NEAREST] = own[NEAREST] if known else outer[NEAREST]
