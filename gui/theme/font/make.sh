#!/bin/sh
# Makes the two embedded fonts from Debian's fonts-noto-cjk (SIL Open Font License 1.1, see OFL.txt).
# Needs: apt-get install fonts-noto-cjk fonttools
#
# Regular holds every character that a person's name or a ledger may hold: GBK and GB18030's two-byte part, all of
# U+4E00-9FFF, Extension A and the supplementary ideographs that the font has. Bold is for titles of the window only
# and holds GB2312. Face 2 of the collection is Simplified Chinese. Hinting and layout features are dropped: the window
# does not use them, and they are a quarter of the size. A .ttc cannot be embedded: Fyne does not read collections.
set -eu
cd "$(dirname "$0")"
from=/usr/share/fonts/opentype/noto
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

/usr/bin/python3 - "$work" <<'PY'
import sys
from fontTools.ttLib import TTCollection

out = sys.argv[1]
have = set(TTCollection("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").fonts[2].getBestCmap())

def charset(name):
    """Every character of a two-byte encoding."""
    got = set()
    for hi in range(0x81, 0xFF):
        for lo in range(0x40, 0xFF):
            try:
                text = bytes([hi, lo]).decode(name)
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                got.add(ord(text))
    return got

def span(first, last):
    return set(range(first, last + 1))

# ASCII, Latin with the tones of pinyin, Greek, punctuation, arrows, numbers in circles, boxes, shapes, signs of a tick
# and a cross, CJK symbols, full width: what office documents use and what the window's own texts use.
signs = (span(0x20, 0x7E) | span(0xA0, 0x17F) | span(0x1CD, 0x1DC) | span(0x391, 0x3C9) | span(0x2010, 0x203E)
         | span(0x2070, 0x209C) | span(0x20A0, 0x20BF) | span(0x2100, 0x218B) | span(0x2190, 0x21FF) | span(0x2200, 0x22FF)
         | span(0x2460, 0x24FF) | span(0x2500, 0x25FF) | span(0x2600, 0x266F) | span(0x2700, 0x27BF) | span(0x3000, 0x303F)
         | span(0x3220, 0x3243) | span(0x3280, 0x32B0) | span(0x3300, 0x33FF) | span(0xFE30, 0xFE6B) | span(0xFF01, 0xFF5E)
         | span(0xFFE0, 0xFFE6))
han = span(0x3400, 0x4DBF) | span(0x4E00, 0x9FFF) | span(0xF900, 0xFAFF) | span(0x20000, 0x323AF)

def write(name, chars):
    with open(f"{out}/{name}.txt", "w") as f:
        f.write("\n".join(f"U+{c:04X}" for c in sorted(chars & have)))
    print(name, len(chars & have), "characters")

write("regular", signs | han | charset("gbk") | charset("gb18030"))
write("bold", signs | charset("gb2312"))
PY

subset() {
	pyftsubset "$from/NotoSansCJK-$1.ttc" --font-number=2 --unicodes-file="$work/$2.txt" \
		--layout-features= --no-hinting --name-IDs='*' --output-file="$work/$1.otf"
	mv "$work/$1.otf" "NotoSansSC-$1.otf"
	ls -l "NotoSansSC-$1.otf"
}
subset Regular regular
subset Bold bold
