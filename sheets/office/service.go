package office

import "ledgercheck/sheets"

// Service answers, from the roster, whether somebody was in service and there. Several goroutines may ask at once.
type Service struct {
	office *sheets.Office
	cal    Calendar
	spells [][]classedSpell // of each person
}

type classedSpell struct {
	class spellClass
	span  sheets.Span // zero: the whole time
}

// NewService prepares the answers for an office; its people must not change afterwards.
func NewService(office *sheets.Office, cal Calendar) *Service {
	s := &Service{office: office, cal: cal, spells: make([][]classedSpell, len(office.People))}
	for i := range office.People {
		for _, spell := range office.People[i].Spells {
			c := classOf(spell.Kind)
			if spell.Undated && c != spellNothing {
				c = spellUnknown // away at some time, and nobody says when
			}
			if c != spellNothing && c != spellGone {
				s.spells[i] = append(s.spells[i], classedSpell{c, spell.Span})
			}
		}
	}
	return s
}

func (c classedSpell) covers(d sheets.Date) bool { return c.span.IsZero() || c.span.Contains(d) }

// Presence says how a person (an index into Office.People) stands to a duty over a period: half of the working days
// absent or more is 免考核; 跟班 counts as absence for visits only (docs: domain, C, Absence).
func (s *Service) Presence(person int, p sheets.Period, visits bool) sheets.Presence {
	if !s.inService(person, p) {
		return sheets.NotInService
	}
	if len(s.spells[person]) == 0 {
		return sheets.InService
	}
	work, away, excused, perhaps := s.days(person, p, visits)
	switch sure := away + excused; {
	case sure > 0 && 2*sure >= work && excused >= away:
		return sheets.Excused
	case sure > 0 && 2*sure >= work:
		return sheets.Away
	case perhaps > 0 && 2*(sure+perhaps) >= work:
		return sheets.PerhapsAway
	}
	return sheets.InService
}

// days counts the working days of a period, and those of them that a person was absent, excused and perhaps absent.
func (s *Service) days(person int, p sheets.Period, visits bool) (work, away, excused, perhaps int) {
	for d := p.Span.From; !d.After(p.Span.To); d = d.Add(1) {
		if !s.cal.Working(d) {
			continue
		}
		work++
		switch s.on(person, d, visits) {
		case spellExcused:
			excused++
		case spellAway:
			away++
		case spellUnknown:
			perhaps++
		}
	}
	return work, away, excused, perhaps
}

// Absence gives the working days of a period, how many of them a person was absent or excused, and how many perhaps.
func (s *Service) Absence(person int, p sheets.Period, visits bool) (work, away, perhaps int) {
	if len(s.spells[person]) == 0 {
		return 0, 0, 0
	}
	work, absent, excused, perhaps := s.days(person, p, visits)
	return work, absent + excused, perhaps
}

// Months gives how many full months of a year a person was in service.
func (s *Service) Months(person, year int) int {
	n := 0
	for m := 1; m <= 12; m++ {
		if s.inService(person, sheets.MonthPeriod(sheets.Month{Year: year, Month: m})) {
			n++
		}
	}
	return n
}

// on gives the weightiest spell of a day.
func (s *Service) on(person int, d sheets.Date, visits bool) spellClass {
	best := spellNothing
	for _, c := range s.spells[person] {
		if !c.covers(d) {
			continue
		}
		class := c.class
		if class == spellVisits {
			if !visits {
				continue
			}
			class = spellAway
		}
		if best == spellNothing || best == spellUnknown || class == spellExcused {
			best = class
		}
	}
	return best
}

// inService reports whether the period lies between the first and the last full month of service. A year does where
// one full month of it does; but of a year in which somebody left, he has to have served half the working days, the
// same half that an absence is measured by.
func (s *Service) inService(person int, p sheets.Period) bool {
	who := &s.office.People[person]
	from, to := p.Span.From.YearMonth(), p.Span.To.YearMonth()
	switch p.Kind {
	case sheets.PeriodWeek:
		from = p.Friday().YearMonth()
		to = from
	case sheets.PeriodYear, sheets.PeriodRange:
	default:
		to = from
	}
	if p.Kind == sheets.PeriodYear && !who.Left.IsZero() && p.Span.Contains(who.Left) && !s.servedHalf(who, p.Span) {
		return false
	}
	return (who.Arrived.IsZero() || !to.Before(s.firstFull(who.Arrived))) &&
		(who.Left.IsZero() || !s.lastFull(who.Left).Before(from))
}

// servedHalf reports whether somebody was of the office on at least half of a stretch's working days.
func (s *Service) servedHalf(who *sheets.Person, span sheets.Span) bool {
	work, served := 0, 0
	for d := span.From; !d.After(span.To); d = d.Add(1) {
		if !s.cal.Working(d) {
			continue
		}
		work++
		if !d.After(who.Left) && (who.Arrived.IsZero() || !d.Before(who.Arrived)) {
			served++
		}
	}
	return 2*served >= work
}

// firstFull gives the first month with no working day before the arrival.
func (s *Service) firstFull(arrived sheets.Date) sheets.Month {
	m := arrived.YearMonth()
	for d := m.First(); d.Before(arrived); d = d.Add(1) {
		if s.cal.Working(d) {
			return m.Next()
		}
	}
	return m
}

// lastFull gives the last month with no working day after the last day of service.
func (s *Service) lastFull(left sheets.Date) sheets.Month {
	m := left.YearMonth()
	for d := left.Add(1); !d.After(m.Last()); d = d.Add(1) {
		if s.cal.Working(d) {
			return m.Add(-1)
		}
	}
	return m
}

// There says whether a person was there on one of the days of span: certain where nothing on the roster speaks against
// it, possible where it may be so (跟班, an absence over a part of span, an unreadable 状态).
func (s *Service) There(person int, span sheets.Span) (certain, possible bool) {
	who := &s.office.People[person]
	if !span.IsZero() {
		if !who.Arrived.IsZero() && !span.To.IsZero() && who.Arrived.After(span.To) ||
			!who.Left.IsZero() && !span.From.IsZero() && who.Left.Before(span.From) {
			return false, false
		}
	}
	certain = true
	if !span.OneDay() && !span.IsZero() && (who.Arrived.After(span.From) || !who.Left.IsZero() && who.Left.Before(span.To)) {
		certain = false
	}
	for _, c := range s.spells[person] {
		if c.class == spellExcused || !c.span.IsZero() && !span.IsZero() && !c.span.Overlaps(span) {
			continue
		}
		certain = false
		whole := c.span.IsZero() || !span.IsZero() && span.Within(c.span)
		if whole && c.class == spellAway {
			return false, false
		}
	}
	return certain, true
}
