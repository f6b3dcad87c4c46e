package target

import "ledgercheck/sheets"

// matter is what a rule hands to the shared mechanism: for whom and when figures are due, and the parts that make them.
type matter struct {
	target   sheets.Target
	kind     sheets.Kind // of the ledgers that the rule works on, for what is missing
	periods  []sheets.Period
	held     []bool // a ledger of the kind has a record in the period
	subjects []subject
	visits   bool // 跟班 is an absence
	oneHand  bool // one register of the whole office, kept by one hand: a group without rows is short, not missing
	byRow    bool // whoever has a row is due, though its cell be blank; others are not
	soft     bool // somebody without a record is 待核实: perhaps there was nothing to list

	dueIn   func(*subject, sheets.Period) bool // further says who is due in a period; nil: whoever is due is
	exempt  []bool                             // of each period: an exempt week; nil: none
	targets map[slot]sheets.Amount             // where a figure's target is its own
	step    sheets.Amount                      // to which a target in proportion to working days is rounded up; 0: it never is
	carries bool                               // what a month has over may count for later ones (carry.go)
	lead    int                                // periods before the first checked one, which only lend what they have over

	parts   partTable
	undated bool             // one of them counts by the month of a sheet, title or column
	noted   bool             // one of them may be of 笔记字数
	anytime map[int32][]part // of a subject: may belong to any period
	shared  []sharedParts    // of each period; nil: none

	harm    []damage
	sources []sheets.Source // room for those of the next figures
	slots   []slot          // of each figure
	figures []sheets.Figure
}

// subject is somebody or something a figure may be due for.
type subject struct {
	sheets.Subject
	id       int32
	person   int  // index into Office.People; -1: no person
	due      bool // in every period; else only where there are records
	stranger bool // not on the roster: never short
}

// sourcePiece is how many sources are made room for at once.
const sourcePiece = 256

// listed is how many cells that only may belong to a figure are listed with it.
const listed = 20

func newMatter(t sheets.Target, kind sheets.Kind, periods []sheets.Period) *matter {
	return &matter{
		target: t, kind: kind, periods: periods, held: make([]bool, len(periods)),
		parts: partTable{periods: len(periods)}, anytime: map[int32][]part{},
	}
}

// put adds a part to a subject's period.
func (m *matter) put(subject int32, period int32, p part) {
	m.undated = m.undated || p.undated
	m.parts.put(slot{subject, period}, p)
}

// judge makes the figures of a matter and says what is missing.
func (r *run) judge(m *matter) {
	m.harm = damages(r, m)
	lost := r.lostGroups(m)
	held := 0
	for _, h := range m.held {
		if h {
			held++
		}
	}
	room := held * len(m.subjects)
	if m.target.Rule == "study.hours" {
		room *= 2 // those of 字数 come behind them (Judge)
	}
	m.figures = make([]sheets.Figure, 0, room)
	var purse purse
	for i := range m.subjects {
		s := &m.subjects[i]
		purse.empty()
		for p := range m.periods {
			if m.carries {
				purse.enter(m.periods[p])
			}
			if !m.held[p] {
				purse.miss(m.target.At(m.periods[p]))
				continue
			}
			f, due := r.figure(m, s, int32(p), lost[groupPeriod{s.Group, p}], &purse)
			if due && p >= m.lead {
				m.figures = append(m.figures, f)
				m.slots = append(m.slots, slot{s.id, int32(p)})
			}
		}
	}
	r.judged[m.target.Rule] = m
}

// figure judges one subject in one period; due is false where there is nothing to judge. lost: no row of the subject's
// whole group came in.
func (r *run) figure(m *matter, s *subject, period int32, lost bool, purse *purse) (f sheets.Figure, due bool) {
	at := m.periods[period]
	parts := m.parts.at(slot{s.id, period})
	records := false
	for i := range parts {
		records = records || !parts[i].blank || m.byRow && parts[i].theirs
	}
	presence := r.presence(m, s, at)
	if !records && (!s.due || m.byRow || presence == sheets.NotInService || m.dueIn != nil && !m.dueIn(s, at)) {
		return f, false
	}
	f = sheets.Figure{Rule: m.target.Rule, Subject: s.Subject, Period: at, Unit: m.target.Unit}
	owed := r.owed(m, s, period, presence)
	f.Target = owed.target
	t := m.tally(s, period, parts, &f)
	f.Actual, f.HasActual = t.counted, t.some
	v := verdicting{r, m, s, at, presence, lost}
	with := purse.lend(t)
	counts := &t
	if r.Settings.CarryOver == "year" {
		counts = &with
	}
	f.Verdict, f.Reason = v.of(&t, counts, owed)
	if f.Verdict != sheets.Exempt && m.exempt != nil && m.exempt[period] && !dated(parts) {
		f.Verdict, f.Reason = sheets.Exempt, sheets.ReasonHoliday
	}
	if int(period) >= m.lead {
		v.otherwise(&f, &t, &with, owed)
		r.sayRounding(m, &f, counts, parts)
		r.sayDoubts(&f, parts)
	}
	if f.Verdict == sheets.Short {
		f.Gap = f.Target - f.Actual
	}
	if m.carries {
		carried, why := v.of(&t, &with, owed)
		if carried == sheets.Exempt {
			return f, true
		}
		t.open = t.open || why == sheets.ReasonDamaged
		used := purse.settle(&f, &t, period, owed, presence == sheets.PerhapsAway || why == sheets.ReasonRemark, r.Settings.CarryOver == "year")
		if r.Settings.CarryOver == "year" {
			listCarried(&f, used, m.periods)
		}
	}
	return f, true
}

// dated reports whether one of the parts is a value of this very period, be it 0.
func dated(parts []part) bool {
	for i := range parts {
		if p := &parts[i]; p.value() && p.left != leftDate && p.left != leftAhead {
			return true
		}
	}
	return false
}

// tally sums the parts and lists them as sources: cells without a value only where there is nothing else.
func (m *matter) tally(s *subject, period int32, parts []part, f *sheets.Figure) tally {
	var t tally
	for i := range parts {
		t.add(&parts[i])
	}
	if n := len(parts); n > 0 {
		if len(m.sources) < n {
			m.sources = make([]sheets.Source, max(n, sourcePiece))
		}
		f.Sources, m.sources = m.sources[:0:n], m.sources[n:]
	}
	for i := range parts {
		if p := &parts[i]; !p.blank || !t.some {
			f.Sources = append(f.Sources, p.source())
		}
	}
	for i, p := range m.anytime[s.id] {
		p.theirs = false // not a value of this very period
		t.add(&p)
		if i < listed {
			f.Sources = append(f.Sources, p.source())
		}
	}
	if m.shared != nil {
		m.shared[period].addTo(&t, s.person, f)
	}
	return t
}

func (r *run) presence(m *matter, s *subject, at sheets.Period) sheets.Presence {
	if s.person < 0 || s.stranger || !r.Office.People[s.person].OnRoster {
		return sheets.InService
	}
	return r.Presence.Presence(s.person, at, m.visits || r.Settings.Shadowing == "all")
}
