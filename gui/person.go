package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
	"ledgercheck/gui/widgets"
)

// personForm is the form for one person of the office's own roster.
type personForm struct {
	w                                                    *Window
	name, group, duty, arrived, left, aliases, household *widget.Entry
	other                                                *widget.Entry // what else stands in the state; nil: nothing
	member                                               *widgets.Tick
	absences                                             *fyne.Container
	rows                                                 []*absenceRow
	wrong                                                *widgets.Wrapped
}

// editPerson changes a person of the office's own roster, or adds one where i is below 0.
func (w *Window) editPerson(i int) {
	t := w.flow.Texts()
	rows := w.flow.Roster()
	row := flow.RosterRow{}
	known := i >= 0 && i < len(rows)
	if known {
		row = rows[i]
	}
	f := newPersonForm(w, &row)
	var d dialog.Dialog
	store := func() {
		changed := f.row()
		if why := w.flow.CheckRow(changed); why != "" {
			f.wrong.Text = "！ " + why
			f.wrong.Show()
			f.wrong.Refresh()
			return
		}
		if known {
			rows[i] = changed
		} else {
			rows = append(rows, changed)
		}
		d.Hide()
		w.flow.SetRoster(rows)
	}
	f.onEnter(store)
	keep := widgets.NewButton(t.T("roster.keep"), nil, store)
	keep.Importance = widget.HighImportance
	buttons := container.NewHBox(keep)
	if known {
		buttons.Add(widgets.NewButton(t.T("roster.remove"), nil, func() {
			d.Hide()
			w.flow.SetRoster(append(append([]flow.RosterRow{}, rows[:i]...), rows[i+1:]...))
		}))
	}
	buttons.Add(widgets.NewButton(t.T("work.cancel"), nil, func() { d.Hide() }))
	body := container.New(layout.NewCustomPaddedLayout(0, 0, 0, 12), f.body()) // room for the bar that scrolls
	scroll := container.NewVScroll(body)
	// As high as it needs with room for one absence more, and never higher than the window.
	scroll.SetMinSize(fyne.NewSize(200, min(body.MinSize().Height+44, w.window.Canvas().Size().Height-150)))
	d = dialog.NewCustomWithoutButtons(t.T("roster.person"),
		w.tipped(container.NewBorder(nil, container.NewVBox(f.wrong, buttons), nil, nil, scroll)), w.window)
	w.showNote(d, 600)
	w.window.Canvas().Focus(f.name)
}

func newPersonForm(w *Window, row *flow.RosterRow) *personForm {
	t := w.flow.Texts()
	f := &personForm{
		w: w, name: newEntry(row.Name, ""), group: newEntry(row.Group, ""), duty: newEntry(row.Duty, ""),
		arrived: newEntry(row.Arrived, "2021-03-01"), left: newEntry(row.Left, "2021-03-01"),
		aliases: newEntry(row.Aliases, t.T("roster.aliases.hint")), household: newEntry(row.Households, t.T("roster.households.hint")),
		member: widgets.NewTick(t.T("roster.member"), row.Member, nil), absences: container.NewVBox(), wrong: widgets.Paragraph(""),
	}
	f.wrong.Hide()
	list, rest := row.Absences()
	if rest != "" {
		f.other = newEntry(rest, "")
	}
	for _, a := range list {
		f.addAbsence(a)
	}
	return f
}

func newEntry(text, hint string) *widget.Entry {
	e := widget.NewEntry()
	e.SetText(text)
	e.SetPlaceHolder(hint)
	e.CursorColumn = len([]rune(text)) // typing goes on where the text ends
	return e
}

// onEnter lets Enter in any field keep the person.
func (f *personForm) onEnter(store func()) {
	for _, e := range []*widget.Entry{f.name, f.group, f.duty, f.arrived, f.left, f.aliases, f.household} {
		e.OnSubmitted = func(string) { store() }
	}
}

