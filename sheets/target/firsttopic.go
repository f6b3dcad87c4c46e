package target

import (
	"sort"
	"strings"

	"ledgercheck/sheets"
)

// firstTopicRule is 部务会"第一议题": each ministry meeting has one. The figure is for the day; where two meetings were held
// on it, both need one (docs: domain, A 1).
type firstTopicRule struct{}

func (firstTopicRule) ID() sheets.RuleID { return "meeting.firsttopic" }

// ministryMeeting is one meeting: its rows have one day and one name.
type ministryMeeting struct {
	day   sheets.Date // zero: not known
	name  string
	first part // of its first row with a 第一议题, else of its first row
	dated dating
}

func (f firstTopicRule) Judge(r *run, t sheets.Target, on bool) {
	if len(r.months) == 0 || !r.meetings().kept["ministry"] {
		return
	}
	column := false
	for _, l := range r.ledgers(ofKind(sheets.Meeting)) {
		column = column || hasField(l, sheets.FieldFirstTopic)
	}
	for _, rec := range r.meetings().records["ministry"] {
		column = column || r.agenda(rec) != nil
	}
	if !column {
		if on {
			r.find(sheets.Find(sheets.MissingLedger, "no-firsttopic", sheets.Info, sheets.Place{}))
		}
		return
	}
	meetings := f.meetings(r)
	var had sheets.Amount
	days := map[sheets.Date][]*ministryMeeting{}
	for _, m := range meetings {
		if r.inside(&m.dated) {
			had += m.first.counted
		}
		if !m.day.IsZero() && r.month(m.day.YearMonth()) >= 0 {
			days[m.day] = append(days[m.day], m)
		}
	}
	r.total("meeting.firsttopic", had, "次")
	if on {
		f.judge(r, t, days)
	}
}

func (f firstTopicRule) judge(r *run, t sheets.Target, days map[sheets.Date][]*ministryMeeting) {
	var order []sheets.Date
	for d := range days {
		order = append(order, d)
	}
	sort.Slice(order, func(i, j int) bool { return order[i].Before(order[j]) })
	periods := make([]sheets.Period, len(order))
	for i, d := range order {
		periods[i] = sheets.DayPeriod(d)
	}
	m := newMatter(t, sheets.Meeting, periods)
	m.targets = map[slot]sheets.Amount{}
	for i, d := range order {
		at := slot{0, int32(i)}
		for _, meeting := range days[d] {
			m.targets[at] += t.At(periods[i])
			m.put(0, at.period, meeting.first)
		}
	}
	m.theOffice()
	r.judge(m)
}

// meetings gathers the rows of each meeting.
func (f firstTopicRule) meetings(r *run) []*ministryMeeting {
	var out []*ministryMeeting
	at := map[string]*ministryMeeting{}
	dateless := map[*sheets.Ledger]*rowNote{}
	var order []*rowNote
	for _, rec := range r.meetings().records["ministry"] {
		if repeatedRecord(rec) {
			continue
		}
		d := r.datedIn(rec, sheets.FieldDate)
		p := f.worth(r, rec)
		name := ""
		if e := rec.Get(sheets.FieldMeetingName); e != nil && e.State == sheets.Present {
			name = bare(e.Text)
		}
		days := d.days
		if len(days) == 0 {
			if e := rec.Get(sheets.FieldDate); e == nil || e.State != sheets.Unreadable {
				if dateless[rec.Ledger] == nil {
					dateless[rec.Ledger] = &rowNote{ledger: rec.Ledger}
					order = append(order, dateless[rec.Ledger])
				}
				dateless[rec.Ledger].add(rec)
			}
			out = append(out, &ministryMeeting{name: name, first: p, dated: d})
			continue
		}
		for _, day := range days {
			key := day.String() + "\x00" + name
			if m := at[key]; m != nil {
				if p.high > m.first.high || p.low > m.first.low {
					m.first = p
				}
				continue
			}
			m := &ministryMeeting{day: day, name: name, first: p, dated: dating{days: []sheets.Date{day}, month: day.YearMonth(), span: sheets.Span{From: day, To: day}}}
			at[key] = m
			out = append(out, m)
		}
	}
	for _, n := range order {
		n.say(r, sheets.UncertainDate, "no-day")
	}
	return out
}

// agenda gives the cell of an agenda that names a 第一议题 in its words (第一议题：学习…；研究干部工作), nil where none does.
func (r *run) agenda(rec *sheets.Record) *sheets.Entry {
	for _, f := range []sheets.Field{sheets.FieldTopic, sheets.FieldOtherTopics, sheets.FieldRemark} {
		e := rec.Get(f)
		if e == nil || e.State != sheets.Present || !r.speaks("firsttopic", e.Text) {
			continue
		}
		text := bare(e.Text)
		if !strings.Contains(text, "无第一议题") && !strings.Contains(text, "没有第一议题") && !strings.Contains(text, "未安排第一议题") && !strings.Contains(text, "未设第一议题") {
			return e
		}
	}
	return nil
}

// tellsInAgenda reports whether a ledger without a column for it names the 第一议题 in the agenda of some meeting.
func (r *run) tellsInAgenda(l *sheets.Ledger) bool {
	tells, known := r.agendas[l]
	if !known {
		for _, rec := range l.Records {
			tells = tells || r.agenda(rec) != nil
		}
		r.agendas[l] = tells
	}
	return tells
}

// worth says whether a row tells of a 第一议题.
func (firstTopicRule) worth(r *run, rec *sheets.Record) part {
	e := rec.Get(sheets.FieldFirstTopic)
	agenda := r.agenda(rec)
	var p part
	switch {
	case agenda != nil && (e == nil || e.State == sheets.NoRecord || e.State == 0):
		p = one(rec, agenda)
	case e == nil && !rec.Ledger.Has(sheets.FieldFirstTopic) && r.tellsInAgenda(rec.Ledger) && has(rec, sheets.FieldTopic):
		p = none(rec, rec.Get(sheets.FieldTopic), true)
	case e == nil && !rec.Ledger.Has(sheets.FieldFirstTopic):
		p = part{rec: rec, entry: shown(rec, sheets.FieldDate), open: true, left: leftColumn}
	case e == nil || e.State == sheets.NoRecord || e.State == 0:
		p = none(rec, e, true)
		if e == nil {
			p.entry = shown(rec, sheets.FieldDate)
		}
	case e.State == sheets.Unreadable:
		p = part{rec: rec, entry: e, high: sheets.Whole(1), left: leftValue}
	case r.is("noreport", e.Text) || strings.HasPrefix(bare(e.Text), "未"):
		p = nought(rec, e, leftNone)
	default:
		p = one(rec, e)
	}
	p.theirs = true
	if rec.Struck && !p.blank {
		p = p.doubt(leftStruck)
		p.left = leftStruck
	}
	return p
}
