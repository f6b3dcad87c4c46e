package gui

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
	"ledgercheck/gui/widgets"
	"ledgercheck/sheets"
)

// bar is the line on top: by which date and which months is checked, the search, settings and about.
type bar struct {
	w        *Window
	object   fyne.CanvasObject
	asOf     *dayEntry
	from, to *widget.Select
	search   *searchEntry
	months   []sheets.Month
	quiet    bool // the program, not the clerk, is changing a field
}

func newBar(w *Window) *bar {
	t := w.flow.Texts()
	b := &bar{w: w}
	b.asOf = newDayEntry(w.flow.SetAsOf, errors.New(t.T("bar.asof.bad")))
	b.from = widget.NewSelect(nil, func(string) { b.monthsChosen() })
	b.to = widget.NewSelect(nil, func(string) { b.monthsChosen() })
	b.search = newSearchEntry(t.T("bar.search"), w.flow.Search, w.focusResult)

	name := canvas.NewText(t.T("app.name"), theme.Of(fynetheme.ColorNameForeground))
	name.TextSize = theme.SizeOf(fynetheme.SizeNameSubHeadingText)
	name.TextStyle = theme.BoldFor(name.Text)
	em := theme.SizeOf(fynetheme.SizeNameText)
	height := b.search.MinSize().Height
	wide := func(chars float32, o fyne.CanvasObject) fyne.CanvasObject {
		return container.NewGridWrap(fyne.NewSize(chars*em, height), o)
	}
	title := container.New(layout.NewCustomPaddedLayout(0, 0, 8, 16), container.NewCenter(name))
	asOf := label(t.T("bar.asof"))
	full := container.NewHBox(
		iconButton(fynetheme.SettingsIcon(), t.T("bar.settings"), w.flow.OpenSettings),
		iconButton(fynetheme.HelpIcon(), t.T("bar.help"), w.showHelp))
	bare := container.NewHBox(
		widgets.NewIconButton(fynetheme.SettingsIcon(), t.T("bar.settings"), w.flow.OpenSettings),
		widgets.NewIconButton(fynetheme.HelpIcon(), t.T("bar.help.key"), w.showHelp))
	row := container.New(&barLayout{em: em, search: b.search.fit},
		title, asOf, container.NewHBox(wide(9.8, b.asOf), widgets.Gap(4, 0), label(t.T("bar.from")), wide(8.6, widgets.Framed(b.from)), label(t.T("bar.to")), wide(8.6, widgets.Framed(b.to))),
		b.search, full, bare)
	b.object = widgets.Tight(nil, widgets.Rule(false), nil, nil,
		widgets.Panel(theme.ColorRail, container.New(layout.NewCustomPaddedLayout(6, 6, 8, 8), row)))
	b.update()
	return b
}

func label(text string) fyne.CanvasObject {
	l := widget.NewLabel(text)
	l.Importance = widget.LowImportance
	return l
}

func iconButton(icon fyne.Resource, text string, press func()) *widgets.Button {
	b := widgets.NewButton(text, icon, press)
	b.Importance = widget.LowImportance
	return b
}

// update shows the date and the months as the flow has them.
func (b *bar) update() {
	f := b.w.flow
	b.quiet = true
	defer func() { b.quiet = false }()
	job := f.Job()
	b.asOf.setDay(job.AsOf)
	b.months = append([]sheets.Month{{}}, f.MonthChoices()...)
	names := make([]string, len(b.months))
	for i, m := range b.months {
		names[i] = f.MonthText(m)
	}
	for _, s := range []struct {
		field *widget.Select
		month sheets.Month
	}{{b.from, job.From}, {b.to, job.To}} {
		s.field.PlaceHolder = names[0]
		s.field.SetOptions(names)
		s.field.SetSelected(f.MonthText(s.month))
	}
	if f.State() == flow.Ready {
		b.search.Enable()
	} else {
		b.search.Disable()
	}
	b.updateSearch()
}

func (b *bar) updateSearch() {
	if s := b.w.flow.View().Search; b.search.shown() != s {
		b.search.set(s)
	}
}

func (b *bar) monthsChosen() {
	if b.quiet {
		return
	}
	b.w.flow.SetMonths(b.monthOf(b.from), b.monthOf(b.to))
}

func (b *bar) monthOf(s *widget.Select) sheets.Month {
	if i := s.SelectedIndex(); i >= 0 && i < len(b.months) {
		return b.months[i]
	}
	return sheets.Month{}
}
