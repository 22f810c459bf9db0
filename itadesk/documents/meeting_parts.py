"""What papers say of the meeting in which a result was considered."""

from collections.abc import Iterator

from itadesk.documents.blocks import Paragraph
from itadesk.documents.matter import Matter
from itadesk.documents.paragraphs import body


def meeting_paragraphs(matter: Matter) -> Iterator[Paragraph]:
    """When, where and under whom the office met, then what the meeting was about; nothing without a meeting."""
    if matter.meeting is None:
        return
    place = f"meeting/{matter.meeting.key}"
    yield from body(matter.text(meeting_slot(matter)), place)
    if matter.fields["meeting_body"]:
        yield from body(matter.text("meeting_body"), place)


def meeting_slot(matter: Matter) -> str:
    """The slot that fits who chaired: somebody on another's assignment, somebody, or nobody known."""
    if matter.chair is None:
        return "meeting"
    return "meeting_chaired" if matter.assigner in {None, matter.chair} else "meeting_assigned"
