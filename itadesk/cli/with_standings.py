"""Commands about all offices of a database: how each stands in a year, and what should be looked at again in any of them."""

import argparse
import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from itadesk.cli.databases import existing_database
from itadesk.cli.forms import form_of
from itadesk.cli.tasks import DONE, DONE_WITH_FINDINGS, NOTHING, complain, say
from itadesk.cli.with_data import observation_row, severity_names
from itadesk.errors import ItadeskError
from itadesk.exchange.office_json import read_kept_office
from itadesk.exchange.standings_book import FORMS, write_standings
from itadesk.exchange.whole_file import write_whole
from itadesk.ita.instruments import Instrument
from itadesk.ita.standings import Mean, Standing, level_counts, means
from itadesk.ita.years import fiscal_year_of
from itadesk.language import _, ngettext
from itadesk.services.looking import Lookout
from itadesk.services.office_files import file_names
from itadesk.services.offices import NoOffice, list_offices, open_record
from itadesk.services.standings import known_years, standings_of
from itadesk.storage.database import Database

_GAP: Final = "  "


def offices(options: argparse.Namespace) -> int:
    """Lists the offices with what each was given and what each still lacks; as JSON with the means, or into a file."""
    if options.output is not None:
        form_of(options.output, FORMS)
    today = date.today()  # noqa: DTZ011  the day that it is where the program runs
    database = existing_database(options)
    try:
        year = options.year or max(known_years(database.look), default=fiscal_year_of(today))
        found = standings_of(database.look, year, today)
    finally:
        database.close()
    if not found:
        raise NoOffice
    if options.output is not None:
        write_whole(Path(options.output), write_standings(Path(options.output).suffix.lower(), year, found))
        written = ngettext(
            "{count} office was written to {path}.", "{count} offices were written to {path}.", len(found)
        )
        say(written.format(count=len(found), path=options.output))
    elif options.json:
        say(json.dumps(_as_json(year, found), ensure_ascii=False, indent=1))
    else:
        head = _("Year {year}: total of the result, change since the year before, steps done, office, level")
        say(head.format(year=year), *(_GAP.join(cells) for cells in _lines(found)))
    return DONE


def _as_json(year: int, found: Sequence[Standing]) -> Mapping[str, object]:
    return {
        "fiscal_year": year,
        "offices": [_office_as_json(standing) for standing in found],
        "means": {str(of): _mean_as_json(mean) for of, mean in means(found).items()},
        "levels": dict(level_counts(found)),
    }


def _office_as_json(standing: Standing) -> Mapping[str, object]:
    result, lowest = standing.result, standing.lowest
    return {
        "office": standing.office.full_name,
        "district": standing.office.district,
        "province": standing.office.province,
        "result_year": result.fiscal_year,
        "total": _text(result.total),
        "level": result.level,
        "letter": result.letter,
        "change": _text(standing.change),
        "instruments": {code: _text(standing.instruments.get(code)) for code in Instrument},
        "lowest": None if lowest is None else {"indicator": lowest[0], "score": _text(lowest[1])},
        "steps": {step.name: step.stage for step in standing.steps},
        "lacking": list(standing.lacking),
    }


def _mean_as_json(mean: Mean) -> Mapping[str, object]:
    return {"mean": _text(mean.value), "offices": mean.offices}


def _text(score: object) -> str | None:
    return None if score is None else str(score)


def _lines(found: Sequence[Standing]) -> list[list[str]]:
    """The offices in columns that a terminal shows well: what is longest stands last."""
    return [
        [
            _short(standing.result.total),
            _short(standing.change, signed=True),
            f"{len(standing.steps) - len(standing.lacking)}/{len(standing.steps)}",
            f"{standing.office.full_name} {standing.office.place}".strip(),
            standing.level,
        ]
        for standing in found
    ]


def _short(score: object, *, signed: bool = False) -> str:
    return f"{'–' if score is None else format(score, '+.2f' if signed else '.2f'):>6}"


def check_all(options: argparse.Namespace) -> int:
    """Says what should be looked at again in any office, each line with the office's name before it."""
    database = existing_database(options)
    try:
        return _check_each(database, as_json=options.json)
    finally:
        database.close()


def _check_each(database: Database, *, as_json: bool) -> int:
    """A faulty office is told of by name, and the others are looked over."""
    listed = list_offices(database.look)
    if not listed:
        raise NoOffice
    lookout, words = Lookout(database.look, read_kept_office), severity_names()
    rows: list[Mapping[str, object]] = []
    found = failed = 0
    for number, name in file_names(listed).items():
        try:
            seen = lookout.observations(number, open_record(database.look, number))
        except ItadeskError as error:
            failed += complain([_("{office}: {sentence}").format(office=name, sentence=error.sentence())])
            continue
        found += len(seen)
        if as_json:
            rows += ({"office": name, **observation_row(each)} for each in seen)
        else:
            say(*(f"{name}: {words[each.severity]}: {each.sentence()}" for each in seen))
    if as_json:
        say(json.dumps(rows, ensure_ascii=False, indent=1))
    elif not found and not failed:
        say(_("Nothing needs to be looked at again."))
    if failed == len(listed):
        return NOTHING
    return DONE_WITH_FINDINGS if found or failed else DONE
