package office

import (
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// RepeatedRows puts rows that stand twice in one sheet to a person; they count (docs: domain, C: 疑似重复). Copies and
// duplicates must have been marked by Build and Deduplicate.
func RepeatedRows(ledgers []*sheets.Ledger) []sheets.Finding {
	var found notes
	var c contents
	var first firstRows
	for i, l := range ledgers {
		if l.Kind == sheets.Roster || l.Kind == sheets.Unrecognised || l.Layout == sheets.LayoutCrosstab ||
			l.Layout == sheets.LayoutAttendance {
			continue
		}
		if i == 0 || ledgers[i-1].File != l.File || ledgers[i-1].Sheet != l.Sheet {
			first = newFirstRows(len(l.Records))
			c = contents{words: map[string]uint32{}}
		}
		for _, r := range l.Records {
			if r.Dropped != "" || r.Struck {
				continue
			}
			row, enough := c.row(r, c.here[:0])
			c.here = row
			if !enough {
				continue
			}
			before := first.putOrGet(hashRow(row), r)
			if before == nil {
				continue
			}
			if before.Row == r.Row || r.Answered == sheets.ActDifferent {
				continue
			}
			if c.there, _ = c.row(before, c.there[:0]); slices.Equal(c.there, row) {
				at := r.Get(sheets.FieldPerson)
				if at == nil || at.Cell().Row != r.Row {
					at = nil // the name is merged down from another row: the row itself is meant
				}
				found.add(sheets.Find(sheets.RepeatedRow, "", sheets.Warning, r.Place(at), "row", strconv.Itoa(before.Row)))
			}
		}
	}
	return found.all()
}

// contents gives what the cells of one sheet say as numbers: equal numbers say the same, however it is written.
type contents struct {
	of          sheets.ByReading[content]
	words       map[string]uint32
	here, there []uint32 // room for the rows that are compared
}

// content is what a reading says in a field.
type content struct {
	field   sheets.Field
	says    uint32
	session uint32 // of a date: the half of the day or the hour
	kind    contentKind
}

type contentKind uint8

const (
	_ contentKind = iota
	whoSaid
	whenSaid
	textSaid
	noText // an empty one
)

// row gives all that a row says but its number and remark; enough is false where it says too little to be called the same:
// nobody, or neither a day nor a topic nor an amount.
func (c *contents) row(r *sheets.Record, to []uint32) (row []uint32, enough bool) {
	to = append(to, uint32(r.Month.Year)<<4|uint32(r.Month.Month))
	var session uint32
	if e := r.Get(sheets.FieldDate); e != nil {
		session = c.content(e).session
	}
	who, what := false, false
	for i := range r.Entries {
		e := &r.Entries[i]
		if e.Field == sheets.FieldSerial || e.Field == sheets.FieldRemark || e.State == sheets.NoRecord {
			continue
		}
		said := c.content(e)
		to = append(to, said.says)
		switch said.kind {
		case whoSaid:
			who = true
		case whenSaid:
			what = true
			to = append(to, session)
		case textSaid:
			what = what || e.Field != sheets.FieldGroup
		}
	}
	return to, who && what
}

// content gives what an entry says. Cells that share a reading mostly share a column, too.
func (c *contents) content(e *sheets.Entry) content {
	if known := c.of.Get(e.Reading); known != nil && known.field == e.Field {
		return *known
	}
	said := content{field: e.Field}
	var b strings.Builder
	b.WriteString(e.Field.String())
	b.WriteByte(0)
	switch {
	case len(e.People.Names) > 0 || e.People.Everyone:
		said.kind = whoSaid
		for _, n := range e.People.Names {
			b.WriteString(foldName(n.Text))
			b.WriteString(n.Note)
			b.WriteByte(',')
		}
		if e.People.Everyone || e.People.Unnamed > 0 {
			b.WriteString(e.Text)
		}
	case !e.When.Span.IsZero():
		said.kind = whenSaid
		b.WriteByte(0) // no text is taken for a day
		b.WriteString(e.When.Span.From.String())
		b.WriteString(e.When.Span.To.String())
	default:
		said.kind = textSaid
		if e.Text == "" {
			said.kind = noText
		}
		b.WriteString(e.Text)
	}
	said.says = c.number(b.String())
	if e.Field == sheets.FieldDate {
		said.session = c.number(sessionIn(e.Text))
	}
	c.of.Put(e.Reading, said)
	return said
}

func (c *contents) number(words string) uint32 {
	n, known := c.words[words]
	if !known {
		n = uint32(len(c.words)) + 1
		c.words[words] = n
	}
	return n
}

// hashRow gives the number under which a row is looked up; rows of equal numbers are compared in full.
func hashRow(row []uint32) uint64 {
	h := uint64(len(row))
	for _, n := range row {
		h = (h ^ uint64(n)) * 0x9E3779B97F4A7C15 // an odd number whose bits are well mixed (the golden ratio)
		h ^= h >> 29
	}
	return h
}
