package steps

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/widgets"
)

// Pick is the start: an inviting area with three buttons.
func Pick(f *flow.Flow, do Actions) fyne.CanvasObject {
	t := f.Texts()
	files := widgets.NewButton(t.T("pick.files"), fynetheme.DocumentIcon(), do.ChooseFiles)
	files.Importance = widget.HighImportance
	folder := widgets.NewButton(t.T("pick.folder"), fynetheme.FolderOpenIcon(), do.ChooseFolder)
	sample := widgets.NewButton(t.T("pick.sample"), nil, f.TrySample)
	return widgets.Spaced(24, widgets.DropZone(t.T("pick.title"), t.T("pick.hint"), files, folder, sample))
}
