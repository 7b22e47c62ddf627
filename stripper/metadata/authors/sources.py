"""The sources of authors: declarations, labels and lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from stripper.metadata.authors import (
    author_cards,
    byline_lines,
    closing_names,
    dump_biographies,
    dump_bylines,
    dump_posts,
    dump_profiles,
    name_checks,
    names,
    patterns,
    prefixes,
    profile_links,
    reporters,
    signatures,
    split_bylines,
    trailing_credits,
)
from stripper.metadata.authors.candidate import Candidate
from stripper.metadata.authors.names import Name
from stripper.metadata.context import NEAR, PageContext
from stripper.metadata.dates.parser import text_around_dates
from stripper.metadata.declared import MAX_OBJECTS, first_text, texts
from stripper.model import Label, Role
from stripper.native.normalize import key
from stripper.words.patterns import alternation, stored_pattern

_META = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "byl", "byline",
    "dc.creator", "dcterms.creator", "dc.contributor.author", "citation_author", "cxenseparse:author",
    "og:article:author", "og:author", "author_name", "authors", "lp.article:author", "articleauthor",
    "citation_authors", "bepress_citation_author", "eprints.creators_name", "prism.author", "rnews:author", "creator",
    "prism.creator", "article.author", "rbauthors", "bt:author", "vf:author", "analyticsattributes.author",
    "article_author", "mediator_author", "cxenseparse:recs:author", "dc.author",
)  # fmt: skip
_TWITTER_CARD = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
"""Meta elements: (label, value) of a Twitter card."""
_PAGE_TAGS = frozenset({"body", "main", "article", "section"})
"""Elements whose class describes the page, and whose text is that of the page."""
_TAG = re.compile(r"</?[a-z][^<>]{0,500}>", re.IGNORECASE)
"""A tag in a name, which some systems put there with a link to the profile."""
_HOST = re.compile(r"(?:https?://(?:www\.)?|(?<![\w/.])www\.)([^\s/?#|]{4,80})/?(?=[\s|,;)]|$)", re.IGNORECASE)
"""The address of a home page, with its host as group 1."""
_OWNER = ("©", "(c)", "copyright")
"""Starts of a declaration that names the owner of the page."""
_USER = re.compile(r"(?P<user>[^\W\d_][\w.-]{1,29})(?: (?:[A-Z]|\([^()]{1,60}\)|\d[\d,.]*[km]?(?: .*)?))?", re.ASCII)
"""A user name, perhaps with the letter of a portrait, the full name or the reputation after it."""
MAX_READ = 20
"""Labels, or meta elements of one name, that are read."""
MAX_ORGANIZATION = 60
"""Characters of a declared organization that is not split into names."""
MAX_DATED = 80
"""Characters of a label with names apart from a date."""
MAX_BETWEEN = 80
"""Characters of a line between the headline and a label in a menu."""
CLOSE_BELOW = 2
"""Lines below the headline in which a label also counts within a menu, after headings and short lines."""
MIN_LIST = 3
"""Different labels of one kind that are a list."""
SAME_BYLINE = 2
"""Lines after the first label with an author in which further labels belong to the same byline."""


def json_ld(context: PageContext) -> Iterator[Candidate]:
    """Yield the author of the first JSON-LD object that has one, with references to other objects resolved."""
    for item in (context.declared.article, *context.declared.objects[:MAX_OBJECTS]):
        people = item.get("author") or item.get("creator")
        if people:
            listed = people if isinstance(people, list) else [people]
            found = [name for person in listed[:MAX_READ] for name in _person(context, person)]
            if found:
                yield Candidate("json-ld author", names.assign_agency_role(names.unique(found)))
                return


def _person(context: PageContext, person: Any) -> Iterator[Name]:
    if isinstance(person, str):
        person = context.declared.objects_by_id.get(person, person)
    elif isinstance(person, Mapping) and not person.get("name") and isinstance(person.get("@id"), str):
        person = context.declared.objects_by_id.get(person["@id"], person)
    members = person if isinstance(person, Mapping) else {}
    organization = first_text(members.get("worksFor") or members.get("affiliation"))
    url = first_text(members.get("url") or members.get("sameAs"))
    is_organization = any(kind.endswith("Organization") for kind in texts(members.get("@type")))
    parts = [first_text(members.get(part)) for part in ("givenName", "familyName")]
    for text in texts(members.get("name") or (" ".join(parts) if all(parts) else person)):
        name = _TAG.sub("", text)
        whole = is_organization and len(name) <= MAX_ORGANIZATION and not _names_owner(context, name)
        found = (Name(name, "author", raw=name),) if whole else _declared_names(context, name)
        for one in found:
            yield one._replace(organization=one.organization or organization, url=url if len(found) == 1 else "")


def _declared_names(context: PageContext, text: str) -> tuple[Name, ...]:
    """Return the names in a declaration, without that of the publisher in front: "Example News - Jane Doe".

    The publisher alone is a name, even if it ends like a job, and so is one with a subtitle.
    """
    if _names_owner(context, text):
        return ()
    name, _, rest = text.partition(" - ")
    if not context.is_publisher(name):
        return names.parse_names(text)
    if rest and not patterns.organization().search(rest):
        return names.parse_names(rest)
    return (Name(name, "author", raw=text),) if name_checks.is_name(name) else names.parse_names(text)


def _names_owner(context: PageContext, text: str) -> bool:
    """Return whether a declaration names the owner of the page, or its builder, with the address of another site."""
    lower = text.lower()
    return lower.startswith(_OWNER) or any(context.declared.domain not in host for host in _HOST.findall(lower))


def twitter_card(context: PageContext) -> Iterator[Candidate]:
    """Yield the value of a Twitter card with a label such as "Written by"."""
    meta = context.declared.meta
    for label, value in _TWITTER_CARD:
        if label in meta and value in meta and prefixes.has_prefix(f"{meta[label][0]} {meta[value][0]}"):
            yield Candidate(f"meta {value}", _declared_names(context, meta[value][0]))


def meta(context: PageContext) -> Iterator[Candidate]:
    """Yield the authors of the meta elements of the first name in `_META` that has any, or of those that name more."""
    declared = context.declared.meta
    found = (candidate for name in _META if name in declared and (candidate := _in_meta(context, name)).names)
    for first in islice(found, 1):
        several = (name for name in _META if len(declared.get(name, ())) > len(first.names))
        yield next((other for name in several if _names_more(other := _in_meta(context, name), first)), first)


def _names_more(one: Candidate, other: Candidate) -> bool:
    """Return whether a candidate has all names of another one, and more."""
    return {key(name.name) for name in one.names} > {key(name.name) for name in other.names}


def _in_meta(context: PageContext, name: str) -> Candidate:
    contents = context.declared.meta.get(name, ())[:MAX_READ]
    return Candidate(
        f"meta {name}", names.unique(one for content in contents for one in _declared_names(context, content))
    )


def rel_label(context: PageContext) -> Iterator[Candidate]:
    """Yield the first labels that are the author by rel or itemprop."""
    yield from _labels(context, "label author", lambda label: "author" in label.names.split())


def class_label(context: PageContext) -> Iterator[Candidate]:
    """Yield the first labels with a class such as author or byline."""
    yield from _labels(context, "label byline", lambda label: label.tag not in _PAGE_TAGS)


def sidebar_label(context: PageContext) -> Iterator[Candidate]:
    """Yield the labels with such a class in a sidebar of the article that are the full name of a person."""
    for label in context.byline_labels:
        if label.tag not in _PAGE_TAGS and context.is_in_own_sidebar(context.container_at(label.line)):
            name = signatures.full_name(prefixes.strip_prefix(label.text), context)
            if name:
                yield Candidate("label byline", (name,), context.line_of(label))


def _labels(context: PageContext, source: str, is_wanted: Callable[[Label], bool]) -> Iterator[Candidate]:
    labels = (label for label in context.byline_labels if is_wanted(label))
    wanted = (label for label in labels if context.is_in_article(label) or _is_close_below(context, label))
    read = [(label, _names_in(context, label)) for label in islice(wanted, MAX_READ)]
    read = [(label, found) for label, found in read if _names_author(context, label, found)]
    if not read:
        return
    first = read[0][0]
    if _heads_list(context, first):
        return
    last = first.line + (0 if _heads_thread(context, first) else SAME_BYLINE)
    byline = [(label, found) for label, found in read if first.line <= label.line <= last]
    # A label that is nothing but a name is more precise than the label around it.
    exact = [
        found[0] for label, found in byline if len(found) == 1 and prefixes.strip_prefix(label.text) == found[0].name
    ]
    alike = [name for label, found in byline if label.names == first.names for name in found]
    found = names.unique(exact) or names.assign_agency_role(names.unique(alike))
    yield Candidate(source, found, context.line_of(first))


def _is_close_below(context: PageContext, label: Label) -> bool:
    """Return whether a label declares the author directly below the headline."""
    headline = context.headline.number if context.headline else label.line
    if "author" not in label.names.split() or not 0 < label.line - headline <= CLOSE_BELOW:
        return False
    between = context.lines[headline : label.line - 1]
    return all(line.role is Role.HEADING or len(line.text) <= MAX_BETWEEN for line in between)


def _names_in(context: PageContext, label: Label) -> tuple[Name, ...]:
    """Return the names in a label, apart from a date before them: "Dec. 19, 2025 · Jane Doe"."""
    user = _USER.fullmatch(label.text) if "author" in label.names.split() else None
    text = user["user"] if user else label.text
    found = names.parse_names(text, strict=not _is_certain(label))
    rest = text_around_dates(label.text, context.language) if not found and label.text[-1].isalpha() else None
    dated = names.parse_names(rest, strict=True) if rest and len(rest) <= MAX_DATED else ()
    return dated if dated and all(" " in name.name for name in dated) else found


def _heads_list(context: PageContext, first: Label) -> bool:
    """Return whether a label far below the headline is the first of several of one kind, as in a list of teasers."""
    headline = context.headline.number if context.headline else 0
    if first.line <= headline + NEAR or _heads_thread(context, first):
        return False
    alike = {label.text for label in context.byline_labels if label.names == first.names and label.tag == first.tag}
    return len(alike) >= MIN_LIST


def _heads_thread(context: PageContext, first: Label) -> bool:
    """Return whether a label has the user name above the first post of a thread, on a page that declares no article."""
    return _is_certain(first) and not (context.declared.is_article or context.is_in_teasers(first.line))


def _names_author(context: PageContext, label: Label, found: tuple[Name, ...]) -> bool:
    """Return whether a label names an author; a single word far from the headline needs more evidence."""
    people = [name.name for name in found if name.role == "author"]
    headline = context.headline.number if context.headline else 0
    if any(" " in name or names.agency_name(name) for name in people):
        return True
    is_sure = _is_certain(label) or prefixes.has_prefix(prefixes.skip_to_name(label.text))
    return bool(people) and (is_sure or not name_checks.has_case(people[0]) or label.line <= headline + NEAR)


def _is_certain(label: Label) -> bool:
    """Return whether a label holds a single name, or heads a forum post, so that a lower-case user name is accepted."""
    if {"author", "fn", "n"}.isdisjoint(label.names.split()):
        return False
    is_user = " " not in prefixes.strip_prefix(label.text) or _USER.fullmatch(label.text) is not None
    return is_user or _post_head().match(label.text) is not None


@stored_pattern
def _post_head() -> re.Pattern[str]:
    """Return the pattern of the head of a forum post: "by jane77 » 3 May 2020"."""
    return re.compile(rf"{alternation('post-by')} \S+ (?:»|{alternation('date-on')}\b)", re.IGNORECASE)


SOURCES: Mapping[str, Callable[[PageContext], Iterator[Candidate]]] = {
    "json-ld": json_ld,
    "twitter-card": twitter_card,
    "line": byline_lines.near_headline,
    "trailing": trailing_credits.trailing_credits,
    "header": dump_bylines.header,
    "dump-post": dump_posts.first_post,
    "dump-link": dump_profiles.linked,
    "dump-line": dump_bylines.beside_date_or_role,
    "dump-link-below": dump_profiles.linked_below,
    "rel": rel_label,
    "meta": meta,
    "signature": signatures.signature,
    "class": class_label,
    "profile": profile_links.linked,
    "above": signatures.above_headline,
    "reporter": reporters.reporters,
    "closing": closing_names.closing_names,
    "dump-glued": dump_bylines.glued,
    "dump-alone": dump_bylines.alone,
    "dump-squashed": dump_bylines.squashed,
    "far-line": byline_lines.far_from_headline,
    "dump-asker": dump_posts.asker,
    "dump-split": split_bylines.above_text,
    "editor": reporters.responsible_editors,
    "card": author_cards.author_card,
    "dump-biography": dump_biographies.biography,
    "sidebar": sidebar_label,
}
"""The sources of authors; the most reliable first."""
VISIBLE = frozenset(
    {"rel", "line", "dump-link", "dump-line", "dump-link-below", "dump-glued", "dump-alone", "dump-squashed"}
    | {"dump-split", "class", "signature", "reporter", "trailing", "far-line", "editor", "card", "dump-biography"}
    | {"sidebar", "closing", "dump-post", "dump-asker", "profile", "above"}
)
"""Those that readers see."""
