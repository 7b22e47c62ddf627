"""Gradient-boosted trees (Friedman 2001) whose scores are sums of contributions of their columns.

Each inner node compares one column with a limit. The contribution of a column is the sum of the changes of the expected
value at its nodes along the paths of a row; together they add up to the score exactly.

`score` evaluates all nodes of a column for many rows at once, across trees: a row beyond the limit of a node cannot
reach the leaves below that limit, and the leftmost leaf that remains is the one it reaches (QuickScorer, Lucchese et
al. 2015). Unlike the descent through a tree, this has no unpredictable branches.
"""

cimport cython
from cpython.array cimport array, clone
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc
from libc.string cimport memcpy, memset

from stripper.native.matrix cimport Matrix

from stripper.errors import MissingColumnError

cdef extern from *:
    """
    #ifdef _MSC_VER
    #include <intrin.h>
    static inline int first_bit(uint32_t bits) { unsigned long at; _BitScanForward(&at, bits); return (int) at; }
    #else
    static inline int first_bit(uint32_t bits) { return __builtin_ctz(bits); }
    #endif
    // In C, since compilers vectorize it only if the arguments are declared not to overlap, and if the loop is too long
    // to be unrolled first.
    enum { AT_ONCE = 32 };
    static inline void deny(
        uint32_t *CYTHON_RESTRICT rows, const float *CYTHON_RESTRICT values, float limit, uint32_t left
    ) {
        for (int row = 0; row < AT_ONCE; row++) rows[row] &= left | (0 - (uint32_t) (values[row] <= limit));
    }
    static inline void widen(
        const float *CYTHON_RESTRICT row, Py_ssize_t width, float *CYTHON_RESTRICT least, float *CYTHON_RESTRICT most
    ) {
        for (Py_ssize_t column = 0; column < width; column++) {
            least[column] = row[column] < least[column] ? row[column] : least[column];
            most[column] = row[column] > most[column] ? row[column] : most[column];
        }
    }
    enum { IN_REGISTERS = 8 };
    static inline void add_leaves(
        const uint32_t *left, const uint32_t *common, const float *leaves, Py_ssize_t count, int most, double *totals
    ) {
        for (int row = 0; row < AT_ONCE; row += IN_REGISTERS) {
            double sums[IN_REGISTERS];
            memcpy(sums, totals + row, sizeof(sums));
            for (Py_ssize_t tree = 0; tree < count; tree++) {
                const uint32_t *rows = left + tree * AT_ONCE + row;
                for (int at = 0; at < IN_REGISTERS; at++)
                    sums[at] += leaves[tree * most + first_bit(rows[at] & common[tree])];
            }
            memcpy(totals + row, sums, sizeof(sums));
        }
    }
    """
    cdef enum:
        AT_ONCE  # rows that are compared with a limit at once
    int first_bit(uint32_t bits) noexcept
    void deny(uint32_t* rows, float* values, float limit, uint32_t left) noexcept
    # remove leaves from the rows beyond a limit
    void widen(float* row, Py_ssize_t width, float* least, float* most) noexcept
    # widen the range of each column to the values of a row
    void add_leaves(
        uint32_t* left, uint32_t* common, float* leaves, int count, int most, double* totals
    ) noexcept
    # add the scores of the leaves that the rows reach; a tree has at most so many

cdef enum:
    LEAF = -1
    MOST_LEAVES = 32  # of a tree: one for each bit of an integer

cdef uint64_t ALL = 0xFFFFFFFF, ONE = 1
cdef array INTS = array("i"), DOUBLES = array("d")

cdef struct Node:
    float limit  # rows up to it continue with the next node, rows beyond it with the one at `beyond`
    float value  # expected value of the rows here; of a leaf, its score
    short column  # index into `Trees.columns`
    short beyond  # distance in nodes

cdef struct Test:
    float limit
    int tree
    uint32_t left  # the leaves that remain for a row beyond the limit

