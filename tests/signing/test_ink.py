"""The ink of a signature comes off its paper, whatever the light, the paper and the pen."""

import io
from contextlib import suppress
from dataclasses import replace
from functools import cache

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from itadesk.signing.ink import InkPicture, InkSettings, MostlyInk, NoInk, Scan
from tests.signing.sheets import BLACK, BLUE, Sheet, as_jpeg, as_png, photographed, stroke_mask

PLAIN = Sheet()
SHEETS = {
    "plain": PLAIN,
    "black ink": Sheet(ink=BLACK),
    "dim lamp and the shadow of a hand": Sheet(light=0.6, shadow=0.5, noise=9, paper=(230, 214, 180)),
    "a hard shadow across": Sheet(shadow=0.35, light=0.2),
    "ruled": Sheet(lines=(150, 175, 210), light=0.3),
    "on a table": Sheet(table=(96, 66, 44), light=0.3, shadow=0.7),
    "pale ink": Sheet(ink=(110, 120, 190), light=0.4),
    "ruled, on a table, in bad light": Sheet(
        lines=(160, 180, 210), table=(60, 50, 45), light=0.6, shadow=0.55, noise=12
    ),
}


@cache
def scan_of(sheet: Sheet) -> Scan:
    """A sheet as a phone hands it over."""
    return Scan.of(as_jpeg(photographed(sheet)))


def as_suggested(file: bytes) -> InkPicture:
    """The ink in a file, with the settings that are suggested for it."""
    scan = Scan.of(file)
    return scan.found(scan.suggested())


def opened(found: InkPicture) -> Image.Image:
    return Image.open(io.BytesIO(found.png))


def ink_of(found: InkPicture) -> Image.Image:
    return opened(found).getchannel("A")


def likeness(found: InkPicture, sheet: Sheet) -> float:
    """The ink that is found and was drawn, as a share of what is either."""
    drawn = stroke_mask(sheet)
    ink = ink_of(found)
    drawn = drawn.crop(drawn.point(lambda dark: 255 if dark > 40 else 0).getbbox()).resize(ink.size)
    masks = [mask.point(lambda dark: 255 if dark > 100 else 0) for mask in (ink, drawn)]
    both, either = (ImageStat.Stat(of(*masks)).sum[0] for of in (ImageChops.darker, ImageChops.lighter))
    return float(both / either)


@pytest.mark.parametrize("name", SHEETS)
def test_what_is_suggested_finds_the_strokes_and_nothing_else(name: str) -> None:
    scan = scan_of(SHEETS[name])
    assert likeness(scan.found(scan.suggested()), SHEETS[name]) > 0.8


@pytest.mark.parametrize("name", SHEETS)
def test_the_paper_is_gone_and_the_edges_are_soft(name: str) -> None:
    scan = scan_of(SHEETS[name])
    shades = ink_of(scan.found(scan.suggested())).histogram()
    assert shades[0] > 0.7 * sum(shades)
    assert sum(shades[20:236]) > 0.01 * sum(shades)


def test_the_pen_keeps_its_colour_or_becomes_black() -> None:
    scan = Scan.of(as_png(photographed(Sheet(paper=(255, 255, 255), noise=1))))
    kept = opened(scan.found(scan.suggested())).getpixel((5, 5))
    assert kept[:3] == pytest.approx(BLUE, abs=16)  # type: ignore[index]
    black = opened(scan.found(replace(scan.suggested(), black=True))).getpixel((5, 5))
    assert black[:3] == (0, 0, 0)  # type: ignore[index]


def test_more_strength_takes_fainter_strokes() -> None:
    scan = scan_of(Sheet(ink=(90, 100, 180)))
    taken = [ImageStat.Stat(ink_of(scan.found(InkSettings(strength=strength)))).sum[0] for strength in (10, 30, 50, 70)]
    assert taken == sorted(taken)
    assert taken[-1] > taken[0]


def test_setting_a_slider_back_undoes_it() -> None:
    scan = scan_of(PLAIN)
    begun = scan.suggested()
    before = scan.found(begun)
    assert scan.found(replace(begun, strength=80, angle=9.0)) != before
    assert scan.found(begun) == before


def test_a_ruled_sheet_that_was_photographed_aslant_is_suggested_level() -> None:
    aslant = scan_of(Sheet(lines=(150, 175, 210), angle=-6))
    assert aslant.suggested().angle == pytest.approx(6, abs=0.5)
    level = scan_of(Sheet(lines=(150, 175, 210)))
    assert likeness(aslant.found(aslant.suggested()), PLAIN) > 0.7
    assert opened(aslant.found(aslant.suggested())).size == pytest.approx(
        opened(level.found(level.suggested())).size, rel=0.03
    )


def test_turning_by_a_right_angle() -> None:
    scan = scan_of(PLAIN)
    lying = opened(scan.found(InkSettings(width=45)))
    standing = opened(scan.found(InkSettings(angle=90, width=45 * lying.height / lying.width)))
    assert (standing.height, standing.width) == pytest.approx(lying.size, abs=3)


