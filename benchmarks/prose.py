"""Sentences by rule, for pages of any length: the same for the same seed, and hardly ever the same twice."""

from __future__ import annotations

from random import Random

PEOPLE = (
    "Marta Oldacre|Ivo Brandt|Nell Thackeray|Josef Lindqvist|Ada Pemberton|Tomas Reyes|Greta Holloway|Silas Quayle|"
    "Rosa Ferrante|Anselm Dyer|Wilma Tarrant|Hugo Castellan|Edith Varga|Piet Moorhouse|Clara Wynne|Otto Salter"
).split("|")
PLACES = (
    "the lower mill|the salt road|the old observatory|the ferry landing|the county archive|the north quay|the orchard|"
    "the signal house|the cattle market|the upper reservoir|the chapel yard|the grain store|the tannery|the weir"
).split("|")
THINGS = (
    "ledger|lantern|barometer|rowing boat|drainage map|church clock|wool press|letter|brass key|survey|cider barrel|"
    "seed drill|copper kettle|almanac|telescope|ladder|bell rope|water gauge|wheelbarrow|photograph"
).split("|")
QUALITIES = (
    "rusted|borrowed|heavy|forgotten|painted|narrow|careful|ordinary|cracked|patient|crooked|polished|damp|stubborn"
).split("|")
TRANSITIVE = (
    "carried|mended|measured|described|hid|inherited|weighed|copied out|sold|drew|inspected|returned|lost|cleaned"
).split("|")
TIMES = (
    "before the first frost|in the spring of {year}|every second Thursday|long after midnight|during the flood|"
    "a week later|when the wind dropped|at harvest|on the morning of the fair|for {small} years|after the war"
).split("|")
TURNS = (
    "No.|Nothing.|Perhaps.|Go on.|Who told you?|Not yet.|I never saw it.|And then?|Of course not.|Ask {person}.|"
    "That was {small} years ago.|It was only a {thing}.|You would have done it too.|In {place}?|{small}, at least.|"
    "We waited.|What did {person} say?|A {quality} one, I think."
).split("|")
SENTENCES = (
    "{person} {verb} the {quality} {thing} {time}",
    "nobody at {place} knew why {person} had {verb} a {thing} {time}",
    "{time}, the {thing} was brought from {place} and {person} {verb} it",
    "it took {small} people to move the {quality} {thing} past {place}",
    "what {person} remembered of {place} was a {quality} {thing} and {small} {quality} chairs",
    "the {thing} cost {number} crowns, which was more than {person} earned {time}",
    "although the {thing} was {quality}, {person} {verb} it and walked back by way of {place}",
    "of the {number} visitors to {place}, only {person} asked about the {thing}",
    "there had been a {thing} at {place} once, {quality} and {quality}, until {person} {verb} it",
    "{person} and {other} disagreed about the {thing}, and {time} they stopped speaking",
)
NUMBERS = "two|three|four|five|six|seven|eight|nine|eleven|a dozen|fifteen|thirty".split("|")
ENDS = (".", ".", ".", ".", ".", "!", "?")


class Prose:
    """A source of sentences, lines and names."""

    def __init__(self, seed: int | str) -> None:
        self.random = Random(seed)

    def sentence(self) -> str:
        text = self.fill(self.random.choice(SENTENCES))
        return text[0].upper() + text[1:] + self.random.choice(ENDS)

    def paragraph(self, least: int = 2, most: int = 5) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(least, most)))

    def turn(self) -> str:
        """Return a few words of speech."""
        text = self.fill(self.random.choice(TURNS))
        return text[0].upper() + text[1:]

    def phrase(self) -> str:
        """Return a noun phrase, as a heading or an entry of a list has it."""
        text = self.fill(self.random.choice(("the {quality} {thing} of {place}", "{quality} {thing}, {year}")))
        return text[0].upper() + text[1:]

    def person(self) -> str:
        return self.random.choice(PEOPLE)

    def date(self) -> str:
        return f"{self.random.randint(1, 28)} {self.random.choice(MONTHS)} {self.random.randint(1998, 2024)}"

    def fill(self, template: str) -> str:
        """Replace the names in braces, those within a replacement too."""
        choose = self.random.choice
        values = {
            "person": choose(PEOPLE),
            "other": choose(PEOPLE),
            "place": choose(PLACES),
            "thing": choose(THINGS),
            "verb": choose(TRANSITIVE),
            "quality": choose(QUALITIES),
            "small": choose(NUMBERS),
            "number": str(self.random.randint(13, 9_800)),
            "year": str(self.random.randint(1811, 1987)),
        }
        return template.replace("{time}", choose(TIMES)).format(**values)


MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split("|")


def story(seed: int | str, paragraphs: int) -> list[str]:
    """Return a narrative in which one paragraph in three is speech, many of them a word or two long."""
    prose = Prose(seed)
    return [told(prose) for _ in range(paragraphs)]


def told(prose: Prose) -> str:
    kind = prose.random.random()
    if kind < 0.2:
        return f"“{prose.turn()}”"
    if kind < 0.35:
        return f"“{prose.sentence()[:-1]},” said {prose.person().split()[0]}. “{prose.turn()}”"
    if kind < 0.4:
        return prose.turn()
    return prose.paragraph()
