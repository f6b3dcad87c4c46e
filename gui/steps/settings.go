package steps

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
	"ledgercheck/gui/widgets"
)

// Settings shows all that can be set: targets as sentences, readings, the roster, what is remembered, the look.
type Settings struct {
	fyne.CanvasObject
	flow    *flow.Flow
	do      Actions
	look    func() fyne.CanvasObject // the window's own settings
	section *fyne.Container
	lines   []*widgets.Line
	said    *widget.Label // what was taken back, else a word on when changes take effect
	undo    *widgets.Button
	redo    *widgets.Button
	at      int
}

// sections are the parts of the settings, in order.
func (s *Settings) sections() []struct {
	key  string
	draw func() fyne.CanvasObject
} {
	return []struct {
		key  string
		draw func() fyne.CanvasObject
	}{
		{"settings.targets", s.targets},
		{"settings.readings", s.readings},
		{"settings.roster", s.roster},
		{"settings.remembered", s.remembered},
		{"settings.look.title", s.look},
	}
}

// NewSettings makes the screen; look draws language, text size and colours, at is the section to begin with.
func NewSettings(f *flow.Flow, do Actions, at int, look func() fyne.CanvasObject) *Settings {
	s := &Settings{flow: f, do: do, look: look, section: container.NewStack(), at: at}
	t := f.Texts()
	list := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for i, sec := range s.sections() {
		line := widgets.NewSignLine("", t.T(sec.key), 0, false, func() { s.show(i) })
		s.lines = append(s.lines, line)
		list.Add(line)
	}
	done := widgets.NewButton(t.T("settings.done"), nil, f.CloseSettings)
	done.Importance = widget.HighImportance
	s.said = faintLabel("")
	s.undo = widgets.NewIconButton(fynetheme.ContentUndoIcon(), "", f.Undo)
	s.redo = widgets.NewIconButton(fynetheme.ContentRedoIcon(), "", f.Redo)
	foot := widgets.Panel(theme.ColorRail, widgets.Tight(widgets.Rule(false), nil, nil, nil,
		container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), container.NewBorder(nil, nil, nil, container.NewHBox(s.undo, s.redo, done), s.said))))
	head := container.New(layout.NewCustomPaddedLayout(8, 4, 8, 8), widgets.NewHeadline(t.T("settings.title")))
	body := container.New(&twoPanes{left: 13 * theme.SizeOf(fynetheme.SizeNameText)},
		container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), container.NewVScroll(list)),
		widgets.Tight(nil, nil, widgets.Rule(true), nil, s.section))
	s.CanvasObject = widgets.Tight(widgets.Tight(head, widgets.Rule(false), nil, nil, nil), foot, nil, nil, body)
	s.show(at)
	return s
}

// Section gives the section that is shown.
func (s *Settings) Section() int { return s.at }

// Update draws the section anew; the keyboard stays where it was.
func (s *Settings) Update() {
	c := fyne.CurrentApp().Driver().CanvasForObject(s.section)
	if c == nil { // the settings were closed meanwhile
		return
	}
	held := slices.Index(focusables(s.section), c.Focused())
	s.show(s.at)
	if now := focusables(s.section); held >= 0 && len(now) > 0 {
		c.Focus(now[min(held, len(now)-1)])
	}
}

// focusables gives what can have the keyboard, in order.
func focusables(o fyne.CanvasObject) []fyne.Focusable {
	var out []fyne.Focusable
	switch x := o.(type) {
	case fyne.Focusable:
		return []fyne.Focusable{x}
	case *fyne.Container:
		for _, inner := range x.Objects {
			out = append(out, focusables(inner)...)
		}
	case *container.Scroll:
		return focusables(x.Content)
	}
	return out
}

