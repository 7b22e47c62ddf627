"""Traces of mojibake."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stripper.native.mojibake import has_traces, pieces_with_traces

TRACES = ("â€", "â\x80", "Ã", "Â", "Å", "Ð\x80", "Ñ\x80", "ä¸")


@pytest.mark.parametrize("trace", TRACES)
def test_each_trace_marks_its_piece(trace: str) -> None:
    content = f"<p>one</p>x{trace}y\ntwo".encode()
    [(start, end)] = pieces_with_traces(content)
    assert content[start:end] == f"x{trace}y\n".encode()


@pytest.mark.parametrize("text", ["", "plain", "é à ü ñ ß", "â", "ä", "Ð", "€", "中文"])
def test_other_characters_are_no_traces(text: str) -> None:
    assert not has_traces(text.encode(), 1)
    assert list(pieces_with_traces(text.encode())) == []


TEXTS = st.lists(st.sampled_from((*TRACES, "a", ">", "\n", "é")), max_size=30).map("".join)


@given(TEXTS, st.integers(1, 4))
def test_traces_are_counted_up_to_a_minimum(text: str, minimum: int) -> None:
    assert has_traces(text.encode(), minimum) == (len(re.findall("|".join(TRACES), text)) >= minimum)


@given(TEXTS)
def test_pieces_are_those_between_edges_that_have_traces(text: str) -> None:
    content = text.encode()
    found = b"|".join(re.escape(trace.encode()) for trace in TRACES)
    pieces = [piece for piece in re.split(rb"(?<=[\n>])", content) if re.search(found, piece)]
    assert [content[start:end] for start, end in pieces_with_traces(content)] == pieces