cdef struct ColumnTests:
    # the tests of a column
    int column  # index into `Trees.columns`
    Test* end  # one past the last


cdef class Trees:
    cdef readonly tuple columns
    cdef tuple placed  # the columns of the last matrix, and the result of `places_in` for them
    cdef Node* nodes
    cdef int* roots
    cdef Test* tests  # by column, and then by limit
    cdef ColumnTests* tested  # by column
    cdef float* leaves  # the scores of the leaves of each tree, from left to right
    cdef int size, count, columns_tested

    def __init__(self, tuple columns not None, list trees not None):
        cdef int index = 0
        cdef list found = []
        cdef Test* test
        self.columns = columns
        places = {column: place for place, column in enumerate(columns)}
        self.size, self.count = sum(map(count_nodes, trees)), len(trees)
        self.reserve()
        for number, tree in enumerate(trees):
            self.roots[number] = index
            index = self.store(tree, index, places)
            self.store_leaves(tree, number, 0, places, found)
        test = self.tests
        for column, limit, number, left in sorted(found):
            test[0] = Test(limit, number, left)
            test += 1
            if not self.columns_tested or self.tested[self.columns_tested - 1].column != column:
                self.tested[self.columns_tested].column = column
                self.columns_tested += 1
            self.tested[self.columns_tested - 1].end = test

    def __dealloc__(self):
        free(self.nodes)
        free(self.roots)
        free(self.tests)
        free(self.tested)
        free(self.leaves)

    def packed(self):
        cdef array ends = array("i")
        cdef int index
        for index in range(self.columns_tested):
            ends.extend((self.tested[index].column, self.tested[index].end - self.tests))
        return (
            self.columns, self.size, self.count, (<char*> self.nodes)[:self.size * sizeof(Node)],
            (<char*> self.roots)[:self.count * sizeof(int)], (<char*> self.tests)[:self.size * sizeof(Test)],
            ends.tobytes(), (<char*> self.leaves)[:self.count * MOST_LEAVES * sizeof(float)],
        )

    @staticmethod
    def unpacked(tuple packed not None):
        cdef Trees trees = Trees.__new__(Trees)
        cdef array ends = array("i")
        cdef int index
        trees.columns, trees.size, trees.count, nodes, roots, tests, tested, leaves = packed
        trees.reserve()
        copy(trees.nodes, nodes, trees.size * sizeof(Node))
        copy(trees.roots, roots, trees.count * sizeof(int))
        copy(trees.tests, tests, trees.size * sizeof(Test))
        copy(trees.leaves, leaves, trees.count * MOST_LEAVES * sizeof(float))
        ends.frombytes(tested)
        trees.columns_tested = len(ends) // 2
        for index in range(trees.columns_tested):
            trees.tested[index] = ColumnTests(ends[2 * index], trees.tests + <int> ends[2 * index + 1])
        return trees

    cdef int reserve(self) except -1:
        self.nodes = <Node*> calloc(max(1, self.size), sizeof(Node))
        self.roots = <int*> calloc(max(1, self.count), sizeof(int))
        self.tests = <Test*> calloc(max(1, self.size), sizeof(Test))
        self.tested = <ColumnTests*> calloc(max(1, len(self.columns)), sizeof(ColumnTests))
        self.leaves = <float*> calloc(max(1, self.count) * MOST_LEAVES, sizeof(float))
        if self.nodes == NULL or self.roots == NULL or self.leaves == NULL:
            raise MemoryError
        if self.tests == NULL or self.tested == NULL:
            raise MemoryError
        return 0

    cdef int store(self, object tree, int index, dict places) except -1:
        """Store a tree in pre-order from a node on; return the index after it."""
        cdef Node* node = &self.nodes[index]
        cdef int after
        if not isinstance(tree, list):
            node.column, node.value = LEAF, tree
            return index + 1
        column, node.limit, node.value, up_to, beyond = tree
        node.column = places[column]
        after = self.store(up_to, index + 1, places)
        node.beyond = after - index
        return self.store(beyond, after, places)

    cdef int store_leaves(self, object tree, int number, int first, dict places, list found) except -1:
        """Store the leaves of a tree, the next of which is `first`, and append its inner nodes to `found`.

        Append (column, limit, tree, leaves that remain beyond the limit), and return the number of the next leaf.
        """
        cdef int after
        if not isinstance(tree, list):
            if first == MOST_LEAVES:
                raise ValueError(f"tree {number} has more than {MOST_LEAVES} leaves")
            self.leaves[number * MOST_LEAVES + first] = tree
            return first + 1
        column, limit, _, up_to, beyond = tree
        after = self.store_leaves(up_to, number, first, places, found)
        found.append((places[column], limit, number, ALL ^ ((ONE << after) - (ONE << first))))
        return self.store_leaves(beyond, number, after, places, found)

    def score(self, Matrix matrix not None, list before=None):
        return score_each((self,), matrix, before)[0].tolist()

    cdef double walk(self, float* values, array places, double total) noexcept:
        """Add the score of a single row by descending each tree, which is faster for one."""
        cdef int* place = places.data.as_ints
        cdef Node* node
        cdef int tree
        for tree in range(self.count):
            node = &self.nodes[self.roots[tree]]
            while node.column != LEAF:
                node += 1 if values[place[node.column]] <= node.limit else node.beyond
            total += node.value
        return total

    cdef void add(self, array places, Block block, double* totals) noexcept:
        """Add the scores of the rows of a block to `totals`."""
        cdef uint32_t* common = block.left + self.count * AT_ONCE
        cdef Test* test = self.tests
        cdef ColumnTests* group
        cdef int index, column
        memset(block.left, 0xFF, self.count * (AT_ONCE + 1) * sizeof(uint32_t))
        for index in range(self.columns_tested):
            group = &self.tested[index]
            column = places.data.as_ints[group.column]
            # All rows are beyond the lowest limits, and none is beyond the highest.
            while test < group.end and test.limit < block.least[column]:
                common[test.tree] &= test.left
                test += 1
            while test < group.end and test.limit < block.most[column]:
                deny(block.left + test.tree * AT_ONCE, block.values + column * AT_ONCE, test.limit, test.left)
                test += 1
            test = group.end
        add_leaves(block.left, common, self.leaves, self.count, MOST_LEAVES, totals)

    def contributions(self, Matrix matrix not None, Py_ssize_t row):
        cdef array places = self.places_in(matrix)
        cdef array sums = clone(DOUBLES, max(1, len(self.columns)), zero=True)
        cdef array seen = clone(INTS, max(1, len(self.columns)), zero=True)
        cdef list order = []  # of the first comparisons
        cdef float* values = matrix.row(row)
        cdef Node* node
        cdef Node* following
        cdef double common = 0
        cdef int tree, column
        if not 0 <= row < matrix.rows:
            raise IndexError(row)
        for tree in range(self.count):
            node = &self.nodes[self.roots[tree]]
            common += node.value
            while node.column != LEAF:
                column = node.column
                following = node + (1 if values[places.data.as_ints[column]] <= node.limit else node.beyond)
                if not seen.data.as_ints[column]:
                    seen.data.as_ints[column] = True
                    order.append(column)
                sums.data.as_doubles[column] = sums.data.as_doubles[column] + following.value - node.value
                node = following
        return {"": common, **{self.columns[column]: sums.data.as_doubles[column] for column in order}}

    cdef array places_in(self, Matrix matrix):
        """Return the index of each column in a matrix; -1 for one that no node compares.

        They are kept for the columns of the last matrix, which are nearly always the same tuple: looking them up takes
        as long as to descend all trees for a type of page.
        """
        with cython.critical_section(self):
            if self.placed is None or self.placed[0] is not matrix.columns:
                self.placed = (matrix.columns, self.look_up(matrix.columns))
            return self.placed[1]

    cdef array look_up(self, tuple columns):
        cdef array places = clone(INTS, max(1, len(self.columns)), zero=True)
        cdef dict known = {name: place for place, name in enumerate(columns)}
        cdef int index, column
        for index in range(len(self.columns)):
            places.data.as_ints[index] = known.get(self.columns[index], -1)
        for index in range(self.columns_tested):
            column = self.tested[index].column
            if places.data.as_ints[column] < 0:
                raise MissingColumnError(
                    f"The model uses the column {self.columns[column]!r}, which is not measured any more; "
                    "fit it again with benchmarks/fit.py."
                )
        return places


