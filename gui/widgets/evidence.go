package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/locales"
	"ledgercheck/gui/theme"
	"ledgercheck/sheets"
)

// EvidenceActions are what the panel can ask for.
type EvidenceActions struct {
	Open   func(path string) // open the workbook in the system's program
	Choose func(flow.Ref)    // go to another figure
	Close  func()
	Unlock func()                                      // ask for the password of files that have one
	Try    func(rule sheets.RuleID, min sheets.Amount) // try out another target
	Typing func(*Field)                                // is told where an answer is typed
	Answer func(finding int, act sheets.Act, read string, always bool) bool
}

// Evidence draws the panel on the right for what was chosen.
func Evidence(t *locales.Texts, e flow.Evidence, do EvidenceActions) fyne.CanvasObject {
	close := NewIconButton(fynetheme.CancelIcon(), t.T("tip.close"), do.Close)
	head := container.NewBorder(nil, nil, nil, container.NewVBox(close), bigTitle(e.Title))

	body := container.NewVBox()
	add := func(o ...fyne.CanvasObject) {
		for _, x := range o {
			if x != nil {
				body.Add(x)
			}
		}
	}
	if e.Label != "" {
		add(Spaced(4, Badge(e.Label, e.Verdict)))
	}
	if e.Rule != "" {
		add(Faint(e.Rule))
	}
	if e.Often != "" {
		add(Paragraph(e.Often))
	}
	if e.Because != "" {
		add(Paragraph(e.Because))
	}
	if e.Locked && do.Unlock != nil {
		unlock := NewButton(t.T("password.enter"), nil, do.Unlock)
		unlock.Importance = widget.HighImportance
		add(container.NewHBox(Gap(4, 0), unlock))
	}
	add(facts(e.Facts, do))
	if e.Answer != nil && do.Answer != nil {
		add(answerForm(t, e.Answer, do))
	}
	if e.Sum != "" {
		add(Paragraph(e.Sum))
	}
	if len(e.Groups) > 0 {
		if len(e.Groups[0].Lines) > 0 {
			add(heading(t.T("evidence.sources"), true))
		}
		add(sources(t, e.Groups, do)...)
	}
	if e.NoCells && e.Because == "" {
		add(Faint(t.T("evidence.nosource")))
	}
	if len(e.Left) > 0 {
		add(heading(t.T("evidence.left"), true))
		add(sources(t, e.Left, do)...)
	}
	if len(e.Fragile) > 0 {
		add(heading(t.T("evidence.fragile.title"), true))
		for _, s := range e.Fragile {
			add(Paragraph(s))
		}
	}
	if len(e.Notes) > 0 {
		add(heading(t.T("evidence.findings"), true))
		for _, n := range e.Notes {
			add(note(t, n, do))
		}
	}
	if e.Trial != nil && do.Try != nil {
		add(trialOffer(t, e.Trial, do))
	}
	if e.More != "" {
		add(Faint(e.More))
	}
	if e.Detail != "" {
		add(Faint(e.Detail))
	}
	scroll := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 16, 8, 12), body))
	return Panel(theme.ColorRail, Tight(container.New(layout.NewCustomPaddedLayout(8, 0, 8, 8), head), nil, nil, nil, scroll))
}

// EvidenceHint fills the panel while nothing is chosen.
func EvidenceHint(t *locales.Texts) fyne.CanvasObject {
	head := bigTitle(t.T("evidence.title"))
	text := Paragraph(t.T("evidence.hint"))
	text.ColorName = theme.ColorMuted
	return Panel(theme.ColorRail, container.New(layout.NewCustomPaddedLayout(8, 8, 8, 8), container.NewVBox(head, text)))
}

func bigTitle(s string) *Wrapped {
	l := Title(s)
	l.SizeName = fynetheme.SizeNameSubHeadingText
	return l
}

func heading(s string, gap bool) fyne.CanvasObject {
	l := widget.NewLabel(s)
	l.TextStyle = theme.BoldFor(s)
	if !gap {
		return l
	}
	return container.NewVBox(Gap(0, 4), Rule(false), l)
}

// facts shows a few short values side by side, as 标准 实际 差额 are; longer ones or many below each other.
func facts(list []flow.Fact, do EvidenceActions) fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	short := len(list) <= 3
	for _, f := range list {
		short = short && f.Ref == flow.Ref{} && len([]rune(f.Value)) <= 12
	}
	if short {
		row := container.NewGridWithColumns(len(list))
		for _, f := range list {
			value := canvas.NewText(f.Value, theme.VerdictColors(f.Verdict).Text)
			value.TextSize = theme.SizeOf(fynetheme.SizeNameText) * 1.15
			value.TextStyle = theme.BoldFor(f.Value)
			label := canvas.NewText(f.Label, theme.Of(theme.ColorMuted))
			label.TextSize = theme.SizeOf(fynetheme.SizeNameCaptionText)
			row.Add(container.NewVBox(label, value))
		}
		return Spaced(8, row)
	}
	box := container.NewVBox()
	for _, f := range list {
		if f.Ref != (flow.Ref{}) {
			box.Add(NewLine(f.Label, f.Value, f.Verdict, func() { do.Choose(f.Ref) }))
			continue
		}
		box.Add(container.New(layout.NewCustomPaddedVBoxLayout(-2), Faint(f.Label), Paragraph(f.Value)))
	}
	return box
}

