package target

import "ledgercheck/sheets"

// educationRule is 理想信念教育 and 会议精神学习 together: the office's activities of each month (docs: domain, A 7 and 8). A study
// ledger's own sessions on the spirit of a meeting are nobody's activity for certain: they keep a month without any
// other from being short.
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
		if len(m.parts[slot{0, int32(period)}]) == 0 {
			r.spiritIn(m, int32(period))
		}
	}
	m.theOffice()
	r.judge(m)
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
					return
				}
			}
		}
	}
}
