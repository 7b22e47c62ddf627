"""What stands in bylines beside names: roles, job titles, agencies, dates, remarks."""

from __future__ import annotations

import re


def small(text: str) -> str:
    """A text in small letters, each where it stood: İ alone would become two characters, and counts as i."""
    return text.lower() if text.isascii() else text.replace("İ", "i").lower()


CREDITS = (
    ("editor", r"(?:medically |clinically |expertly |scientifically )?reviewed by|fact[- ]checked by|edited by"
               r"|editing by"
               r"|editors?:|bearbeitet von|redigiert von|redaktion:|édité par|editado por|redactie:|redigerad av"),
    ("photographer", r"photo(?:s|graph|graphs|graphy|grapher|graphers)?(?: by|:)|(?:pictures|images|illustrations?) by"
                     r"|(?:illustrations?|pictures|images|video|fotografie|foto?s?|bild(?:er)?|fotografía"
                     r"|photographies):"
                     r"|(?:foto?s?|bild(?:er)?|illustration(?:en)?|grafik(?:en)?) (?:von|di|de|af|av|by)"
                     r"|фото:|撮影[:：]|摄影[:：]|사진[:：]?"),
    ("translator", r"(?:translated|translation) by|translators?:|übersetzt von|übersetzung:"
                   r"|traduit (?:de l.anglais )?par"
                   r"|traduction:|traducido por|traducción:|traduzione di|tradotto da|перевод:|翻訳[:：]|翻译[:：]"),
    ("contributor", r"(?:additional|with) (?:reporting|contributions?) (?:by|from)|contributions? (?:by|from)"
                    r"|contributors?:|mitarbeit:|unter mitarbeit von|avec la collaboration de|con la colaboración de"),
    ("author", r"(?:reporting|reported|words|text|story|written|writing|article|post|posted|published|created) by"
               r"|(?:words|text|story|writer|texte|testo|texto|tekst|автор|текст|haber|written):|作者[:：]|文[／/:：]|記者[:：]?|记者[:：]?"),
)  # fmt: skip
_ROLES = "|".join(rf"(?P<{role}>(?:{words_})\s*:?)" for role, words_ in CREDITS)
CREDIT = re.compile(rf"(?<!\w)(?:{_ROLES})")
"""In small letters, like what it ends in and the tail: heeding case, it is found in a third of the time."""
CREDIT_END = re.compile(r"[:：／]|\b(?:by|from|von|par|por|di|de|da|af|av)\b|记者|記者|사진")
"""What each of these ends in; it is found faster."""

