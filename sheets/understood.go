package sheets

import (
	"fmt"
	"strings"
)

// Number gives what a quantity counts as, minutes as 学时; ok is false for what is no quantity or holds no number that counts.
func (e *Entry) Number(s *Settings) (a Amount, ok bool) {
	if e.State != Present {
		return 0, false
	}
	switch q := e.Quantity.Hours(s.Conversion()); q.How {
	case Sure, About, WrittenOut:
		return q.Amount, true
	}
	return 0, false
}

// Understood gives a cell's content as it was understood: a number, a day 2021-03-05 or the days from/to, the names
// resolved to people, the class of a result. What was not understood stands as it is written. Phone and identity numbers
// are hidden. o may be nil.
func (e *Entry) Understood(o *Office, s *Settings, lang Lang) string {
	if e.State == NoRecord || e.State == 0 {
		return ""
	}
	text := ""
	switch {
	case e.State == Unreadable:
	case e.Quantity.How != 0:
		if a, ok := e.Number(s); ok {
			return a.String()
		}
	case !e.When.Span.IsZero() || len(e.When.Days) > 0:
		text = e.When.understood()
	case len(e.People.Names) > 0 || e.People.Everyone || e.People.Unnamed > 0:
		text = e.People.understood(o, e.Field, lang)
	case len(e.Items) > 0:
		text = itemsText(e.Items, lang)
	case e.Status != NoStatus && e.Status != UnknownStatus:
		text = e.Status.Words().In(lang)
	case e.Mode != NoMode && e.Mode != UnknownMode:
		text = e.Mode.Words().In(lang)
	case e.Mark != NoMark && e.Mark != UnknownMark:
		text = e.Mark.Words().In(lang)
	case len(e.Spells) > 0:
		text = spellsText(e.Spells)
	}
	if text == "" {
		text = e.Text
	}
	return MaskNumbers(text)
}

func (w *When) understood() string {
	if len(w.Days) > 0 {
		days := make([]string, len(w.Days))
		for i, d := range w.Days {
			days[i] = d.String()
		}
		return strings.Join(days, " ")
	}
	return w.Span.String()
}

// String gives "2021-03-05" for one day, "2021-03" for a whole month, else "from/to"; an open side is left empty.
func (s Span) String() string {
	switch {
	case s.IsZero():
		return ""
	case s.OneDay():
		return s.From.String()
	case !s.From.IsZero() && s == s.From.YearMonth().Span():
		return s.From.YearMonth().String()
	}
	return s.From.String() + "/" + s.To.String()
}

func (p *People) understood(o *Office, field Field, lang Lang) string {
	var parts []string
	if p.Everyone {
		all := Words{"全体", "everyone"}.In(lang)
		if len(p.Groups) > 0 {
			all = strings.Join(p.Groups, "、") + all
		}
		if len(p.Except) > 0 {
			all += fmt.Sprintf(Words{"（除%s）", " (but %s)"}.In(lang), names(p.Except, o, field))
		}
		parts = append(parts, all)
	}
	if len(p.Names) > 0 {
		parts = append(parts, names(p.Names, o, field))
	}
	text := strings.Join(parts, "、")
	if p.Unnamed > 0 {
		text += fmt.Sprintf(Words{"（另有%d人没有写名）", " (%d more not named)"}.In(lang), p.Unnamed)
	}
	return text
}

// names gives the people's own names where they are known; a namesake is marked by what stood in brackets.
func names(list []Name, o *Office, field Field) string {
	out := make([]string, len(list))
	for i := range list {
		n := &list[i]
		out[i] = n.Text
		households := field == FieldHousehold || field == FieldHouseholds
		if o != nil && !households && n.Who > 0 && n.Who <= len(o.People) {
			out[i] = o.People[n.Who-1].Name
		} else if n.Doubt && n.Note != "" {
			out[i] += "（" + n.Note + "）"
		}
	}
	return strings.Join(out, "、")
}

func itemsText(items []Item, lang Lang) string {
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = item.Text
		if item.Status != NoStatus {
			out[i] = item.Status.Words().In(lang)
		}
	}
	return strings.Join(out, "；")
}

func spellsText(spells []Spell) string {
	out := make([]string, len(spells))
	for i, s := range spells {
		out[i] = s.Kind
		if !s.Span.IsZero() {
			out[i] += " " + s.Span.String()
		}
	}
	return strings.Join(out, "；")
}

// Doubt says what is not certain of a cell, nothing where all is.
func (e *Entry) Doubt() Words {
	switch {
	case e.State == NoRecord || e.State == 0:
		return Words{}
	case e.Quantity.How == About:
		return Words{"约数", "approximate"}
	case e.Quantity.How == WrittenOut:
		return Words{"算式，要核实", "written out, to be checked"}
	case e.Quantity.How == Below:
		return Words{"不到所写的数，要核实", "below what is written, to be checked"}
	case e.State == Unreadable || e.Quantity.How == Unknown:
		return Words{"看不准，要核实", "not certain, to be checked"}
	case e.Status == PartlyUnsure || e.Status == UnknownStatus, e.Mode == UnknownMode, e.Mark == UnknownMark:
		return Words{"看不准，要核实", "not certain, to be checked"}
	}
	for i := range e.People.Names {
		if e.People.Names[i].Doubt {
			return Words{"分不清是哪一位", "it does not say which of the same name"}
		}
	}
	return Words{}
}

// DatedMonth gives the month of a record: that of its date where the date lies in one, else the one that its column, sheet
// or title says; zero where neither does.
func (r *Record) DatedMonth() Month {
	if e := r.Get(FieldDate); e != nil && e.State == Present {
		if months := e.When.Span.Months(); len(months) > 0 {
			if len(months) == 1 {
				return months[0]
			}
			return Month{}
		}
	}
	return r.Month
}

// LeftOut says why a record, or a part of it, is in no figure; nothing where all of it may count.
func (r *Record) LeftOut(o *Office, lang Lang) string {
	var out []string
	if r.Dropped != "" {
		out = append(out, LeftWords(r.Dropped).In(lang)+at(r.original(), lang))
	}
	if r.Struck {
		out = append(out, LeftWords(string(StruckRow)).In(lang))
	}
	if r.Dropped == "" {
		for _, rep := range r.Repeats {
			who := ""
			if rep.Who > 0 && o != nil && rep.Who <= len(o.People) {
				who = o.People[rep.Who-1].Name + Words{"：", ": "}.In(lang)
			}
			out = append(out, who+LeftWords(string(DuplicateRecord)).In(lang)+at(rep.Of, lang))
		}
		for _, rep := range r.RepeatedProblems {
			out = append(out, fmt.Sprintf(Words{"第%d个问题", "problem %d"}.In(lang), rep.Item+1)+Words{"：", ": "}.In(lang)+
				LeftWords(string(DuplicateRecord)).In(lang)+at(rep.Of, lang))
		}
	}
	return strings.Join(out, Words{"；", "; "}.In(lang))
}

// original gives the earlier record that a record repeats, nil for none.
func (r *Record) original() *Record {
	if len(r.Repeats) > 0 {
		return r.Repeats[0].Of
	}
	return nil
}

func at(r *Record, lang Lang) string {
	if r == nil {
		return ""
	}
	return fmt.Sprintf(Words{"（%s › %s 第%d行）", " (%s › %s row %d)"}.In(lang), r.Ledger.File, r.Ledger.Sheet, r.Row)
}
