package explain

import (
	"fmt"

	"ledgercheck/sheets"
)

// rowKey names a row of a sheet.
type rowKey struct {
	file, sheet string
	row         int
}

func rowOf(p sheets.Place) rowKey { return rowKey{p.File, p.Sheet, p.Cell.Row} }

// index finds the records of the figures' rows and those that name the person, in one pass over all.
func (e *explainer) index(who int, figures []*sheets.Figure) {
	e.rows = map[rowKey][]*sheets.Record{}
	for _, f := range figures {
		for i := range f.Sources {
			e.rows[rowOf(f.Sources[i].Place)] = nil
		}
	}
	for _, l := range e.report.Ledgers {
		for _, rec := range l.Records {
			key := rowKey{l.File, l.Sheet, rec.Row}
			if _, wanted := e.rows[key]; wanted || names(rec, who) {
				e.rows[key] = append(e.rows[key], rec)
			}
		}
	}
}

// recordAt gives the record that a cell belongs to: of several of one row, as a wide ledger has, the one that holds the cell.
func (e *explainer) recordAt(at sheets.Place) *sheets.Record {
	list := e.rows[rowOf(at)]
	for _, rec := range list {
		for i := range rec.Entries {
			if rec.Entries[i].Cell() == at.Cell {
				return rec
			}
		}
	}
	if len(list) == 1 {
		return list[0]
	}
	return nil
}

// names reports whether a record names a person. Of a household's cell the numbers are those of households.
func names(rec *sheets.Record, who int) bool {
	for i := range rec.Entries {
		entry := &rec.Entries[i]
		if entry.Field == sheets.FieldHousehold || entry.Field == sheets.FieldHouseholds {
			continue
		}
		for j := range entry.People.Names {
			if entry.People.Names[j].Who == who+1 {
				return true
			}
		}
	}
	return false
}

// mostUnused is how many records without a figure are listed.
const mostUnused = 20

// unused lists the records that name the person and are in none of their figures, whatever the period, each with the
// reason: nothing that was read vanishes.
func (e *explainer) unused(who int) {
	used := map[rowKey]bool{}
	every := explainer{report: e.report}
	for _, f := range every.figures(who) {
		for i := range f.Sources {
			used[rowOf(f.Sources[i].Place)] = true
		}
	}
	shown, more := 0, 0
	for _, l := range e.report.Ledgers {
		if l.Kind == sheets.Roster {
			continue
		}
		for _, rec := range l.Records {
			if used[rowKey{l.File, l.Sheet, rec.Row}] || !names(rec, who) || !e.near(rec) || !holdsMore(rec) {
				continue
			}
			if shown == mostUnused {
				more++
				continue
			}
			if shown == 0 {
				e.out.add(0, "")
				e.out.title(0, e.say("没有用到的记录", "records that no figure uses"))
			}
			shown++
			place := sheets.Place{File: l.File, Sheet: l.Sheet}.String() + fmt.Sprintf(e.say(" 第%d行", " row %d"), rec.Row)
			e.out.add(1, place, e.describe(rec, sheets.Cell{}), e.whyUnused(rec))
		}
	}
	if more > 0 {
		e.out.add(1, fmt.Sprintf(e.say("还有%d条", "%d more"), more))
	}
}

// holdsMore reports whether a record holds more than names.
func holdsMore(rec *sheets.Record) bool {
	for i := range rec.Entries {
		entry := &rec.Entries[i]
		switch entry.Field {
		case sheets.FieldPerson, sheets.FieldGroup, sheets.FieldDuty, sheets.FieldMember, sheets.FieldHousehold:
			continue
		}
		if entry.State == sheets.Present || entry.State == sheets.Unreadable {
			return true
		}
	}
	return false
}

// near reports whether a record may lie in the period that was asked for.
func (e *explainer) near(rec *sheets.Record) bool {
	span := spanOf(rec)
	return e.period.IsZero() || span.IsZero() || span.Overlaps(e.period.Span)
}

func spanOf(rec *sheets.Record) sheets.Span {
	if entry := rec.Get(sheets.FieldDate); entry != nil && entry.State == sheets.Present {
		return entry.When.Span
	}
	if !rec.Month.IsZero() {
		return rec.Month.Span()
	}
	return sheets.Span{}
}

func (e *explainer) whyUnused(rec *sheets.Record) string {
	if why := rec.LeftOut(&e.report.Office, e.lang); why != "" {
		return why
	}
	checked := sheets.Span{From: e.report.From.First(), To: e.report.To.Last()}
	if span := spanOf(rec); !span.IsZero() && !span.Overlaps(checked) {
		return e.say("不在统计期间", "outside the period")
	}
	for i := range e.report.Figures {
		if e.kindOf(e.report.Figures[i].Rule) == rec.Ledger.Kind {
			return e.say("没有算在这个人名下", "not credited to this person")
		}
	}
	return fmt.Sprintf(e.say("%s没有按人考核", "%s: no duty of a person hangs on it"), rec.Ledger.Kind.Words().In(e.lang))
}

// kindOf gives the kind of ledger that a rule is named after.
func (e *explainer) kindOf(rule sheets.RuleID) sheets.Kind {
	for i, c := range rule {
		if c == '.' {
			return sheets.Kind(rule[:i])
		}
	}
	return sheets.Kind(rule)
}

// missing says which ledgers were not handed in, of the office or of a group: what they would have held is in
// no figure.
func (e *explainer) missing(of string) {
	titled := false
	for i := range e.report.Findings {
		f := &e.report.Findings[i]
		if f.Code != sheets.MissingLedger || !f.Cell.IsZero() {
			continue
		}
		group := f.Arg("group")
		period, _ := sheets.ParsePeriod(f.Arg("period")) // "2021-W01–2021-W05" is none, and shown whatever is asked for
		if group != "" && group != of || !period.IsZero() && !e.shown(period) {
			continue
		}
		if !titled {
			titled = true
			e.out.add(0, "")
			e.out.title(0, e.say("没有收到的台账", "ledgers that were not received"))
		}
		e.finding(1, f)
	}
}