TAIL_WORDS = (
    r"published|publish date|updated|last (?:updated|modified|edited|reviewed)|posted (?:on|in|at)|modified"
    r"|edited on|filed under"
    r"|erstellt|zuerst|veröffentlicht|publiziert|aktualisiert|zuletzt|lesezeit|lesedauer|kategorien?:"
    r"|schlagwörter:?|keine kommentare"
    r"|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|опубликовано|обновлено|hace"
    r"|about the author"
    r"|read (?:more|time|full)|reading time|view (?:all|more|profile|bio)|view|more (?:from|by)|see (?:all"
    r"|more)|follow|categor(?:y|ies)"
    r"|tags?:|twitter|facebook|instagram|linkedin|e-?mail|share|stand:|im gespräch|no comments?|leave a"
)
TAIL = re.compile(rf"(?<!\w)(?:{TAIL_WORDS})(?!\w)|,\s+in\s|\(|\[|(?<!\S)@|\d")
"""Where a name has ended and a date, a link or a remark begins."""
_SURNAMES = r"(?<!Mc)(?<!Mac)(?<!De)(?<!Le)(?<!La)(?<!Di)(?<!Du)(?<!Fitz)"
"""Names go on with a capital after these."""
GLUED = re.compile(
    r"(?<=^Post)(?=by\s)|(?<=^Author)(?=[A-Z])"
    r"|(?<=[a-zß-ÿ])(?=(?:Published|Updated|Posted|Last|Korrespondent|Redakteur|Reporter|Editor|Staff|Senior|Freelance"
    r"|Deputy|Chief|January|February|March|April|June|July|August|September|October|November|December)(?![a-z]))"
    rf"|(?<=[a-zß-ÿ]){_SURNAMES}"
    r"(?=(?:[A-Z][a-z]+ ){1,2}(?:Writer|Reporter|Editor|Correspondent|Journalist|Columnist)(?![a-z]))"
)
"""Where markup glued a remark to a name: "Jane DoePublished"."""
SEAM = re.compile(r"[A-Zb](?:(?<=[a-zß-ÿ][A-Z])|y(?<=^Postby))")
"""What stands at each such place; it is found faster."""
SLUG = re.compile(r"(?!.*\.(?:[a-z]{2}|com|org|net|info)$)[a-z]{2,20}(?:[-.][a-z]{1,20}){1,3}")
"""A name as an address spells it; with underscores it is that of a user."""
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S*|(?<!\S)\S[^\s@]*+@\S+\.\w+"
    r"|(?<!\S)[\w.-]+\.(?:com|org|net|de)/\S*",
    re.IGNORECASE,
)
CUT = re.compile(
    r"(?<!\s)\s+(?:is an?|is the|ist|has|was|writes|for|from|at|of|in|aus|für|pour|para|per|van de redactie|reports?)"
    r"\s+(?=\S)"
    r"|(?<!\s)\s+[-–—]\s+|(?:(?<!\s)\s+)?\bvia\b\s+"
)
"""Where a name has ended and an employer, a place or a biography begins."""
OF = re.compile(r"for|at|from|of|für|pour|para|per|[-–—]", re.IGNORECASE)
"""Of these, what an organization follows."""
OWNED = re.compile(r"(?:The|Die|Das)\s(?=\S)")
"""How organizations begin, and people do not."""
SIGNS = (
    r"(?:(?<!\s)\s+)?[;|•·⋅∙、；｜]\s*|(?<!\s)\s+[/／]\s+|(?<=\w{3})/(?=\w{3})"
    r"|(?<!\s)\s+(?:with|mit|avec|con|\+)\s+|(?<!\s)\s+&\s+(?=\S+\s\S)"
)
"""What separates names in every language; what says "and" stands in `words`."""
COMMA = re.compile(r"(?:(?<!\s)\s+)?[,，]\s*")