def test_the_width_is_that_on_paper_and_the_file_says_so() -> None:
    found = scan_of(PLAIN).found(InkSettings(width=38.5))
    picture = opened(found)
    assert found.width_mm == 38.5
    assert found.height_mm == pytest.approx(38.5 * picture.height / picture.width)
    assert picture.width / picture.info["dpi"][0] * 25.4 == pytest.approx(38.5, rel=1e-3)


def test_a_scan_is_suggested_at_its_true_size() -> None:
    file = as_png(photographed(PLAIN), dpi=(300, 300))
    drawn = stroke_mask(PLAIN).getbbox()
    assert drawn is not None
    assert Scan.of(file).suggested().width == pytest.approx((drawn[2] - drawn[0]) * 25.4 / 300, rel=0.02)


def test_a_photograph_is_suggested_at_a_common_size() -> None:
    found = as_suggested(as_jpeg(photographed(PLAIN)))
    assert found.width_mm <= 45.0
    assert found.height_mm <= 20.1


def test_a_small_signature_has_no_more_pixels_than_can_be_seen() -> None:
    found = scan_of(Sheet(height=800)).found(InkSettings(width=20))
    assert opened(found).width == round(20 / 25.4 * 600)


def test_a_picture_that_is_ink_alone_already() -> None:
    mask = stroke_mask(PLAIN)
    alone = Image.new("RGBA", mask.size, BLUE)
    alone.putalpha(mask)
    file = as_png(alone.crop(mask.getbbox()))
    scan = Scan.of(file)
    assert likeness(scan.found(replace(scan.suggested(), angle=0.0)), PLAIN) > 0.8


def test_nothing_of_the_photographs_file_is_left() -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x9286] = "Phone", "at home"
    file = as_jpeg(photographed(PLAIN), exif=exif, comment=b"secret")
    png = as_suggested(file).png
    picture = Image.open(io.BytesIO(png))
    picture.load()
    assert set(picture.info) == {"dpi"}
    assert dict(picture.getexif()) == {}
    assert b"Phone" not in png


def test_all_the_colour_there_is_is_that_of_the_ink() -> None:
    file = as_jpeg(photographed(SHEETS["on a table"]))
    colors = opened(as_suggested(file)).convert("RGB").getcolors()
    assert colors is not None
    assert len(colors) == 1


@pytest.mark.parametrize(
    "sheet", [PLAIN, SHEETS["ruled"], SHEETS["dim lamp and the shadow of a hand"], SHEETS["on a table"]]
)
def test_a_sheet_without_a_signature(sheet: Sheet) -> None:
    with pytest.raises(NoInk, match="ไม่พบเส้นหมึก"):
        Scan.of(as_jpeg(photographed(sheet, strokes=False))).suggested()


def test_ink_so_faint_that_it_is_lost() -> None:
    file = as_jpeg(photographed(Sheet(ink=(220, 220, 215))))
    with pytest.raises(NoInk):
        Scan.of(file).found(InkSettings(strength=100))


def test_a_signature_over_a_printed_name_is_taken_alone_by_its_part_of_the_sheet() -> None:
    sheet = photographed(PLAIN).copy()
    ImageDraw.Draw(sheet).rectangle((300, 780, 1300, 810), fill=(20, 20, 20))
    scan = Scan.of(as_jpeg(sheet))
    assert likeness(scan.found(scan.suggested()), PLAIN) < 0.5
    part = scan.part(0.1, 0.1, 0.9, 0.8)
    assert likeness(part.found(part.suggested()), PLAIN) > 0.8
    for nothing in ((0.0, 0.0, 0.2, 0.2), (0.5, 0.5, 0.5, 0.5), (0.6, 0.2, 0.4, 0.8)):
        with pytest.raises(NoInk):
            scan.part(*nothing)


@pytest.mark.parametrize("size", [(16, 5000), (5000, 16), (17, 17), (1600, 16), (333, 999)])
def test_a_picture_of_an_odd_shape_is_read_or_refused(size: tuple[int, int]) -> None:
    picture = Image.new("RGB", size, "white")
    picture.paste((20, 20, 90), (size[0] // 3, size[1] // 3, size[0] * 2 // 3, size[1] // 3 + 3))
    with suppress(NoInk):
        scan = Scan.of(as_png(picture))
        assert scan.found(scan.suggested()).width_mm > 0


def test_a_photograph_of_something_else() -> None:
    something = Image.effect_noise((40, 30), 200).resize((800, 600), Image.Resampling.BICUBIC)
    scan = Scan.of(as_png(something))
    with pytest.raises(MostlyInk, match="ไม่เหมือนลายมือชื่อ"):
        scan.found(InkSettings(strength=80))


@pytest.mark.parametrize("strength", [-50, 0, 100, 150])
def test_a_slider_pulled_to_its_end_gives_a_picture(strength: int) -> None:
    scan = scan_of(PLAIN)
    assert opened(scan.found(InkSettings(strength=strength))).width > 300
