package summary

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Widths are in pixels at 96 dpi, where the point is 4/3 pixel.
const (
	pixelsPerPoint = 96.0 / 72
	columnUnit     = 7.0 // one character of a column's width, in the workbook's default font
	columnPadding  = 5.0 // what a column adds to its characters
	cellMargin     = 8.0 // what a cell keeps free on both sides together
	indent         = 9.0 // what an indented cell keeps free beside it
	lineSpacing    = 1.42
	reserve        = 0.97 // of the room that lines are counted with: substitute fonts run a little wider
)

// advance gives a rune's width in ems: 1 for Chinese and whatever a Chinese font sets full-width, else a half.
func advance(r rune) float64 {
	switch {
	case r < 0x20:
		return 0
	case r < 0x7F:
		if strings.ContainsRune("MWmw@%", r) || r >= 'A' && r <= 'Z' {
			return 0.72
		}
		return 0.53
	case r >= 0x4E00 && r <= 0x9FFF: // most of what is written
		return 1
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r), r >= 0xFE00 && r <= 0xFE0F:
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianAmbiguous:
		return 1
	}
	return 0.6
}

// lineWidth gives the width of a text without line breaks, in pixels.
func lineWidth(s string, points float64) float64 {
	em := 0.0
	for _, r := range s {
		em += advance(r)
	}
	return em * points * pixelsPerPoint
}

// textWidth gives the width of the widest line.
func textWidth(s string, points float64) float64 {
	most := 0.0
	for line := range strings.SplitSeq(s, "\n") {
		most = max(most, lineWidth(line, points))
	}
	return most
}

// widthOf turns pixels of text into a column's width.
func widthOf(pixels float64) float64 { return (pixels + cellMargin - columnPadding) / columnUnit }

// room gives the pixels that text may take in a column.
func room(columnWidth float64) float64 { return columnWidth*columnUnit + columnPadding - cellMargin }

// lines counts the lines that a text takes when it is wrapped at so many pixels, as Excel and LibreOffice wrap: between
// any two Chinese characters but not before closing punctuation, and between words.
func lines(s string, points, pixels float64) int {
	pixels *= reserve
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		if lineWidth(line, points) <= pixels {
			n++
			continue
		}
		n += wrapped(line, points*pixelsPerPoint, pixels)
	}
	return n
}

func wrapped(line string, em, pixels float64) int {
	n, used := 1, 0.0
	for _, piece := range pieces(line) {
		w := 0.0
		for _, r := range piece {
			w += advance(r) * em
		}
		if used+w <= pixels {
			used += w
			continue
		}
		if strings.TrimSpace(piece) == "" { // a space at the line's end takes no room on the next
			continue
		}
		if used > 0 {
			n++
		}
		used = w
		if w > pixels { // a word longer than a line is broken anywhere
			more := int(math.Ceil(w/pixels)) - 1
			n += more
			used = w - float64(more)*pixels
		}
	}
	return n
}

// closing punctuation never begins a line.
const closing = "，。、；：！？）】》”’…—％%,.;:!?)]}"

// pieces splits a line into what stays together.
func pieces(line string) []string {
	var out []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	for _, r := range line {
		switch {
		case r == ' ' || r == '\t':
			flush()
			out = append(out, string(r))
		case strings.ContainsRune(closing, r) && r > 0x7F:
			if word.Len() == 0 && len(out) > 0 && strings.TrimSpace(out[len(out)-1]) != "" {
				out[len(out)-1] += string(r)
				continue
			}
			word.WriteRune(r)
			flush()
		case advance(r) == 1:
			flush()
			out = append(out, string(r))
		default:
			word.WriteRune(r)
		}
	}
	flush()
	return out
}
