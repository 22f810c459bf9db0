"""What papers say stands out in a result: the target, extremes, changes, and what the next level asks for."""

from collections.abc import Iterator, Sequence

from itadesk.documents.blocks import Paragraph
from itadesk.documents.matter import Matter, change_text, score
from itadesk.documents.paragraphs import body
from itadesk.documents.phrases import level_name, listing
from itadesk.ita.next_levels import NextLevel, next_level
from itadesk.ita.results import Result
from itadesk.ita.standing_out import (
    Extreme,
    indicator_changes,
    instrument_changes,
    most_fallen,
    most_risen,
    strongest,
    weakest,
)


def insight_paragraphs(matter: Matter) -> Iterator[Paragraph]:
    """What stands out in the result, then what changed against the year before; nothing that is not known."""
    for sentences in ((target_sentence(matter), extremes_sentence(matter)), tuple(change_sentences(matter))):
        text = " ".join(filter(None, sentences))
        yield from body(text, f"result/{matter.result.fiscal_year}")


def target_sentence(matter: Matter) -> str:
    """Whether the total reaches the target."""
    total, target = matter.result.total, matter.criteria.target
    if total is None:
        return ""
    word = "เท่ากับ" if total == target else "สูงกว่า" if total > target else "ต่ำกว่า"
    return matter.text("target_reached", beside_target=word)


def extremes_sentence(matter: Matter) -> str:
    """The strongest and the weakest indicators; those that share a score are named together."""
    best, worst = strongest(matter.result, matter.criteria), weakest(matter.result, matter.criteria)
    if best is None or worst is None:
        return ""
    return matter.text(
        "extremes",
        strongest=names(matter, best.numbers),
        strongest_score=score(best.score),
        strongest_equal=equally(best),
        weakest=names(matter, worst.numbers),
        weakest_score=score(worst.score),
        weakest_equal=equally(worst),
    )


def change_sentences(matter: Matter) -> Iterator[str]:
    """What changed against the year before, by instrument and by indicator."""
    earlier = matter.earlier
    if earlier is None:
        return
    changed = instrument_phrases(matter, earlier)
    year = str(earlier.fiscal_year)
    if changed:
        yield matter.text("instrument_change", earlier_year=year, instrument_changes=listing(changed))
    yield from indicator_sentences(matter, earlier, "" if changed else f"จากปีงบประมาณ พ.ศ. {year}")


def instrument_phrases(matter: Matter, earlier: Result) -> list[str]:
    """How the score of each instrument changed; that none did is said once for all."""
    changes = instrument_changes(matter.result, earlier)
    if changes and not any(changes.values()):
        return [f"{listing([f'แบบวัด {code}' for code in changes])} เท่าเดิม"]
    now, before = matter.result.instruments, earlier.instruments
    return [f"แบบวัด {code} {change_text(now[code], before[code])}" for code in changes]


def indicator_sentences(matter: Matter, earlier: Result, since: str) -> Iterator[str]:
    """Which indicators rose and fell the most; `since` names the year before where it was not named yet."""
    changes = indicator_changes(matter.result, earlier, matter.criteria)
    rise, fall = most_risen(changes), most_fallen(changes)
    if rise:
        others = sum(change > 0 for change in changes.values()) > len(rise.numbers)
        yield matter.text("risen", most=compared(since, others), **_named(matter, rise))
    if fall:
        others = sum(change < 0 for change in changes.values()) > len(fall.numbers)
        but, since = ("ส่วน", "") if rise else ("", since)
        yield matter.text("fallen", but=but, most=compared(since, others), **_named(matter, fall))
    elif rise:
        yield matter.text("none_fallen")


def compared(since: str, others: bool) -> str:
    """With which year a change is compared, and that it is the greatest where there are others of its kind."""
    return " ".join(filter(None, (since, "มากที่สุด" if others else "")))


def level_paragraph(matter: Matter) -> Iterator[Paragraph]:
    """What the rule of the year asks for on the next level, where the result falls short of it."""
    above = next_level(matter.result, matter.criteria)
    if above is not None:
        least, name = above.level.each_instrument_from, level_name(above.level.name)
        text = matter.text(
            "level_rule",
            next_level=f"{name} " if above.level.name.isascii() else name,
            next_from=score(above.level.lowest),
            next_each=score(least),
            next_needs=listing(tuple(needs(matter, above))),
        )
        yield from body(text, matter.wording_place("level_rule"))


def needs(matter: Matter, above: NextLevel) -> Iterator[str]:
    """What is lacking for the next level."""
    if above.lacking:
        yield f"เพิ่มคะแนนรวมอีก {score(above.lacking)} คะแนน"
    if above.held_back:
        held = [f"แบบวัด {code} ซึ่งได้ {score(matter.result.instruments[code])} คะแนน" for code in above.held_back]
        yield f"ยกระดับผลคะแนนของ{listing(held)}"


def names(matter: Matter, numbers: Sequence[int]) -> str:
    """Indicators in running text."""
    return listing([matter.numbered_indicator(number) for number in numbers])


def equally(extreme: Extreme) -> str:
    """What is said after a score that several indicators share."""
    return "เท่ากัน" if len(extreme.numbers) > 1 else ""


def _named(matter: Matter, extreme: Extreme) -> dict[str, str]:
    return {
        "changed": names(matter, extreme.numbers),
        "by": score(abs(extreme.score)),
        "equally": equally(extreme),
    }
