package office

import (
	"slices"

	"ledgercheck/sheets"
)

// Deduplicate finds records that several files (or sheets) bring: the same person, day, topic or household, and kind
// count once, with the values of the file that comes first. What the later record adds (字数 where the first has only
// 学时, a person more) still counts; a later record that adds nothing is dropped. Where both give an amount and the
// amounts differ, the later record becomes a rival of the first (docs: domain, C, Duplicates). Rows that are the same within
// one sheet are another matter: see RepeatedRows.
//
// Names must have been resolved by Build.
func Deduplicate(ledgers []*sheets.Ledger, office *sheets.Office) []sheets.Finding {
	d := &deduplicator{office: office, ledgers: ledgers, first: map[uint64]int32{}, scopes: map[*sheets.Ledger]string{}}
	for i := range office.People {
		if office.People[i].OnRoster {
			d.staff = append(d.staff, i+1)
		}
	}
	spread := spreadKinds(ledgers)
	for _, l := range ledgers {
		if !spread[l.Kind] {
			continue
		}
		for _, r := range l.Records {
			if r.Dropped == "" && !r.Struck {
				d.take(r)
			}
		}
	}
	d.tallies(ledgers)
	d.problems(ledgers)
	return d.notes.all()
}

// spreadKinds gives the kinds whose ledgers lie on more than one sheet: records of the others have nothing to repeat.
func spreadKinds(ledgers []*sheets.Ledger) map[sheets.Kind]bool {
	type sheet struct{ file, name string }
	first, spread := map[sheets.Kind]sheet{}, map[sheets.Kind]bool{}
	for _, l := range ledgers {
		if l.Kind == sheets.Roster || l.Kind == sheets.Unrecognised {
			continue
		}
		here := sheet{l.File, l.Sheet}
		if at, seen := first[l.Kind]; !seen {
			first[l.Kind] = here
		} else if at != here {
			spread[l.Kind] = true
		}
	}
	return spread
}

type deduplicator struct {
	office  *sheets.Office
	ledgers []*sheets.Ledger
	staff   []int // everyone, as Who
	first   map[uint64]int32
	seen    []sighting
	groups  []string                  // folded names of all groups that roster and records name; nil: not gathered yet
	scopes  map[*sheets.Ledger]string // of each ledger the groups that its title, sheet and file name
	notes   notes
}

// sighting is somebody's part in a record; those of one hash hang together.
type sighting struct {
	record *sheets.Record
	id     string
	who    int
	next   int32 // index into seen +1
}

func (d *deduplicator) take(r *sheets.Record) {
	id := identity(r)
	if id == "" {
		repeatedByAnswer(r)
		return
	}
	people := d.people(r)
	beside := r.Ledger.Kind != sheets.OrgLife && r.Ledger.Kind != sheets.Risk // records of another sheet of the same file may be the same
	if nobody(people) && r.Ledger.Kind != sheets.Visit && r.Ledger.Kind != sheets.Problem {
		// A meeting of this group is not that of another on the same day with the same topic.
		id += "\x00" + d.scope(r)
		beside = groupText(r) != ""
	}
	var fresh []int
	var conflict sheets.Field
	for _, who := range people {
		earlier := d.find(id, who, r, beside)
		if earlier == nil || r.Answered == sheets.ActDifferent {
			fresh = append(fresh, who)
			continue
		}
		r.Repeats = append(r.Repeats, sheets.Repeat{Who: who, Of: earlier})
		if f := contradiction(earlier, r); f != 0 && r.Answered != sheets.ActSame {
			conflict = f
			addRival(earlier, r)
		}
	}
	if len(r.Repeats) == 0 && repeatedByAnswer(r) {
		return
	}
	for _, who := range fresh {
		h := hash(id, who)
		d.seen = append(d.seen, sighting{r, id, who, d.first[h]})
		d.first[h] = int32(len(d.seen))
	}
	if len(r.Repeats) == 0 {
		return
	}
	code := sheets.DuplicateRecord
	if conflict != 0 {
		code = sheets.ConflictingRecord
	}
	if r.Answered == sheets.ActSame || len(fresh) == 0 && unnamed(r) == 0 && addsNothing(r) {
		r.Dropped = string(code)
	}
	d.report(r, code, conflict)
}

// repeatedByAnswer leaves out a record that somebody said to be the same as one further up in its own sheet, where no other
// file holds it. It reports whether it did.
func repeatedByAnswer(r *sheets.Record) bool {
	if r.Answered != sheets.ActSame {
		return false
	}
	r.Dropped = string(sheets.RepeatedRow)
	return true
}

// people gives those whom a record credits. A record of a problem is one, whoever helped; a record that names nobody
// is one too. Names that may mean several people are never taken as the same.
func (d *deduplicator) people(r *sheets.Record) []int {
	if r.Ledger.Kind == sheets.Problem {
		return []int{0}
	}
	var out []int
	named := false
	for i := range r.Entries {
		e := &r.Entries[i]
		if !credits(e.Field) {
			continue
		}
		for _, n := range e.People.Names {
			named = true
			if n.Who > 0 {
				out = append(out, n.Who)
			}
		}
		if e.People.Everyone {
			named = true
			for _, who := range d.everyone(&e.People) {
				if !slices.Contains(out, who) { // 干部组全体、王五 may name one of them twice
					out = append(out, who)
				}
			}
		}
	}
	if !named {
		return []int{0}
	}
	return out
}

