"""The numbers of papers as they are printed, with a dotted line where the number is written by hand."""

from typing import Final

from itadesk.documents.phrases import one_line
from itadesk.ita.offices import Office
from itadesk.ita.papers import Paper
from itadesk.thai.dates import buddhist_year

BLANK_NUMBER: Final = "." * 8


def memo_number(office: Office, paper: Paper) -> str:
    """The office's code and the number: กส 72301/12; a number with a code of its own is left as it is."""
    code, number = one_line(office.document_code), one_line(paper.number)
    if "/" in number or not code:
        return number
    return f"{code}/{number}"


def order_number(paper: Paper) -> str:
    """The number in the calendar year (Buddhist) of the date: 12/2569."""
    number = one_line(paper.number) or BLANK_NUMBER
    if "/" in number:
        return number
    return f"{number}/{buddhist_year(paper.dated) if paper.dated else BLANK_NUMBER}"
