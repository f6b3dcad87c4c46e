package target

import (
	"strconv"

	"ledgercheck/sheets"
)

// talkRule is 谈心谈话: each person is the 谈话对象 at least once a year; by the settings each month, or only by the leader whose
// duty it is (talked_by.go). Rows are 次, names are people; a collective talk is counted apart and covers nobody (docs: domain,
// A 10 and 11; C, Talks).
type talkRule struct{}

func (talkRule) ID() sheets.RuleID { return "talk.covered" }

// toldOneByOne is how many rows without a date are each put to a person; beyond that one finding says how many there are.
const toldOneByOne = 20

func (q talkRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Talk))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	periods := r.years
	if r.Settings.TalkUnit == "person-month" {
		periods = r.months
	}
	m := newMatter(t, sheets.Talk, periods)
	m.oneHand = true
	g := newGather(r, m, func(rec *sheets.Record) part { return q.worth(r, rec) }, sheets.FieldCounterpart)
	if r.Settings.TalkBy == "leader" {
		r.byLeader(g)
	}
	g.ledgers(ledgers)
	var talks, collective int
	for _, l := range ledgers {
		undated := 0
		for _, rec := range l.Records {
			if !talked(rec) || rec.Struck || repeatedRecord(rec) {
				continue
			}
			q.remarks(r, rec)
			if e := rec.Get(sheets.FieldDate); e != nil && (e.State == sheets.NoRecord || e.State == 0) {
				if undated++; undated <= toldOneByOne {
					r.find(sheets.Find(sheets.UncertainDate, "talk", sheets.Warning, rec.Place(e)))
				}
			}
			d := r.datedIn(rec, sheets.FieldDate)
			switch {
			case !r.inside(&d):
			case r.collective(rec):
				collective++
			default:
				talks += max(len(d.days), 1)
			}
		}
		if undated > toldOneByOne {
			r.find(sheets.Find(sheets.UncertainDate, "talks", sheets.Warning, sheets.Place{File: l.File, Sheet: l.Sheet},
				"count", strconv.Itoa(undated-toldOneByOne)))
		}
	}
	r.total("talk.count", sheets.Whole(talks), "次")
	r.total("talk.collective", sheets.Whole(collective), "次")
	g.finish(on)
}

// worth says what a talk is worth to each counterpart.
func (talkRule) worth(r *run, rec *sheets.Record) part {
	e := rec.Get(sheets.FieldCounterpart)
	if !talked(rec) || r.collective(rec) {
		return none(rec, e, talked(rec))
	}
	return one(rec, e)
}

// talked reports whether a row tells of a talk: a register that lists beforehand with whom to talk has names and nothing else.
func talked(rec *sheets.Record) bool {
	return held(rec) && (!rec.Bare || has(rec, sheets.FieldTalker))
}

// collective reports whether a talk is one with many at once, by its type, or where that says nothing by 全体.
func (r *run) collective(rec *sheets.Record) bool {
	if e := rec.Get(sheets.FieldType); e != nil && e.Text != "" {
		if r.speaks("collective", e.Text) {
			return true
		}
	}
	e := rec.Get(sheets.FieldCounterpart)
	return e != nil && e.People.Everyone
}

// remarks says that a talk with one alone names several.
func (talkRule) remarks(r *run, rec *sheets.Record) {
	kind, e := rec.Get(sheets.FieldType), rec.Get(sheets.FieldCounterpart)
	if kind == nil || e == nil || !r.speaks("individual", kind.Text) || r.collective(rec) {
		return
	}
	if n := len(e.People.Names) + e.People.Unnamed; n > 1 {
		r.find(sheets.Find(sheets.MultipleNames, "talk", sheets.Warning, rec.Place(e), "raw", e.Text, "type", kind.Text, "count", strconv.Itoa(n)))
	}
}