func nobody(people []int) bool { return len(people) == 1 && people[0] == 0 }

func (d *deduplicator) everyone(p *sheets.People) []int {
	var out []int
	for _, who := range d.staff {
		if len(p.Groups) > 0 && !containsText(p.Groups, d.office.People[who-1].Group) {
			continue
		}
		excepted := false
		for _, n := range p.Except {
			excepted = excepted || n.Who == who
		}
		if !excepted {
			out = append(out, who)
		}
	}
	return out
}

// find gives the first record of another file, or where beside is set of another sheet, with the same identity and
// person.
func (d *deduplicator) find(id string, who int, r *sheets.Record, beside bool) *sheets.Record {
	var found *sheets.Record
	for i := d.first[hash(id, who)]; i > 0; i = d.seen[i-1].next {
		s := &d.seen[i-1]
		if s.who == who && (s.record.Ledger.File != r.Ledger.File || beside && s.record.Ledger.Sheet != r.Ledger.Sheet) &&
			sameSession(s.record, r) && s.id == id {
			found = s.record // the chain runs from the last to the first
		}
	}
	return found
}

func (d *deduplicator) report(r *sheets.Record, code sheets.Code, conflict sheets.Field) {
	earlier := r.Repeats[0].Of
	for _, repeat := range r.Repeats {
		if conflict != 0 && contradiction(repeat.Of, r) != 0 {
			earlier = repeat.Of
			break
		}
	}
	if conflict == 0 {
		d.notes.add(sheets.Find(code, "", sheets.Warning, r.Place(whom(r)), "other", earlier.Place(whom(earlier)).String()))
		return
	}
	here, there := r.Get(conflict), earlier.Get(conflict)
	d.notes.add(sheets.Find(code, "", sheets.Warning, r.Place(here),
		"raw", here.Text, "first", there.Text, "other", earlier.Place(there).String()))
}

// whom gives the cell that says whom a record is about, nil where none does.
func whom(r *sheets.Record) *sheets.Entry {
	for _, f := range []sheets.Field{sheets.FieldPerson, sheets.FieldCounterpart, sheets.FieldSpeaker} {
		if e := r.Get(f); e != nil {
			return e
		}
	}
	return nil
}

func addRival(first, later *sheets.Record) {
	for _, known := range first.Rivals {
		if known == later {
			return
		}
	}
	first.Rivals = append(first.Rivals, later)
}

// amounts are the fields that say how much a record counts.
var amounts = []sheets.Field{
	sheets.FieldHours, sheets.FieldChars, sheets.FieldNoteChars, sheets.FieldCount, sheets.FieldNotes,
	sheets.FieldStudies, sheets.FieldDiscussions, sheets.FieldReports,
}

// contradiction gives the field in which two records of one thing differ, "" where none does.
func contradiction(a, b *sheets.Record) sheets.Field {
	by := sheets.Conversion{MinutesPerHour: 60} // 60 minutes and one 学时 are no contradiction under the default
	for _, f := range amounts {
		x, y := a.Get(f), b.Get(f)
		if present(x) && present(y) && (x.Quantity.How != y.Quantity.How || x.Quantity.Hours(by) != y.Quantity.Hours(by)) {
			return f
		}
	}
	if x, y := a.Get(sheets.FieldMark), b.Get(sheets.FieldMark); present(x) && present(y) && x.Mark != y.Mark {
		return sheets.FieldMark
	}
	if x, y := a.Get(sheets.FieldMode), b.Get(sheets.FieldMode); present(x) && present(y) && x.Mode != y.Mode {
		return sheets.FieldMode
	}
	if x, y := a.Get(sheets.FieldStatus), b.Get(sheets.FieldStatus); present(x) && present(y) && x.Status != y.Status {
		return sheets.FieldStatus
	}
	return 0
}

func present(e *sheets.Entry) bool { return e != nil && e.State == sheets.Present }

// addsNothing reports whether every value of r stands in each earlier record as well.
func addsNothing(r *sheets.Record) bool {
	fields := append([]sheets.Field{sheets.FieldMode, sheets.FieldStatus, sheets.FieldMark, sheets.FieldMeasure, sheets.FieldDeadline}, amounts...)
	for _, repeat := range r.Repeats {
		for _, f := range fields {
			if e := r.Get(f); e != nil && e.State != sheets.NoRecord && e.State != 0 && !present(repeat.Of.Get(f)) {
				return false
			}
		}
		if r.Ledger.Kind == sheets.Visit && len(problems(r)) > len(problems(repeat.Of)) {
			return false
		}
	}
	return true
}

func problems(r *sheets.Record) []sheets.Item {
	if e := r.Get(sheets.FieldProblem); e != nil {
		return e.Items
	}
	return nil
}

func unnamed(r *sheets.Record) int {
	n := 0
	for i := range r.Entries {
		if credits(r.Entries[i].Field) {
			n += r.Entries[i].People.Unnamed
		}
	}
	return n
}

func containsText(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
