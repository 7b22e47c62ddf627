"""Readers' comments below a label, in markup that does not name them."""

from __future__ import annotations

import pytest

from stripper import Reason, extract

PARAGRAPHS = (
    "The ferry to the islands will not run this winter, because the pier at the northern harbour must be rebuilt.",
    "The town wants to pay for a bus to the southern harbour, where a smaller ship leaves twice a day until March.",
    "Most islanders whom we met on Tuesday said that they had expected worse, and that they would buy more potatoes.",
)
OPINIONS = (
    "I have lived on the island for thirty years, and no winter has ever passed without a word about that pier.",
    "A smaller ship is all right as long as it has room for the post and for the bread, which comes at seven.",
    "Nobody asked those of us who work on the mainland, and a bus that leaves at six is of no use to anyone.",
)
SIGNED = ("Posted by Ada on 3 May 2008 9:14 AM", "Posted by Bo on 3 May 2008 11:02 AM", "Posted by Cleo on 4 May 2008")


def page(label: str, signatures: tuple[str, ...], *, before: int = 3) -> str:
    article = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:before])
    posts = "".join(f"<p>{o}</p><p>{s}</p>" for o, s in zip(OPINIONS, signatures, strict=True))
    return (
        "<title>Ferry stops for the winter</title><table><tr><td><h1>Ferry stops for the winter</h1>"
        f"{article}<div>{label}</div>{posts}</td></tr></table>"
    )


def reasons(markup: str) -> list[Reason | None]:
    """Return the reason of each opinion that is removed, and None for each that is kept."""
    document = extract(markup, page_type="article")
    pairs = zip(document.lines, document.decisions, strict=True)
    return [None if decision.keep else decision.reason for line, decision in pairs if line.text in OPINIONS]


@pytest.mark.parametrize("label", ["Comments", "Comments (3)", "Have your say", "Kommentare"])
def test_lines_below_the_label_are_removed(label: str) -> None:
    markup = page(label, SIGNED)
    assert reasons(markup) == [Reason.COMMENTS] * 3
    assert extract(markup, page_type="article").text.count("\n\n") == len(PARAGRAPHS) - 1


@pytest.mark.parametrize(
    "signatures",
    [
        ("Ada Hill, 3 May 2008 9:14", "Bo - 3 May 2008, 11:02", "Cleo, 4 May 2008 18:30"),
        ("Von Ada am 3. Mai 2008", "Von Bo am 3. Mai 2008", "Von Cleo am 4. Mai 2008"),
    ],
)
def test_signatures_have_a_time_or_the_same_first_word(signatures: tuple[str, ...]) -> None:
    assert reasons(page("Comments", signatures)) == [Reason.COMMENTS] * 3


POSTED = [
    ("Ada", "3 May 2008", OPINIONS[0]),
    ("Bo", "3 May 2008", OPINIONS[1]),
    ("Cleo", "4 May 2008", OPINIONS[2]),
]


def posted(markup: str) -> list[tuple[str, str, str]]:
    return [(each.author, each.date, each.text) for each in extract(markup, page_type="article").comments]


def test_author_date_and_text_of_each_comment_are_read_with_the_signature_below_it() -> None:
    assert posted(page("Comments", SIGNED)) == POSTED


def test_signatures_may_be_above_the_comments() -> None:
    markup = page("Comments", SIGNED)
    for opinion, signature in zip(OPINIONS, SIGNED, strict=True):
        markup = markup.replace(f"<p>{opinion}</p><p>{signature}</p>", f"<p>{signature}</p><p>{opinion}</p>")
    assert posted(markup) == POSTED


def test_comments_in_a_dump_are_read_without_the_label() -> None:
    assert posted(dump("Comments")) == POSTED * 2


def test_a_section_that_is_kept_has_no_comments() -> None:
    assert posted(page("What islanders say", SIGNED)) == []


@pytest.mark.parametrize(
    ("label", "signatures", "before"),
    [
        ("What islanders say", SIGNED, 3),
        ("Comments", ("Ada Hill, teacher", "Bo, baker", "Cleo"), 3),
        ("Comments", ("3 May 2008", "4 May 2008", "5 May 2008"), 3),
        ("Comments", SIGNED, 1),
    ],
)
def test_other_sections_are_kept(label: str, signatures: tuple[str, ...], before: int) -> None:
    assert Reason.COMMENTS not in reasons(page(label, signatures, before=before))


@pytest.mark.parametrize(("before", "expected"), [(2, None), (3, Reason.COMMENTS)])
def test_without_a_title_two_paragraphs_may_be_a_summary_above_a_button(before: int, expected: Reason | None) -> None:
    titled = page("3 comments", SIGNED, before=before)
    assert reasons(titled) == [Reason.COMMENTS] * 3
    untitled = titled.replace("<title>Ferry stops for the winter</title>", "").replace("h1>", "p>")
    assert reasons(untitled.replace("Ferry stops for the winter", "Ferry")) == [expected] * 3


def test_a_label_at_each_entry_of_a_list_is_none() -> None:
    entries = "".join(
        f"<p>{text}</p><div>Comments</div><p>Posted by Ada on 3 May 2008 9:14 AM</p>" for text in PARAGRAPHS
    )
    assert Reason.COMMENTS not in reasons(f"<h1>Ferry</h1>{entries}<p>{OPINIONS[0]}</p>")


def dump(label: str) -> str:
    posts = [line for pair in zip(OPINIONS * 2, SIGNED * 2, strict=True) for line in pair]
    return "\n\n".join(("Ferry stops for the winter", *PARAGRAPHS, label, *posts))


def test_in_a_dump_readers_may_write_much_more_than_the_author() -> None:
    assert reasons(dump("Comments")) == [Reason.COMMENTS] * 6
    assert Reason.COMMENTS not in reasons(dump("What islanders say"))


def test_posts_of_a_thread_are_kept() -> None:
    document = extract(page("Comments", SIGNED), page_type="forum")
    assert all(opinion in document.text for opinion in OPINIONS)


def estimated_thread(*lines: str) -> str:
    """Return the clean text of a dump that is taken for a thread."""
    document = extract("\n\n".join(lines))
    assert document.page_type == "forum"
    return document.text


POSTS = tuple(line for pair in zip(OPINIONS * 2, SIGNED * 2, strict=True) for line in pair)


def test_comments_below_an_article_that_is_taken_for_a_thread_are_removed() -> None:
    text = estimated_thread("Ferry stops for the winter", *PARAGRAPHS, "Comments (6)", *POSTS)
    assert text.strip().split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "above",
    [(*PARAGRAPHS, SIGNED[0]), PARAGRAPHS[:2]],
    ids=["signed", "short"],
)
def test_posts_below_a_signed_or_short_first_post_are_kept(above: tuple[str, ...]) -> None:
    text = estimated_thread("Ferry stops for the winter", *above, "Comments (6)", *POSTS)
    assert all(opinion in text for opinion in OPINIONS)


def test_posts_are_kept_if_the_user_knows_that_the_page_is_a_thread() -> None:
    lines = ("Ferry stops for the winter", *PARAGRAPHS, "Comments (6)", *POSTS)
    text = extract("\n\n".join(lines), page_type="forum").text
    assert all(opinion in text for opinion in OPINIONS)
