import base64
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from itadesk.documents.blocks import Emblem
from itadesk.services.ports import Picture, Printing, PrintOptions
from itadesk.typesetting.artwork import Vector
from itadesk.typesetting.drawings import Drawn
from itadesk.typesetting.pictures import PictureDamaged, check_picture
from tests.typesetting.samples import opened, printed
from tests.typesetting.test_pictures import image


def svg(content: str, head: str = "") -> bytes:
    """A drawing of 40 by 30 units."""
    return (
        f'<?xml version="1.0"?>{head}<svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30">{content}</svg>'
    ).encode()


RECT = '<rect x="5" y="5" width="30" height="20" fill="#a00"/>'


def emblem(data: bytes) -> Printing:
    return printed(Emblem(), options=PrintOptions(emblem=Picture(data=data), font="Sarabun"))


def dark(done: Printing) -> int:
    """How many dots of the emblem's space are not white."""
    with opened(done) as file:
        picture = file[0].get_pixmap(dpi=72, clip=(85, 70, 538, 160))
    return sum(value < 200 for value in picture.samples)


def test_plain_shapes_are_made_once_for_all_papers() -> None:
    artwork = check_picture(svg(RECT), "ตรา")
    assert isinstance(artwork, Vector)
    assert (artwork.width, artwork.height) == pytest.approx((30, 22.5))
    assert dark(emblem(svg(RECT))) > 1000
    assert emblem(svg(RECT)) == emblem(svg(RECT))


@pytest.mark.parametrize(
    "content",
    [
        '<text x="2" y="20" font-size="12">ITA</text>',
        '<g fill="#000"><rect width="9" height="9" fill-opacity="0.5"/></g>',
        f'<image width="9" height="9" xlink:href="data:image/png;base64,{base64.b64encode(image("RGB")).decode()}"/>',
    ],
)
def test_letters_transparency_and_pictures_inside_are_printed_too(content: str) -> None:
    assert isinstance(check_picture(svg(content), "ตรา"), Drawn)
    assert dark(emblem(svg(content))) > 10
    assert emblem(svg(content)) == emblem(svg(content))


class _Asked(http.server.BaseHTTPRequestHandler):
    asked: tuple[str, ...] = ()

    def do_GET(self) -> None:
        type(self).asked += (self.path,)
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    """A server that notes what it is asked for."""
    _Asked.asked = ()
    with http.server.HTTPServer(("127.0.0.1", 0), _Asked) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_nothing_outside_the_drawing_is_fetched(address: str, tmp_path: Path) -> None:
    other = tmp_path / "other.svg"
    other.write_bytes(svg('<rect id="r" width="40" height="30"/>'))
    content = (
        f'<image width="9" height="9" xlink:href="{address}/a.png"/><image width="9" height="9" href="{address}/b.png"/>'
        f'<use xlink:href="{other}#r"/><use href="{address}/c.svg#r"/><script>alert(1)</script>'
        f'<style>@import url("{address}/d.css"); rect {{ fill: url({address}/e.svg#x) }}</style>'
        f"<foreignObject><p>x</p></foreignObject>"
    )
    head = f'<!DOCTYPE svg SYSTEM "{address}/f.dtd" [<!ENTITY outside SYSTEM "{other}">]>'
    emblem(svg(content, head))
    assert _Asked.asked == ()
    assert dark(emblem(svg(content, head))) == 0


def test_a_bomb_of_entities_is_refused() -> None:
    entities = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 50}">' for level in range(1, 9))
    bomb = svg("<text>&e8;</text>", f'<!DOCTYPE svg [<!ENTITY e0 "{"x" * 50}">{entities}]>')
    with pytest.raises(PictureDamaged):
        check_picture(bomb, "ตรา")


@pytest.mark.parametrize(
    "data",
    [
        b"<svg",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>",
        b"<notsvg><svg/></notsvg>",
        svg('<path d="M 1 x"/>')[:-6],
    ],
)
def test_a_drawing_that_cannot_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(PictureDamaged):
        check_picture(data, "ตรา")
