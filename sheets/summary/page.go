package summary

import "ledgercheck/sheets"

// page is one sheet of the workbook before it is measured and written.
type page struct {
	id, name, title     string
	left, centre, right string // the line below the title
	filledBy, checkedBy string // the line of signatures
	dated               string
	lead                []string // sentences between that line and the table
	columns             []pageColumn
	rows                []row
	total               []cell // nil: none
	notes               []string
	filter              int // the first columns get filter buttons
	frozen              int // columns that stay in view
}

// pageColumn is a column of a page. Neighbours with the same group share a header cell above their own.
type pageColumn struct {
	id, group, title string
	max              float64
	flex             bool
}

// row is a row of the body: cells, or a section's heading over the whole width.
type row struct {
	section string
	cells   []cell
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

// column gives the 0-based index of a column, −1 where the page has none.
func (p *page) column(id string) int {
	for i, c := range p.columns {
		if c.id == id {
			return i
		}
	}
	return -1
}

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
func (p *page) firstRow() int { return 3 + len(p.lead) + p.headerRows() }
