"""Makes a TrueType file of an OpenType font with PostScript outlines, as the notice service ships and mounts them.

    python3 deploy/fonts/truetype.py FandolHei-Regular.otf FandolHei-Regular.ttf
    python3 deploy/fonts/truetype.py --only U+0020-U+007E,U+2014 FandolSong-Regular.otf FandolSong-Digits.ttf
    python3 deploy/fonts/truetype.py --latin FandolSong-Regular.otf FandolFang-Regular.otf FandolFang-Regular.ttf

Needs fontTools (Debian: fonttools). Curves are kept within two thousandths of the em. With --only the characters of
some ranges are kept; with --latin the letters and digits U+0021 to U+007E are those of another font of the same em.
The same files in give the same bytes out.
"""

import argparse

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


def lent(font, lender):
    """Names of glyphs and those of the lender that take their place."""
    own, other = font.getBestCmap(), lender.getBestCmap()
    return {own[c]: other[c] for c in range(0x21, 0x7F)}


def convert(font, lender):
    order = font.getGlyphOrder()
    drawn = font.getGlyphSet()
    borrowed = lent(font, lender) if lender else {}
    lending = lender.getGlyphSet() if lender else None
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        quadratic = Cu2QuPen(pen, TOLERANCE, reverse_direction=True)
        width = font["hmtx"][name][0]
        if name in borrowed:
            lending[borrowed[name]].draw(quadratic)
            width = lender["hmtx"][borrowed[name]][0]
        else:
            drawn[name].draw(quadratic)
        glyph = glyf.glyphs[name] = pen.glyph()
        glyph.recalcBounds(glyf)
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


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--only", metavar="RANGES")
    arguments.add_argument("--latin", metavar="FONT")
    arguments.add_argument("source")
    arguments.add_argument("target")
    given = arguments.parse_args()
    font = TTFont(given.source, recalcTimestamp=False)
    if given.only:
        keep(font, given.only)
    convert(font, TTFont(given.latin) if given.latin else None)
    font.save(given.target)


main()
