package target

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// riskRule is 风险隐患排查: each person lists a risk, and each risk has a measure and a deadline (docs: domain, A 21).
type riskRule struct{}

func (riskRule) ID() sheets.RuleID { return "risk.measures" }

func (riskRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Risk))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Risk, r.years)
	g := &listing{run: r, matter: m, what: sheets.FieldRisk, deadline: true}
	g.read(ledgers)
	g.place(true)
	g.say()
	g.sayNoColumn(ledgers)
	people := map[int]bool{}
	for _, p := range g.items {
		if !p.none && !p.rec.Struck && r.inside(&p.d) {
			for _, who := range p.people.sure {
				people[who] = true
			}
		}
	}
	count := sheets.Whole(g.count())
	r.total("risk.count", count, "条")
	if len(people) > 0 {
		r.total("risk.perperson", (count+sheets.Amount(len(people)/2))/sheets.Amount(len(people)), "条")
	}
	if on {
		m.subjects = r.people(m)
		r.judge(m)
	}
}

// sayNoColumn says which lists have no column for the deadline, or for measures.
func (g *listing) sayNoColumn(ledgers []*sheets.Ledger) {
	for _, l := range ledgers {
		var lacks []string
		if !hasField(l, sheets.FieldMeasure) {
			lacks = append(lacks, "措施")
		}
		if g.deadline && !hasField(l, sheets.FieldDeadline) {
			lacks = append(lacks, "时限")
		}
		if len(lacks) > 0 && len(l.Records) > 0 {
			g.run.find(sheets.Find(sheets.MissingDeadline, "no-column", sheets.Warning, sheets.Place{File: l.File, Sheet: l.Sheet},
				"columns", strings.Join(lacks, "、"), "count", strconv.Itoa(len(l.Records))))
		}
	}
}
