"""The owners of the copyright of a text dump."""

from __future__ import annotations

import pytest

from metadata.pages import SENTENCES, text

HEAD = f"Storm hits the coast of Example\n\n{SENTENCES}\n\n"


@pytest.mark.parametrize(
    ("notice", "site"),
    [
        ("© 2015-2024 Lead Example - All rights reserved.", "Lead Example"),
        ("© 2019-20 Lead Example", "Lead Example"),
        ("© 2014~2020 Lead Example", "Lead Example"),
        ("© 2014-2020 海港公司版权所有 About us", "海港公司"),
        ("Copyright 2024 © Lead Example", "Lead Example"),
        ("© 2023 Copyright Lead.Example", None),
        ("© 2024 - All Right Reserved.", None),
        ("Copyright & Trademark", None),
        ("© 2020 2021", None),
        ("Copyright © 'Daily paper' Example Times (http://www.example.com)", "Example Times"),
        ("Example© 2024Cookie Preferences", "Example"),
        ("2025 © Example News. All rights reserved.", "Example News"),
        ("Copyright © 2023 009example Consulting", "009example Consulting"),
        ("© 2024 Example.com", "Example.com"),
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
        ("© 2024 Example Media", "Example Media"),
        ("Copyright © Example University: Leading the harbour", "Example University"),
        ("Copyright © Example:21", "Example:21"),
        ("Lead Example 2024 ©", "Lead Example"),
        ("© 2011-2023Lead Example", "Lead Example"),
        ("© 2023Lead ExampleShopPaperGuideNews", None),
        ("© 2013 onwards. All rights reserved.", None),
        ("© 2013 - present Lead Example", "Lead Example"),
        ("Copyright 1995-2024 Lead Example or by other parties", "Lead Example"),
        ("Copyright 1995-2024 Mayor Example", "Mayor Example"),
        ("Eine Webseite der Harbour Mediengruppe © 2024", None),
        ("Die Seite der Harbour © 2024", "Die Seite der Harbour"),
        ("Copyright © 2025 | Made with love by Jane", None),
        ("Copyright © 2025 | Lead Example", "Lead Example"),
        ("Forum software by Lead Forums © 2010-2019", None),
        ("Portions of this content are ©1998–2026 by individual contributors.", None),
    ],
)
def test_the_owner_of_the_copyright(notice: str, site: str | None) -> None:
    assert text(HEAD + notice + "\n").value("site") == site


@pytest.mark.parametrize(
    ("notice", "line", "site"),
    [
        ("© 2015-2024 Lead Example LLC - All rights reserved.", "Lead Example on paper", "Lead Example"),
        ("© 2015-2024 Lead Example LLC - All rights reserved.", "Lead on paper", None),
        ("© 2024 Leadtimes.com Inc.", "Write to Leadtimes.com", "Leadtimes.com"),
        ("© 2024 Example Media Group", "The example", "Example"),
        ("© 2024 Harbour Media Group", "The sea", None),
        ("© 2024 Lead Times Publishing GmbH", "Lead Times", "Lead Times"),
        ("© 2024 Lead Times Publishing GmbH", "Lead Times today", None),
        ("© 2024 Harbour, Sample & Co. Ltd.", "The sea", None),
        ("© 2024 Harbour Post S.A. All rights reserved", "The sea", None),
        ("© 2024 Harbour Post Limited Pier House, The Quay", "The sea", None),
        ("Part of Lead Times. © 2024 Harbour, Inc. All rights reserved.", "The sea", None),
        ("Copyright Notice", "Privacy", None),
        ("Copyright Harbour Post", "Read the Harbour Post", "Harbour Post"),
    ],
)
def test_a_company_that_owns_the_copyright_is_the_site_if_it_is_named_elsewhere(
    notice: str, line: str, site: str | None
) -> None:
    assert text(f"{HEAD}{line}\n\n{notice}\n").value("site") == site