// tellUndo says what was taken back, and what could be.
func (s *Settings) tellUndo() {
	f := s.flow
	s.said.SetText(f.Texts().T("settings.note"))
	if said := f.Undone(); said != "" {
		s.said.SetText(said)
	}
	for _, b := range []struct {
		*widgets.Button
		tip, none, key string
	}{{s.undo, f.UndoText(), "undo.nothing", "  Ctrl+Z"}, {s.redo, f.RedoText(), "redo.nothing", "  Ctrl+Y"}} {
		if b.tip == "" {
			b.Disable()
			b.SetTip(f.Texts().T(b.none))
			continue
		}
		b.Enable()
		b.SetTip(b.tip + b.key)
	}
}

func (s *Settings) show(i int) {
	all := s.sections()
	s.at = min(max(i, 0), len(all)-1)
	for n, line := range s.lines {
		line.Set("", s.flow.Texts().T(all[n].key), 0, n == s.at, func() { s.show(n) })
	}
	s.tellUndo()
	box := container.New(layout.NewCustomPaddedLayout(12, 16, 16, 16), all[s.at].draw())
	s.section.Objects = []fyne.CanvasObject{container.NewVScroll(box)}
	s.section.Refresh()
}

// targets are sentences with the number to be changed in them.
func (s *Settings) targets() fyne.CanvasObject {
	f := s.flow
	t := f.Texts()
	box := container.NewVBox(widgets.Faint(t.T("settings.targets.note")))
	s.officeTargets(box)
	em := theme.SizeOf(fynetheme.SizeNameText)
	for _, line := range f.Targets() {
		on := line.On
		field := widgets.NewField(line.Min.String(), func(text string) bool { return f.SetTarget(line.Rule, text, on) })
		tick := widgets.NewTick("", line.On, nil)
		tick.SetTip(t.T("settings.target.on", "name", line.Name))
		tick.OnChanged = func(now bool) {
			if on = now; !f.SetTarget(line.Rule, field.Text, now) {
				f.SetTarget(line.Rule, line.Min.String(), now)
			}
		}
		number := container.NewGridWrap(fyne.NewSize(6.5*em, field.MinSize().Height), field)
		row := container.New(widgets.Flowing(0), container.NewCenter(tick), sentence(line.Before), container.NewCenter(number), sentence(line.After))
		if line.Later != "" {
			row.Add(container.NewCenter(small(line.Later)))
		}
		if line.Own {
			row.Add(container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0), container.NewCenter(small(t.T("settings.own")))))
		}
		box.Add(row)
	}
	if f.HasOwnTargets() {
		box.Add(container.NewHBox(widgets.NewButton(t.T("settings.reset"), nil, f.ResetTargets)))
	}
	return box
}

// officeTargets says that the office has targets of its own, and how long a change over them holds.
func (s *Settings) officeTargets(box *fyne.Container) {
	f := s.flow
	t := f.Texts()
	path := f.OfficeTargets()
	if path == "" {
		return
	}
	box.Add(widgets.Paragraph(t.T("settings.office", "path", path)))
	box.Add(widgets.Faint(t.T("settings.office.until")))
	if f.HasOwnTargets() {
		box.Add(container.NewHBox(widgets.NewButton(t.T("settings.office.save"), nil, s.do.SaveTargets)))
	}
}

func sentence(text string) fyne.CanvasObject { return container.NewCenter(widget.NewLabel(text)) }

// readings are the questions that the rules leave open, each with its answers.
func (s *Settings) readings() fyne.CanvasObject {
	f := s.flow
	t := f.Texts()
	box := container.NewVBox(widgets.Faint(t.T("settings.readings.note")))
	s.officeTargets(box)
	for _, line := range f.Readings() {
		title := line.Name
		if line.Own {
			title += t.T("settings.own.mark")
		}
		box.Add(widgets.Gap(0, 4))
		box.Add(widgets.Title(title))
		if line.Number {
			box.Add(s.number(line))
			continue
		}
		texts := make([]string, len(line.Options))
		chosen := -1
		for i, o := range line.Options {
			texts[i] = o.Text
			if o.Value == line.Value {
				chosen = i
			}
		}
		box.Add(widgets.Options(texts, chosen, false, func(i int) { f.SetReading(line.Key, line.Options[i].Value) }))
	}
	return box
}

