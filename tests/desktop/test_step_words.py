"""Steps of one name, told apart by what they changed."""

from dataclasses import replace
from decimal import Decimal

import pytest

from itadesk.desktop.history import Step
from itadesk.desktop.step_words import step_words
from itadesk.ita.plans import Measure, Plan
from itadesk.ita.records import Part, key_of
from itadesk.ita.results import Result
from itadesk.services.editing import Change
from tests.examples import RECORD

RESULT = Result(fiscal_year=2568, total=Decimal("88.51"), indicators={3: Decimal(90)})
PLAN = Plan(fiscal_year=2569, measures=(Measure(title="อบรม"), Measure(title="ประชุม")))
TITLED = replace(PLAN, measures=(PLAN.measures[0], replace(PLAN.measures[1], title="ประชุมชี้แจง")))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (RESULT, replace(RESULT, total=Decimal(90)), "กรอกคะแนน: คะแนนรวม"),
        (RESULT, replace(RESULT, indicators={3: Decimal(91)}), "กรอกคะแนน: ตัวชี้วัดที่ ๓"),
        (RESULT, replace(RESULT, total=None, indicators={}), "กรอกคะแนน: คะแนนรวม และอีก ๑ แห่ง"),
        (PLAN, TITLED, "กรอกคะแนน: มาตรการที่ ๒, ชื่อมาตรการ"),
        (None, RESULT, "กรอกคะแนน"),
        (RESULT, RESULT, "กรอกคะแนน"),
    ],
)
def test_a_step_says_what_it_changed(before: Part | None, after: Part, told: str) -> None:
    change = Change(office_id=1, key=key_of(after), before=before, after=after, position=None)

    assert step_words(Step("entering scores", change), RECORD) == told
