package gui

import (
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/widgets"
)

// editPerson changes a person of the office's own roster, or adds one where i is below 0.
func (w *Window) editPerson(i int) {
	t := w.flow.Texts()
	rows := w.flow.Roster()
	row := flow.RosterRow{}
	if i >= 0 && i < len(rows) {
		row = rows[i]
	}
	entry := func(text, hint string) *widget.Entry {
		e := widget.NewEntry()
		e.SetText(text)
		e.PlaceHolder = hint
		return e
	}
	name, group, duty := entry(row.Name, ""), entry(row.Group, ""), entry(row.Duty, "")
	arrived, left := entry(row.Arrived, "2021-03-01"), entry(row.Left, "2021-03-01")
	state := entry(row.State, t.T("roster.state.hint"))
	aliases, households := entry(row.Aliases, t.T("roster.aliases.hint")), entry(row.Households, t.T("roster.households.hint"))
	member := widgets.NewTick(t.T("roster.member"), row.Member, nil)
	form := widget.NewForm(
		widget.NewFormItem(t.T("col.name"), name), widget.NewFormItem(t.T("col.group"), group),
		widget.NewFormItem(t.T("roster.duty"), duty), widget.NewFormItem("", member),
		widget.NewFormItem(t.T("roster.arrived"), arrived), widget.NewFormItem(t.T("roster.gone"), left),
		widget.NewFormItem(t.T("roster.state"), state), widget.NewFormItem(t.T("roster.aliases"), aliases),
		widget.NewFormItem(t.T("roster.households"), households))
	wrong := widgets.Paragraph("")
	var d dialog.Dialog
	keep := widgets.NewButton(t.T("roster.keep"), nil, func() {
		changed := flow.RosterRow{
			Name: name.Text, Group: group.Text, Duty: duty.Text, Member: member.Checked,
			Arrived: arrived.Text, Left: left.Text, State: state.Text, Aliases: aliases.Text, Households: households.Text,
		}
		if why := w.flow.CheckRow(changed); why != "" {
			wrong.Text = "！ " + why
			wrong.Refresh()
			return
		}
		if i >= 0 && i < len(rows) {
			rows[i] = changed
		} else {
			rows = append(rows, changed)
		}
		d.Hide()
		w.flow.SetRoster(rows)
	})
	keep.Importance = widget.HighImportance
	buttons := container.NewHBox(keep)
	if i >= 0 && i < len(rows) {
		buttons.Add(widgets.NewButton(t.T("roster.remove"), nil, func() {
			d.Hide()
			w.flow.SetRoster(append(append([]flow.RosterRow{}, rows[:i]...), rows[i+1:]...))
		}))
	}
	buttons.Add(widgets.NewButton(t.T("work.cancel"), nil, func() { d.Hide() }))
	d = dialog.NewCustomWithoutButtons(t.T("roster.person"), container.NewVBox(form, wrong, buttons), w.window)
	w.showNote(d, 560)
	w.window.Canvas().Focus(name)
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
