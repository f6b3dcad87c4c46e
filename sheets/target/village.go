package target

import (
	"strings"

	"ledgercheck/sheets"
)

// villageRule is 到扶贫村: for each person and month the distinct days of visits in person. A telephone call is none; a
// visit that does not say how it was made may be one (docs: domain, C, Visits and problems).
type villageRule struct{}

func (villageRule) ID() sheets.RuleID { return "visit.village" }

func (v villageRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Visit))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	named := false
	for _, l := range ledgers {
		named = named || hasField(l, sheets.FieldPerson) || hasField(l, sheets.FieldAttendees)
	}
	if !named {
		if on {
			r.find(sheets.Find(sheets.MissingLedger, "no-helper", sheets.Info, sheets.Place{}))
		}
		return
	}
	m := newMatter(t, sheets.Visit, r.months)
	m.visits = true
	m.shared = make([]sharedParts, len(r.months))
	for _, l := range ledgers {
		dateless, everyone := rowNote{ledger: l}, rowNote{ledger: l}
		for _, rec := range l.Records {
			if rec.Dropped != string(sheets.DuplicateFile) {
				v.record(r, m, rec, &dateless, &everyone)
			}
		}
		dateless.say(r, sheets.UncertainDate, "no-date")
		everyone.say(r, sheets.UnnamedAttendees, "everyone")
	}
	var total sheets.Amount
	for _, parts := range m.parts.all() {
		distinctDays(parts)
		for i := range parts {
			total += parts[i].counted
		}
	}
	r.total("visit.village", total, "次")
	if on {
		m.subjects = r.people(m)
		r.judge(m)
	}
}

func (v villageRule) record(r *run, m *matter, rec *sheets.Record, dateless, everyone *rowNote) {
	d := r.dateOf(rec, sheets.FieldDate)
	m.hold(rec, &d, r.month)
	if !says(rec) {
		v.blank(r, m, rec, &d)
		return
	}
	if d.anytime && rec.Dropped == "" {
		if e := rec.Get(sheets.FieldDate); e == nil || e.State != sheets.Unreadable {
			dateless.add(rec)
		}
	}
	p := villageVisit(rec)
	c := r.credited(rec, d.span, sheets.FieldPerson, sheets.FieldAttendees)
	if c.unlisted {
		everyone.add(rec)
	}
	for _, person := range c.sure {
		mine := p
		mine.theirs = true
		for _, repeat := range rec.Repeats {
			if repeat.Who == person+1 {
				mine.drop(leftDuplicate)
			}
		}
		for _, rival := range rec.Rivals {
			if mine.left != leftDuplicate && repeats(rival, person+1, rec) {
				if other := villageVisit(rival); other.high != mine.high || other.low != mine.low {
					mine.low, mine.high = min(mine.low, other.low), max(mine.high, other.high)
				}
			}
		}
		v.place(r, m, int32(person), mine, &d)
	}
	if rec.Dropped != "" {
		return
	}
	for _, person := range c.maybe {
		v.place(r, m, int32(person), p.doubt(leftPerson), &d)
	}
	if i := r.month(d.month); i >= 0 && c.others && p.high > 0 {
		m.shared[i].add(p.doubt(leftUnnamed), append(append([]int(nil), c.sure...), c.not...))
	}
}

// blank keeps the remark of a row that has only a name: 请假 makes the month 待核实.
func (villageRule) blank(r *run, m *matter, rec *sheets.Record, d *dating) {
	i := r.month(d.month)
	if i < 0 || rec.Dropped != "" || !remarked(rec, nil, d.month) {
		return
	}
	c := r.credited(rec, d.span, sheets.FieldPerson)
	for _, person := range c.sure {
		m.put(int32(person), i, part{rec: rec, entry: rec.Get(sheets.FieldRemark), blank: true, left: leftBlank, remark: true, theirs: true})
	}
}

// villageVisit says what a visit is worth as one to the village, on a day of its own.
func villageVisit(rec *sheets.Record) part {
	one := sheets.Whole(1)
	p := part{rec: rec, entry: shown(rec, sheets.FieldDate, sheets.FieldHousehold, sheets.FieldPerson)}
	mode := rec.Get(sheets.FieldMode)
	how := sheets.NoMode
	if mode != nil && mode.State != sheets.NoRecord && mode.State != 0 {
		if how = mode.Mode; how == sheets.NoMode {
			how = sheets.UnknownMode
		}
	}
	if mode == nil && goneThere(rec) {
		how = sheets.InPerson
	}
	switch how {
	case sheets.InPerson:
		p.counted, p.low, p.high = one, one, one
	case sheets.Remote:
		p.left, p.entry = leftMode, mode
	default:
		p.high, p.left = one, leftMode
		if mode != nil {
			p.entry = mode
		}
	}
	p = p.asTold()
	if rec.Struck && p.high > 0 {
		p = p.doubt(leftStruck)
		p.left = leftStruck
	}
	return p
}

// goneThere reports whether the header above a record's day says that somebody went: 到村时间, 入户日期. Only a ledger that has no
// column for the way is asked.
func goneThere(rec *sheets.Record) bool {
	if !has(rec, sheets.FieldDate) {
		return false
	}
	for i := range rec.Ledger.Columns {
		c := &rec.Ledger.Columns[i]
		switch c.Field {
		case sheets.FieldMode:
			return false
		case sheets.FieldDate:
			for _, w := range []string{"到村", "入户", "上门", "下村", "进村", "到户", "驻村", "下乡"} {
				if strings.Contains(c.Header, w) {
					return true
				}
			}
		}
	}
	return false
}

// place puts a visit into its month; a record of several days is a visit on each.
func (villageRule) place(r *run, m *matter, person int32, p part, d *dating) {
	switch {
	case !d.month.IsZero():
		i := r.month(d.month)
		if i < 0 {
			return
		}
		if len(d.days) == 0 {
			m.put(person, i, p)
		}
		for _, p.day = range d.days {
			m.put(person, i, p)
		}
	case d.anytime:
		if p.high > 0 {
			m.anytime[person] = append(m.anytime[person], p.doubt(leftDate))
		}
	default:
		if len(d.days) > 0 {
			for _, p.day = range d.days {
				if i := r.month(p.day.YearMonth()); i >= 0 {
					m.put(person, i, p)
				}
			}
			return
		}
		for _, month := range d.maybe {
			if i := r.month(month); i >= 0 {
				m.put(person, i, p.doubt(leftDate))
			}
		}
	}
}

// distinctDays leaves out all but one visit of a day. Visits without a day are one for certain where no other is, and
// each may be one of its own.
func distinctDays(parts []part) {
	type worth struct{ counted, low, high bool }
	days := map[sheets.Date]worth{}
	some, sure := false, false
	for i := range parts {
		p := &parts[i]
		if p.high == 0 || p.day.IsZero() {
			continue
		}
		w := days[p.day]
		if p.counted > 0 && w.counted {
			p.counted, p.left = 0, leftSameDay
		}
		if w.low {
			p.low = 0
		}
		if w.high {
			p.high = 0
		}
		days[p.day] = worth{w.counted || p.counted > 0, w.low || p.low > 0, w.high || p.high > 0}
		some, sure = some || p.counted > 0, sure || p.low > 0
	}
	for i := range parts {
		p := &parts[i]
		if p.high == 0 || !p.day.IsZero() {
			continue
		}
		if p.counted > 0 && some {
			p.counted, p.left = 0, leftDate
		}
		if p.low > 0 && sure {
			p.low = 0
		}
		some, sure = some || p.counted > 0, sure || p.low > 0
	}
}
