package steps

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
	"ledgercheck/gui/widgets"
)

// SaveBar is the line at the bottom of the result: by which readings it was judged, and the way on to saving.
func SaveBar(f *flow.Flow, do Actions) fyne.CanvasObject {
	t := f.Texts()
	button := widgets.NewButton(t.T("save.go"), fynetheme.DocumentSaveIcon(), do.Save)
	button.Importance = widget.HighImportance
	row := container.NewBorder(nil, nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 12, 0), container.NewCenter(button)), faintLabel(t.T("save.note")))
	return widgets.Panel(theme.ColorRail, widgets.Tight(widgets.Rule(false), nil, nil, nil, container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), row)))
}
