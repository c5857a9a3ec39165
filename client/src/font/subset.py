"""Makes the client's font: a subset of Noto Sans CJK JP. See the README beside the font."""

import sys

from fontTools import subset
from fontTools.ttLib import TTCollection

EXTRA = (
    "–—‘’“”…•←→↑↓↔⇄▲△▶▷▼▽◀◁■□●○◆◇★☆✓×÷±≤≥≠∞−½°‰№⌘⇧⏎·"
    # Of the joyo kanji, the four that are not in JIS X 0208.
    "𠮟塡剝頰"
)


def jis_x_0208():
    characters = set()
    for row in range(1, 85):
        for cell in range(1, 95):
            try:
                characters.add(bytes([row + 0xA0, cell + 0xA0]).decode("euc_jp"))
            except UnicodeDecodeError:
                pass
    return characters


def main(collection, out):
    wanted = {ord(c) for c in jis_x_0208()} | {ord(c) for c in EXTRA}
    wanted |= set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
    wanted |= set(range(0x3040, 0x3100)) | set(range(0xFF01, 0xFFA0))
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "GPOS", "GSUB", "BASE", "GDEF"]
    fonts = TTCollection(collection).fonts
    font = next(f for f in fonts if f["name"].getDebugName(4) == "Noto Sans CJK JP")
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.save(out)


main(sys.argv[1], sys.argv[2])
