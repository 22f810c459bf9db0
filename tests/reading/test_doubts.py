import pytest

from itadesk.ita.instruments import Instrument
from itadesk.reading.doubts import Doubt, DoubtKind
from itadesk.reading.finds import Source, Whole
from tests.surroundings import in_english


@pytest.mark.parametrize("kind", DoubtKind)
def test_every_doubt_says_what_it_is_about(kind: DoubtKind) -> None:
    doubt = Doubt(kind, Source(7, "การใช้อำนาจ 105.20"), (3,), ("2568", "2567"))
    with in_english():
        english = doubt.sentence()
    assert "{" not in english + doubt.sentence()
    assert english != doubt.sentence()


def test_subjects_by_name() -> None:
    subjects = (Whole.TOTAL, Instrument.IIT, 3)
    with in_english():
        said = Doubt(DoubtKind.FITS_SEVERAL, Source(2, "88.51"), subjects).sentence()
    assert said.startswith("“88.51” in line 2 fits total, IIT, 3. การใช้อำนาจ;")
