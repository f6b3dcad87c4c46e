package summary

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// page is one sheet of the workbook before it is measured and written.
type page struct {
	id, name, title     string
	left, centre, right string // the line below the title
	filledBy, checkedBy string // the line of signatures
	dated               string
	lead                []line // sentences between that line and the table
	columns             []pageColumn
	helpers             []string // ids of the hidden columns behind the table, which the formulas lean on
	rows                []row
	make                func(i int) row // instead of rows, for a page too long to keep; count says how many
	count               int
	sums                *columnSums // once asked for
	counted             int         // so many of the first rows are counted in the total; 0: all
	total               []cell      // nil: none
	notes               []line
	filter              int // the first columns get filter buttons
	frozen              int // columns that stay in view
	conditions          []condition
	names               []definedName
	charts              []chart // between the sentences and the table
	beforeCharts        int     // so many of the sentences stand above the charts
}

// line is a text over the whole width; formula, where there is one, gives the same text as long as nothing is changed.
type line struct{ text, formula string }

func lines1(list ...string) []line {
	var out []line
	for _, s := range list {
		out = append(out, line{text: s})
	}
	return out
}

// mostKept is how many rows of a body are kept. Those of a longer one are made when they are asked for, so that what is
// held does not grow with the people.
const mostKept = 2000

// keepOrMake gives a page its rows.
func (b *builder) keepOrMake(p *page, n int, make func(i int) row) {
	if n > mostKept {
		p.count, p.make = n, make
		return
	}
	for i := range n {
		p.rows = append(p.rows, make(i))
	}
}

// length gives the number of rows of the body.
func (p *page) length() int {
	if p.make != nil {
		return p.count
	}
	return len(p.rows)
}

// at gives a row of the body.
func (p *page) at(i int) row {
	if p.make != nil {
		return p.make(i)
	}
	return p.rows[i]
}

// pageColumn is a column of a page. Neighbours with the same group share a header cell above their own.
type pageColumn struct {
	id, group, title string
	formula          string // of the title; empty: the title is plain text
	max              float64
	flex             bool
}

// row is a row of the body: cells, or a section's heading over the whole width.
type row struct {
	section string
	cells   []cell
	helpers []cell
}

// tone is how a cell stands out.
type tone uint8

const (
	plain tone = iota
	short
	unsure
	exempt
	notDue
)

// cell is one cell of a table.
type cell struct {
	value   any    // nil, string, int, sheets.Amount, or float64 for a rate (shown in percent)
	formula string // with {first}, {last} (rows of the body), {col} and {row}; value is its result
	tone    tone
	places  int    // decimals of an amount
	sign    string // shown behind a number, ▼
	format  string // a number format of its own, over places and sign
	link    *link
}

// link leads from a figure to a row of another page's body.
type link struct {
	page string
	row  int // 0-based
}

func text(s string) cell { return cell{value: s} }

func number(n int) cell { return cell{value: n} }

// amount shows an amount without a target to keep clear of.
func amount(a sheets.Amount) cell { return cell{value: a, places: places(a, 0, false)} }

// column gives the 0-based index of a column, −1 where the page has none. A hidden column has an index, too.
func (p *page) column(id string) int {
	for i, c := range p.columns {
		if c.id == id {
			return i
		}
	}
	if i := slices.Index(p.helpers, id); i >= 0 {
		return len(p.columns) + i
	}
	return -1
}

// width gives the number of columns, hidden ones included.
func (p *page) width() int { return len(p.columns) + len(p.helpers) }

// quoted is the sheet's name as formulas have it.
func (p *page) quoted() string { return "'" + strings.ReplaceAll(p.name, "'", "''") + "'" }

// headerRows gives how many rows the table's header takes.
func (p *page) headerRows() int {
	for _, c := range p.columns {
		if c.group != "" {
			return 2
		}
	}
	return 1
}

// firstRow gives the 1-based row of the sheet that the body begins in.
func (p *page) firstRow() int { return 3 + len(p.lead) + p.chartRows() + p.headerRows() }

// chartRows gives how many rows are kept free for the charts.
func (p *page) chartRows() int {
	if len(p.charts) == 0 {
		return 0
	}
	return chartRows
}
