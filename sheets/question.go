package sheets

import (
	"cmp"
	"slices"
)

// Question is what only a person can say about a layout: which ledger it is, or what a column holds. An answer is a
// MappedLayout with the same header, and serves every table that looks alike.
type Question struct {
	Header  string           // the layout's fingerprint: its header words, as Ledger.Header
	Kind    Kind             // which ledger it was taken for; Unrecognised: none
	Kinds   []Kind           // what it may be, the best guess first, Unrecognised for no ledger; empty: that is not in doubt
	Columns []ColumnQuestion // from left to right
	Places  []Place          // where the header of each such table begins, in the order of the report
}

// ColumnQuestion is what is in doubt about one column.
type ColumnQuestion struct {
	Key     string // how a MappedLayout names the column: its header word, or its letter where no word is its own
	Col     int
	Header  string
	Why     Asked
	Field   Field    // what it is taken for; empty: nothing
	Fields  []Field  // what it may be, the best guess first; NoField: it does not count
	Units   []string // for AskUnit: which unit it may have, the best guess first
	Samples []string // some of its values, no numbers of telephones or identity cards among them
}

// Asked says why a column is asked about. The zero Asked is invalid.
type Asked string

// The reasons to ask.
const (
	AskUnit   Asked = "unit"   // bare numbers, and no unit in the header: minutes or hours?
	AskRivals Asked = "rivals" // another column claims the same field with equal right
	AskUnused Asked = "unused" // numbers below a header that nobody knows
	AskNames  Asked = "names"  // what stands there looks like names, the header does not say so
	AskLacks  Asked = "lacks"  // the table lacks a field, and this column could hold it
)

// MappedLayout decides a layout by hand. It is a [[layout]] of --mapping, and what the window remembers.
type MappedLayout struct {
	// Header is the layout's header words from left to right, divided by "|", as inspect shows them.
	Header string `toml:"header"`
	// Kind says which ledger it is, Unrecognised that it is none; empty: as recognised.
	Kind Kind `toml:"kind,omitempty"`
	// Columns gives the field of a column, by its letter or its header word; "-" takes a column out.
	Columns map[string]string `toml:"columns,omitempty"`
	// Units gives the unit of a column without one: 小时, 分钟, 学时, 课时, 字, 万字.
	Units map[string]string `toml:"units,omitempty"`
}

// MergeQuestions puts the questions of single tables together, one for each layout, in the order in which layouts are met.
func MergeQuestions(ledgers []*Ledger) []Question {
	var out []Question
	at := map[string]int{}
	for _, l := range ledgers {
		q := l.Question
		if q == nil {
			continue
		}
		i, known := at[q.Header]
		if !known {
			i = len(out)
			at[q.Header] = i
			out = append(out, Question{Header: q.Header, Kind: q.Kind, Kinds: q.Kinds})
		}
		have := &out[i]
		have.Places = append(have.Places, q.Places...)
		if len(have.Kinds) == 0 {
			have.Kinds = q.Kinds
		}
		for _, c := range q.Columns {
			if !slices.ContainsFunc(have.Columns, func(h ColumnQuestion) bool { return h.Key == c.Key && h.Why == c.Why }) {
				have.Columns = append(have.Columns, c)
			}
		}
	}
	for i := range out {
		slices.SortStableFunc(out[i].Columns, func(a, b ColumnQuestion) int { return cmp.Compare(a.Col, b.Col) })
	}
	return out
}
