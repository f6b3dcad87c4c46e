package steps

import (
	"strconv"

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

// Result is the answer: the verdict in one sentence, the tabs, their duties, the filters, the table.
type Result struct {
	fyne.CanvasObject
	flow     *flow.Flow
	tabs     *fyne.Container
	duties   *fyne.Container // which duties of the tab
	choice   fyne.CanvasObject
	chips    *fyne.Container
	matrix   *widgets.Matrix
	findings *widgets.Findings
	nothing  *widget.Label
	table    *fyne.Container
	head     *fyne.Container
	bar      *fyne.Container
	groups   *widget.Select
	groupBox fyne.CanvasObject
	quiet    bool // the program, not the clerk, is changing a field
}

// NewResult makes the result's screen.
func NewResult(f *flow.Flow, do Actions) *Result {
	r := &Result{
		flow: f, matrix: widgets.NewMatrix(), findings: widgets.NewFindings(), nothing: widget.NewLabel(""),
		tabs:   container.New(layout.NewCustomPaddedHBoxLayout(0)),
		duties: container.New(layout.NewCustomPaddedHBoxLayout(0)),
		chips:  container.New(layout.NewCustomPaddedHBoxLayout(8)),
	}
	r.nothing.Alignment = fyne.TextAlignCenter
	r.nothing.Importance = widget.LowImportance
	r.matrix.OnChoose, r.findings.OnChoose = f.Choose, f.Choose
	r.matrix.OnSort = f.SortBy
	r.matrix.OnCopy = func(a *flow.Area) {
		if a == nil {
			do.Copy(f.TSV())
			return
		}
		do.Copy(f.TSVOf(*a))
	}
	r.table = container.NewStack(r.matrix, r.findings, r.nothing)

	r.head = container.New(layout.NewCustomPaddedVBoxLayout(-6))
	r.Head()
	r.groups = widget.NewSelect(nil, func(string) { r.groupChosen() })
	r.groupBox = container.NewGridWrap(fyne.NewSize(9*theme.SizeOf(fynetheme.SizeNameText), r.groups.MinSize().Height), widgets.Framed(r.groups))
	r.matrix.OnTip = f.TipOf
	copyButton := widgets.NewIconButton(fynetheme.ContentCopyIcon(), f.Texts().T("tip.copy"), func() { do.Copy(f.TSV()) })
	var which fyne.CanvasObject
	if theme.SizeOf(fynetheme.SizeNameText) <= 15 { // large letters leave no room for a word that can be done without
		label := widget.NewLabel(f.Texts().T("duty.label"))
		label.Importance = widget.LowImportance
		which = label
	}
	r.choice = container.New(layout.NewCustomPaddedLayout(2, 0, 4, 8),
		container.NewBorder(nil, nil, which, nil, container.NewHScroll(r.duties)))
	r.bar = container.New(layout.NewCustomPaddedVBoxLayout(2),
		container.NewHScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 4, 4), r.tabs)), widgets.Rule(false), r.choice,
		container.New(layout.NewCustomPaddedLayout(4, 4, 6, 8), container.NewBorder(nil, nil, nil, container.NewHBox(container.NewCenter(r.groupBox), copyButton), container.NewHScroll(widgets.Spaced(2, r.chips)))),
	)
	top := container.New(layout.NewCustomPaddedVBoxLayout(0), container.New(layout.NewCustomPaddedLayout(8, 0, 8, 8), r.head), r.bar)
	r.CanvasObject = widgets.Tight(top, nil, nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0), r.table))
	r.Update()
	return r
}

// Head writes the verdict sentence, what it rests on, and whether another target is being tried out.
func (r *Result) Head() {
	f := r.flow
	line, unread := f.Subline()
	sub := widget.NewLabel(line)
	sub.Importance = widget.LowImportance
	sub.Truncation = fyne.TextTruncateEllipsis
	r.head.RemoveAll()
	r.head.Add(widgets.NewHeadline(f.Headline()))
	r.head.Add(sub)
	if unread != "" {
		lost := canvas.NewText("！ "+unread, theme.VerdictColors(sheets.Short).Text)
		lost.TextSize = theme.SizeOf(fynetheme.SizeNameText)
		r.head.Add(container.New(layout.NewCustomPaddedLayout(2, 6, 8, 8), lost))
	}
	if said := f.Undone(); said != "" {
		r.head.Add(container.New(layout.NewCustomPaddedLayout(0, 4, 4, 4), widgets.Faint(said)))
	}
	if note := f.TrialNote(); note != "" {
		r.head.Add(container.New(layout.NewCustomPaddedLayout(6, 8, 4, 4), trialBanner(f, note)))
	}
}

