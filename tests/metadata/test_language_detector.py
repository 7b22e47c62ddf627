"""Detection of languages by an optional package."""

from __future__ import annotations

import importlib.util

import pytest

from metadata.pages import html
from stripper import Settings
from stripper.errors import SettingsError
from stripper.metadata import language_detector
from stripper.metadata.language_detector import MIN_TEXT, detect

ALBANIAN = (
    "Stuhia arriti bregdetin heret te marten ne mengjes, dhe ajo shkuli catite e me shume se dyzet shtepive ne portin "
    "e vjeter para se era te kthehej dhe uji te terhiqej."
)


def test_a_language_without_a_file() -> None:
    pytest.importorskip("py3langid")
    found = detect(ALBANIAN)
    assert found is not None
    assert (found.code, found.confidence > 0.9) == ("sq", True)


@pytest.mark.parametrize("text", ["", "Stuhia arriti.", "0 1 2 3 4 5 6 7 8 9 " * 10])
def test_what_has_no_language(text: str) -> None:
    pytest.importorskip("py3langid")
    assert detect(text) is None


def test_texts_of_a_few_words_load_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(language_detector, "_identifier")
    assert detect("x" * (MIN_TEXT - 1)) is None


def test_only_languages_that_are_not_declared_are_detected() -> None:
    pytest.importorskip("py3langid")
    assert html(f"<p>{ALBANIAN}").value("language") != "sq"
    assert html(f"<p>{ALBANIAN}", detect_language=True).value("language") == "sq"
    assert html(f"<html lang=en><p>{ALBANIAN}", detect_language=True).value("language") == "en"


def test_the_confidence_is_that_of_the_package() -> None:
    pytest.importorskip("py3langid")
    finding = next(one for one in html(f"<p>{ALBANIAN}", detect_language=True).findings if one.field == "language")
    assert finding.source == "py3langid"
    assert finding.confidence == pytest.approx(1, abs=0.1)


def test_without_the_package_the_setting_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr("stripper.settings.find_spec", lambda name: None if name == "py3langid" else real(name))
    assert Settings(detect_language=False).detect_language is False
    with pytest.raises(SettingsError, match="pip install"):
        Settings(detect_language=True)
