"""Confidence: the F1 score that the clean text of a page is expected to have, by the scores of its lines."""

from bisect import bisect_right

from libc.math cimport exp

from stripper.native.line cimport DECISION_KEEP, DECISION_SCORE, LINE_NUMBER, LINE_TEXT


def estimate(lines, decisions, decided, metadata):
    cdef list weights = [], chances = [], kept = []
    cdef bint keep
    for line, decision in zip(lines, decisions, strict=True):
        number = (<tuple> line)[LINE_NUMBER]
        if number not in metadata:
            keep = (<tuple> decision)[DECISION_KEEP]
            weights.append(len(<str> (<tuple> line)[LINE_TEXT]))
            chances.append(<double> keep if number in decided else probability((<tuple> decision)[DECISION_SCORE]))
            kept.append(keep)
    return expected_f1(weights, chances, kept)


cpdef double probability(double score) except -1:
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def expected_f1(list weights not None, list chances not None, list kept not None):
    cdef double content = 0, right = 0
    cdef Py_ssize_t index, weight, length = 0
    for index in range(len(weights)):
        weight = weights[index]
        content += weight * <double> chances[index]
        if kept[index]:
            right += weight * <double> chances[index]
            length += weight
    content += length
    return 2 * right / content if content else 0.0


def calibrated(double value, calibration):
    cdef Py_ssize_t at = bisect_right(calibration, value, key=lambda pair: pair[0])
    if not 0 < at < len(calibration):
        return calibration[min(at, len(calibration) - 1)][1]
    low, from_ = calibration[at - 1]
    high, to = calibration[at]
    return from_ + (to - from_) * (value - low) / (high - low)
