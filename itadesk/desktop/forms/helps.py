"""What each field is for, in one sentence, where its name alone does not say it. Translated when it is shown."""

from collections.abc import Mapping
from typing import Final

from itadesk.ita.papers import PaperKind
from itadesk.language import N_

Helps = Mapping[str, str]
"""By the name of the field."""

OFFICE: Final[Helps] = {
    "kind": N_("What kind of local body it is; it stands before the name on every paper."),
    "name": N_("The name alone, without the kind; the kind is put before it."),
    "address": N_("Where letters reach the office; it stands on letters and news."),
    "website": N_("Where the papers are published; the assessors look there for them."),
    "facebook": N_("The page on which news are published too."),
    "document_code": N_(
        "The letters and the number that stand before the running number of every letter; memos begin with them."
    ),
    "units": N_("The divisions of the office, one a line; they are offered where responsible units are typed."),
    "whole_words": N_(
        "Names and terms that no line of a paper ends in, one a line; names of people and places are kept whole anyway."
    ),
}
PERSON: Final[Helps] = {
    "prefix": N_("Stands before the given name without a blank."),
    "position": N_("The post in full, as it stands under the signature."),
    "capacity": N_(
        "For whoever signs in another post: acting where it is vacant or its holder absent, on behalf where it was delegated in writing, in the duties where there is no elected head."
    ),
    "for_position": N_("The post that is acted in; it is printed under the person's own post."),
    "since": N_("The first day in the post, or in the one acted in; papers dated before it are pointed out."),
    "until": N_("The last day in the post; empty for whoever is still in it."),
}
PLAN: Final[Helps] = {
    "considered_on": N_(
        "The day on which the office considered the result and decided on the measures; the assessment asks for it."
    ),
    "result_year": N_("The fiscal year whose result these measures answer; usually the one before."),
}
MEASURE: Final[Helps] = {
    "title": N_("What the office is going to do, in one line; it stands in the table of measures."),
    "methods": N_(
        "How it is done, step by step, one step a line; a measure without steps can cost the score of the item."
    ),
    "responsible": N_("The divisions that carry it out, one a line, such as the finance division."),
    "period": N_("When it is done: from which month to which, or in words, such as each quarter."),
    "follow_up": N_("How the head learns how it goes, and when: a report each quarter, for example."),
    "indicators": N_("The indicators whose scores the measure is to raise; press those that apply."),
    "budget": N_(
        "What it costs and where that comes from, or that it costs nothing; papers show it where it is entered."
    ),
}
PROGRESS: Final[Helps] = {
    "on": N_("The day as of which this is reported."),
    "percent": N_("How much of the measure is done; 100 when it is finished."),
    "text": N_("What was really done since the last report, with numbers where there are some."),
    "outcome": N_("What changed for the public or the staff because of it; the report paper asks for it."),
    "evidence": N_("What shows that it was done: photographs, orders, addresses of pages; one a line."),
}
SCORES: Final[Helps] = {
    "total": N_("The total as the NACC announced it; the program never overwrites it with its own."),
    "level": N_("The level in words as announced; there are such since the results of 2566."),
    "letter": N_("The letter AA to F that was used up to the results of 2565; left empty after that."),
    "published_on": N_("The day on which the NACC announced the result, usually in August."),
}
VERDICT: Final = N_(
    "Keep the level, improve, or correct urgently: the paper sorts what it says by this. Enter takes what is proposed from the score."
)
"""For the verdict about any instrument or indicator."""

DETAILS: Final[Helps] = {
    "dated": N_(
        "The day on which it is signed; it is printed at the foot of an announcement. Enter takes today where it is empty."
    ),
    "number": N_("The number that the office gave it; empty, and it gets the next one when it is issued."),
    "digits": N_("Signed papers have Thai digits; news may have Arabic ones. Never both in one paper."),
    "signer": N_(
        "Whose name stands under it; announcements are signed by the head of the office or who acts for the head."
    ),
    "meeting": N_("The meeting that considered the result; its day, place and chair are told in the paper."),
}
MEETING: Final[Helps] = {
    "subject": N_("What the meeting is called, such as the monthly meeting of the heads of division."),
    "chair": N_("Who led the meeting."),
    "assigned_by": N_("Where a deputy took the chair: who assigned it; nobody where the chair led by right."),
    "body": N_("What the meeting dealt with and decided, in a sentence or two."),
}
GROUP: Final[Helps] = {
    "title": N_("What the working group is called in the order."),
    "duties": N_("What the group has to do, one duty a line; the order numbers them."),
}
MEMBER: Final[Helps] = {
    "person": N_("Somebody of the office, or a post or name in words, written below."),
    "role": N_("What the member is in the group, such as its chair or its secretary."),
    "name": N_("A post or a name that is not among the people, exactly as it is to be printed."),
}
ISSUING: Final[Helps] = {
    "dated": N_("The day of signing; the number is taken from the book of that calendar year."),
    "first_number": N_(
        "Only for the first paper of its kind in a year: where the office's own book of numbers goes on."
    ),
}
CAPTION: Final[Helps] = {
    "caption": N_("What is to be seen, printed under the picture: the event, the day and the place."),
}
NEW_OFFICE: Final[Helps] = {
    "office": N_("Kind and name in one, as people say it; district and province may follow."),
    "kind": OFFICE["kind"],
    "head": N_("Who signs the announcements: title, given name and family name in one."),
}
REGISTER: Final[Helps] = {
    "words": N_("Any words that stand in an issued paper, in whatever digits."),
    "signer": N_("A part of the name of somebody who signed."),
    "year": N_("The calendar year of the number, which is not the fiscal year."),
    "number": N_("The number that stands on the paper or in the register."),
    "state": N_("Whether a paper holds, was replaced by a later one, or was withdrawn."),
}
WORDING: Final = N_(
    "Your own wording of this part of the paper; coloured words are filled in from what is entered. Empty, and the usual wording stands."
)
"""For any part of the wording of a paper."""

PAPERS: Final[Mapping[PaperKind, str]] = {
    PaperKind.ANNOUNCEMENT: N_(
        "Makes the measures known as the office's decision, signed by its head and put on the website."
    ),
    PaperKind.NEWS: N_("Tells the public of the result and of what follows from it; the item on news asks for it."),
    PaperKind.DEVELOPMENT: N_("Shows the assessors how the result was analysed and leads to measures."),
    PaperKind.REPORT: N_("Tells what became of each measure: what was done, when, with what result and evidence."),
    PaperKind.MEMO: N_("Lays the matter before the head of the office, through those who give an opinion."),
    PaperKind.ORDER: N_("Appoints the working groups that see to the assessment and the measures."),
}
"""What each paper is for."""
