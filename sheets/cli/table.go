package cli

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// table is a list of rows for the terminal. Its columns are aligned by the width that East Asian characters take there.
type table struct {
	right map[int]bool // columns of numbers
	rows  [][]string
}

func (t *table) add(cells ...string) {
	for i := range cells {
		cells[i] = clean(cells[i])
	}
	t.rows = append(t.rows, cells)
}

// write prints the rows, indented, two spaces between columns and nothing after the last.
func (t *table) write(w io.Writer, indent string) error {
	var widths []int
	for _, row := range t.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], columns(cell))
		}
	}
	out := bufio.NewWriter(w)
	var line []byte
	for _, row := range t.rows {
		line = append(line[:0], indent...)
		for i, cell := range row {
			pad := widths[i] - columns(cell)
			if t.right[i] {
				line = append(spaces(line, pad), cell...)
			} else {
				line = spaces(append(line, cell...), pad)
			}
			line = append(line, "  "...)
		}
		_, _ = out.Write(append(bytes.TrimRight(line, " "), '\n')) // Flush gives the error
	}
	return out.Flush()
}

func spaces(line []byte, n int) []byte {
	for range n {
		line = append(line, ' ')
	}
	return line
}

// columns gives the number of terminal columns that a text takes: two for wide characters, none for marks that sit on
// another. What is narrow in some fonts and wide in others (“”, —) counts as one, as terminals do by default.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r >= ' ' && r <= '~':
			n++
		case isHan(r):
			n += 2
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case width.LookupRune(r).Kind() == width.EastAsianWide, width.LookupRune(r).Kind() == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// isHan tells the Chinese characters of everyday use.
func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// clean makes a text from a ledger or a file name safe to print: what could move the cursor, colour the screen or turn
// the reading direction becomes a space.
func clean(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return (r < ' ' || r > '~') && !isHan(r) }) {
		return s // nearly always so
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
}
