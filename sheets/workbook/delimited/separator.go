package delimited

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/charset"
	"ledgercheck/sheets/workbook/limits"
)

const (
	sampleBytes   = 64 << 10 // how much of a text is looked at for its separator
	longestInList = 40       // characters in a line of a list without columns
)

// separators are what may stand between fields. Of two that do equally well the first is taken: a tab is hardly ever typed
// into a text.
const separators = "\t,;|"

// separator finds out what stands between the fields: what gives most records the same number of fields. named says that
// the first line is Excel's own "sep=;".
func separator(r io.Reader, lim limits.Limits) (sep byte, named bool, err error) {
	sample, err := io.ReadAll(io.LimitReader(r, sampleBytes))
	if err != nil && !errors.Is(err, charset.ErrMalformed) {
		return 0, false, err // what comes before a damaged place is looked at
	}
	if line, _, _ := strings.Cut(string(sample), "\n"); len(line) >= 5 && strings.EqualFold(line[:4], "sep=") && len(strings.TrimRight(line, "\r")) == 5 {
		return line[4], true, nil
	}
	best := shape{}
	for i := range len(separators) {
		if s := shapeOf(sample, separators[i], lim); s.betterThan(best) {
			best, sep = s, separators[i]
		}
	}
	if best.isTable() {
		return sep, false, nil
	}
	if isList(sample) {
		return ',', false, nil
	}
	return 0, false, fmt.Errorf("%w: a text without columns", sheets.ErrNotWorkbook)
}

// shape is what a text looks like when it is cut by a separator.
type shape struct {
	records int // that are not blank
	several int // of these, with several fields
	usual   int // the most frequent number of fields that is more than one
	alike   int // records with that number
}

func shapeOf(sample []byte, sep byte, lim limits.Limits) shape {
	p := newParser(bytes.NewReader(sample), sep, lim)
	var s shape
	widths := map[int]int{}
	for {
		rec, err := p.record()
		if err != nil {
			break // the end, or a quoted field that is longer than the sample
		}
		if !rec.ended && len(sample) == sampleBytes && s.records > 0 {
			break // cut by the sample's end
		}
		if rec.blank() {
			continue
		}
		s.records++
		if n := rec.fields(); n > 1 {
			s.several++
			widths[n]++
		}
	}
	for n, times := range widths {
		if times > s.alike || times == s.alike && n > s.usual {
			s.usual, s.alike = n, times
		}
	}
	return s
}

func (s shape) betterThan(t shape) bool {
	// Shares of records, compared crosswise; the records differ where quotes hide ends of lines.
	a, b := s.alike*max(t.records, 1), t.alike*max(s.records, 1)
	if a != b {
		return a > b
	}
	return s.usual > t.usual
}

// isTable reports whether most records have as many fields as each other, or at least several each, as of a program that
// leaves out the empty fields at a line's end.
func (s shape) isTable() bool {
	return s.alike > 0 && 2*s.alike >= s.records || s.usual >= 3 && 10*s.several >= 7*s.records
}

// isList reports whether a text without separators may be a list with one column: short lines, no sentences.
func isList(sample []byte) bool {
	lines := 0
	for line := range strings.Lines(string(sample)) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if utf8.RuneCountInString(line) > longestInList || strings.ContainsAny(line, "。！？!?{}<>"+separators) {
			return false
		}
		lines++
	}
	return lines >= 2
}
