package target

import "ledgercheck/sheets"

// styleStudyTotals sums the groups' study and discussion (docs: domain, A 20): sessions by their class, or the numbers that
// a statistics table gives, and the notes written.
func styleStudyTotals(r *run) {
	ledgers := r.ledgers(ofKind(sheets.StyleStudy))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	var studies, discussions, notes sheets.Amount
	for _, l := range ledgers {
		unknown := rowNote{ledger: l}
		for _, rec := range l.Records {
			if rec.Struck || repeatedRecord(rec) || !held(rec) {
				continue
			}
			d := r.datedIn(rec, sheets.FieldDate)
			if !r.inside(&d) {
				continue
			}
			notes += countOf(rec, sheets.FieldNotes)
			if hasField(l, sheets.FieldStudies) || hasField(l, sheets.FieldDiscussions) {
				studies += countOf(rec, sheets.FieldStudies)
				discussions += countOf(rec, sheets.FieldDiscussions)
				continue
			}
			study, discussion := r.classOfSession(rec)
			if study {
				studies += sheets.Whole(1)
			}
			if discussion {
				discussions += sheets.Whole(1)
			}
			if !study && !discussion {
				unknown.add(rec)
			}
		}
		unknown.say(r, sheets.UncertainValue, "session-class")
	}
	r.total("stylestudy.studies", studies, "次")
	r.total("stylestudy.discussions", discussions, "次")
	r.total("stylestudy.notes", notes, "篇")
}

// classOfSession says whether a group's session was study, discussion or both, by its class, else by what it was called.
func (r *run) classOfSession(rec *sheets.Record) (study, discussion bool) {
	for _, f := range []sheets.Field{sheets.FieldType, sheets.FieldForm, sheets.FieldTopic} {
		e := rec.Get(f)
		if e == nil || e.State != sheets.Present {
			continue
		}
		study, discussion = r.speaks("studying", e.Text), r.speaks("discussing", e.Text)
		if study || discussion {
			return study, discussion
		}
	}
	return false, false
}

// countOf gives what a cell counts for a total; 0 where it holds nothing that counts.
func countOf(rec *sheets.Record, f sheets.Field) sheets.Amount {
	if e := rec.Get(f); e != nil && e.State == sheets.Present {
		return e.Quantity.Counted()
	}
	return 0
}

// moralTotals counts the 场次 of 道德讲堂 and the different people who spoke (docs: domain, A 23).
func moralTotals(r *run) {
	ledgers := r.ledgers(ofKind(sheets.Moral))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	var events sheets.Amount
	speakers := map[string]bool{}
	for _, l := range ledgers {
		running := runningNumber(l, sheets.FieldCount)
		for _, rec := range l.Records {
			if rec.Struck || repeatedRecord(rec) || !held(rec) {
				continue
			}
			d := r.datedIn(rec, sheets.FieldDate)
			if !r.inside(&d) {
				continue
			}
			if e := rec.Get(sheets.FieldCount); e != nil && e.State == sheets.Present && !running {
				events += e.Quantity.Counted() // 活动场次: the row says how many
			} else {
				events += sheets.Whole(max(len(d.days), 1))
			}
			if e := rec.Get(sheets.FieldSpeaker); e != nil {
				for _, n := range e.People.Names {
					speakers[nameKey(n)] = true
				}
			}
		}
	}
	r.total("moral.events", events, "场")
	r.total("moral.people", sheets.Whole(len(speakers)), "人")
}

// runningNumber reports whether a column of numbers only counts its rows, 1, 2, 3 …: then it is no amount.
func runningNumber(l *sheets.Ledger, f sheets.Field) bool {
	n := 0
	for _, rec := range l.Records {
		e := rec.Get(f)
		if e == nil || e.State != sheets.Present {
			continue
		}
		if n++; e.Quantity.Counted() != sheets.Whole(n) {
			return false
		}
	}
	return n > 1
}

// nameKey tells people apart: by whom a name means, else by the name.
func nameKey(n sheets.Name) string {
	if n.Who > 0 {
		return string(rune(n.Who))
	}
	return n.Text
}
