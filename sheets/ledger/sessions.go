package ledger

import "ledgercheck/sheets"

// meets reports whether a kind is about sessions of the office or of its parts, and not of what single people did: 中心组, 党小组.
func (kind *kind) meets() bool {
	return kind.byID[sheets.FieldPerson] == nil && kind.byID[sheets.FieldDue] != nil && kind.byID[sheets.FieldGroup] != nil
}

// halfOf gives the days of a half month that a header names below its month.
func halfOf(m sheets.Month, text string) sheets.Span {
	const middle = 15
	span := m.Span()
	half, _ := sheets.On(m.Year, m.Month, middle)
	switch text {
	case "上半月", "前半月", "1-15日":
		return sheets.Span{From: span.From, To: half}
	case "下半月", "后半月", "16日-月底", "16日-月末":
		return sheets.Span{From: half.Add(1), To: span.To}
	}
	return sheets.Span{}
}

// sessions tells the cells of one session apart from one another's in a sheet of signs of those who came: whoever came on a day
// came to the same one, the members of one 党小组 to that of theirs.
type sessions struct {
	people bool // its rows are people, so that several cells are one session
	groups bool // its rows are parts of the office
	seen   map[string]bool
}

func (b *body) newSessions(plain []column) *sessions {
	s := &sessions{seen: map[string]bool{}}
	if !b.kind.meets() {
		return s
	}
	for i := range plain {
		s.people = s.people || b.kinds.isPerson(plain[i].leaf())
	}
	s.groups = !s.people && b.ledger.Has(sheets.FieldGroup)
	return s
}

// again reports whether a record is of a session that stands in the ledger already.
func (s *sessions) again(w when, rec *sheets.Record) bool {
	if !s.people {
		return false
	}
	key := w.day.From.String() + w.month.String() + w.part.String()
	if e := rec.Get(sheets.FieldGroup); e != nil {
		key += "\x00" + e.Text
	}
	if e := rec.Get(sheets.FieldDate); e != nil {
		key += "\x00\x00" + e.When.Span.From.String()
	}
	if s.seen[key] {
		return true
	}
	s.seen[key] = true
	return false
}
