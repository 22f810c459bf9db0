"""How dark each pixel of a photograph is against the paper around it, whatever light falls on it.

The paper is the background of the picture: dark strokes narrower than a window are filled up with what surrounds them
(a grey closing), coarsely, so that shadows and a lamp's spot stay in the background. What is dark in itself and wider,
as a table beside the sheet, is background too; along its edges the darker side counts.
"""

from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageMath

_CELLS: Final = 160
"""Cells of the coarse picture along its longer side."""
_STEP: Final = 5
"""Cells of one step of the closing; it fills strokes up to the steps together."""
_STEPS: Final = 4
_STEEP: Final = 72
"""Grey steps from cell to cell that are the edge of a sheet, of a thing or of a hard shadow."""
_BESIDE: Final = 5
"""Cells across such an edge within which the darker side counts, since between cells the edge is not known."""
_DARK: Final = 0.4
"""Of the lightest paper in the picture, the light below which nothing is paper, and its grain no ink."""
_SMOOTHING: Final = 0.8
"""Pixels over which the noise of a camera and of JPEG is smoothed."""


def darkness_of(image: Image.Image) -> tuple[Image.Image, Image.Image, Image.Image]:
    """For red, green and blue, how much of the paper's light each pixel swallows: 0 as the paper, 255 all of it."""
    channels = image.filter(ImageFilter.GaussianBlur(_SMOOTHING)).split()
    grid = _grid(image.size)
    papers = [_darker_at_edges(_closed(channel.resize(grid, Image.Resampling.BOX))) for channel in channels]
    red, green, blue = (
        _swallowed(channel, _smooth(paper, image.size), round(_DARK * max(paper.tobytes())))
        for channel, paper in zip(channels, papers, strict=True)
    )
    return red, green, blue


def darkest(channels: tuple[Image.Image, Image.Image, Image.Image]) -> Image.Image:
    """The darkness of each pixel in the channel that shows it best: red for blue ink, any for black."""
    red, green, blue = channels
    return ImageChops.lighter(red, ImageChops.lighter(green, blue))


def _grid(size: tuple[int, int]) -> tuple[int, int]:
    step = max(1.0, max(size) / _CELLS)
    return max(1, round(size[0] / step)), max(1, round(size[1] / step))


def _closed(coarse: Image.Image) -> Image.Image:
    """The coarse picture without dark strokes."""
    for _step in range(_STEPS):
        coarse = coarse.filter(ImageFilter.MaxFilter(_STEP))
    for _step in range(_STEPS):
        coarse = coarse.filter(ImageFilter.MinFilter(_STEP))
    return coarse


def _darker_at_edges(paper: Image.Image) -> Image.Image:
    high, low = paper.filter(ImageFilter.MaxFilter(3)), paper.filter(ImageFilter.MinFilter(3))
    edges = ImageChops.subtract(high, low).point(lambda jump: 255 if jump > _STEEP else 0)
    beside = edges.filter(ImageFilter.MaxFilter(_BESIDE))
    return Image.composite(paper.filter(ImageFilter.MinFilter(_BESIDE)), paper, beside)


def _smooth(paper: Image.Image, size: tuple[int, int]) -> Image.Image:
    return paper.filter(ImageFilter.GaussianBlur(1)).resize(size, Image.Resampling.BILINEAR)


def _swallowed(channel: Image.Image, paper: Image.Image, least: int) -> Image.Image:
    swallowed: Image.Image = ImageMath.lambda_eval(
        lambda named: named["convert"](
            named["max"]((named["paper"] - named["seen"]) * 255 / named["max"](named["paper"], max(least, 1)), 0), "L"
        ),
        paper=paper,
        seen=channel,
    )
    return swallowed
