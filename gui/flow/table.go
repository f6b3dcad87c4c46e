package flow

import (
	"strings"
	"unicode"

	"ledgercheck/sheets"
)

// Ref names what a cell of a table stands for. Each number is an index +1; 0 means none.
type Ref struct {
	Figure  int // of Report.Figures
	Finding int // of Report.Findings
	File    int // of Report.Files
	Fold    int // the findings that are like this one of Report.Findings, folded into one line
	Subject int // a row as a whole: a person, a household, a duty of the office
	tab     Tab // the table that Subject is a row of
	duty    string
}

// Cell is one cell of a table, ready to be drawn.
type Cell struct {
	Text    string
	Verdict sheets.Verdict // 0: not a judged figure
	Sign    string         // before the text; empty: the verdict's
	Muted   bool
	Ref     Ref
	number  bool  // Text is an amount
	order   int64 // sorts a column
}

// Column is one column. Group is the upper header ("3月"), Title the lower ("学时", of several lines where it holds "\n"),
// Sub a small line below ("3.1–3.7").
type Column struct {
	Group string
	Title string
	Sub   string
	Chars float32 // width in characters of the text's size
	Right bool    // numbers stand right
	First bool    // the first column of its group
}

// Row is one row; its first cell is the name.
type Row struct {
	Verdict sheets.Verdict
	Cells   []Cell
	words   []string // what a search looks in
	filter  Filter   // for tables whose rows have no verdict
	figures []int    // all of its figures, as indexes +1: a table may show but some
	group   string   // 组室
	Fold    Fold     // of findings
}

// Table is a table as the tab shows it: frozen columns, header lines, rows.
type Table struct {
	Columns []Column
	Rows    []Row
	Frozen  int // columns that stay when the others are scrolled; 0: one
}

// align gives the numbers of a column one number of decimals, so that point stands below point.
func (t *Table) align() {
	for i := range t.Columns {
		if !t.Columns[i].Right {
			continue
		}
		places := 0
		for r := range t.Rows {
			if c := &t.Rows[r].Cells[i]; c.number {
				places = max(places, decimals(c.Text))
			}
		}
		for r := range t.Rows {
			c := &t.Rows[r].Cells[i]
			if !c.number || decimals(c.Text) == places {
				continue
			}
			if decimals(c.Text) == 0 {
				c.Text += "."
			}
			c.Text += strings.Repeat("0", places-decimals(c.Text))
		}
	}
}

// decimals counts the digits behind the point.
func decimals(s string) int {
	if i := strings.IndexByte(s, '.'); i >= 0 {
		return len(s) - i - 1
	}
	return 0
}

// fit makes each column as wide as what stands in it, within bounds: a longer text is shortened where it is drawn.
func (t *Table) fit() {
	const least, most = 3.2, 14
	for i := range t.Columns {
		c := &t.Columns[i]
		// The small line is drawn in smaller letters.
		c.Chars = max(least, c.Chars, titleChars(c.Title)+0.8, textChars(c.Group)+0.4, textChars(c.Sub)*0.72+0.2)
		for r := range t.Rows {
			if cell := &t.Rows[r].Cells[i]; cell.Text != "" {
				n := textChars(cell.Text) + 0.2
				if cell.Verdict != 0 && (cell.Verdict != sheets.Met || !c.Right) {
					n += 1.3 // the sign
				}
				c.Chars = max(c.Chars, n)
			}
		}
		c.Chars = min(c.Chars, most)
	}
}

// periodBefore puts periods by their beginning; the year, which holds them, after its months.
func periodBefore(a, b sheets.Period) bool {
	if (a.Kind == sheets.PeriodYear) != (b.Kind == sheets.PeriodYear) {
		return b.Kind == sheets.PeriodYear
	}
	if c := a.Span.From.Compare(b.Span.From); c != 0 {
		return c < 0
	}
	return a.Span.To.Before(b.Span.To)
}

// severalYears reports whether months have to be told with their year. A week is of the year of its Friday.
func severalYears(r *sheets.Report) bool {
	year := 0
	for i := range r.Figures {
		p := r.Figures[i].Period
		y := int(p.Span.From.Year)
		if p.Kind == sheets.PeriodWeek {
			y = int(p.Friday().Year)
		}
		if year != 0 && y != year {
			return true
		}
		year = y
	}
	return false
}

func doubleNames(rows []rowKey) map[string]int {
	n := map[string]int{}
	for _, r := range rows {
		n[r.subject.Name]++
	}
	return n
}

// figureCell says a figure in a few characters: a number where the target is met, else what is the matter.
func (f *Flow) figureCell(fig *sheets.Figure, n int) Cell {
	c := Cell{Verdict: fig.Verdict, Ref: Ref{Figure: n}, order: int64(verdictRank(fig.Verdict))<<56 + int64(fig.Actual)>>8}
	t := f.texts
	switch fig.Verdict {
	case sheets.Met:
		c.Text, c.number = fig.Actual.Format(2), true
		if !fig.HasActual {
			c.Text, c.number = t.T("cell.met"), false
		}
	case sheets.Short:
		c.Text = t.T("cell.gap", "n", fig.Gap.Format(2))
		if !fig.HasActual {
			c.Text = t.T("cell.norecord")
		}
	case sheets.Unsure:
		c.Text = t.T("cell.unsure")
	case sheets.Exempt:
		c.Text = t.T("cell.exempt")
	case sheets.NotDue:
		c.Text = t.T("cell.notdue")
	}
	return c
}

// verdictRank orders verdicts for sorting, the worst first.
func verdictRank(v sheets.Verdict) int {
	switch v {
	case sheets.Short:
		return 1
	case sheets.Unsure:
		return 2
	case sheets.Met:
		return 3
	case sheets.NotDue:
		return 4
	case sheets.Exempt:
		return 5
	}
	return 6
}

// textChars gives a text's width in characters of Chinese; Latin letters take about half, by their breadth.
func textChars(s string) float32 {
	var n float32
	for _, r := range s {
		switch {
		case r >= 0x2000 && r != '–':
			n++
		case strings.ContainsRune("ijlftr.,:;|' -", r):
			n += 0.4
		case unicode.IsUpper(r) || r == 'm' || r == 'w':
			n += 0.75
		default:
			n += 0.57
		}
	}
	return n
}
