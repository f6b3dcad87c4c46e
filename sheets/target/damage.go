package target

import "ledgercheck/sheets"

// damage is a ledger that was not read to its end: whom its lost rows may have been about.
type damage struct {
	month    sheets.Month // all its rows belong to one sheet's or title's month; zero: to any
	subjects map[int32]bool
	groups   map[string]bool
}

// damages gathers, for each damaged ledger of a matter, who stands in the part that was read.
func damages(r *run, m *matter) []damage {
	var out []damage
	at := map[*sheets.Ledger]int{}
	for _, l := range r.Ledgers {
		if !l.Damaged || l.Kind != m.kind {
			continue
		}
		d := damage{subjects: map[int32]bool{}, groups: map[string]bool{}}
		for i, rec := range l.Records {
			if i == 0 {
				d.month = rec.Month
			} else if rec.Month != d.month {
				d.month = sheets.Month{}
			}
		}
		at[l] = len(out)
		out = append(out, d)
	}
	if len(out) == 0 {
		return nil
	}
	groups := map[int32]string{}
	for i := range m.subjects {
		groups[m.subjects[i].id] = m.subjects[i].Group
	}
	for s, parts := range m.parts.all() {
		for i := range parts {
			if d, damaged := at[parts[i].rec.Ledger]; damaged {
				out[d].subjects[s.subject] = true
				if g := groups[s.subject]; g != "" {
					out[d].groups[g] = true
				}
			}
		}
	}
	return out
}

// harmed reports whether rows lost from a damaged ledger may have been about the subject: it stands in the part that
// was read, or its group does, or it has no value from anywhere else. Rows before the cut may prove met, never short.
func (m *matter) harmed(s *subject, at sheets.Period, t *tally) bool {
	for i := range m.harm {
		d := &m.harm[i]
		if !d.month.IsZero() && !d.month.Span().Overlaps(at.Span) {
			continue
		}
		if len(d.subjects) == 0 || d.subjects[s.id] || d.groups[s.Group] || !t.some {
			return true
		}
	}
	return false
}
