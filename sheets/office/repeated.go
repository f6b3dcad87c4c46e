package office

import (
	"hash/maphash"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// repeated puts rows that stand twice in one sheet to a person; they count (docs: domain, C: 疑似重复).
func (d *deduplicator) repeated(ledgers []*sheets.Ledger) {
	first := map[uint64]*sheets.Record{}
	for i, l := range ledgers {
		if l.Kind == sheets.Roster || l.Kind == sheets.Unrecognised || l.Layout == sheets.LayoutCrosstab ||
			l.Layout == sheets.LayoutAttendance {
			continue
		}
		if i == 0 || ledgers[i-1].File != l.File || ledgers[i-1].Sheet != l.Sheet {
			clear(first)
		}
		for _, r := range l.Records {
			if r.Dropped != "" || r.Struck {
				continue
			}
			content := rowContent(r)
			if content == "" {
				continue
			}
			h := maphash.String(seed, content)
			before := first[h]
			if before == nil {
				first[h] = r
				continue
			}
			if before.Row != r.Row && rowContent(before) == content {
				at := r.Get(sheets.FieldPerson)
				if at == nil || at.Cell.Row != r.Row {
					at = nil // the name is merged down from another row: the row itself is meant
				}
				d.notes.add(sheets.Find(sheets.RepeatedRow, "", sheets.Warning, r.Place(at), "row", strconv.Itoa(before.Row)))
			}
		}
	}
}

// rowContent gives all that a row says but its number and remark; "" where it says too little to be called the same:
// nobody, or neither a day nor a topic nor an amount.
func rowContent(r *sheets.Record) string {
	var b strings.Builder
	b.WriteString(r.Month.String())
	who, what := false, false
	for i := range r.Entries {
		e := &r.Entries[i]
		if e.Field == sheets.FieldSerial || e.Field == sheets.FieldRemark || e.State == sheets.NoRecord {
			continue
		}
		b.WriteByte(0)
		b.WriteString(string(e.Field))
		b.WriteByte(1)
		switch {
		case len(e.People.Names) > 0 || e.People.Everyone:
			who = true
			for _, n := range e.People.Names {
				b.WriteString(foldName(n.Text))
				b.WriteString(n.Note)
				b.WriteByte(',')
			}
			if e.People.Everyone || e.People.Unnamed > 0 {
				b.WriteString(e.Text)
			}
		case !e.When.Span.IsZero():
			what = true
			b.WriteString(e.When.Span.From.String())
			b.WriteString(e.When.Span.To.String())
			b.WriteString(session(r))
		default:
			if e.Field != sheets.FieldGroup {
				what = what || e.Text != ""
			}
			b.WriteString(e.Text)
		}
	}
	if !who || !what {
		return ""
	}
	return b.String()
}