func sources(t *locales.Texts, groups []flow.SourceGroup, do EvidenceActions) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, g := range groups {
		place := Faint(g.Place)
		box := container.New(layout.NewCustomPaddedVBoxLayout(0), place)
		if g.Piece != nil {
			box.Add(container.New(layout.NewCustomPaddedLayout(2, 4, 8, 8), NewSheetPiece(g.Piece)))
			if g.Piece.More > 0 {
				box.Add(Faint(t.T("evidence.piece.more", "n", g.Piece.More)))
			}
		}
		for _, l := range g.Lines {
			if g.Piece == nil || l.Note != "" {
				box.Add(sourceLine(l))
			}
		}
		if g.Path != "" && do.Open != nil {
			open := NewButton(t.T("evidence.open"), fynetheme.DocumentIcon(), func() { do.Open(g.Path) })
			open.Importance = widget.LowImportance
			box.Add(container.NewHBox(open))
		}
		out = append(out, box)
	}
	return out
}

// sourceLine is one cell: its address on a small ground, what stands in it, and why it was left out.
func sourceLine(l flow.SourceLine) fyne.CanvasObject {
	ground := canvas.NewRectangle(theme.Of(fynetheme.ColorNameButton))
	ground.CornerRadius = 3
	address := canvas.NewText(l.Cell, theme.Of(fynetheme.ColorNameForeground))
	address.TextSize = theme.SizeOf(fynetheme.SizeNameText)
	cell := container.NewCenter(container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(2, 2, 6, 6), address)))
	value := Paragraph(l.Value)
	if l.Note == "" {
		return container.NewBorder(nil, nil, Spaced(4, cell), nil, value)
	}
	return container.NewBorder(nil, nil, Spaced(4, cell), nil, container.New(layout.NewCustomPaddedVBoxLayout(-4), value, Faint(l.Note)))
}

// trialOffer lets one move the target and see at once who would change.
func trialOffer(t *locales.Texts, o *flow.TrialOffer, do EvidenceActions) fyne.CanvasObject {
	step := func(by sheets.Amount, icon fyne.Resource) *Button {
		b := NewButton("", icon, func() { do.Try(o.Rule, o.Min+by) })
		b.SetTip(t.T("tip.try", "min", o.Min+by))
		if o.Min+by <= 0 {
			b.Disable()
		}
		return b
	}
	value := canvas.NewText("≥ "+o.Min.String(), theme.Of(fynetheme.ColorNameForeground))
	value.TextSize, value.TextStyle = theme.SizeOf(fynetheme.SizeNameText), theme.BoldFor(value.Text)
	row := container.NewHBox(
		container.NewCenter(Gap(4, 0)), step(-o.Step, fynetheme.ContentRemoveIcon()),
		container.New(layout.NewCustomPaddedLayout(0, 0, 6, 6), container.NewCenter(value)), step(o.Step, fynetheme.ContentAddIcon()))
	return container.NewVBox(heading(t.T("trial.offer"), true), row)
}

func note(t *locales.Texts, n flow.Note, do EvidenceActions) fyne.CanvasObject {
	sign := canvas.NewText(n.Sign, theme.VerdictColors(n.Verdict).Text)
	sign.TextSize = theme.SizeOf(fynetheme.SizeNameText)
	text := container.New(layout.NewCustomPaddedVBoxLayout(0), Paragraph(n.What))
	if n.Effect != "" {
		text.Add(Faint(t.T("evidence.effect", "text", n.Effect)))
	}
	if n.Remedy != "" {
		text.Add(Faint(t.T("evidence.remedy", "text", n.Remedy)))
	}
	if n.Place != "" {
		text.Add(Faint(n.Place))
	}
	if n.Ref != (flow.Ref{}) && do.Choose != nil {
		reply := NewButton(t.T("answer.reply"), nil, func() { do.Choose(n.Ref) })
		text.Add(container.NewHBox(Gap(4, 0), reply))
	}
	return container.NewBorder(nil, nil, container.New(layout.NewCustomPaddedLayout(4, 0, 4, 0), container.NewVBox(sign)), nil, text)
}
