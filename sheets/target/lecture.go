package target

import (
	"strings"

	"ledgercheck/sheets"
)

// lectureRule is 组工讲坛: one lecture in each week that is not exempt (docs: domain, A 12 and C, Meetings). A row of a
// schedule is a lecture where it names who speaks or has a score; one for a day after the cut-off date is planned.
type lectureRule struct{}

func (lectureRule) ID() sheets.RuleID { return "lecture.weekly" }

func (lectureRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Lecture))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Lecture, r.weeks())
	m.exempt = r.exemptWeeks(m.periods)
	s := sessions{run: r, matter: m, subject: officeOnly}
	for _, l := range ledgers {
		dateless, scoreless := rowNote{ledger: l}, rowNote{ledger: l}
		scored := hasScores(l)
		for _, rec := range l.Records {
			if rec.Dropped == string(sheets.DuplicateFile) || !isLecture(rec) {
				continue
			}
			d := r.datedIn(rec, sheets.FieldDate)
			p := r.lecture(rec, &d, scored)
			p.theirs, p.inside = true, r.inside(&d)
			if !repeatedRecord(rec) {
				if p.left == taken && p.low == 0 {
					scoreless.addAt(rec, rec.Get(sheets.FieldScore))
				}
				if e := rec.Get(sheets.FieldDate); rec.Month.IsZero() && (e == nil || e.State == sheets.NoRecord) {
					dateless.add(rec)
				}
			}
			s.put(p, &d)
		}
		dateless.say(r, sheets.UncertainDate, "no-date")
		scoreless.say(r, sheets.UncertainValue, "no-score")
	}
	r.total("lecture.count", s.count, "堂")
	if on {
		m.theOffice()
		r.judge(m)
	}
}

// isLecture reports whether a row of a schedule is more than a week's number and day.
func isLecture(rec *sheets.Record) bool {
	return has(rec, sheets.FieldSpeaker, sheets.FieldScore) || has(rec, sheets.FieldTopic) && rec.Get(sheets.FieldSpeaker) == nil
}

// hasScores reports whether a ledger gives scores at all.
func hasScores(l *sheets.Ledger) bool {
	for _, rec := range l.Records {
		if has(rec, sheets.FieldScore) {
			return true
		}
	}
	return false
}

// lecture says what a row is worth as a lecture that was held. One without a score where others have one counts, and is
// not certain to have been held.
func (r *run) lecture(rec *sheets.Record, d *dating, scored bool) part {
	p := one(rec, shown(rec, sheets.FieldDate, sheets.FieldTopic, sheets.FieldSpeaker))
	if e := r.calledOff(rec); e != nil {
		p = p.doubt(leftCancelled)
		p.entry = e
		return p
	}
	if !d.span.From.IsZero() && d.span.From.After(r.AsOf) {
		p.drop(leftAhead)
		return p
	}
	if scored && !has(rec, sheets.FieldScore) {
		p.low = 0
	}
	if !has(rec, sheets.FieldDate) && actualDay(rec.Ledger) {
		p = p.doubt(leftDate) // 实际授课日期 is blank: it was planned
	}
	return p
}

// actualDay reports whether a ledger's column of days says that they are those on which something was done indeed.
func actualDay(l *sheets.Ledger) bool {
	for i := range l.Columns {
		if l.Columns[i].Field == sheets.FieldDate && strings.Contains(l.Columns[i].Header, "实际") {
			return true
		}
	}
	return false
}

// lectureTurnRule is 轮流主讲: each person lectures at least once a year.
type lectureTurnRule struct{}

func (lectureTurnRule) ID() sheets.RuleID { return "lecture.turn" }

func (lectureTurnRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Lecture))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Lecture, r.years)
	m.oneHand = true
	scored := map[*sheets.Ledger]bool{}
	for _, l := range ledgers {
		scored[l] = hasScores(l)
	}
	g := newGather(r, m, func(rec *sheets.Record) part {
		if !isLecture(rec) {
			return none(rec, rec.Get(sheets.FieldSpeaker), false)
		}
		d := r.datedIn(rec, sheets.FieldDate)
		p := r.lecture(rec, &d, scored[rec.Ledger])
		if p.left != leftCancelled {
			p.entry = shown(rec, sheets.FieldSpeaker, sheets.FieldTopic)
		}
		return p
	}, sheets.FieldSpeaker)
	g.ledgers(ledgers)
	g.finish(on)
}
