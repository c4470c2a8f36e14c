"""Makes a TrueType file of an OpenType font with PostScript outlines, as the notice service ships and mounts them.

    python3 deploy/fonts/truetype.py FandolFang-Regular.otf FandolFang-Regular.ttf [U+0020-U+007E,U+3000-U+303F]

Needs fontTools (Debian: fonttools). Curves are kept within two thousandths of the em. With a list of ranges only
those characters are kept. The same file in gives the same bytes out.
"""

import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

TOLERANCE = 2.0
DROPPED = ("CFF ", "VORG", "GSUB", "GPOS", "GDEF", "BASE", "DSIG", "vhea", "vmtx")


def keep(font, ranges):
    options = subset.Options()
    options.name_IDs = ["*"]
    options.notdef_outline = True
    only = subset.Subsetter(options)
    characters = set()
    for part in ranges.split(","):
        first, _, last = part.replace("U+", "").partition("-")
        characters.update(range(int(first, 16), int(last or first, 16) + 1))
    only.populate(unicodes=characters)
    only.subset(font)


def convert(font):
    order = font.getGlyphOrder()
    drawn = font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        drawn[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        glyph = glyf.glyphs[name] = pen.glyph()
        glyph.recalcBounds(glyf)
        width = font["hmtx"][name][0]
        font["hmtx"][name] = (width, glyph.xMin if glyph.numberOfContours else 0)
    for tag in DROPPED:
        if tag in font:
            del font[tag]
    font["loca"] = newTable("loca")
    font["glyf"] = glyf
    top = font["maxp"]
    top.tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions "
        "maxComponentElements maxComponentDepth maxPoints maxContours maxCompositePoints maxCompositeContours"
    ).split():
        setattr(top, field, 0)
    top.maxZones = 1
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"


def main(source, target, ranges=None):
    font = TTFont(source, recalcTimestamp=False)
    if ranges:
        keep(font, ranges)
    convert(font)
    font.save(target)


main(*sys.argv[1:])
