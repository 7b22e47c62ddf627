"""Trees that give points: what a score card is made of.

A tree asks of a line one question after another and ends in points; the score of a line is the sum over all trees
(gradient boosted trees, Friedman 2001). What a question was worth is by how much its answer changed what is to be
expected: so the points of all questions that were asked add up to the score, and each belongs to a column.

For scores alone, all questions about a column are asked of many lines at once, whichever trees they are from: each
that is denied takes the leaves up to its limit from those that a line can come to in its tree, and the line comes to
the first that is left (QuickScorer, Lucchese et al. 2015). No processor can foresee the way through a tree, but this
has no turns.
"""

from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc
from libc.string cimport memset

from stripper.matrix cimport Matrix

cdef extern from *:
    """
    #ifdef _MSC_VER
    #include <intrin.h>
    static inline int first_bit(uint32_t bits) { unsigned long at; _BitScanForward(&at, bits); return (int) at; }
    #else
    static inline int first_bit(uint32_t bits) { return __builtin_ctz(bits); }
    #endif
    // In C, since compilers make vectors of it only where they are told that nothing overlaps, and where the loop is
    // not so short that they unroll it first.
    enum { AT_ONCE = 32 };
    static inline void deny(
        uint32_t *CYTHON_RESTRICT lines, const float *CYTHON_RESTRICT values, float limit, uint32_t left
    ) {
        for (int line = 0; line < AT_ONCE; line++) lines[line] &= left | (0 - (uint32_t) (values[line] <= limit));
    }
    """
    cdef enum:
        AT_ONCE  # lines of which a question is asked at once
    int first_bit(uint32_t bits) noexcept
    void deny(uint32_t* lines, float* values, float limit, uint32_t left) noexcept
    # leave only some leaves to those lines that are beyond a limit

cdef enum:
    LEAF = -1
    MOST_LEAVES = 32  # of a tree: as many as an integer has bits

cdef uint64_t ALL = 0xFFFFFFFF, ONE = 1

cdef struct Node:
    float limit  # up to it, the next node comes; beyond it, the one at `beyond`
    float value  # what is to be expected here; of a leaf, its points
    short column
    short beyond  # distance in nodes

cdef struct Question:
    float limit
    int tree
    uint32_t left  # the leaves that are left if it is denied

cdef struct Asked:
    # the questions about a column
    int column
    Question* end  # the one behind the last