cdef class Block:
    """Some rows of a matrix by column, and the leaves that remain for them."""

    cdef Matrix matrix
    cdef float* values  # of each column
    cdef float* least  # of each column
    cdef float* most
    cdef uint32_t* left  # of each tree and row, and after these, of each tree for all rows

    def __cinit__(self, Matrix matrix not None, int trees):
        self.matrix = matrix
        self.values = <float*> malloc(max(1, matrix.width) * (AT_ONCE + 2) * sizeof(float))
        self.left = <uint32_t*> malloc(max(1, trees) * (AT_ONCE + 1) * sizeof(uint32_t))
        if self.values == NULL or self.left == NULL:
            raise MemoryError
        self.least = self.values + matrix.width * AT_ONCE
        self.most = self.least + matrix.width

    def __dealloc__(self):
        free(self.values)
        free(self.left)

    cdef void read(self, Py_ssize_t first) noexcept:
        """Copy the rows from `first` on; the last row is repeated to fill the block."""
        cdef float* rows[AT_ONCE]
        cdef float* values = self.values
        cdef Py_ssize_t column, lane
        for lane in range(AT_ONCE):
            rows[lane] = self.matrix.row(min(first + lane, self.matrix.rows - 1))
        memcpy(self.least, rows[0], self.matrix.width * sizeof(float))
        memcpy(self.most, rows[0], self.matrix.width * sizeof(float))
        for lane in range(1, AT_ONCE):
            widen(rows[lane], self.matrix.width, self.least, self.most)
        for column in range(self.matrix.width):
            if self.least[column] < self.most[column]:  # else no limit divides the rows
                for lane in range(AT_ONCE):
                    values[lane] = rows[lane][column]
            values += AT_ONCE


