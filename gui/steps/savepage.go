package steps

import (
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

// SavePage offers what to save of the result and where, and tells what became of it.
func SavePage(f *flow.Flow, do Actions) fyne.CanvasObject {
	s := f.Saving()
	box := container.NewVBox()
	var buttons fyne.CanvasObject
	if s.Finished() {
		buttons = saved(f, do, box, &s)
	} else {
		buttons = offer(f, do, box, &s)
	}
	// The buttons stay in sight, however little room there is for what they are about.
	foot := widgets.Panel(theme.ColorRail, widgets.Tight(widgets.Rule(false), nil, nil, nil,
		container.New(layout.NewCustomPaddedLayout(8, 8, 24, 24), widgets.Column(720, buttons))))
	return widgets.Tight(nil, foot, nil, nil, container.NewVScroll(widgets.Spaced(24, widgets.Column(720, box))))
}

func offer(f *flow.Flow, do Actions, box *fyne.Container, s *flow.Save) fyne.CanvasObject {
	t := f.Texts()
	box.Add(widgets.NewHeadline(t.T("save.title")))
	box.Add(container.New(layout.NewCustomPaddedLayout(-8, 8, 0, 0), faintLabel(f.Headline())))
	if !s.Trouble.IsZero() { // on top, where it is seen however little room there is
		box.Add(trouble(t.T("save.fail"), s.Trouble, f))
	}
	for _, o := range f.Outputs() {
		tick := widgets.NewTick(o.Title, o.On, func(on bool) { f.Tick(o.Output, on) })
		if s.Busy {
			tick.Disable()
		}
		box.Add(container.New(layout.NewCustomPaddedVBoxLayout(-6), tick,
			container.New(layout.NewCustomPaddedLayout(0, 4, 20, 0), widgets.Faint(o.Note))))
	}
	box.Add(widgets.Gap(0, 8))
	box.Add(small(t.T("save.where")))
	where := widgets.Paragraph(do.SaveFolder())
	change := widgets.NewButton(t.T("save.change"), fynetheme.FolderOpenIcon(), do.ChangeFolder)
	if s.Busy {
		change.Disable()
	}
	box.Add(container.NewBorder(nil, nil, nil, container.NewCenter(change), where))
	button := widgets.NewButton(t.T("save.button.key"), fynetheme.DocumentSaveIcon(), do.Save)
	button.Importance = widget.HighImportance
	back := widgets.NewButton(t.T("save.back"), nil, func() { f.Go(flow.StepResult) })
	row := container.NewHBox(button, back)
	if s.Busy {
		button.Disable()
		row.Add(widget.NewLabel(t.T("save.doing", "what", s.Doing)))
	}
	return row
}

func saved(f *flow.Flow, do Actions, box *fyne.Container, s *flow.Save) fyne.CanvasObject {
	t := f.Texts()
	written := 0
	for _, d := range s.Done {
		if d.Path != "" {
			written++
		}
	}
	title := t.T("save.finished", "n", written)
	if written < len(s.Done) {
		title = t.T("save.finished.some", "n", written, "total", len(s.Done))
	}
	box.Add(widgets.NewHeadline(title))
	box.Add(container.New(layout.NewCustomPaddedLayout(-8, 8, 0, 0), faintLabel(s.Folder)))
	for _, d := range s.Done {
		if d.Path == "" {
			box.Add(trouble(d.Title, d.Trouble, f))
			continue
		}
		tick := canvas.NewText("✓", theme.Of(fynetheme.ColorNameSuccess))
		tick.TextSize = theme.SizeOf(fynetheme.SizeNameSubHeadingText)
		open := widgets.NewButton(t.T("save.open"), nil, func() { do.OpenFile(d.Path) })
		text := container.New(layout.NewCustomPaddedVBoxLayout(-4), widgets.Paragraph(d.Title))
		if d.Note != "" {
			text.Add(widgets.Faint(d.Note))
		}
		box.Add(container.NewBorder(nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0), container.NewCenter(tick)), container.NewCenter(open),
			container.NewVBox(layout.NewSpacer(), text, layout.NewSpacer())))
	}
	folder := widgets.NewButton(t.T("save.folder"), fynetheme.FolderOpenIcon(), func() { do.OpenFolder(s.Folder) })
	folder.Importance = widget.HighImportance
	again := widgets.NewButton(t.T("save.again"), nil, f.DismissSave)
	back := widgets.NewButton(t.T("save.back"), nil, func() { f.Go(flow.StepResult) })
	return container.NewHBox(folder, again, back)
}

// trouble says, on the colour of what fell short, what did not work and what to do.
func trouble(title string, x flow.Trouble, f *flow.Flow) fyne.CanvasObject {
	pair := theme.VerdictColors(sheets.Short)
	ground := canvas.NewRectangle(pair.Fill)
	ground.CornerRadius = 6
	what := title + " " + x.What
	if x.What == title {
		what = title
	}
	text := container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Paragraph("！ "+what), widgets.Faint(x.Remedy))
	if x.Detail != "" {
		text.Add(widgets.Faint(f.Texts().T("file.detail", "text", x.Detail)))
	}
	return container.New(layout.NewCustomPaddedLayout(4, 4, 0, 0), container.NewStack(ground, widgets.Spaced(4, text)))
}
