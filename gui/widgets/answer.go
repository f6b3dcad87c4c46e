package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/locales"
	"ledgercheck/sheets"
)

// answerForm lets the clerk say how a finding's cell counts: by a button, or by a value typed instead.
func answerForm(t *locales.Texts, o *flow.AnswerOffer, do EvidenceActions) fyne.CanvasObject {
	box := container.NewVBox(heading(t.T("answer.title"), true))
	if o.Given != "" {
		box.Add(Paragraph("✓ " + o.Given))
	}
	always := NewTick(t.T("answer.always"), false, nil)
	if o.Read {
		entry := NewField("", nil)
		entry.PlaceHolder = o.Hint
		read := func() {
			if entry.Text != "" {
				do.Answer(o.Finding, sheets.ActRead, entry.Text, always.Checked)
			}
		}
		entry.OnSubmitted = func(string) { read() }
		if do.Typing != nil {
			do.Typing(entry)
		}
		button := NewButton(t.T("answer.read"), nil, read)
		button.Importance = widget.HighImportance
		box.Add(container.New(layout.NewCustomPaddedLayout(0, 0, 8, 4), container.NewBorder(nil, nil, nil, button, entry)))
		if o.Always {
			box.Add(always)
		}
	}
	row := container.New(Flowing(6))
	for _, a := range o.Acts {
		row.Add(NewButton(a.Text, nil, func() { do.Answer(o.Finding, a.Act, "", false) }))
	}
	box.Add(container.New(layout.NewCustomPaddedLayout(0, 4, 8, 4), row))
	box.Add(Faint(t.T("answer.note")))
	return box
}

// Flowing lays out objects in a row and, where there is no room, in further rows.
func Flowing(gap float32) fyne.Layout { return &flowing{gap: gap} }

type flowing struct {
	gap, width float32
}

func (l *flowing) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.each(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position) {
		o.Move(at)
		o.Resize(o.MinSize())
	})
}

// MinSize has the height for the width of the last layout.
func (l *flowing) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(60, l.each(objects, l.width, func(fyne.CanvasObject, fyne.Position) {}))
}

// each puts objects into rows, each in the middle of its row's height.
func (l *flowing) each(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position)) (height float32) {
	for first := 0; first < len(objects); {
		x, tall, last := float32(0), float32(0), first
		for last < len(objects) {
			m := objects[last].MinSize()
			if last > first && width > 0 && x+m.Width > width {
				break
			}
			x += m.Width + l.gap
			tall = max(tall, m.Height)
			last++
		}
		if first > 0 {
			height += l.gap
		}
		x = 0
		for _, o := range objects[first:last] {
			m := o.MinSize()
			put(o, fyne.NewPos(x, height+(tall-m.Height)/2))
			x += m.Width + l.gap
		}
		height += tall
		first = last
	}
	return height
}
