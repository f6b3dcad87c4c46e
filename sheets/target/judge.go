package target

import (
	"slices"

	"ledgercheck/sheets"
)

// Presence answers from the roster who was in service and there; *office.Service does. Person is an index into
// Office.People. Several rules ask at once.
type Presence interface {
	// Presence says how a person stands to a duty over a period; 跟班 is absence for visits only.
	Presence(person int, p sheets.Period, visits bool) sheets.Presence
	// Absence gives the working days of a period, how many of them a person was absent, and how many perhaps; visits as above.
	Absence(person int, p sheets.Period, visits bool) (work, away, perhaps int)
	// Months gives how many full months of a year a person was in service.
	Months(person int, year int) int
	// There says whether a person was there on one of the days of span.
	There(person int, span sheets.Span) (certain, possible bool)
}

// Input is what is judged. Names have been resolved and duplicates marked by package office.
type Input struct {
	Office   *sheets.Office
	Ledgers  []*sheets.Ledger // in import order
	Settings sheets.Settings
	From, To sheets.Month // the checked months, both included
	AsOf     sheets.Date  // 统计截止日期
	Presence Presence
	Calendar Calendar // nil: Monday to Friday, without public holidays; several rules ask at once
}

// Calendar knows the public holidays; *office.PublicCalendar does.
type Calendar interface {
	// Holiday gives the name of the public holiday that d lies in, "" for none.
	Holiday(d sheets.Date) string
	// Knows reports whether the holidays of a year are known.
	Knows(year int) bool
}

// Result is what came of it, all in a fixed order: rules as in contract.md, subjects as in the office, periods rising.
type Result struct {
	Figures  []sheets.Figure
	Totals   []sheets.Total
	Findings []sheets.Finding
}

// rule is one kind of duty.
type rule interface {
	ID() sheets.RuleID
	// Judge hands the rule's figures to r.judge and its totals to r.total. It is called also where the rule is switched
	// off, with on false: totals are facts, not judgements.
	Judge(r *run, t sheets.Target, on bool)
}

// rules are in the order of contract.md.
var rules = []rule{
	studyRule{id: "study.hours", unit: "学时", step: sheets.Whole(1) / 2, missing: "no-hours", pick: pickHours},
	studyRule{id: "study.chars", unit: "字", step: sheets.Whole(100), missing: "no-chars", pick: pickChars},
	reflectionRule{},
	firstTopicRule{},
	centerGroupRule{},
	partyGroupRule{},
	selfStudyRule{},
	educationRule{},
	talkRule{},
	lectureRule{},
	lectureTurnRule{},
	trainingRule{},
	mentorRule{},
	villageRule{},
	householdRule{},
	problemRule{},
	orgLifeRule{},
	measuresRule{},
	riskRule{},
	birthdayRule{},
	unionRule{},
}

// recorded are the kinds of ledgers that no rule judges and that enter the totals.
var recorded = []func(*run){styleStudyTotals, moralTotals}

// Judge judges every rule that is switched on and that a ledger was read for.
func Judge(in Input) Result {
	r := newRun(in)
	r.judgeAll()
	if in.Settings.Combine == "or" {
		combine(r.judged["study.hours"], r.judged["study.chars"])
	}
	for _, sum := range recorded {
		sum(r)
	}
	r.checkCounts()
	r.sayUnknownYears()
	out := Result{Totals: ordered(r.totals), Findings: r.findings}
	n := 0
	for _, m := range r.judged {
		n += len(m.figures)
	}
	for _, rule := range rules {
		m := r.judged[rule.ID()]
		switch {
		case m == nil || len(m.figures) == 0:
		case out.Figures == nil && cap(m.figures) >= n:
			out.Figures = m.figures // most of them stand where they can stay
		default:
			out.Figures = append(slices.Grow(out.Figures, n-len(out.Figures)), m.figures...)
		}
	}
	return out
}
