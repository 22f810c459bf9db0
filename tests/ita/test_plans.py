from itadesk.ita.plans import Plan


def test_a_plan_answers_the_result_of_the_year_before() -> None:
    assert Plan(fiscal_year=2569).follows_year == 2568


def test_a_plan_may_answer_an_older_result() -> None:
    assert Plan(fiscal_year=2569, result_year=2567).follows_year == 2567
