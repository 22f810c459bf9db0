"""Tables of HTML: a caption for those who hear the page, and heads that say which cells they are the heads of."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from itadesk.documents.blocks import Bar, Cell, Paragraph, RowRole, Table
from itadesk.exchange.web_page.lists import texts
from itadesk.exchange.web_page.tags import CLASSES, classes, empty_tag, styled, tag, words
from itadesk.typesetting.cells import PlacedCell, head_rows, placed_cells

MANY: Final = 4
"""Tables with so many columns scroll on a phone instead of squeezing their words."""


def table_html(table: Table, caption: str, number: int) -> str:
    """A table that scrolls by itself where the screen is narrower; `number` tells it from the other tables."""
    if not table.columns or not table.rows:
        return ""
    name = f"table-{number}"
    parts = [tag("caption", words(caption), id=name), *_widths(table), *_sections(table)]
    kinds = classes(
        (
            "grid" if table.grid else "",
            "wide" if table.wide else "",
            "many" if len(table.columns) >= MANY else "",
        )
    )
    inner = tag("table", "\n" + "\n".join(parts) + "\n", class_=kinds)
    return tag("div", inner, class_="scroll", role="region", aria_labelledby=name, tabindex=0)


def _begun(cells: Iterable[PlacedCell]) -> list[int]:
    """The columns in which a cell begins: HTML has no others, so that what covers only them takes one column."""
    return sorted({placed.first_column for placed in cells})


def _widths(table: Table) -> Iterator[str]:
    """How wide the columns want to be beside one another."""
    if table.wide and all(column.share for column in table.columns):
        begun = _begun(placed_cells(table))
        ends = [*begun[1:], len(table.columns)]
        shares = [
            sum(column.share for column in table.columns[first:end]) for first, end in zip(begun, ends, strict=True)
        ]
        columns = (empty_tag("col", style=f"width:{100 * share / sum(shares):.1f}%") for share in shares)
        yield tag("colgroup", "".join(columns))


def _sections(table: Table) -> Iterator[str]:
    """The head, and the body in parts: one for each group of rows."""
    cells = placed_cells(table)
    head, end = head_rows(table), len(table.rows)
    begins = [row for row in range(head, end) if row == head or _begins_group(table, cells, row)]
    if head:
        yield _section("thead", table, cells, range(head))
    for begin, stop in zip(begins, [*begins[1:], end], strict=True):
        yield _section("tbody", table, cells, range(begin, stop))


def _begins_group(table: Table, cells: Sequence[PlacedCell], row: int) -> bool:
    """Whether a part of the body begins here: at the name of a group, unless a cell from above reaches over it."""
    crossed = any(cell.first_row < row < cell.end_row for cell in cells)
    return table.rows[row].role is RowRole.GROUP and not crossed


def _section(name: str, table: Table, cells: Sequence[PlacedCell], rows: range) -> str:
    written, begun = [], _begun(cells)
    for row in rows:
        own = sorted((cell for cell in cells if cell.first_row == row), key=lambda cell: cell.first_column)
        written.append(tag("tr", "".join(_cell(table, cell, begun) for cell in own)))
    return tag(name, "\n".join(written))


def _cell(table: Table, placed: PlacedCell, begun: Iterable[int]) -> str:
    """A cell with its reach; heads say what they are the heads of."""
    columns = sum(placed.first_column <= column < placed.end_column for column in begun)
    rows = placed.end_row - placed.first_row
    role = table.rows[placed.first_row].role
    scope = _scope(role, placed, columns)
    return tag(
        "th" if scope else "td",
        _content(placed.cell),
        scope=scope,
        colspan=columns if columns > 1 else None,
        rowspan=rows if rows > 1 else None,
        class_=classes(_cell_classes(table, placed, role)),
    )


def _scope(role: RowRole, placed: PlacedCell, columns: int) -> str:
    if role is RowRole.HEAD:
        return "colgroup" if columns > 1 else "col"
    if placed.first_column or not placed.cell.blocks:
        return ""
    return "rowgroup" if role is RowRole.GROUP else "row"


def _cell_classes(table: Table, placed: PlacedCell, role: RowRole) -> Iterator[str]:
    yield "group" if role is RowRole.GROUP else ""
    yield "middle" if placed.cell.middle or placed.cell.bar else ""
    yield "number" if table.columns[placed.first_column].numeric and role is RowRole.BODY else ""
    if len(placed.cell.blocks) == 1:
        yield CLASSES[placed.cell.blocks[0].align]


def _content(cell: Cell) -> str:
    """What a cell says; a single paragraph is the cell's own text."""
    if cell.bar and not cell.blocks:
        return bar_html(cell.bar)
    if len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph):
        return styled(cell.blocks[0].text)
    return "".join(texts(cell.blocks))


def bar_html(bar: Bar) -> str:
    """A bar as a drawing of a hundred parts; its numbers stand as text beside it, so that nobody hears it twice."""
    parts = [_rectangle(float(bar.value), 1.0 if bar.earlier is not None else 3.5, 7.0, "#595959")]
    if bar.earlier is not None:
        parts.append(_rectangle(float(bar.earlier), 9.5, 3.5, "#bdbdbd"))
    if bar.target is not None:
        target = f"{float(bar.target):g}"
        line = {"x1": target, "x2": target, "y1": "0", "y2": "14", "stroke": "#111", "stroke-width": "2"}
        line |= {"stroke-dasharray": "2 2", "vector-effect": "non-scaling-stroke"}
        parts.append(_shape("line", line))
    drawing = {"class": "bar", "viewBox": "0 0 100 14", "preserveAspectRatio": "none", "aria-hidden": "true"}
    return _shape("svg", drawing, "".join(parts))


def _rectangle(width: float, top: float, height: float, fill: str) -> str:
    return _shape("rect", {"width": f"{width:g}", "y": f"{top:g}", "height": f"{height:g}", "fill": fill})


def _shape(name: str, attributes: dict[str, str], content: str = "") -> str:
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{written}>{content}</{name}>"