// number is a reading that is any number, 0 being "not set".
func (s *Settings) number(line flow.ReadingLine) fyne.CanvasObject {
	f := s.flow
	field := widgets.NewField(line.Value, func(text string) bool { return f.SetReading(line.Key, text) })
	wide := container.NewGridWrap(fyne.NewSize(7*theme.SizeOf(fynetheme.SizeNameText), field.MinSize().Height), field)
	rows := container.NewVBox(container.NewHBox(widgets.Gap(4, 0), wide, container.NewCenter(small(f.Texts().T("settings.most", "n", line.Most)))))
	rows.Add(widgets.Faint(line.Note))
	return rows
}

// roster lists the people of the office's own roster; each can be changed.
func (s *Settings) roster() fyne.CanvasObject {
	f := s.flow
	t := f.Texts()
	rows := f.Roster()
	button := func(key string, press func()) *widgets.Button { return widgets.NewButton(t.T(key), nil, press) }
	bar := container.New(widgets.Flowing(4), button("roster.import", s.do.ImportRoster))
	if f.HasRosterInReport() {
		bar.Add(button("roster.take", func() { f.RosterFromReport() }))
	}
	bar.Add(button("roster.add", func() { s.do.EditPerson(-1) }))
	if len(rows) > 0 {
		bar.Add(button("roster.clear", func() { f.SetRoster(nil) }))
	}
	note := t.T("roster.note")
	if len(rows) > 0 {
		note = t.T("roster.count", "n", len(rows))
	}
	box := container.NewVBox(widgets.Faint(note))
	if path := f.OfficeRoster(); path != "" {
		box.Add(widgets.Paragraph(t.T("roster.office", "path", path)))
	}
	box.Add(bar)
	for i, p := range rows {
		word := p.State
		if p.Left != "" {
			word = t.T("roster.left", "day", p.Left)
		}
		box.Add(widgets.NewColumnsLine([]string{p.Name, p.Group, p.Duty}, []float32{7, 14}, word, func() { s.do.EditPerson(i) }))
	}
	return box
}

// remembered lists what is remembered; each can be taken back.
func (s *Settings) remembered() fyne.CanvasObject {
	f := s.flow
	t := f.Texts()
	box := container.NewVBox()
	list := func(title, none string, lines []fyne.CanvasObject) {
		if len(box.Objects) > 0 {
			box.Add(widgets.Gap(0, 8))
		}
		box.Add(widgets.Title(t.T(title)))
		if len(lines) == 0 {
			lines = []fyne.CanvasObject{widgets.Faint(t.T(none))}
		}
		box.Objects = append(box.Objects, lines...)
	}
	var columns, answers, works []fyne.CanvasObject
	for _, k := range f.Remembered() {
		columns = append(columns, taken(k.Title, k.Detail, t.T("settings.forget"), func() { f.ForgetKnown(k) }))
	}
	for _, g := range f.AnswersGiven() {
		answers = append(answers, taken(g.Title, g.Detail, t.T("settings.takeback"), func() { f.TakeBack(g) }))
	}
	for _, c := range f.Cards() {
		works = append(works, taken(c.Title, c.Detail, t.T("settings.forget"), func() { f.ForgetCard(c); s.Update() }))
	}
	list("settings.columns", "settings.columns.none", columns)
	list("settings.answers", "settings.answers.none", answers)
	list("settings.works", "settings.works.none", works)
	if f.CanForgetAll() {
		box.Add(widgets.Gap(0, 8))
		box.Add(widgets.Rule(false))
		box.Add(container.NewHBox(widgets.NewButton(t.T("forget.all"), fynetheme.DeleteIcon(), s.do.ForgetAll)))
		box.Add(widgets.Faint(t.T("forget.note")))
	}
	return box
}

// taken is a line that can be taken back.
func taken(title, detail, word string, press func()) fyne.CanvasObject {
	b := widgets.NewButton(word, nil, press)
	b.Importance = widget.LowImportance
	return container.NewBorder(nil, nil, nil, container.NewCenter(b),
		container.New(layout.NewCustomPaddedVBoxLayout(-4), widgets.Paragraph(title), widgets.Faint(detail)))
}