// trialBanner says, on the colour of what is unsure, that the table shows a trial.
func trialBanner(f *flow.Flow, note string) fyne.CanvasObject {
	pair := theme.VerdictColors(sheets.Unsure)
	ground := canvas.NewRectangle(pair.Fill)
	ground.CornerRadius = 4
	end := widgets.NewButton(f.Texts().T("trial.end"), nil, f.EndTrial)
	text := container.New(layout.NewCustomPaddedVBoxLayout(-4), widgets.Paragraph(note), widgets.Faint(f.Texts().T("trial.note")))
	return container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(2, 2, 4, 8),
		container.NewBorder(nil, nil, nil, container.NewCenter(end), text)))
}

func (r *Result) groupChosen() {
	if i := r.groups.SelectedIndex(); !r.quiet && i >= 0 {
		if i == 0 {
			r.flow.ChooseGroup("")
			return
		}
		r.flow.ChooseGroup(r.groups.Options[i])
	}
}

// offerGroups fills the choice of groups; it is hidden where there is nothing to choose.
func (r *Result) offerGroups() {
	groups := r.flow.Groups()
	show(r.groupBox, len(groups) > 0)
	r.quiet = true
	defer func() { r.quiet = false }()
	all := r.flow.Texts().T("filter.group")
	r.groups.SetOptions(append([]string{all}, groups...))
	if chosen := r.flow.View().Group; chosen != "" {
		r.groups.SetSelected(chosen)
	} else {
		r.groups.SetSelectedIndex(0)
	}
}

// Update shows tab, filter, search and order as they are now.
func (r *Result) Update() {
	f, view := r.flow, r.flow.View()
	var tabs, duties, chips []*widgets.Chip
	for _, tab := range f.Tabs() {
		chip := widgets.NewTab(tab.Title, badge(tab.Short), tab.Tab == view.Tab, func() { f.Open(tab.Tab) })
		chip.SetTip(tab.Tip)
		tabs = append(tabs, chip)
	}
	for _, d := range f.Duties() {
		chip := widgets.NewChoice(d.Title, badge(d.Short), d.On, func() { f.ChooseDuty(d.ID) })
		chip.SetTip(f.ShortTip(d.Short))
		duties = append(duties, chip)
	}
	for _, c := range f.Chips() {
		chip := widgets.NewChip(c.Sign, c.Title, c.Count, c.Verdict, c.On, func() { f.Narrow(c.Filter) })
		chip.SetTip(c.Tip)
		chips = append(chips, chip)
	}
	renew(r.tabs, tabs)
	renew(r.duties, duties)
	if shown := len(duties) > 0; shown != r.choice.Visible() {
		show(r.choice, shown)
		r.bar.Refresh() // what is below moves up or down
		r.CanvasObject.Refresh()
	}
	renew(r.chips, chips)
	r.offerGroups()
	shown := f.Shown()
	list := view.Tab == flow.TabFindings
	show(r.matrix, !list && len(shown.Rows) > 0)
	show(r.findings, list && len(shown.Rows) > 0)
	show(r.nothing, len(shown.Rows) == 0)
	switch {
	case len(shown.Rows) > 0:
	case view.Search != "":
		r.nothing.SetText(f.Texts().T("result.nomatch", "text", view.Search))
	case list:
		r.nothing.SetText(f.Texts().T("result.findings.none"))
	default:
		r.nothing.SetText(f.Texts().T("result.nothing"))
	}
	if list {
		r.findings.Fill(shown)
	} else {
		r.matrix.Fill(shown, view.Sort)
	}
	r.Mark()
}

// badge is a count beside a word; nought is not worth one.
func badge(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// renew shows other chips in a row. Those that are there already take over what the new ones say, so that the keyboard
// stays where it is.
func renew(row *fyne.Container, chips []*widgets.Chip) {
	if len(row.Objects) != len(chips) {
		row.RemoveAll()
		for _, c := range chips {
			row.Add(c)
		}
		return
	}
	for i, c := range chips {
		row.Objects[i].(*widgets.Chip).Become(c)
	}
	row.Refresh()
}

// Mark shows what is chosen.
func (r *Result) Mark() {
	r.matrix.Mark(r.flow.Choice())
	r.findings.Mark(r.flow.Choice())
}

// Focusable gives what the keyboard should be on.
func (r *Result) Focusable() fyne.Focusable {
	if r.flow.View().Tab == flow.TabFindings {
		return r.findings
	}
	return r.matrix
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