CREDENTIAL = re.compile(
    r"(?:jr|sr|ii|iii|iv|md|do|ph\.?\s?d|mph|msc?|bsc?|ma|ba|mba|rd|rdn|rn|cpa|cfp|cfa|dvm|esq|cscs|pt|dpt|psyd|edd|jd"
    r"|llm|ldn|cns|lmt|pe|facp|fand|dds|dmd|np|pa|lcsw|lmft|m\.?d|r\.?d)\.?",
    re.IGNORECASE,
)
JOB = re.compile(
    r"(?<![^\W\d_])(?=\w)(?:(?:senior |staff |chief |managing |deputy |associate |assistant |contributing "
    r"|freelance "
    r"|political"
    r" |sports? |news |science |health |guest |executive ){0,8}"
    r"(?:reporters?|editors?|editorial|writers?|correspondents?"
    r"|journalists?|columnists?|producers?|contributors?|bloggers?|analysts?|photographers?|authors?|critics?)|director"
    r"|manager|(?:chief|vice|senior) \w+|officer|executive|engineer|scientist|coordinator|attorney|founder"
    r"|co-founder|ceo|cto|professor|president|head of|expert|specialist|strategist|consultant"
    r"|\w{0,60}redakteur(?:in)?|korrespondent(?:in)?|journaliste?(?:in)?|reporter(?:in)?|autor(?:in)?|volont[äa]r(?:in)?"
    r"|chefredakteur(?:in)?|rechtsanw[aä]lt(?:in)?|rédacteur|rédactrice|corresponsal|periodista|redactora?|giornalista|корреспондент|журналист"
    r"|редактор|記者|记者|編集|기자)(?![^\W\d_])",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"(?:senior|chief|vice|lead|head|deputy|associate|assistant|managing|contributing|executive|staff|guest|freelance|leitende[rn]?|stellvertretende[rn]?|freie[rn]?)\s",
    re.IGNORECASE,
)
"""How job titles begin."""
AGENCY = re.compile(
    r"(?:the )?(?:reuters|a\.?p\.?|associated press|afp|agence france[- ]presse|dpa(?:[-/]\w+)?"
    r"|bloomberg(?: (?:news|lp))?"
    r"|efe|ansa|apa|sda|keystone-sda|epd|kna|sid|upi|pti|ani|ians|xinhua|tass|interfax|kyodo(?: news)?|yonhap"
    r"|ntb|tt|ritzau"
    r"|pap|čtk|ctk|mti|lusa|belga|anp|press association|pa media|pa|canadian press|europa press|新华社|新華社|共同通信"
    r"|時事通信|연합뉴스)",
    re.IGNORECASE,
)
COMPANY = re.compile(r"(?<!\s)\s+(?:l\.?p\.?|inc\.?|ltd\.?|llc|gmbh|ag|plc|news)$", re.IGNORECASE)
NOBODY = frozenset(
    [
        "admin",
        "administrator",
        "administrador",
        "webmaster",
        "editor",
        "author",
        "authors",
        "autor",
        "autore",
        "agencies",
        "user",
        "guest",
        "gast",
        "anonymous",
        "anonym",
        "unknown",
        "unbekannt",
        "none",
        "null",
        "undefined",
        "n/a",
        "na",
        "root",
        "default",
        "wordpress",
        "facebook",
        "twitter",
        "instagram",
        "youtube",
        "linkedin",
        "pinterest",
        "whatsapp",
        "telegram",
        "email",
        "e-mail",
        "mail",
        "share",
        "share-this",
        "print",
        "comments",
        "comment",
        "home",
        "news",
        "blog",
        "contact",
        "about",
        "follow",
        "website",
        "web",
        "site",
        "profile",
        "bio",
        "biography",
        "team",
        "press",
        "posted",
        "published",
        "updated",
        "author-name",
        "name",
        "by",
        "von",
        "админ",
        "管理员",
        "subscribe",
        "login",
        "log-in",
        "search",
        "menu",
        "more",
        "archive",
        "archives",
        "all",
        "category",
    ]
)
NEWSROOM = frozenset(
    [
        "redaktion",
        "redaction",
        "redazione",
        "redacción",
        "redacao",
        "redação",
        "redactie",
        "rédaction",
        "la-rédaction",
        "redakcja",
        "redakce",
        "toimitus",
        "редакция",
        "編集部",
        "staff",
        "editorial",
        "editors",
    ]
)
"""What an editorial office calls itself; readers see it as the byline where nobody is named."""
NOT_NAMES = re.compile(
    r"(?<!\w)(?:about|mehr|über|zurück|policy|posts?|comments?|cookies?|terms|kategorien?|categories|schlagwörter|newsletter|subscribe|share"
    r"|archiv|archives?|uncategorized|reading|artikel|articles?|beiträge|datum|date|size|link|copyright|lesezeit"
    r"|lesedauer|publiziert|veröffentlicht|erstellt|foto|photo|inhalte|read|click)(?!\w)|&nbsp"
)
LINK = re.compile(
    r"https?:|www\.|(?<![\w.+-])[\w.+-]++@[\w-]++\.|^@|\.(?:com|org|net|html?|php)\b|[<>{}=\\]|::", re.IGNORECASE
)
SENTENCE = re.compile(r"[.!?…]\s+\S+\s+\S+\s+\S+|[!?…:]$|^\W|[\"“”«»]{2}")
