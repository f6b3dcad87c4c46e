package target

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// problemRule is 解决实际问题: for each household and year the problems solved, joint helpers or not; by the setting for each
// person and year or month (docs: domain, A 17 and C, Visits and problems). Problem ledgers serve it, and visit ledgers that
// have 问题 and 解决情况.
type problemRule struct{}

func (problemRule) ID() sheets.RuleID { return "problem.solved" }

func servesProblems(l *sheets.Ledger) bool {
	return l.Kind == sheets.Problem ||
		l.Kind == sheets.Visit && hasField(l, sheets.FieldProblem) && hasField(l, sheets.FieldStatus)
}

func (q problemRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(servesProblems)
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	g := problemGathering{run: r, matter: newMatter(t, sheets.Problem, r.years), households: map[int]bool{}, owner: sheets.FieldHousehold}
	unit := r.Settings.ProblemUnit
	if unit == "person-year" || unit == "person-month" {
		g.owner = sheets.FieldPerson
	}
	if unit == "person-month" {
		g.matter = newMatter(t, sheets.Problem, r.months)
	}
	named := false
	for _, l := range ledgers {
		named = named || hasField(l, g.owner)
		g.ledger(l)
	}
	r.total("problem.count", g.count, "件")
	r.total("problem.solved", g.solved, "件")
	r.total("problem.households", sheets.Whole(len(g.households)), "户")
	switch {
	case !on:
	case !named && g.owner == sheets.FieldPerson:
		r.find(sheets.Find(sheets.MissingLedger, "problem-helper", sheets.Info, sheets.Place{}))
	case g.owner == sheets.FieldPerson:
		g.matter.subjects = r.people(g.matter)
		r.judge(g.matter)
	case !named:
		r.find(sheets.Find(sheets.MissingLedger, "problem-household", sheets.Info, sheets.Place{}))
	default:
		g.matter.subjects = r.households(g.matter)
		r.judge(g.matter)
	}
}

type problemGathering struct {
	run           *run
	matter        *matter
	count, solved sheets.Amount // of the checked months
	households    map[int]bool
	owner         sheets.Field // whose the problems are: of the household, or of the person
}

func (g *problemGathering) ledger(l *sheets.Ledger) {
	homeless, dateless := rowNote{ledger: l}, rowNote{ledger: l}
	year := g.run.yearOf(l)
	for _, rec := range l.Records {
		if rec.Dropped == string(sheets.DuplicateFile) {
			continue
		}
		w := worthOf(rec, g.run.Settings.StandingCounts)
		when := solvedIn(rec, year)
		if w.problems == 0 {
			g.nothing(rec, &when)
			continue
		}
		g.hold(rec, &when)
		repeated := rec.Dropped != "" || rec.Ledger.Kind == sheets.Problem && len(rec.Repeats) > 0
		if len(rec.RepeatedProblems) > 0 {
			w = w.without(rec.RepeatedProblems, g.run.Settings.StandingCounts)
			repeated = repeated || w.problems == 0
		}
		if !repeated {
			g.remarks(rec, &w)
			if len(when.years) == 0 {
				dateless.add(rec)
			}
			g.sum(rec, &w, &when)
		}
		if e := rec.Get(g.owner); e == nil || len(e.People.Names) == 0 {
			if e != nil && !repeated {
				homeless.add(rec)
			}
			continue
		}
		g.place(rec, w.part(rec, repeated), &when)
	}
	if g.owner == sheets.FieldPerson {
		homeless.say(g.run, sheets.UncertainValue, "no-owner")
	} else {
		homeless.say(g.run, sheets.UncertainValue, "no-household")
	}
	dateless.say(g.run, sheets.UncertainDate, "no-date")
}

// nothing keeps a household due of which a record says that it has no problem, or says nothing of one: it was reached,
// and nothing was solved for it.
func (g *problemGathering) nothing(rec *sheets.Record, when *timing) {
	e := rec.Get(g.owner)
	if e == nil || len(e.People.Names) == 0 || rec.Struck {
		return
	}
	p := part{rec: rec, entry: shown(rec, sheets.FieldProblem, sheets.FieldHousehold), blank: true, theirs: true, left: leftBlank}
	if said := rec.Get(sheets.FieldProblem); said != nil && strings.Trim(said.Text, " \t\n　—–-/、") != "" {
		p.entry, p.blank, p.left = said, false, leftNone
	}
	if len(when.years) > 0 {
		g.hold(rec, when)
	}
	g.place(rec, p, when)
}

// hold marks the periods that a record lies in or may lie in.
func (g *problemGathering) hold(rec *sheets.Record, when *timing) {
	if len(when.years) == 0 { // it may be of any of them
		g.matter.holdAll()
		return
	}
	sure, maybe := g.periods(when)
	for _, list := range [][]int32{sure, maybe} {
		for _, i := range list {
			if says(rec) {
				g.matter.held[i] = true
			}
		}
	}
}

