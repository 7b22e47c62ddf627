"""The owners of the copyright of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, text

HEAD = f"Storm hits the coast of Example\n\n{SENTENCES}\n\n"


@pytest.mark.parametrize(
    ("notice", "site"),
    [
        ("© 2015-2024 Lead Example LLC - All rights reserved.", "Lead Example"),
        ("Copyright © 'Daily paper' Example Times (http://www.example.com)", "Example Times"),
        ("Example© 2024Cookie Preferences", "Example"),
        ("2025 © Example News. All rights reserved.", "Example News"),
        ("Copyright © 2023 009example Consulting", "009example Consulting"),
        ("© 2024 Example.com Inc.", "Example.com"),
        ("All rights reserved. Example Times 2024", "Example Times"),
        ("All rights reserved by the authors 2024", None),
        ("About us " * 30 + "© Copyright 2024 | Example Times", "Example Times"),
        ("About us " * 30 + "Copyright Example Times", None),
        ("2025 © PT Example Pariwara. All rights reserved.", None),
        ("© 2021 All rights reserved", None),
        ("© 2021 Example Alle Rechte vorbehalten", "Example"),
        ("© 2021 Todos los derechos reservados", None),
        ("저작권자 © 예제신문 무단전재 및 재배포 금지", "예제신문"),
        ("Copyright © 2022 · WordPress · Log in", None),
        ("Copyright © 2022 · Example Times · Log in", "Example Times"),
        ("2025 Example News. All rights reserved.", "Example News"),
        ("2025 Example News. The sea is ours.", None),
        ("© dpa-infocom, dpa:230428-99-483045", None),
        ("© dparts, 2023", "dparts"),
        ("© Jane Doe/Example Pictures", None),
        ("© 2024 Example Media Group", "Example"),
        ("© 2024 Example Media", "Example Media"),
    ],
)
def test_the_owner_of_the_copyright(notice: str, site: str | None) -> None:
    assert text(HEAD + notice + "\n").value("site") == site
