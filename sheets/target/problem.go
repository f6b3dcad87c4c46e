package target

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// problemRule is 解决实际问题: for each household and year the problems solved, joint helpers or not (docs: domain, C,
// Visits and problems). Problem ledgers serve it, and visit ledgers that have 问题 and 解决情况.
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
	g := problemGathering{run: r, matter: newMatter(t, sheets.Problem, r.years), households: map[int]bool{}}
	named := false
	for _, l := range ledgers {
		named = named || hasField(l, sheets.FieldHousehold)
		g.ledger(l)
	}
	r.total("problem.count", g.count, "件")
	r.total("problem.solved", g.solved, "件")
	r.total("problem.households", sheets.Whole(len(g.households)), "户")
	switch {
	case !on:
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
		if len(when.years) == 0 { // it may be of any of them
			for i := range g.matter.held {
				g.matter.held[i] = true
			}
		}
		for _, y := range when.years {
			if i := g.year(y); i >= 0 && says(rec) {
				g.matter.held[i] = true
			}
		}
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
		if e := rec.Get(sheets.FieldHousehold); e == nil || len(e.People.Names) == 0 {
			if e != nil && !repeated {
				homeless.add(rec)
			}
			continue
		}
		g.place(rec, w.part(rec, repeated), &when)
	}
	homeless.say(g.run, sheets.UncertainValue, "no-household")
	dateless.say(g.run, sheets.UncertainDate, "no-date")
}

// nothing keeps a household due of which a record says that it has no problem, or says nothing of one: it was reached,
// and nothing was solved for it.
func (g *problemGathering) nothing(rec *sheets.Record, when *timing) {
	e := rec.Get(sheets.FieldHousehold)
	if e == nil || len(e.People.Names) == 0 || rec.Struck {
		return
	}
	p := part{rec: rec, entry: shown(rec, sheets.FieldProblem, sheets.FieldHousehold), blank: true, theirs: true, left: leftBlank}
	if said := rec.Get(sheets.FieldProblem); said != nil && strings.Trim(said.Text, " \t\n　—–-/、") != "" {
		p.entry, p.blank, p.left = said, false, leftNone
	}
	for _, y := range when.years {
		if i := g.year(y); i >= 0 && says(rec) {
			g.matter.held[i] = true
		}
	}
	g.place(rec, p, when)
}

func (g *problemGathering) year(year int) int32 {
	for i, p := range g.matter.periods {
		if int(p.Span.From.Year) == year {
			return int32(i)
		}
	}
	return -1
}

// place gives a record's worth to each of its households, in the year it belongs to.
func (g *problemGathering) place(rec *sheets.Record, p part, when *timing) {
	for _, n := range rec.Get(sheets.FieldHousehold).People.Names {
		if n.Who == 0 {
			continue
		}
		household := int32(n.Who - 1)
		switch len(when.years) {
		case 0:
			g.matter.anytime[household] = append(g.matter.anytime[household], p.doubt(leftDate))
		case 1:
			if i := g.year(when.years[0]); i >= 0 {
				if when.unsure {
					p = p.doubt(leftDate)
				}
				g.matter.put(household, i, p)
			}
		default:
			for _, y := range when.years {
				if i := g.year(y); i >= 0 {
					g.matter.put(household, i, p.doubt(leftDate))
				}
			}
		}
	}
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
	return len(when.years) == 1 && g.year(when.years[0]) >= 0
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
