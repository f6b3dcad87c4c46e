package flow

import (
	"bytes"
	"context"
	"encoding/csv"
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// rosterFile is the office's own roster in the configuration folder, in the form of any other roster ledger, so that the
// engine reads it as it reads those.
const rosterFile = "roster.csv"

// RosterRow is one person of the roster; its texts are those of the ledger's columns.
type RosterRow struct {
	Name, Group, Duty string
	Member            bool
	Arrived, Left     string // 2021-03-01, or empty
	State             string // 在岗, or absences: 借调（2021-03-01至2021-03-31）；产假（…）
	Aliases           string // divided by 、
	Households        string // divided by 、
}

// rosterHeads are the columns of the file: those of a 干部名册.
var rosterHeads = []string{"姓名", "组室", "职务", "党员", "到岗日期", "离岗日期", "状态", "别名", "联系户"}

func (r *RosterRow) fields() []string {
	member := "否"
	if r.Member {
		member = "是"
	}
	return []string{r.Name, r.Group, r.Duty, member, r.Arrived, r.Left, r.State, r.Aliases, r.Households}
}

// Roster gives the roster that is kept; none where there is none yet.
func (f *Flow) Roster() []RosterRow {
	raw, err := f.deps.Keep.Read(rosterFile)
	if err != nil || raw == nil {
		return nil
	}
	return parseRoster(raw)
}

func parseRoster(raw []byte) []RosterRow {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))))
	r.FieldsPerRecord = -1
	all, err := r.ReadAll()
	if err != nil || len(all) == 0 {
		return nil
	}
	var out []RosterRow
	for _, c := range all[1:] {
		for len(c) < len(rosterHeads) {
			c = append(c, "")
		}
		out = append(out, RosterRow{c[0], c[1], c[2], c[3] == "是", c[4], c[5], c[6], c[7], c[8]})
	}
	return out
}

func rosterText(rows []RosterRow) []byte {
	var b bytes.Buffer
	b.WriteString("\xEF\xBB\xBF") // so that WPS and Excel read it as what it is
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	_ = w.Write(rosterHeads) // into memory
	for i := range rows {
		_ = w.Write(rows[i].fields())
	}
	w.Flush()
	return b.Bytes()
}

// CheckRow says what is wrong with a row; "" where nothing is.
func (f *Flow) CheckRow(r RosterRow) string {
	if strings.TrimSpace(r.Name) == "" {
		return f.texts.T("roster.noname")
	}
	for _, day := range []string{r.Arrived, r.Left} {
		if day == "" {
			continue
		}
		if _, err := ParseDay(day); err != nil {
			return f.texts.T("bar.asof.bad")
		}
	}
	absences, _ := r.Absences()
	for _, a := range absences {
		if why := f.checkAbsence(a); why != "" {
			return why
		}
	}
	return ""
}

// SetRoster keeps a roster; an empty one is taken away, and the rosters among the ledgers count again.
func (f *Flow) SetRoster(rows []RosterRow) {
	f.change("undo.roster", func() bool {
		var err error
		if len(rows) == 0 {
			err = f.deps.Keep.Remove(rosterFile)
			f.base.Roster = f.started.Roster
		} else if err = f.deps.Keep.Write(rosterFile, rosterText(rows)); err == nil {
			f.base.Roster = f.deps.Keep.Path(rosterFile)
		}
		if err != nil {
			f.keepFailed(err)
		}
		return err == nil
	})
	f.settingChanged()
}

// settingChanged says that the result hangs on something that is another now. It is judged anew when the settings are closed.
func (f *Flow) settingChanged() {
	f.stale = true
	f.onChange(ChangedSettings)
}

// rosterName is what the roster in force goes by in a report: that of the settings by what it is, not by where it is kept.
func (f *Flow) rosterName() string {
	switch f.base.Roster {
	case "", f.started.Roster:
		return f.started.RosterName
	}
	return f.texts.T("roster.own")
}

// ImportRoster reads a roster from a workbook and keeps it. done is called on the window's goroutine with how many people
// it has, and with a sentence where it is none.
func (f *Flow) ImportRoster(path string, done func(people int, trouble string)) {
	deps, o, t := f.deps, f.base, f.texts
	o.Paths, o.Roster, o.AsOf = []string{path}, "", f.job.AsOf
	go func() {
		r, err := perform(context.Background(), deps, o, &Job{Paths: o.Paths, AsOf: o.AsOf}, nil)
		deps.Post(func() {
			if err != nil || r == nil || !r.Office.HasRoster {
				done(0, t.T("roster.none"))
				return
			}
			rows := rosterOf(&r.Office)
			f.SetRoster(rows)
			done(len(rows), "")
		})
	}()
}

// HasRosterInReport reports whether the ledgers that were read hold a roster of their own.
func (f *Flow) HasRosterInReport() bool { return f.real != nil && f.real.Office.HasRoster }

// RosterFromReport keeps the roster of the report that is shown.
func (f *Flow) RosterFromReport() bool {
	if !f.HasRosterInReport() {
		return false
	}
	f.SetRoster(rosterOf(&f.real.Office))
	return true
}

// rosterOf gives the roster of an office. Those whom only the list of party members names are not staff and not in it.
func rosterOf(o *sheets.Office) []RosterRow {
	var rows []RosterRow
	for i := range o.People {
		p := &o.People[i]
		if !p.OnRoster || p.MemberOnly {
			continue
		}
		row := RosterRow{
			Name: p.Name, Group: p.Group, Duty: p.Duty, Member: p.Member,
			Arrived: dayOrNone(p.Arrived), Left: dayOrNone(p.Left), Aliases: strings.Join(distinct(p.Aliases), "、"),
		}
		if p.Note != "" {
			row.Name += "（" + p.Note + "）"
		}
		var spells []string
		for _, s := range p.Spells {
			spells = append(spells, Absence{s.Kind, dayOrNone(s.Span.From), dayOrNone(s.Span.To)}.text())
		}
		row.State = strings.Join(spells, "；")
		var households []string
		for j := range o.Households {
			h := &o.Households[j]
			for _, helper := range h.Helpers {
				if h.Assigned && helper == p.Name {
					households = append(households, h.Name)
				}
			}
		}
		row.Households = strings.Join(households, "、")
		rows = append(rows, row)
	}
	return rows
}

// distinct gives each text once, in order.
func distinct(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func dayOrNone(d sheets.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
