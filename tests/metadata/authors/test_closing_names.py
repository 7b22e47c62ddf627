"""Names below the text of Vietnamese pages."""

from __future__ import annotations

import pytest

from metadata.pages import context, names, text
from stripper.metadata.authors.closing_names import closing_names

TEXT = "Chuyến đầu tiên rời bến ngay sau sáu giờ, chở bốn mươi hành khách và một thùng bánh mì cho cửa hàng trên đảo."


def closing(markup: str, language: str = "vi") -> list[str]:
    found = next(closing_names(context(f"<h1>Phà trở lại</h1><div>{markup}</div><p>Tin</p>", language=language)), None)
    return [name.name for name in found.names] if found else []


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        (f"<p>{TEXT}</p><p><b>Nguyễn Thu Hường</b></p>", ["Nguyễn Thu Hường"]),
        (f"<p>{TEXT}</p><p>Trần Bảo (Theo Reuters)</p>", ["Trần Bảo"]),
        (f"<p>{TEXT}</p><p>Minh Anh</p>", ["Minh Anh"]),
        (f"<p>{TEXT}</p><p>Minh Anh</p><p>Xem thêm</p>", []),
        (f"<p>{TEXT}</p><p>Nguyễn Thu Hường</p><p>Xem thêm</p>", ["Nguyễn Thu Hường"]),
        (f"<p>{TEXT}</p><p>Hà Nội</p>", []),
        (f"<p>{TEXT}</p><p>Lê Mai nói</p>", []),
        (f"<p>{TEXT}</p><h2>Lê Mai</h2>", []),
        (f"<p>{TEXT}</p><p>Lê Mai</p><p>{TEXT}</p>", []),
        (f"<p>{TEXT[:-1]}</p><p>Lê Mai</p>", []),
    ],
)
def test_a_name_below_the_text(markup: str, found: list[str]) -> None:
    assert closing(markup) == found


def test_other_languages_have_no_such_names() -> None:
    assert closing(f"<p>{TEXT}</p><p>Lê Mai</p>", "en") == []


@pytest.mark.parametrize(("name", "found"), [("Lê Mai Anh", ["Lê Mai Anh"]), ("Minh Anh", [])])
def test_in_a_dump_a_surname_tells(name: str, found: list[str]) -> None:
    assert names(text(f"Phà hoạt động trở lại sau mùa đông\n\n{TEXT}\n\n{TEXT}\n\n{name}\n\nXem thêm\n")) == found
