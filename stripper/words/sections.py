"""The sections of the language files."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "navigation": "Entries and names of menus.",
        "breadcrumb": "Phrases before the path from the home page.",
        "pagination": "Links to other parts of the page or list.",
        "share": "Invitations to share or follow.",
        "related": "Headings of lists of other pages, and links to them.",
        "newsletter": "Invitations to subscribe.",
        "advertisement": "Marks of advertisements.",
        "cookie": "Cookie and consent notices.",
        "sign-in": "Forms and invitations to sign in.",
        "comments": "Parts of comment sections.",
        "interface": "Buttons and other controls.",
        "footer": "Imprint, copyright and the like.",
        "author-bio": "Headings and phrases of author boxes.",
        "tags": "Phrases before the tags of a page.",
        "byline": "Phrases before the names of authors.",
        "date": "Phrases before a date.",
        "caption": "Phrases of image captions and credits.",
        "relative-date": "Words of relative dates, such as “ago”.",
    }
)
"""The sections that features of a line count. All languages have them."""

LANGUAGE: Mapping[str, str] = MappingProxyType(
    {
        "stopwords": "Function words, by which a language is guessed.",
        "months": "Twelve lines, variants separated by `|`.",
        "weekdays": "Seven lines from Monday, variants separated by `|`.",
        "and": "Words between two names.",
    }
)
"""Other sections that all languages have."""

BYLINES: Mapping[str, str] = MappingProxyType(
    {
        "by": "Prepositions before an author within a sentence: written *by*.",
        "glued-by": "Those whose space to the name may be missing: *By*Jane Doe. No word that names start with.",
        "written": "Participles before one of `by`: this post was *written* by.",
        "genre": "Kinds of texts before one of `genre-by`: *Kommentar* von Jane Doe.",
        "genre-by": "Prepositions between a genre and a name, particles of names too: Kommentar *von* Jane Doe.",
        "byline-start": "Phrases of `byline` that are common words too, and count at the start of a line only.",
        "byline-word": "Phrases like those of `byline` that are common words in texts.",
        "own-by": "Prepositions before an author that are particles of names in other languages.",
        "post-by": "Phrases before a user name in the head of a forum post.",
        "with": "Words between two names in a byline other than `and`: Jane Doe *with* John Smith.",
        "interview": "Parts of words for an interview.",
        "interview-with": "Prepositions before the person interviewed: Jane Doe in an interview *with* John Smith.",
        "byline-end": "Phrases after a name where a date, a link or a remark starts: Jane Doe *updated*.",
        "name-end": "Words between a name and a remark: Jane Doe *is a*, Jane Doe *in* Berlin.",
        "affiliation": "Words between a name and an organization: Jane Doe *for* Example News.",
        "glued": "Words that markup glues to the name before them: Jane Doe*Published*.",
        "glued-job": "Jobs after one or two other words that markup glues to a name: Jane Doe*Senior Staff Writer*.",
        "glued-prefix": "Prefixes glued to what follows, within themselves if they are two words: *Postby* Jane Doe.",
        "place-name": "Cities, regions and countries whose names look like those of people: *New York*.",
        "section-name": "Words in the names of sections, which no line that is a name contains: Latest *News*.",
        "place": "Prepositions before a place or section: Jane Doe *in* Weather.",
        "credit-editor": "Phrases before the names of editors and reviewers.",
        "credit-photographer": "Phrases before the names of photographers and illustrators.",
        "credit-translator": "Phrases before the names of translators.",
        "credit-contributor": "Phrases before the names of contributors.",
        "credit-author": "Phrases before the names of authors after other credits.",
        "reporter": "Words for a reporter before the name, in scripts without spaces.",
        "reporter-after": "Words for a reporter after the name: 김민수 *기자*.",
        "responsible-editor": "Words before an editor who counts as author if nobody else is named, in such scripts.",
        "report": "Words for a report or photograph after such a name.",
        "closing-credit": "Phrases before a credit that ends a text.",
    }
)
"""Sections for author extraction; a language may leave them out, like those below."""

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "honorific": "Titles before a name, without full stop: *Dr.* Jane Doe.",
        "after-name": "Words that the interface puts after a name: Jane Doe *Profile*.",
        "surname": "First characters of Chinese and Korean names, and frequent Japanese and Vietnamese surnames.",
        "not-a-name-end": "Ends of words that start like such names: 福島*県*.",
        "particle": "Lower-case words within names: Vincent *van* Gogh.",
        "name-prefix": "Lower-case prefixes of names: *d'*Artagnan.",
        "and-in-surname": "Words between two surnames of one person: Ortega *y* Gasset.",
        "surname-prefix": "Starts of surnames with a second capital: *Mc*Donald.",
        "credential": "Degrees and suffixes after a name: Jane Doe, *MD*.",
        "not-in-name": "Words that no name contains.",
        "not-a-name": "Declared authors that are nobody: *admin*.",
        "newsroom": "Names of editorial offices.",
        "collective": "Ends of the names of several people who sign as one: Example *editorial team*.",
        "agency": "News agencies.",
        "agency-with-desk": "News agencies that add a desk: dpa*/lnw*.",
        "legal-form": "What the names of companies end with.",
        "organization": "Words in the names of organizations.",
        "definite-article": "Articles that start the names of organizations.",
        "job": "Jobs that a `rank` or `desk` may precede: *reporter*.",
        "profession": "Other jobs.",
        "job-suffix": "Jobs that may be the end of a compound: Chef*redakteur*.",
        "job-prefix": "Words that make the next word a job: *vice* chairman.",
        "rank": "Adjectives of jobs: *senior* reporter.",
        "desk": "Fields of jobs: *sports* reporter.",
    }
)

DATES: Mapping[str, str] = MappingProxyType(
    {
        "ordinal": "Suffixes of the number of a day: 3*rd*.",
        "date-of": "Words between day, month and year: 3 *de* mayo *de* 2021.",
        "time-at": "Words between date and time: 3 May 2021 *at* 10:30.",
        "relative-date-start": "Words before the number of a relative date: *vor* 3 Stunden.",
        "minutes-ago": "Phrases of minutes before now: *0 minutes ago*, with `0` for the number, which is else 1, or "
        "follows `|`.",
        "hours-ago": "Those of hours.",
        "days-ago": "Those of days.",
        "today": "Words for the present day.",
        "yesterday": "Words for the day before.",
        "date-on": "Words before a date: *on* Monday.",
        "year-sign": "Characters after the number of a year.",
        "month-sign": "Characters after the number of a month.",
        "day-sign": "Characters after the number of a day.",
        "month-word": "Words before the number of a month: 16 *tháng* 1 năm 2026.",
        "persian-months": "The months of the Persian calendar, as in `months`.",
        "era": "Names of eras, each with the year in which it began, separated by `|`.",
        "published": "Parts of phrases before a date of publication, and of such class names.",
        "modified": "Parts of phrases before a date of modification, and of such class names.",
        "other-date": "Parts of phrases before dates of something other than the page, and of such class names.",
        "other-date-word": "Whole words of that kind.",
        "other-date-label": "Whole lines above the date of an event, a book or a life.",
        "asked": "Words before the day of a question, above the user who asks it.",
        "last-post": "Phrases before the author and date of the last post of a thread, which are not its own.",
    }
)

SITES: Mapping[str, str] = MappingProxyType(
    {
        "copyright": "Words before the owner of a copyright.",
        "rights-reserved": "Parts of phrases that are no owner.",
        "company-form": "Legal forms and other ends of the name of a company that the name of its site lacks.",
        "company-first": "Legal forms before the name of a company.",
        "site-ending": "Ends of the names of sites in scripts without spaces.",
        "home-link": "Words around the name of the site in a link to its home page.",
        "documentation": "Words after the name and version of software that is documented.",
        "about-site": "Phrases before the name of the site in entries of a menu, which other names may follow as well.",
        "join-site": "Phrases before the name of the site that no other name follows.",
        "site-suffix": "Phrases after the name of the site in such entries.",
        "site-statement": "Parts of sentences after the name of the site as their subject.",
        "not-an-owner": "Phrases next to a copyright sign in lines that do not name the owner.",
        "skip-link": "Starts of links to the content, which follow the title of a page in a text dump.",
        "below-date": "Buttons that may be between a date and a name, and are common words in texts: *Save*.",
        "not-a-headline": "Parts of lines above a text dump's headline.",
    }
)

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "related-label": "Whole lines above headlines of other pages in a text dump, in addition to `related`.",
        "related-inline": "Starts of lines that name another page in the text of a dump: *Baca juga:* headline.",
        "error-report": "Starts of lines that ask readers to report an error in the text: *Spotted a mistake?*",
        "comments-label": "Starts of lines above readers' comments in a text dump, in addition to `comments`.",
        "home-page": "Whole lines that link to the home page, before the other steps of the path to a page.",
    }
)

NO_CONTENT: Mapping[str, str] = MappingProxyType(
    {
        "error-page": "Phrases of pages that a server or CMS sends in place of one it does not have or may not show.",
        "offline-page": "Phrases of pages about maintenance, suspended accounts, and parked or unfinished sites.",
        "robot-check": "Phrases of pages that test whether the visitor is a person.",
        "script-required": "Phrases of pages that show nothing without JavaScript.",
        "consent-wall": "Phrases of pages that show nothing before visitors consent or state their age.",
        "login-wall": "Phrases of pages that show nothing before visitors sign in.",
    }
)
"""Sections for pages without content."""

SECTIONS: Mapping[str, str] = MappingProxyType(
    {**REASONS, **LANGUAGE, **BYLINES, **NAMES, **DATES, **SITES, **LABELS, **NO_CONTENT}
)
"""The purpose of each section of a language file."""
