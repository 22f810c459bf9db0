"""The exchange file of one office: what goes in comes out."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given

from itadesk.exchange.office_json import read_office, write_office
from itadesk.ita.instruments import Instrument
from itadesk.ita.papers import Paper, PaperKind
from itadesk.ita.records import OfficeRecord
from tests.exchange.wrong_values import Json
from tests.full_office import FULL
from tests.strategies import records
from tests.surroundings import shared_cases

K = TypeVar("K")
V = TypeVar("V")


@pytest.fixture
def document() -> Json:
    return json.loads(write_office(FULL))


def test_what_is_written_is_read_back() -> None:
    assert read_office(write_office(FULL), "office.json") == FULL


def test_a_small_office_is_written_without_what_is_empty() -> None:
    record = OfficeRecord(office=replace(FULL.office, district="", province="", phone="", document_code=""))
    assert write_office(record).decode() == (
        '{\n "format": "itadesk.office/1",\n "office": {\n  "kind": "เทศบาลตำบล",\n  "name": "บ้านสวน"\n }\n}\n'
    )


def test_scores_keep_their_decimals(document: Json) -> None:
    assert document["results"][0]["total"] == "97.50"
    assert document["results"][0]["instruments"] == {"IIT": "95.1", "OIT": "100"}


@pytest.mark.skipif(not shared_cases(), reason="the real cases are not beside this checkout")
def test_the_five_cases_go_in_and_out() -> None:
    for file in shared_cases():
        record = read_office(file.read_bytes(), file.name)
        written = write_office(record)
        assert read_office(written, file.name) == record


@given(records())
def test_every_office_goes_in_and_out(record: OfficeRecord) -> None:
    written = write_office(record)
    again = read_office(written, "office.json")
    assert again == record
    assert write_office(again) == written


def turned(values: Mapping[K, V]) -> dict[K, V]:
    """The same values, the last first."""
    return dict(reversed(list(values.items())))


def test_the_order_of_texts_and_scores_in_memory_does_not_matter() -> None:
    paper, result = FULL.papers[0], FULL.results[0]
    again = replace(
        FULL,
        papers=(replace(paper, texts=turned(paper.texts)), *FULL.papers[1:]),
        results=(
            replace(
                result,
                indicators=turned(result.indicators),
                instruments=turned(result.instruments),
            ),
        ),
    )
    assert write_office(again) == write_office(FULL)


def test_results_and_plans_are_put_in_the_order_of_their_years(document: Json) -> None:
    document["results"].append({"fiscal_year": 2566})
    document["plans"].append({"fiscal_year": 2567})
    record = read_office(json.dumps(document).encode(), "office.json")
    assert [result.fiscal_year for result in record.results] == [2566, 2568]
    assert [plan.fiscal_year for plan in record.plans] == [2567, 2569]


def test_papers_without_a_key_get_one_that_nobody_chose(document: Json) -> None:
    order = {"kind": "order", "plan_year": 2569}
    document["documents"] = [order, order, {**order, "key": "order-2569"}]
    record = read_office(json.dumps(document).encode(), "office.json")
    assert [paper.key for paper in record.papers] == ["order-2569-2", "order-2569-3", "order-2569"]


def test_only_keys_that_somebody_chose_are_written() -> None:
    news = Paper(key="news-2569", kind=PaperKind.NEWS, plan_year=2569)
    record = replace(FULL, papers=(news, replace(news, key="news-2569-2"), replace(news, key="ข่าวกลางปี")))
    documents = json.loads(write_office(record))["documents"]
    assert [document.get("key") for document in documents] == [None, None, "ข่าวกลางปี"]


def test_a_byte_order_mark_and_whole_numbers_with_a_point_are_read() -> None:
    written = write_office(FULL).replace(b'"fiscal_year": 2569', b'"fiscal_year": 2569.0')
    assert read_office(b"\xef\xbb\xbf" + written, "office.json") == FULL


def test_an_indicator_can_be_named_by_the_bare_number(document: Json) -> None:
    document["results"][0]["findings"] = [{"scope": 7}, {"scope": "8"}, {"scope": "EIT"}]
    record = read_office(json.dumps(document).encode(), "office.json")
    assert [finding.scope for finding in record.results[0].findings] == [7, 8, Instrument.EIT]
