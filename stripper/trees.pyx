"""Trees that give points: what a score card is made of.

A tree asks of a line one question after another and ends in points; the score of a line is the sum over all trees
(gradient boosted trees, Friedman 2001). What a question was worth is by how much its answer changed what is to be
expected: so the points of all questions that were asked add up to the score, and each belongs to a column.
"""

from libc.stdlib cimport calloc, free

from stripper.matrix cimport Matrix

cdef enum:
    LEAF = -1

cdef struct Node:
    float limit  # up to it, the next node comes; beyond it, the one at `beyond`
    float value  # what is to be expected here; of a leaf, its points
    short column
    short beyond  # distance in nodes


cdef class Trees:
    """Trees over the columns of a matrix.

    `trees` are nested lists: a leaf is its points, and any other node is
    [column, limit, expected points, node for values up to the limit, node for values beyond it].
    """

    cdef readonly tuple columns
    cdef Node* nodes
    cdef int* roots
    cdef int size, count

    def __init__(self, tuple columns not None, list trees not None):
        cdef int index = 0
        self.columns = columns
        places = {column: place for place, column in enumerate(columns)}
        self.size, self.count = sum(map(count_nodes, trees)), len(trees)
        self.nodes = <Node*> calloc(max(1, self.size), sizeof(Node))
        self.roots = <int*> calloc(max(1, self.count), sizeof(int))
        if self.nodes == NULL or self.roots == NULL:
            raise MemoryError
        for number, tree in enumerate(trees):
            self.roots[number] = index
            index = self.store(tree, index, places)

    def __dealloc__(self):
        free(self.nodes)
        free(self.roots)

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

    def score(self, Matrix matrix not None, list before=None):
        cdef Py_ssize_t row
        cdef int tree
        cdef double total
        cdef float* values
        cdef Node* node
        cdef list scores = []
        self.check(matrix)
        for row in range(matrix.rows):
            total = 0 if before is None else before[row]
            values = matrix.row(row)
            for tree in range(self.count):
                node = &self.nodes[self.roots[tree]]
                while node.column != LEAF:
                    node += 1 if values[node.column] <= node.limit else node.beyond
                total += node.value
            scores.append(total)
        return scores

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
        if matrix.columns != self.columns:
            raise ValueError("the matrix has other columns than the trees")
        return 0


def count_nodes(object tree):
    return 1 + count_nodes(tree[3]) + count_nodes(tree[4]) if isinstance(tree, list) else 1
