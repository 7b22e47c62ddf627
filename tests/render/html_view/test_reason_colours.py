"""The colours of reasons."""

from __future__ import annotations

from stripper import Reason
from stripper.render.html_view.reason_colours import HUES, colours, css_class
from stripper.render.view.rows import CONTENT


def test_every_reason_has_a_hue_of_its_own_except_ordinary_content() -> None:
    assert set(Reason) - set(HUES) == CONTENT - {Reason.CAPTION}
    assert len(set(HUES.values())) == len(HUES)
    assert all(0 <= hue < 360 for hue in HUES.values())


def test_only_reasons_with_a_hue_are_coloured() -> None:
    assert colours([Reason.TEXT, Reason.SHARE]) == [(css_class(Reason.SHARE), HUES[Reason.SHARE])]
