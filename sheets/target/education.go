package target

import "ledgercheck/sheets"

// educationRule is 理想信念教育 and 会议精神学习 together: the office's activities of each month; by the setting each by itself, or
// only the latter (docs: domain, A 7 and 8). A study ledger's own sessions on the spirit of a meeting are nobody's activity
// for certain: they keep a month without any other from being short.
type educationRule struct{}

func (educationRule) ID() sheets.RuleID { return "education.monthly" }

func (educationRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Education))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Education, r.months)
	s := sessions{run: r, matter: m, subject: officeOnly}
	for _, l := range ledgers {
		var records []*sheets.Record
		for _, rec := range l.Records {
			if rec.Dropped != string(sheets.DuplicateFile) && held(rec) {
				records = append(records, rec)
			}
		}
		s.add(records)
	}
	r.total("education.count", s.count, "次")
	if !on {
		return
	}
	for period := range m.periods {
		r.educationIn(m, int32(period))
	}
	m.theOffice()
	r.judge(m)
}

// educationIn settles which activities of a month count.
func (r *run) educationIn(m *matter, period int32) {
	at := slot{0, period}
	parts, asks := m.parts.at(at), r.Settings.EducationCounts
	if asks != "each" && asks != "spirit" {
		if len(parts) == 0 {
			r.spiritIn(m, period)
		}
		return
	}
	spirit := false
	for i := range parts {
		spirit = spirit || parts[i].high > 0 && r.educationKind(parts[i].rec) == spiritKind
	}
	if !spirit {
		r.spiritIn(m, period)
		parts = m.parts.at(at)
	}
	if asks == "spirit" {
		for i := range parts {
			switch p := &parts[i]; r.educationKind(p.rec) {
			case beliefKind:
				p.drop(leftKind)
			case anyKind:
				*p = p.doubt(leftKind)
			}
		}
		return
	}
	each := m.target.At(m.periods[period])
	if m.targets == nil {
		m.targets = map[slot]sheets.Amount{}
	}
	m.targets[at] = 2 * each
	r.capKinds(parts, each)
}

// capKinds lets each kind of activity count only as far as it is asked for, those that are certain first. What may be of
// either kind is not certain to be of the one that is missing.
func (r *run) capKinds(parts []part, each sheets.Amount) {
	var room [anyKind]sheets.Amount
	room[beliefKind], room[spiritKind] = each, each
	for _, certain := range []bool{true, false} {
		for i := range parts {
			p := &parts[i]
			if p.high == 0 || certain != (p.low == p.high) || p.left == leftEnough {
				continue
			}
			kind := r.educationKind(p.rec)
			switch {
			case kind == anyKind:
				*p = p.doubt(leftKind)
			case room[kind] == 0:
				p.drop(leftEnough)
			default:
				p.counted, p.low, p.high = min(p.counted, room[kind]), min(p.low, room[kind]), min(p.high, room[kind])
				room[kind] -= p.high
			}
		}
	}
}

// educationKind is which of the two kinds an activity is.
type educationKind uint8

const (
	beliefKind educationKind = iota // 理想信念教育
	spiritKind                      // 会议精神学习
	anyKind                         // its words name neither, or both
)

// educationKind tells the two kinds apart by the words of an activity; where they say nothing, by those of its ledger.
func (r *run) educationKind(rec *sheets.Record) educationKind {
	var texts []string
	for _, f := range []sheets.Field{sheets.FieldType, sheets.FieldForm, sheets.FieldActivity, sheets.FieldTopic} {
		if e := rec.Get(f); e != nil {
			texts = append(texts, e.Text)
		}
	}
	for _, said := range [][]string{texts, {rec.Ledger.Sheet}, {rec.Ledger.Title}} {
		belief, spirit := false, false
		for _, text := range said {
			belief, spirit = belief || r.speaks("belief", text), spirit || r.speaks("spirit", text)
		}
		switch {
		case belief && spirit:
			return anyKind
		case belief:
			return beliefKind
		case spirit:
			return spiritKind
		}
	}
	return anyKind
}

// spiritIn lists the first study record on the spirit of a meeting in a month as one that may count.
func (r *run) spiritIn(m *matter, period int32) {
	for _, l := range r.ledgers(ofKind(sheets.Study)) {
		for _, rec := range l.Records {
			if rec.Dropped != "" || rec.Struck {
				continue
			}
			for _, f := range []sheets.Field{sheets.FieldTopic, sheets.FieldForm} {
				e := rec.Get(f)
				if e == nil || !r.speaks("spirit", e.Text) {
					continue
				}
				if d := dateOf(rec, sheets.FieldDate); !d.month.IsZero() && r.month(d.month) == period {
					p := one(rec, e).doubt(leftValue)
					m.put(0, period, p)
					if m.periods[period].Finished(r.AsOf) {
						r.find(sheets.Find(sheets.UncertainValue, "spirit", sheets.Info, rec.Place(e), "raw", e.Text))
					}
					return
				}
			}
		}
	}
}