def score_each(tuple forests not None, Matrix matrix not None, list before=None):
    cdef list places = [(<Trees?> trees).places_in(matrix) for trees in forests]
    cdef list scores = [clone(DOUBLES, matrix.rows, zero=False) for _ in forests]
    cdef Block block = Block(matrix, max([(<Trees> trees).count for trees in forests], default=0))
    cdef Py_ssize_t row, lane, number
    cdef double[AT_ONCE] totals
    cdef Trees trees
    for row in range(0, matrix.rows, AT_ONCE):
        if row + 1 < matrix.rows:
            block.read(row)
        for number in range(len(forests)):
            trees = <Trees> forests[number]
            for lane in range(AT_ONCE):
                totals[lane] = 0 if before is None or row + lane >= matrix.rows else before[row + lane]
            if row + 1 < matrix.rows:
                trees.add(places[number], block, totals)
            else:
                totals[0] = trees.walk(matrix.row(row), places[number], totals[0])
            memcpy(
                (<array> scores[number]).data.as_doubles + row, totals,
                min(AT_ONCE, matrix.rows - row) * sizeof(double),
            )
    return scores


cdef int copy(void* target, bytes stored, size_t size) except -1:
    if <size_t> len(stored) != size:
        raise ValueError("the packed trees have another layout")
    memcpy(target, <char*> stored, size)
    return 0


def count_nodes(object tree):
    return 1 + count_nodes(tree[3]) + count_nodes(tree[4]) if isinstance(tree, list) else 1
