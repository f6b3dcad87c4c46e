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

// Pick is the start: an inviting area with three buttons, and below it what was checked before.
func Pick(f *flow.Flow, do Actions) fyne.CanvasObject {
	t := f.Texts()
	files := widgets.NewButton(t.T("pick.files"), fynetheme.DocumentIcon(), do.ChooseFiles)
	files.Importance = widget.HighImportance
	folder := widgets.NewButton(t.T("pick.folder"), fynetheme.FolderOpenIcon(), do.ChooseFolder)
	sample := widgets.NewButton(t.T("pick.sample"), nil, f.TrySample)
	buttons := []fyne.CanvasObject{files, folder, sample}
	if f.CanBlank() {
		blank := widgets.NewButton(t.T("blank.write"), nil, do.Blank)
		blank.SetTip(t.T("blank.tip"))
		buttons = append(buttons, blank)
	}
	zone := widgets.DropZone(t.T("pick.title"), t.T("pick.hint"), buttons...)
	var top fyne.CanvasObject
	if title, ok := f.Interrupted(); ok {
		top = container.New(layout.NewCustomPaddedLayout(0, 16, 0, 0), resumeBanner(f, title))
	}
	var below fyne.CanvasObject
	if cards := f.Cards(); len(cards) > 0 {
		row := container.New(widgets.Columns(280, 12))
		for _, c := range cards {
			row.Add(workCard(f, c))
		}
		below = container.New(layout.NewCustomPaddedLayout(16, 0, 0, 0),
			container.NewVBox(small(t.T("pick.earlier")), row))
	}
	return widgets.Spaced(24, widgets.Tight(top, below, nil, nil, zone))
}

// resumeBanner offers the work that did not end in good order.
func resumeBanner(f *flow.Flow, title string) fyne.CanvasObject {
	t := f.Texts()
	pair := theme.VerdictColors(sheets.Unsure)
	ground := canvas.NewRectangle(pair.Fill)
	ground.CornerRadius = 6
	resume := widgets.NewButton(t.T("pick.resume"), nil, f.Resume)
	resume.Importance = widget.HighImportance
	no := widgets.NewButton(t.T("pick.resume.no"), nil, f.DismissInterrupted)
	return container.NewStack(ground, widgets.Spaced(4, container.NewBorder(nil, nil, nil,
		container.NewHBox(container.NewCenter(resume), container.NewCenter(no), widgets.Gap(4, 0)),
		container.NewVBox(layout.NewSpacer(), widgets.Paragraph(t.T("pick.interrupted", "title", title)), layout.NewSpacer()))))
}

// workCard is one earlier work: what it was, where, what is new; a press reads it again.
func workCard(f *flow.Flow, c flow.Card) fyne.CanvasObject {
	card := widgets.NewCard(c.Title, c.Detail, func() { f.OpenCard(c) })
	card.News, card.Faded = c.News, c.Gone
	forget := widgets.NewIconButton(fynetheme.CancelIcon(), f.Texts().T("tip.forget"), func() { f.ForgetCard(c) })
	return container.NewStack(card, container.NewBorder(nil, nil, nil, container.NewVBox(forget)))
}
