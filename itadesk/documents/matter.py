"""What a paper is about: the data that it draws on, found once, and the fields that its wording may use."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from itadesk.documents.paper_fields import paper_fields, replaced_fields
from itadesk.documents.phrases import in_level, listing, meeting_name, one_line, without_labels
from itadesk.documents.wording import Wording, slots_of
from itadesk.ita.criteria import Criteria, criteria_for
from itadesk.ita.instruments import Instrument
from itadesk.ita.issued import IssuedPaper
from itadesk.ita.meetings import Meeting
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper
from itadesk.ita.people import Person
from itadesk.ita.plans import Plan
from itadesk.ita.records import OfficeRecord
from itadesk.ita.results import Result
from itadesk.ita.scores import two_places
from itadesk.thai.dates import long_date, weekday


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a paper is about. A plan or result that was not entered is an empty one of the right year.

    Attributes:
        fields: what the wording may use, in Arabic digits; empty where the data says nothing.
    """

    paper: Paper
    record: OfficeRecord
    office: Office
    plan: Plan
    result: Result
    criteria: Criteria
    wording: Wording
    meeting: Meeting | None
    chair: Person | None
    assigner: Person | None
    signer: Person | None
    fields: Mapping[str, str]

    def text(self, slot: str, **more: str) -> str:
        """The wording of a slot, with the fields of the paper and those given besides."""
        return self.wording.text(slot, {**self.fields, **more})

    def instrument_title(self, instrument: Instrument) -> str:
        """The instrument's Thai name with its letters; the letters alone where the year's rules do not name it."""
        name = self.criteria.instrument(instrument).name
        return f"{name} ({instrument})" if name else f"แบบวัด {instrument}"

    def indicator_name(self, number: int) -> str:
        """The indicator's name; its number where the year's rules do not name it."""
        return self.criteria.indicator(number).name or f"ตัวชี้วัดที่ {number}"

    def numbered_indicator(self, number: int) -> str:
        """The indicator in running text: ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร."""
        return f"ตัวชี้วัดที่ {number} {self.criteria.indicator(number).name}".strip()

    @property
    def indicators_apart(self) -> tuple[int, ...]:
        """The numbers of indicators that the office speaks of but the year's rules put under no instrument."""
        spoken_of = {
            *self.result.indicators,
            *(number for measure in self.plan.measures for number in measure.indicators),
        }
        spoken_of.update(finding.scope for finding in self.result.findings if not isinstance(finding.scope, Instrument))
        named = {indicator.number for code in Instrument for indicator in self.criteria.indicators_of(code)}
        return tuple(sorted(spoken_of - named))

    @property
    def earlier(self) -> Result | None:
        """The result of the year before the one that the paper is about."""
        return self.record.result(self.result.fiscal_year - 1)

    @property
    def endorsers(self) -> tuple[Person, ...]:
        """Those who sign after the signer, as far as they are among the people."""
        return tuple(person for key in self.paper.endorsers if (person := self.record.person(key)))

    def wording_place(self, slot: str) -> str:
        """The place of a slot's wording in the data."""
        return f"paper/{self.paper.key}/texts/{slot}"


def matter_of(record: OfficeRecord, paper: Paper, replaced: IssuedPaper | None = None) -> Matter:
    """Finds in the record what the paper is about; `replaced` is the issued paper that it corrects."""
    plan = _said(record.plan(paper.plan_year) or Plan(fiscal_year=paper.plan_year))
    result = record.result(plan.follows_year) or Result(fiscal_year=plan.follows_year)
    criteria = criteria_for(result.fiscal_year)
    meeting, signer = record.meeting(paper.meeting), record.person(paper.signer)
    chair = record.person(meeting.chair) if meeting else None
    assigner = record.person(meeting.assigned_by) if meeting else None
    return Matter(
        paper=paper,
        record=record,
        office=record.office,
        plan=plan,
        result=result,
        criteria=criteria,
        wording=Wording(slots=slots_of(paper.kind), own=paper.texts),
        meeting=meeting,
        chair=chair,
        assigner=assigner,
        signer=signer,
        fields={
            **_in_one_line(
                _office_fields(record.office),
                paper_fields(record, paper),
                replaced_fields(replaced),
                _year_fields(paper, plan, result, criteria),
                _result_fields(result),
                _change_fields(result, record.result(result.fiscal_year - 1)),
                _meeting_fields(meeting),
                _person_fields("chair", chair),
                _person_fields("assigner", assigner),
                _person_fields("signer", signer),
            ),
            "meeting_body": meeting.body.strip() if meeting else "",
        },
    )


