import gc

import pytest

from itadesk.services.ports import PrintOptions
from itadesk.typesetting.collecting import collected_later
from itadesk.typesetting.setting import set_on_paper
from tests.typesetting.samples import every_kind, paper

PRINTED = PrintOptions(font="Sarabun")


def test_nothing_is_collected_meanwhile_and_everything_afterwards() -> None:
    with collected_later():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_whoever_collects_nothing_goes_on_so() -> None:
    gc.disable()
    try:
        with collected_later():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_fails_leaves_the_collection_as_it_was() -> None:
    with pytest.raises(ZeroDivisionError), collected_later():
        _ = 1 / 0
    assert gc.isenabled()


def test_a_paper_leaves_nothing_behind_that_has_to_be_looked_for() -> None:
    document = paper(*every_kind())
    set_on_paper(document, PRINTED)
    gc.collect()
    with collected_later():
        set_on_paper(document, PRINTED)
        assert gc.collect() == 0