// body lays the fields out, two beside each other.
func (f *personForm) body() fyne.CanvasObject {
	t := f.w.flow.Texts()
	titled := func(key string, o fyne.CanvasObject) fyne.CanvasObject { return widgets.Titled(t.T(key), o) }
	pair := func(a, b fyne.CanvasObject) fyne.CanvasObject { return container.NewGridWithColumns(2, a, b) }
	add := widgets.NewButton(t.T("roster.absence.add"), fynetheme.ContentAddIcon(), func() { f.addAbsence(flow.Absence{}) })
	box := container.NewVBox(
		pair(titled("col.name", f.name), titled("col.group", f.group)),
		pair(titled("roster.duty", f.duty), titled("roster.party", f.member)),
		pair(titled("roster.arrived", f.arrived), titled("roster.gone", f.left)),
		titled("roster.absences", container.NewVBox(f.absences, container.NewHBox(add))),
		pair(titled("roster.aliases", f.aliases), titled("roster.households", f.household)))
	if f.other != nil {
		box.Add(titled("roster.other", f.other))
	}
	return box
}

// row gives what the form says.
func (f *personForm) row() flow.RosterRow {
	r := flow.RosterRow{
		Name: f.name.Text, Group: f.group.Text, Duty: f.duty.Text, Member: f.member.Checked,
		Arrived: flow.NormalDay(f.arrived.Text), Left: flow.NormalDay(f.left.Text), Aliases: f.aliases.Text, Households: f.household.Text,
	}
	var list []flow.Absence
	for _, a := range f.rows {
		list = append(list, flow.Absence{Kind: a.kind.Selected, From: flow.NormalDay(a.from.Text), To: flow.NormalDay(a.to.Text)})
	}
	rest := ""
	if f.other != nil {
		rest = f.other.Text
	}
	r.SetAbsences(list, rest)
	return r
}

// absenceRow is one absence: why, from, to.
type absenceRow struct {
	kind     *widget.Select
	from, to *widget.Entry
}

func (f *personForm) addAbsence(a flow.Absence) {
	t := f.w.flow.Texts()
	kinds := f.w.flow.AbsenceKinds()
	if a.Kind != "" && !slices.Contains(kinds, a.Kind) {
		kinds = append(kinds, a.Kind)
	}
	r := &absenceRow{kind: widget.NewSelect(kinds, nil), from: newEntry(a.From, "2021-03-01"), to: newEntry(a.To, t.T("roster.absence.until"))}
	r.kind.Selected = a.Kind
	r.kind.PlaceHolder = t.T("roster.absence.why")
	em := theme.SizeOf(fynetheme.SizeNameText)
	wide := func(chars float32, o fyne.CanvasObject) fyne.CanvasObject {
		return container.NewGridWrap(fyne.NewSize(chars*em, r.from.MinSize().Height), o)
	}
	var line *fyne.Container
	remove := widgets.NewIconButton(fynetheme.CancelIcon(), t.T("tip.absence.remove"), func() {
		f.absences.Remove(line)
		f.rows = slices.DeleteFunc(f.rows, func(x *absenceRow) bool { return x == r })
	})
	line = container.NewHBox(wide(10, widgets.Framed(r.kind)), wide(9.5, r.from), label(t.T("roster.to")), wide(9.5, r.to), remove)
	f.rows = append(f.rows, r)
	f.absences.Add(line)
}

// importRoster chooses a workbook with the roster and keeps what it says.
func (w *Window) importRoster() {
	if w.asking {
		return
	}
	w.asking = true
	w.deps.Dialogs.Files(w.flow.Texts().T("roster.import"), w.settings.Folder, func(paths []string, err error) {
		w.asking = false
		if err != nil {
			w.tell(w.flow.DialogTrouble(err))
			return
		}
		if len(paths) == 0 {
			return
		}
		w.flow.ImportRoster(paths[0], func(people int, trouble string) {
			if trouble != "" {
				w.tell(flow.Trouble{What: trouble, Remedy: w.flow.Texts().T("roster.none.fix")})
			}
		})
	})
}