def _in_one_line(*parts: Mapping[str, str]) -> Mapping[str, str]:
    """The fields together; a line end that was pasted into a name must not cut a sentence."""
    return {name: one_line(value) for fields in parts for name, value in fields.items()}


def day(value: date | None) -> str:
    """A date as signed papers write it, empty where there is none."""
    return "" if value is None else long_date(value)


def score(value: Decimal | None) -> str:
    """A score with two decimals, empty where there is none."""
    return "" if value is None else str(two_places(value))


def _result_fields(result: Result) -> Mapping[str, str]:
    instruments = [
        f"แบบวัด {name} {score(result.instruments[name])} คะแนน" for name in Instrument if name in result.instruments
    ]
    return {
        "total": score(result.total),
        "level": result.level,
        "letter": result.letter,
        "in_level": in_level(result.level, result.letter),
        "published_on": day(result.published_on),
        "instrument_scores": listing(instruments),
        "indicator_count": str(len(result.indicators)),
    }


def _change_fields(result: Result, earlier: Result | None) -> Mapping[str, str]:
    if earlier is None or earlier.total is None or result.total is None:
        return {"earlier_year": "", "earlier_total": "", "change": ""}
    return {
        "earlier_year": str(earlier.fiscal_year),
        "earlier_total": score(earlier.total),
        "change": change_text(result.total, earlier.total),
    }


def change_text(now: Decimal, before: Decimal | None) -> str:
    """How a score changed: เพิ่มขึ้น 1.25 คะแนน, ลดลง 0.50 คะแนน, เท่าเดิม; empty where the earlier one is not known."""
    if before is None:
        return ""
    difference = now - before
    word = "เพิ่มขึ้น" if difference > 0 else "ลดลง"
    return f"{word} {score(abs(difference))} คะแนน" if difference else "เท่าเดิม"


def _office_fields(office: Office) -> Mapping[str, str]:
    return {
        "office": office.full_name,
        "office_kind": office.kind,
        "office_name": office.name,
        "place": office.place,
        "website": office.website,
    }


def _said(plan: Plan) -> Plan:
    """A plan whose measures have no numbers of their own: papers number them."""
    titles = without_labels([measure.title.strip() for measure in plan.measures])
    said = zip(plan.measures, titles, strict=True)
    return replace(plan, measures=tuple(replace(measure, title=title) for measure, title in said))


def _year_fields(paper: Paper, plan: Plan, result: Result, criteria: Criteria) -> Mapping[str, str]:
    return {
        "result_year": str(result.fiscal_year),
        "plan_year": str(plan.fiscal_year),
        "number": paper.number,
        "dated": day(paper.dated),
        "considered_on": day(plan.considered_on),
        "measure_count": str(len(plan.measures)),
        "target": f"{criteria.target.normalize():f}",
    }


def _meeting_fields(meeting: Meeting | None) -> Mapping[str, str]:
    return {
        "meeting_weekday": weekday(meeting.held_on) if meeting else "",
        "meeting_date": day(meeting.held_on if meeting else None),
        "meeting_time": f"{meeting.time:%H.%M}" if meeting and meeting.time else "",
        "meeting_place": meeting.place if meeting else "",
        "meeting_name": meeting_name(meeting.subject) if meeting else "",
    }


def _person_fields(role: str, person: Person | None) -> Mapping[str, str]:
    return {
        role: person.full_name if person else "",
        f"{role}_position": person.described_position if person else "",
    }
