from itadesk.ita.observations import RANKS, ObservationKind, Severity
from itadesk.ita.records import PartKey, PartKind
from itadesk.thai.cleaning import SlipKind
from tests.surroundings import in_english

OFFICE = PartKey(PartKind.OFFICE)
MISSPELT = ObservationKind(
    "misspelt", Severity.WARNING, "“{found}” should be “{better}”: {reason}. Places in this text: {count}."
)


def test_an_observation_says_its_sentence_in_the_language_spoken() -> None:
    seen = MISSPELT.at(OFFICE, ("office", "address"), "และ", found="เเละ", better="และ", reason=SlipKind.TWO_E, count=1)
    assert seen.sentence() == "“เเละ” ควรเป็น “และ” เพราะพิมพ์สระ แ เป็นสระ เ สองตัว พบ 1 แห่งในข้อความนี้"
    with in_english():
        assert seen.sentence() == "“เเละ” should be “และ”: แ was typed as two เ. Places in this text: 1."


def test_an_observation_knows_what_it_is_and_how_much_it_matters() -> None:
    seen = MISSPELT.at(OFFICE, ("office", "address"), "และ")
    assert (seen.name, seen.severity, seen.mended) == ("misspelt", Severity.WARNING, "และ")
    assert sorted(Severity, key=RANKS.__getitem__) == [Severity.ERROR, Severity.WARNING, Severity.NOTE]
