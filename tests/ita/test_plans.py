from datetime import date

from itadesk.ita.plans import EvidenceFile, Plan, Progress


def test_a_plan_answers_the_result_of_the_year_before() -> None:
    assert Plan(fiscal_year=2569).follows_year == 2568


def test_a_plan_may_answer_an_older_result() -> None:
    assert Plan(fiscal_year=2569, result_year=2567).follows_year == 2567


def test_what_proves_something_is_named_as_it_was_entered_and_then_as_the_files_are_called() -> None:
    scan = EvidenceFile(file="a" * 64, name="ใบลงทะเบียน.pdf")
    progress = Progress(on=date(2026, 3, 30), text="อบรมแล้ว", evidence=("ภาพถ่าย", " "), files=(scan,))
    assert progress.proofs == ("ภาพถ่าย", "ใบลงทะเบียน.pdf")
