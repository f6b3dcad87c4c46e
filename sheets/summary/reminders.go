package summary

import (
	"strings"

	"ledgercheck/sheets"
)

// reminders makes the 催办单: neutral, a page for each person or by choice for each 组室; of what was said in talks nothing is in it.
func (b *builder) reminders() (*document, error) {
	n := &b.t.Notice
	d := &document{Title: n.Reminder.In(b.lang)}
	if b.s.Choices.Reminders == "group" {
		d.Across = true // a column more
		for _, g := range b.remindedGroups() {
			b.reminder(d, fill(n.ReminderGroup.In(b.lang), "group", b.groupName(g.name)), g.subjects, true)
		}
	} else {
		for _, s := range b.people {
			who := fill(n.ReminderTo.In(b.lang), "name", clean(mask(s.Name)), "group", b.groupName(s.Group))
			b.reminder(d, who, []*subject{s}, false)
		}
	}
	if len(d.Blocks) == 0 {
		d.add("title", d.Title)
		d.add("body", n.ReminderNone.In(b.lang))
	}
	return d, nil
}

// remindedGroup is a 组室 with its people, its households and what it has to do itself.
type remindedGroup struct {
	name     string
	subjects []*subject
}

func (b *builder) remindedGroups() []*remindedGroup {
	var out []*remindedGroup
	known := map[string]*remindedGroup{}
	for _, list := range [][]*subject{b.people, b.households, b.others} {
		for _, s := range list {
			name := s.Group
			switch s.Type {
			case sheets.SubjectOffice:
				continue
			case sheets.SubjectGroup:
				name = s.Name
			}
			if known[name] == nil {
				known[name] = &remindedGroup{name: name}
				out = append(out, known[name])
			}
			known[name].subjects = append(known[name].subjects, s)
		}
	}
	return out
}

// reminder adds a page; none where nothing is short and nothing to check. named says whose each line is.
func (b *builder) reminder(d *document, who string, subjects []*subject, named bool) {
	n := &b.t.Notice
	p := &page{}
	if named {
		p.columns = append(p.columns, pageColumn{title: n.ColWho.In(b.lang)})
	}
	for _, w := range []sheets.Words{n.ColDuty, n.ColPeriod, n.ColTarget, n.ColActual, n.ColState, n.ColWhere} {
		p.columns = append(p.columns, pageColumn{title: w.In(b.lang)})
	}
	for _, s := range subjects {
		for _, f := range s.figures {
			if f.Verdict != sheets.Short && f.Verdict != sheets.Unsure {
				continue
			}
			r := b.reminderRow(f)
			if named {
				r = append([]cell{text(b.subjectName(s.Subject))}, r...)
			}
			p.rows = append(p.rows, row{cells: r})
		}
	}
	if len(p.rows) == 0 {
		return
	}
	d.Blocks = append(d.Blocks, block{Style: "title", Text: d.Title, Break: len(d.Blocks) > 0})
	d.add("plain", who)
	by := b.dayOfYear(b.r.AsOf.Add(b.s.Choices.Days))
	d.add("body", fill(n.ReminderText.In(b.lang), "date", b.date(b.r.AsOf), "by", by))
	wide := uprightWide
	if d.Across {
		wide = acrossWide
	}
	d.Blocks = append(d.Blocks, block{Table: pageTable(p, wide)})
	d.add("body", n.ReminderEnd.In(b.lang))
	d.sign(b)
}

func (b *builder) reminderRow(f *sheets.Figure) []cell {
	state := f.Verdict.Words().In(b.lang)
	if f.Verdict == sheets.Short {
		state = strings.TrimPrefix(fill(b.t.Signs.Gap.In(b.lang), "n", shownGap(f.Gap), "unit", b.unit(f.Unit)), b.sign(sheets.Short))
	}
	actual := b.t.Signs.NoneLong.In(b.lang)
	if f.HasActual {
		actual = b.withUnit(shownAmount(f.Actual, f.Target, true), f.Unit)
	}
	where := b.whereFrom(f)
	if where == "" {
		where = b.t.Signs.NoLedger.In(b.lang)
	}
	return []cell{
		text(b.ruleName(f.Rule)), text(b.period(f.Period)), text("≥" + b.withUnit(f.Target.String(), f.Unit)), text(actual), text(state), text(where),
	}
}
