"""Articles that a page loads below the first one."""

from __future__ import annotations

from stripper import Reason, extract

FIRST = (
    "Die Brücke über die Ilm bleibt nach dem Hochwasser bis zum Sommer gesperrt, wie die Stadt am Montag mitteilte.",
    "Autos müssen einen Umweg von zwölf Kilometern nehmen, während Fußgänger ab Mai über einen Steg gehen dürfen.",
    "Die Händler der Altstadt fürchten um ihr Geschäft und haben den Bürgermeister um ein Gespräch gebeten.",
)
SECOND = (
    "Das Freibad öffnet in diesem Jahr zwei Wochen früher, weil das Wasser jetzt mit Sonnenwärme geheizt werden kann.",
    "Eine Karte für die ganze Saison kostet wie im Vorjahr sechzig Euro, und Kinder unter sechs Jahren zahlen nichts.",
    "Neu sind ein Becken für Nichtschwimmer und ein Kiosk, der von einem Verein aus der Nachbarschaft betrieben wird.",
)


def article(title: str, date: str, texts: tuple[str, ...], tag: str = "h1", header: str = "story-header") -> str:
    body = "".join(f"<p>{text}</p>" for text in texts)
    return (
        f'<section class="story"><header class="{header}"><{tag} class="headline">{title}</{tag}>'
        f'<div class="meta"><span class="by">Von Greta Lang</span> <time class="date">{date}</time></div></header>'
        f'<div class="story-text">{body}</div></section>'
    )


def kept(*articles: str) -> str:
    title = "<title>Brücke bleibt gesperrt - Ilmbote</title>"
    return extract(f"{title}<main>{''.join(articles)}</main>", page_type="article").text


BRIDGE = article("Brücke bleibt gesperrt", "12. März 2024, 9:30 Uhr", FIRST)


def test_the_second_article_is_removed() -> None:
    markup = kept(BRIDGE, article("Freibad öffnet früher", "11. März 2024, 17:05 Uhr", SECOND))
    assert all(text in markup for text in FIRST)
    assert not any(text in markup for text in SECOND)
    document = extract(
        f"<title>Brücke bleibt gesperrt</title>{BRIDGE}{article('Freibad öffnet früher', '11. März 2024', SECOND)}",
        page_type="article",
    )
    reasons = {line.text: decision.reason for line, decision in document.removed}
    assert {reasons[text] for text in SECOND} == {Reason.RELATED}


def test_sections_of_one_article_are_kept() -> None:
    sections = "".join(
        f'<h1 class="headline">{head}</h1><p>{text}</p>' for head, text in zip("ABC", SECOND, strict=True)
    )
    markup = kept(BRIDGE.replace("</div></section>", f"{sections}</div></section>"))
    assert all(text in markup for text in (*FIRST, *SECOND))


def test_a_heading_of_another_class_continues_the_article() -> None:
    markup = kept(BRIDGE, article("Was Fußgänger wissen müssen", "12. März 2024", SECOND, "h2", "part-header"))
    assert all(text in markup for text in (*FIRST, *SECOND))


def test_two_short_texts_are_one_article() -> None:
    markup = kept(
        article("Brücke bleibt gesperrt", "12. März 2024", FIRST[:1]),
        article("Freibad öffnet früher", "11. März 2024", SECOND),
    )
    assert all(text in markup for text in SECOND)