// periods gives the period that a problem counts in, or those that it may count in where that is not known. A problem of
// which only the year is known may be of any of its months.
func (g *problemGathering) periods(when *timing) (sure, maybe []int32) {
	for i, p := range g.matter.periods {
		switch {
		case p.Kind == sheets.PeriodMonth && !when.month.IsZero():
			if p.Span.From.YearMonth() == when.month {
				return []int32{int32(i)}, nil
			}
		case holdsInt(when.years, int(p.Span.From.Year)):
			maybe = append(maybe, int32(i))
		}
	}
	if len(maybe) == 1 && len(when.years) == 1 && !when.unsure && g.matter.periods[maybe[0]].Kind == sheets.PeriodYear {
		return maybe, nil
	}
	return nil, maybe
}

// place gives a record's worth to each of its households, or people, in the period it belongs to.
func (g *problemGathering) place(rec *sheets.Record, p part, when *timing) {
	sure, maybe := g.owners(rec)
	for _, id := range sure {
		g.placeFor(id, p, when)
	}
	if rec.Dropped == "" {
		for _, id := range maybe {
			g.placeFor(id, p.doubt(leftPerson), when)
		}
	}
}

func (g *problemGathering) placeFor(id int32, p part, when *timing) {
	if len(when.years) == 0 {
		g.matter.anytime[id] = append(g.matter.anytime[id], p.doubt(leftDate))
		return
	}
	sure, maybe := g.periods(when)
	for _, i := range sure {
		g.matter.put(id, i, p)
	}
	for _, i := range maybe {
		g.matter.put(id, i, p.doubt(leftDate))
	}
}

// owners gives whose a record's problems are: its households; or the person named first, or everybody named, by the setting
// credit. maybe are those whom a name may mean.
func (g *problemGathering) owners(rec *sheets.Record) (sure, maybe []int32) {
	for _, n := range rec.Get(g.owner).People.Names {
		if n.Who > 0 {
			sure = append(sure, int32(n.Who-1))
		} else if g.owner == sheets.FieldPerson && n.Doubt {
			for _, who := range n.Maybe {
				maybe = append(maybe, int32(who-1))
			}
		}
		if g.owner == sheets.FieldPerson && g.run.Settings.Credit != "equal" {
			break
		}
	}
	return sure, maybe
}

// sum adds a record to the office's totals where its day lies in the checked months, or, where only the year is known,
// in one of their years.
func (g *problemGathering) sum(rec *sheets.Record, w *worth, when *timing) {
	if rec.Struck || !g.checked(when) {
		return
	}
	g.count += sheets.Whole(w.problems)
	g.solved += sheets.Whole(w.counted)
	if e := rec.Get(sheets.FieldHousehold); e != nil {
		for _, n := range e.People.Names {
			if n.Who > 0 {
				g.households[n.Who] = true
			}
		}
	}
}

func (g *problemGathering) checked(when *timing) bool {
	if when.unsure {
		return false
	}
	if !when.month.IsZero() {
		return g.run.month(when.month) >= 0
	}
	if len(when.years) != 1 {
		return false
	}
	for _, y := range g.run.years {
		if int(y.Span.From.Year) == when.years[0] {
			return true
		}
	}
	return false
}

// remarks says what a person should look at in a record: counts that do not fit, and what is overdue.
func (g *problemGathering) remarks(rec *sheets.Record, w *worth) {
	status := rec.Get(sheets.FieldStatus)
	if w.mismatch {
		at := shown(rec, sheets.FieldStatus, sheets.FieldProblem)
		g.run.find(sheets.Find(sheets.CountMismatch, "items", sheets.Warning, rec.Place(at),
			"problems", strconv.Itoa(w.items), "results", strconv.Itoa(w.results)))
	}
	if w.doneOnly {
		g.run.find(sheets.Find(sheets.UnknownStatusWord, "done-only", sheets.Warning, rec.Place(shown(rec, sheets.FieldDone))))
	}
	due := rec.Get(sheets.FieldDeadline)
	if rec.Struck || w.open == 0 || due == nil || due.State != sheets.Present || due.When.Span.To.IsZero() ||
		!due.When.Span.To.Before(g.run.AsOf) {
		return
	}
	raw := "—"
	if status != nil {
		raw = orDash(status.Text)
	}
	g.run.find(sheets.Find(sheets.Overdue, "", sheets.Warning, rec.Place(due), "deadline", due.When.Span.To.String(), "raw", raw))
}

// orDash writes a dash for a blank cell.
func orDash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}
