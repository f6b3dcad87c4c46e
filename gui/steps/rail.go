package steps

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
	"ledgercheck/gui/widgets"
	"ledgercheck/sheets"
)

// Rail is the narrow strip at the left: the steps with where one stands, and the files with what became of each.
type Rail struct {
	fyne.CanvasObject
	list         *widget.List // nil: no files yet
	wide, narrow fyne.CanvasObject
}

// Mark shows which file is chosen.
func (r *Rail) Mark() {
	if r.list != nil {
		r.list.Refresh()
	}
}

// NewRail makes the strip. In a narrow window it shows signs alone.
func NewRail(f *flow.Flow, do Actions) *Rail {
	r := &Rail{}
	t := f.Texts()
	top := container.New(layout.NewCustomPaddedVBoxLayout(0), small(t.T("rail.steps")))
	narrow := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for i, s := range f.Steps() {
		sign, text, verdict := strconv.Itoa(i+1), s.Title, sheets.NotDue
		switch {
		case s.Asks > 0:
			sign, verdict = "？", sheets.Unsure
		case s.Done:
			sign, verdict = "✓", sheets.Met
		}
		if s.Now && s.Asks == 0 {
			verdict = sheets.Met
		}
		press := func() { f.Go(s.Step) }
		if !s.Can {
			press = nil
		}
		top.Add(widgets.NewSignLine(sign, text, verdict, s.Now, press))
		bare := widgets.NewSignLine(sign, "", verdict, s.Now, press)
		bare.SetTip(text)
		narrow.Add(bare)
	}
	top.Add(widgets.Gap(0, 8))
	top.Add(widgets.Rule(false))
	top.Add(small(t.T("rail.files")))
	r.wide = container.New(layout.NewCustomPaddedLayout(8, 8, 8, 8), container.NewBorder(top, railButtons(f, do, false), nil, nil, r.files(f)))
	r.narrow = container.New(layout.NewCustomPaddedLayout(8, 8, 4, 4), container.NewBorder(narrow, railButtons(f, do, true), nil, nil))
	r.narrow.Hide()
	r.CanvasObject = widgets.Panel(theme.ColorRail, container.NewStack(r.wide, r.narrow))
	return r
}

// Narrow shows signs alone, or all again.
func (r *Rail) Narrow(on bool) {
	show(r.wide, !on)
	show(r.narrow, on)
}

func small(text string) fyne.CanvasObject {
	l := widget.NewLabel(text)
	l.SizeName = fynetheme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return l
}

func (r *Rail) files(f *flow.Flow) fyne.CanvasObject {
	files := f.Files()
	if len(files) == 0 {
		if f.State() != flow.Empty {
			return widgets.Gap(0, 0)
		}
		none := widgets.Paragraph(f.Texts().T("rail.none"))
		none.ColorName = theme.ColorMuted
		return container.NewVBox(none)
	}
	// Only the files that are in sight are drawn, however many there are.
	r.list = widget.NewList(func() int { return len(files) },
		func() fyne.CanvasObject { return widgets.NewSignLine("", "", 0, false, nil) },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			file := files[i]
			o.(*widgets.Line).SetTip(file.State)
			o.(*widgets.Line).Set(file.Mark.Sign(), file.Name, file.Mark.Verdict(), f.Choice() == file.Ref, func() { f.Choose(file.Ref) })
		})
	r.list.HideSeparators = true
	return r.list
}

func railButtons(f *flow.Flow, do Actions, narrow bool) fyne.CanvasObject {
	if f.Report() == nil {
		return nil
	}
	t := f.Texts()
	button := func(text string, icon fyne.Resource, press func()) *widgets.Button {
		words := t.T(text)
		if narrow {
			words = ""
		}
		b := widgets.NewButton(words, icon, press)
		b.Alignment = widget.ButtonAlignLeading
		b.Importance = widget.LowImportance
		if narrow {
			b.SetTip(t.T(text))
		}
		return b
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Rule(false),
		button("pick.add", fynetheme.ContentAddIcon(), do.ChooseFiles),
		button("pick.folder", fynetheme.FolderOpenIcon(), do.ChooseFolder),
		button("pick.again", fynetheme.ViewRefreshIcon(), f.Again),
		button("pick.clear", fynetheme.HomeIcon(), f.Clear))
}
