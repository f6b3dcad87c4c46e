package flow

import (
	"sort"
	"strings"

	"ledgercheck/sheets"
)

// Filter is one of the chips above the table.
type Filter string

// The filters. Figures are filtered by their row's verdict, findings by severity, files by what became of them.
const (
	FilterAll    Filter = "all"
	FilterShort  Filter = "short"
	FilterUnsure Filter = "unsure"
	FilterExempt Filter = "exempt"
	FilterError  Filter = "error"
	FilterLook   Filter = "warning"
	FilterInfo   Filter = "info"
	FilterRead   Filter = "read"
	FilterCame   Filter = "received"
	FilterLacks  Filter = "missing"
)

// View is what of the result is shown.
type View struct {
	Tab    Tab
	Duty   string // of the tab's duties; empty: all of them
	Group  string // 组室; empty: all
	Filter Filter
	Search string
	Sort   Sort
}

// Sort is the order that a click on a column's title gives.
type Sort struct {
	Column int // index +1; 0: the office's own order
	Down   bool
}

// Chip is a filter with its title and how many rows it leaves.
type Chip struct {
	Filter  Filter
	Sign    string
	Title   string
	Count   int
	Verdict sheets.Verdict // for its colour; 0: none
	On      bool
	Tip     string // what it leaves
}

var chipsOf = map[Tab][]Filter{
	TabFindings: {FilterAll, FilterError, FilterLook, FilterInfo},
	TabFiles:    {FilterAll, FilterError, FilterLook, FilterRead},
	TabHandedIn: {FilterAll, FilterLacks, FilterCame},
}

var figureChips = []Filter{FilterAll, FilterShort, FilterUnsure, FilterExempt}

var chipVerdict = map[Filter]sheets.Verdict{
	FilterShort: sheets.Short, FilterUnsure: sheets.Unsure, FilterExempt: sheets.Exempt,
	FilterError: sheets.Short, FilterLook: sheets.Unsure, FilterLacks: sheets.Short, FilterCame: sheets.Met,
}

var chipSign = map[Filter]string{
	FilterShort: "▼", FilterUnsure: "？", FilterExempt: "—", FilterError: "！", FilterLook: "？", FilterRead: "✓",
	FilterLacks: "▼", FilterCame: "✓",
}

// View gives what is shown.
func (f *Flow) View() View { return f.view }

// Chips gives the filters of the current tab with their counts.
func (f *Flow) Chips() []Chip {
	if f.report == nil {
		return nil
	}
	filters, ok := chipsOf[f.view.Tab]
	if !ok {
		filters = figureChips
	}
	rows := f.table(f.view.Tab).Rows
	out := make([]Chip, 0, len(filters))
	for _, filter := range filters {
		n := 0
		for i := range rows {
			if rows[i].passes(filter) && f.inGroup(&rows[i]) {
				n++
			}
		}
		out = append(out, Chip{filter, chipSign[filter], f.texts.T("filter." + string(filter)), n, chipVerdict[filter], filter == f.view.Filter, f.texts.T("tip.filter." + string(filter))})
	}
	return out
}

func (row *Row) passes(filter Filter) bool {
	switch filter {
	case FilterAll:
		return true
	case FilterShort, FilterUnsure, FilterExempt, FilterLacks, FilterCame:
		return row.Verdict == chipVerdict[filter]
	}
	return row.filter == filter
}

// Open turns to a tab. Filter and order begin anew there; the search stays.
func (f *Flow) Open(tab Tab) {
	if f.report == nil || tab == f.view.Tab || !f.hasTab(tab) {
		return
	}
	f.view = View{Tab: tab, Duty: f.dutyIn(tab), Group: f.view.Group, Filter: FilterAll, Search: f.view.Search}
	f.keepGroup()
	f.onChange(ChangedView)
}

// Narrow chooses a filter.
func (f *Flow) Narrow(filter Filter) {
	if filter != f.view.Filter {
		f.view.Filter = filter
		f.onChange(ChangedView)
	}
}

// Search shows only rows that hold the text in a name, or whose name's pinyin begins so.
func (f *Flow) Search(text string) {
	if text = strings.TrimSpace(text); text != f.view.Search {
		f.view.Search = text
		f.onChange(ChangedView)
	}
}

// SortBy orders by a column: first up, then down, then the office's own order again.
func (f *Flow) SortBy(column int) {
	switch s := &f.view.Sort; {
	case s.Column != column+1:
		*s = Sort{Column: column + 1}
	case !s.Down:
		s.Down = true
	default:
		*s = Sort{}
	}
	f.onChange(ChangedView)
}

// Shown gives the table of the current tab as filtered, searched and ordered; many findings that say the same as one line,
// unless something is searched for.
func (f *Flow) Shown() *Table {
	t := f.filtered()
	if f.view.Tab == TabFindings && f.view.Search == "" {
		t.Rows = f.folded(t.Rows)
	}
	return t
}

func (f *Flow) filtered() *Table {
	if f.report == nil {
		return &Table{}
	}
	all := f.table(f.view.Tab)
	out := &Table{Columns: all.Columns, Frozen: all.Frozen, Rows: make([]Row, 0, len(all.Rows))}
	for i := range all.Rows {
		row := &all.Rows[i]
		if row.passes(f.view.Filter) && f.inGroup(row) && matches(row.words, f.view.Search) {
			out.Rows = append(out.Rows, *row)
		}
	}
	if s := f.view.Sort; s.Column > 0 && s.Column <= len(all.Columns) {
		c := s.Column - 1
		sort.SliceStable(out.Rows, func(i, j int) bool {
			a, b := &out.Rows[i].Cells[c], &out.Rows[j].Cells[c]
			if s.Down {
				a, b = b, a
			}
			if a.order != b.order {
				return a.order < b.order
			}
			return a.order == 0 && a.Text < b.Text
		})
	}
	return out
}

// Area is a block of cells of the shown table: rows and columns from 0, both ends in it.
type Area struct{ FromRow, FromCol, ToRow, ToCol int }

// TSV gives the shown table as text with tabs, for the clipboard, with nothing folded away.
func (f *Flow) TSV() string {
	t := f.filtered()
	return t.tsv(0, len(t.Rows)-1, 0, len(t.Columns)-1, true)
}

// TSVOf gives a block of the shown table, without the heads.
func (f *Flow) TSVOf(a Area) string {
	t := f.Shown()
	return t.tsv(max(a.FromRow, 0), min(a.ToRow, len(t.Rows)-1), max(a.FromCol, 0), min(a.ToCol, len(t.Columns)-1), false)
}

func (t *Table) tsv(fromRow, toRow, fromCol, toCol int, heads bool) string {
	var b strings.Builder
	clean := strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")
	group := ""
	for i, c := range t.Columns {
		if !heads {
			break
		}
		if i > 0 {
			b.WriteByte('\t')
		}
		if c.First {
			group = c.Group
		}
		b.WriteString(clean.Replace(strings.TrimSpace(group + " " + c.Title + " " + c.Sub)))
	}
	if heads {
		b.WriteByte('\n')
	}
	for r := fromRow; r <= toRow; r++ {
		for i := fromCol; i <= toCol; i++ {
			c := t.Rows[r].Cells[i]
			if i > fromCol {
				b.WriteByte('\t')
			}
			text := c.Text
			if c.Verdict != 0 && c.Verdict != sheets.Met {
				sign := c.Sign
				if sign == "" {
					sign = Sign(c.Verdict)
				}
				text = sign + text
			}
			b.WriteString(clean.Replace(text))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
