"""The form of a result: total, level, instruments and indicators as they were announced."""

from dataclasses import replace
from decimal import Decimal

from itadesk.desktop.forms import helps
from itadesk.desktop.forms.sheet import Field, Sheet
from itadesk.desktop.writing import date_text, read_date, score_text, shown
from itadesk.ita.computing import computed_level, computed_total
from itadesk.ita.criteria import Criteria
from itadesk.ita.instruments import Instrument
from itadesk.ita.results import Result
from itadesk.ita.scores import UnusableScore, parse_score, two_places
from itadesk.language import _
from itadesk.thai.digits import parse_number_text

INDICATORS = range(1, 11)


def _read_score(typed: str) -> Decimal | None:
    text = parse_number_text(typed).removesuffix(".")
    return parse_score(text) if text else None


def _total(result: Result, typed: str) -> Result:
    return replace(result, total=_read_score(typed))


def _instrument(instrument: Instrument) -> Field[Result]:
    def take(result: Result, typed: str) -> Result:
        entered = {**result.instruments, instrument: _read_score(typed)}
        scores = {each: score for each in Instrument if (score := entered.get(each)) is not None}
        return replace(result, instruments=scores)

    return Field(instrument, lambda result: score_text(result.instruments.get(instrument)), take)


def _indicator(number: int) -> Field[Result]:
    def take(result: Result, typed: str) -> Result:
        entered = {**result.indicators, number: _read_score(typed)}
        scores = {each: score for each in sorted(entered) if (score := entered[each]) is not None}
        return replace(result, indicators=scores)

    return Field(str(number), lambda result: score_text(result.indicators.get(number)), take)


SCORE_SHEET: Sheet[Result] = Sheet(
    (
        Field("total", lambda result: score_text(result.total), _total),
        Field("level", lambda result: result.level, lambda r, t: replace(r, level=t.strip())),
        Field("letter", lambda result: result.letter, lambda r, t: replace(r, letter=t.strip().upper())),
        Field(
            "published_on",
            lambda result: date_text(result.published_on),
            lambda r, t: replace(r, published_on=read_date(t)),
        ),
        *(_instrument(instrument) for instrument in Instrument),
        *(_indicator(number) for number in INDICATORS),
    ),
    helps=helps.SCORES,
)


def tidy_score(typed: str) -> str:
    """The typed score with two decimals; the text itself where it is no score."""
    try:
        return score_text(_read_score(typed))
    except UnusableScore:
        return typed


def comparison(name: str, result: Result, earlier: Result | None) -> str:
    """What a field had a year before, and how much it changed; empty where either is not known."""
    then = _score_of(name, earlier) if earlier else None
    if earlier is None or then is None:
        return ""
    sentence = shown(_("{year}: {score}").format(year=earlier.fiscal_year, score=two_places(then)))
    now = _score_of(name, result)
    if now is None:
        return sentence
    change = now - then
    sign = "▲" if change > 0 else "▼" if change < 0 else "="
    return f"{sentence}  {sign} {score_text(abs(change))}" if change else f"{sentence}  {sign}"


def own_numbers(result: Result, criteria: Criteria) -> str:
    """A quiet note where the program's own total or level differs from what was announced; empty where it does not."""
    total, level = computed_total(result, criteria), computed_level(result, criteria)
    notes: list[str] = []
    if total is not None and result.total is not None and total != result.total:
        notes.append(_("The indicators give a total of {total}; what was announced counts.").format(total=total))
    if total is not None and result.total is None:
        notes.append(_("The indicators give a total of {total}.").format(total=total))
    if level and result.level and level != result.level:
        notes.append(_("By the rules of the year the level would be “{level}”.").format(level=level))
    return shown(" ".join(notes))


def level_by_rule(result: Result, criteria: Criteria) -> str:
    """The level that the rules of the year give the announced total; empty where one is entered, or it is open."""
    if result.level.strip() or result.letter.strip() or result.total is None:
        return ""
    return computed_level(result, criteria) or ""


def year_note(criteria: Criteria) -> str:
    """What has to be known of the rules of the year: that they are not known, or of another kind; empty otherwise."""
    if not criteria.applies:
        return shown(
            _("Fiscal year {year} was assessed by another system: only its total and level are entered here.").format(
                year=criteria.fiscal_year
            )
        )
    if criteria.assumed:
        sentence = _("The criteria of {year} are not known yet; those of {known} stand in for them.")
        return shown(sentence.format(year=criteria.fiscal_year, known=criteria.from_year))
    return ""


def _score_of(name: str, result: Result) -> Decimal | None:
    if name == "total":
        return result.total
    if name in list(Instrument):
        return result.instruments.get(Instrument(name))
    return result.indicators.get(int(name))
