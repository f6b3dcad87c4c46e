package steps

import (
	"path"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
	"ledgercheck/gui/widgets"
	"ledgercheck/sheets/audit"
)

// Work is the waiting: how many files are read, which one now, and a way out.
type Work struct {
	fyne.CanvasObject
	flow  *flow.Flow
	bar   *widget.ProgressBar
	count *widget.Label
	file  *widget.Label
	read  *widget.List // what is there already, the newest above
}

// NewWork makes the waiting screen.
func NewWork(f *flow.Flow) *Work {
	t := f.Texts()
	w := &Work{flow: f, bar: widget.NewProgressBar(), count: widget.NewLabel(""), file: widget.NewLabel("")}
	w.file.Truncation = fyne.TextTruncateEllipsis
	w.file.Importance = widget.LowImportance
	w.bar.TextFormatter = func() string { return "" }
	title := canvas.NewText(t.T("work.title"), theme.Of(fynetheme.ColorNameForeground))
	title.TextSize = theme.SizeOf(theme.SizeNameVerdict)
	title.TextStyle = theme.BoldFor(title.Text)
	cancel := widgets.NewButton(t.T("work.cancel.key"), fynetheme.CancelIcon(), f.Cancel)
	box := container.NewVBox(
		container.New(layout.NewCustomPaddedLayout(48, 8, 8, 8), title),
		w.count, container.New(layout.NewCustomPaddedLayout(0, 0, 8, 8), w.bar), w.file,
		container.New(layout.NewCustomPaddedLayout(8, 16, 8, 8), container.NewHBox(cancel)),
	)
	w.read = widget.NewList(func() int { return len(f.Read()) },
		func() fyne.CanvasObject { return widgets.NewSignLine("", "", 0, false, nil) },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			read := f.Read()
			if at := len(read) - 1 - i; at >= 0 {
				o.(*widgets.Line).Tell(read[at].Mark.Sign(), read[at].Name, read[at].State, read[at].Mark.Verdict())
			}
		})
	w.read.HideSeparators = true
	w.CanvasObject = widgets.Spaced(24, widgets.Column(640, widgets.Tight(box, nil, nil, nil, w.read)))
	w.Update()
	return w
}

// Update shows how far the work is.
func (w *Work) Update() {
	t, p := w.flow.Texts(), w.flow.Progress()
	switch p.Stage {
	case audit.StageRead:
		w.count.SetText(t.T("work.read", "done", p.Done, "total", p.Total))
	case audit.StageJudge, audit.StageDone:
		w.count.SetText(t.T("work.judge"))
	default:
		w.count.SetText(t.T("work.list"))
	}
	w.read.Refresh()
	share := 0.0
	if p.Total > 0 {
		share = float64(p.Done) / float64(p.Total)
	}
	w.bar.SetValue(share)
	w.file.SetText(path.Base("/" + strings.ReplaceAll(p.File, `\`, "/")))
	if p.File == "" {
		w.file.SetText("")
	}
}

// Fail says why there is no result, and what to do.
func Fail(f *flow.Flow, do Actions) fyne.CanvasObject {
	t, trouble := f.Texts(), f.Trouble()
	title := canvas.NewText(t.T("fail.title"), theme.Of(fynetheme.ColorNameForeground))
	title.TextSize = theme.SizeOf(theme.SizeNameVerdict)
	title.TextStyle = theme.BoldFor(title.Text)
	again := widgets.NewButton(t.T("pick.again"), fynetheme.ViewRefreshIcon(), f.Again)
	again.Importance = widget.HighImportance
	files := widgets.NewButton(t.T("pick.files"), fynetheme.DocumentIcon(), do.ChooseFiles)
	restart := widgets.NewButton(t.T("pick.clear"), nil, f.Clear)
	box := container.NewVBox(layout.NewSpacer(), container.New(layout.NewCustomPaddedLayout(0, 8, 8, 8), title),
		widgets.Paragraph(trouble.What), widgets.Paragraph(trouble.Remedy))
	if trouble.Detail != "" {
		box.Add(widgets.Faint(t.T("file.detail", "text", trouble.Detail)))
	}
	box.Add(container.New(layout.NewCustomPaddedLayout(16, 0, 8, 8), container.NewHBox(again, files, restart)))
	box.Add(layout.NewSpacer())
	box.Add(layout.NewSpacer())
	return widgets.Spaced(24, widgets.Column(640, box))
}
