"""The format `itadesk.office/1`: which keys a file has, in their order, and what shape each value has."""

from typing import Final

from itadesk.exchange.office_file.dates import ClockTime, Day, Period
from itadesk.exchange.office_file.structures import ByName, Group, Key, ListOf, Texts
from itadesk.exchange.office_file.values import (
    Indicator,
    NeededText,
    OneOf,
    Percent,
    ScopeName,
    Score,
    Text,
    Year,
)
from itadesk.ita.instruments import Instrument
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Digits, Member, Paper, PaperKind, Photograph, WorkingGroup
from itadesk.ita.people import Acting, Capacity, Person
from itadesk.ita.plans import EvidenceFile, Measure, Plan, Progress
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Finding, Result, Verdict
from itadesk.ita.rules import INDICATORS
from itadesk.ita.wordings import OwnWording

OFFICE: Final = Group(
    "office",
    Office,
    Key("kind", NeededText(), needed=True),
    Key("name", NeededText(), needed=True),
    *(
        Key(name, Text())
        for name in ("subdistrict", "district", "province", "address", "website", "phone", "facebook", "document_code")
    ),
    Key("units", ListOf(NeededText())),
    Key("whole_words", ListOf(NeededText())),
)

ACTING: Final = Group(
    "acting",
    Acting,
    Key("capacity", OneOf("capacity", Capacity), needed=True),
    Key("for_position", NeededText(), needed=True),
)

PERSON: Final = Group(
    "person",
    Person,
    Key("key", NeededText(), needed=True),
    Key("prefix", Text()),
    Key("given_name", NeededText(), needed=True),
    Key("family_name", NeededText(), needed=True),
    Key("position", NeededText(), needed=True),
    Key("acting", ACTING),
    Key("since", Day()),
    Key("until", Day()),
)

FINDING: Final = Group(
    "finding",
    Finding,
    Key("scope", ScopeName(), needed=True),
    Key("verdict", OneOf("verdict", Verdict)),
    Key("text", Text()),
)

RESULT: Final = Group(
    "result",
    Result,
    Key("fiscal_year", Year(), needed=True),
    Key("total", Score()),
    Key("level", Text()),
    Key("letter", Text()),
    Key("published_on", Day()),
    Key("instruments", ByName({instrument.value: instrument for instrument in Instrument}, Score())),
    Key("indicators", ByName({str(number): number for number in INDICATORS}, Score())),
    Key("findings", ListOf(FINDING)),
)

EVIDENCE_FILE: Final = Group(
    "evidenceFile",
    EvidenceFile,
    Key("file", NeededText(), needed=True),
    Key("name", NeededText(), needed=True),
)

PROGRESS: Final = Group(
    "progress",
    Progress,
    Key("on", Day(), needed=True),
    Key("text", NeededText(), needed=True),
    Key("outcome", Text()),
    Key("percent", Percent()),
    Key("evidence", ListOf(NeededText())),
    Key("files", ListOf(EVIDENCE_FILE)),
)

MEASURE: Final = Group(
    "measure",
    Measure,
    Key("title", NeededText(), needed=True),
    Key("methods", ListOf(NeededText())),
    Key("responsible", ListOf(NeededText())),
    Key("starts", Period()),
    Key("ends", Period()),
    Key("period_text", Text()),
    Key("follow_up", Text()),
    Key("indicators", ListOf(Indicator())),
    Key("budget", Text()),
    Key("progress", ListOf(PROGRESS)),
)

PLAN: Final = Group(
    "plan",
    Plan,
    Key("fiscal_year", Year(), needed=True),
    Key("result_year", Year()),
    Key("considered_on", Day()),
    Key("measures", ListOf(MEASURE)),
)

MEETING: Final = Group(
    "meeting",
    Meeting,
    Key("key", NeededText(), needed=True),
    Key("held_on", Day(), needed=True),
    Key("time", ClockTime()),
    *(Key(name, Text()) for name in ("place", "chair", "assigned_by", "subject", "body")),
)

MEMBER: Final = Group(
    "member",
    Member,
    *(Key(name, Text()) for name in ("person", "name", "role")),
)

WORKING_GROUP: Final = Group(
    "workingGroup",
    WorkingGroup,
    Key("title", Text()),
    Key("members", ListOf(MEMBER)),
    Key("duties", ListOf(NeededText())),
)

PHOTOGRAPH: Final = Group(
    "photograph",
    Photograph,
    Key("file", NeededText(), needed=True),
    Key("caption", Text()),
)

PAPER: Final = Group(
    "document",
    Paper,
    Key("key", NeededText(), assumed=True),
    Key("kind", OneOf("documentKind", PaperKind), needed=True),
    Key("plan_year", Year(), needed=True),
    Key("dated", Day()),
    Key("number", Text()),
    Key("signer", Text()),
    Key("meeting", Text()),
    Key("endorsers", ListOf(NeededText())),
    Key("digits", OneOf("digits", Digits)),
    Key("texts", Texts()),
    Key("groups", ListOf(WORKING_GROUP)),
    Key("photographs", ListOf(PHOTOGRAPH)),
)

OWN_WORDING: Final = Group(
    "ownWording",
    OwnWording,
    Key("name", NeededText(), needed=True),
    Key("kind", OneOf("documentKind", PaperKind), needed=True),
    Key("texts", Texts()),
)

RECORD: Final = Group(
    "record",
    OfficeRecord,
    Key("office", OFFICE, needed=True),
    Key("people", ListOf(PERSON)),
    Key("results", ListOf(RESULT)),
    Key("plans", ListOf(PLAN)),
    Key("meetings", ListOf(MEETING)),
    Key("documents", ListOf(PAPER), attribute="papers"),
    Key("wordings", ListOf(OWN_WORDING)),
)
