"""Causes of failure."""

from __future__ import annotations

from stripper.batch.failures import MAX_MESSAGE, Failure, defect_message


def test_a_failure_is_its_code_and_has_advice() -> None:
    assert Failure("too-big") is Failure.TOO_BIG  # type: ignore[call-arg]
    assert "--max-bytes" in Failure.TOO_BIG.advice
    assert all(failure.advice.endswith(".") for failure in Failure)


def test_the_message_for_a_defect_names_the_exception_and_is_short() -> None:
    assert "please report it with the page: ZeroDivisionError: by zero" in defect_message(ZeroDivisionError("by zero"))
    assert len(defect_message(ValueError("x" * 10_000))) == MAX_MESSAGE