cdef class Trees:
    """Trees over the columns of a matrix.

    `trees` are nested lists: a leaf is its points, and any other node is
    [column, limit, expected points, node for values up to the limit, node for values beyond it].
    """

    cdef readonly tuple columns
    cdef tuple checked  # the last that were found to be the same
    cdef Node* nodes
    cdef int* roots
    cdef Question* questions  # by column, and then by limit
    cdef Asked* asked  # by column
    cdef float* leaves  # the points at those of each tree, from left to right
    cdef int size, count, asked_of

    def __init__(self, tuple columns not None, list trees not None):
        cdef int index = 0
        cdef list asked = []
        cdef Question* question
        self.columns = columns
        places = {column: place for place, column in enumerate(columns)}
        self.size, self.count = sum(map(count_nodes, trees)), len(trees)
        self.reserve()
        for number, tree in enumerate(trees):
            self.roots[number] = index
            index = self.store(tree, index, places)
            self.store_leaves(tree, number, 0, places, asked)
        question = self.questions
        for column, limit, number, left in sorted(asked):
            question[0] = Question(limit, number, left)
            question += 1
            if not self.asked_of or self.asked[self.asked_of - 1].column != column:
                self.asked[self.asked_of].column = column
                self.asked_of += 1
            self.asked[self.asked_of - 1].end = question

    def __dealloc__(self):
        free(self.nodes)
        free(self.roots)
        free(self.questions)
        free(self.asked)
        free(self.leaves)

    cdef int reserve(self) except -1:
        self.nodes = <Node*> calloc(max(1, self.size), sizeof(Node))
        self.roots = <int*> calloc(max(1, self.count), sizeof(int))
        self.questions = <Question*> calloc(max(1, self.size), sizeof(Question))
        self.asked = <Asked*> calloc(max(1, len(self.columns)), sizeof(Asked))
        self.leaves = <float*> calloc(max(1, self.count) * MOST_LEAVES, sizeof(float))
        if self.nodes == NULL or self.roots == NULL or self.leaves == NULL:
            raise MemoryError
        if self.questions == NULL or self.asked == NULL:
            raise MemoryError
        return 0

    cdef int store(self, object tree, int index, dict places) except -1:
        """Store a tree from a node on; the node behind it."""
        cdef Node* node = &self.nodes[index]
        cdef int behind
        if not isinstance(tree, list):
            node.column, node.value = LEAF, tree
            return index + 1
        column, node.limit, node.value, up_to, beyond = tree
        node.column = places[column]
        behind = self.store(up_to, index + 1, places)
        node.beyond = behind - index
        return self.store(beyond, behind, places)

    cdef int store_leaves(self, object tree, int number, int first, dict places, list asked) except -1:
        """Store the leaves from a node on, and add its questions as (column, limit, tree, leaves left if denied).

        The number of the leaf behind it.
        """
        cdef int behind
        if not isinstance(tree, list):
            if first == MOST_LEAVES:
                raise ValueError(f"tree {number} has more than {MOST_LEAVES} leaves")
            self.leaves[number * MOST_LEAVES + first] = tree
            return first + 1
        column, limit, _, up_to, beyond = tree
        behind = self.store_leaves(up_to, number, first, places, asked)
        asked.append((places[column], limit, number, ALL ^ ((ONE << behind) - (ONE << first))))
        return self.store_leaves(beyond, number, behind, places, asked)

    def score(self, Matrix matrix not None, list before=None):
        cdef Py_ssize_t row, lane
        cdef double[AT_ONCE] totals
        cdef uint32_t* left
        cdef list scores = []
        self.check(matrix)
        left = <uint32_t*> malloc(max(1, self.count) * (AT_ONCE + 1) * sizeof(uint32_t))
        if left == NULL:
            raise MemoryError
        try:
            for row in range(0, matrix.rows, AT_ONCE):
                if row + 1 == matrix.rows:
                    scores.append(self.walk(matrix.row(row), 0 if before is None else before[row]))
                    break
                for lane in range(AT_ONCE):
                    totals[lane] = 0 if before is None or row + lane >= matrix.rows else before[row + lane]
                self.ask(matrix, row, left)
                self.add(left, totals)
                for lane in range(min(AT_ONCE, matrix.rows - row)):
                    scores.append(totals[lane])
        finally:
            free(left)
        return scores

    cdef double walk(self, float* values, double total) noexcept:
        """Add the points of a single line, for which it pays to go through each tree."""
        cdef Node* node
        cdef int tree
        for tree in range(self.count):
            node = &self.nodes[self.roots[tree]]
            while node.column != LEAF:
                node += 1 if values[node.column] <= node.limit else node.beyond
            total += node.value
        return total

    cdef void ask(self, Matrix matrix, Py_ssize_t first, uint32_t* left) noexcept:
        """Find out which leaves are left to some lines; behind these come the leaves that are left to all of them."""
        cdef float* rows[AT_ONCE]
        cdef float[AT_ONCE] values
        cdef Question* question = self.questions
        cdef Asked* asked
        cdef uint32_t* common = left + self.count * AT_ONCE
        cdef float least, most
        cdef int lane, index
        for lane in range(AT_ONCE):
            # Behind the last line, the last stands again.
            rows[lane] = matrix.row(min(first + lane, matrix.rows - 1))
        memset(left, 0xFF, self.count * (AT_ONCE + 1) * sizeof(uint32_t))
        for index in range(self.asked_of):
            asked = &self.asked[index]
            gather(rows, asked.column, values, &least, &most)
            # The questions about the lowest limits are denied by all lines, those about the highest by none.
            while question < asked.end and question.limit < least:
                common[question.tree] &= question.left
                question += 1
            while question < asked.end and question.limit < most:
                deny(left + question.tree * AT_ONCE, values, question.limit, question.left)
                question += 1
            question = asked.end

    cdef void add(self, uint32_t* left, double* totals) noexcept:
        """Add the points at the leaves that the lines come to."""
        cdef int tree, lane
        cdef uint32_t* common = left + self.count * AT_ONCE
        cdef float* leaves
        for tree in range(self.count):
            leaves = self.leaves + tree * MOST_LEAVES
            for lane in range(AT_ONCE):
                totals[lane] += leaves[first_bit(left[tree * AT_ONCE + lane] & common[tree])]

    def points(self, Matrix matrix not None, Py_ssize_t row):
        cdef dict points = {"": 0.0}
        cdef float* values = matrix.row(row)
        cdef Node* node
        cdef Node* following
        cdef int tree
        self.check(matrix)
        if not 0 <= row < matrix.rows:
            raise IndexError(row)
        for tree in range(self.count):
            node = &self.nodes[self.roots[tree]]
            points[""] += node.value
            while node.column != LEAF:
                following = node + (1 if values[node.column] <= node.limit else node.beyond)
                column = self.columns[node.column]
                points[column] = points.get(column, 0.0) + <double> following.value - <double> node.value
                node = following
        return points

    cdef int check(self, Matrix matrix) except -1:
        # To compare them takes as long as to go through the trees of a type of page, and they are always the same.
        if matrix.columns is not self.checked:
            if matrix.columns != self.columns:
                raise ValueError("the matrix has other columns than the trees")
            self.checked = matrix.columns
        return 0


cdef void gather(float** rows, int column, float* values, float* least, float* most) noexcept:
    """What stands in a column for some lines, and the least and the most of it."""
    cdef int lane
    least[0] = most[0] = rows[0][column]
    for lane in range(AT_ONCE):
        values[lane] = rows[lane][column]
        least[0], most[0] = min(least[0], values[lane]), max(most[0], values[lane])


def count_nodes(object tree):
    return 1 + count_nodes(tree[3]) + count_nodes(tree[4]) if isinstance(tree, list) else 1
