package steps

import (
	"image/color"

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

// Recognise shows what each form of sheet was taken for: at the left a line a form, at the right real rows of it with the
// head coloured by role, and what is in doubt.
type Recognise struct {
	fyne.CanvasObject
	flow   *flow.Flow
	do     Actions
	lines  []*widgets.Line
	detail *fyne.Container
}

// NewRecognise makes the screen.
func NewRecognise(f *flow.Flow, do Actions) *Recognise {
	r := &Recognise{flow: f, do: do, detail: container.NewStack()}
	t := f.Texts()
	list := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for i, l := range f.Layouts() {
		line := widgets.NewSignLine(l.Mark.Sign(), l.Title, l.Mark.Verdict(), false, func() { f.ChooseLayout(i) })
		r.lines = append(r.lines, line)
		list.Add(line)
	}
	next := widgets.NewButton(t.T("layout.next"), fynetheme.NavigateNextIcon(), func() { f.Go(flow.StepResult) })
	next.Importance = widget.HighImportance
	head := container.New(layout.NewCustomPaddedLayout(8, 4, 8, 8), container.New(layout.NewCustomPaddedVBoxLayout(-6),
		widgets.NewHeadline(t.T("layout.title")), faintLabel(f.Doubtful())))
	foot := widgets.Panel(theme.ColorRail, widgets.Tight(widgets.Rule(false), nil, nil, nil,
		container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), container.NewBorder(nil, nil, nil, next, faintLabel(t.T("layout.note"))))))
	left := container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), container.NewVScroll(list))
	body := container.New(&twoPanes{left: 15 * theme.SizeOf(fynetheme.SizeNameText)}, left,
		widgets.Tight(nil, nil, widgets.Rule(true), nil, r.detail))
	r.CanvasObject = widgets.Tight(widgets.Tight(head, widgets.Rule(false), nil, nil, nil), foot, nil, nil, body)
	r.Update()
	return r
}

func faintLabel(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Importance = widget.LowImportance
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// Update shows the form that is chosen.
func (r *Recognise) Update() {
	f := r.flow
	list := f.Layouts()
	at := f.ChosenLayout()
	for i, line := range r.lines {
		if i < len(list) {
			l := list[i]
			line.Set(l.Mark.Sign(), l.Title, l.Mark.Verdict(), i == at, func() { f.ChooseLayout(i) })
		}
	}
	if at >= len(list) {
		r.detail.RemoveAll()
		return
	}
	l := list[at]
	t := f.Texts()
	title := widgets.Title(l.Title)
	title.SizeName = fynetheme.SizeNameSubHeadingText
	box := container.NewVBox(title, widgets.Paragraph(l.Count), widgets.Faint(l.Detail))
	if len(l.Questions) > 0 {
		box.Add(r.questions(l))
	} else {
		for _, n := range l.Asks {
			box.Add(ask(n))
		}
	}
	if s := f.SampleOf(l); s != nil && len(s.Piece.Rows) > 0 {
		box.Add(container.New(layout.NewCustomPaddedLayout(8, 8, 8, 8), samplePicture(s)))
		box.Add(legend(f, s))
	}
	below := container.NewHBox()
	if r.flow.CanDoubt(l) {
		doubt := widgets.NewButton(t.T("layout.doubt"), nil, func() { r.flow.Doubt(l) })
		doubt.Importance = widget.LowImportance
		below.Add(doubt)
	}
	if l.Path != "" {
		open := widgets.NewButton(t.T("evidence.open"), fynetheme.DocumentIcon(), func() { r.do.OpenFile(l.Path) })
		open.Importance = widget.LowImportance
		below.Add(open)
	}
	box.Add(below)
	r.detail.Objects = []fyne.CanvasObject{container.NewVScroll(container.New(layout.NewCustomPaddedLayout(8, 16, 8, 12), box))}
	r.detail.Refresh()
}

// questions asks what only the clerk can say, in plain words, with the best guess chosen.
func (r *Recognise) questions(l *flow.Layout) fyne.CanvasObject {
	t := r.flow.Texts()
	pair := theme.VerdictColors(sheets.Unsure)
	ground := canvas.NewRectangle(pair.Fill)
	ground.CornerRadius = 6
	box := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, a := range l.Questions {
		box.Add(widgets.Title("？ " + a.Text))
		if a.Example != "" {
			box.Add(widgets.Faint(a.Example))
		}
		texts := make([]string, len(a.Options))
		for i, o := range a.Options {
			texts[i] = o.Text
		}
		box.Add(container.New(layout.NewCustomPaddedLayout(0, 4, 0, 0), widgets.Options(texts, a.Chosen, len(texts) <= 5 || a.Short(), a.Choose)))
	}
	decide := widgets.NewButton(t.T("ask.decide"), nil, func() { r.flow.Decide(l) })
	decide.Importance = widget.HighImportance
	box.Add(container.New(layout.NewCustomPaddedLayout(0, 4, 8, 0), container.NewHBox(decide)))
	return container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), container.NewStack(ground, widgets.Spaced(4, box)))
}

// ask is one doubt in plain words.
func ask(n flow.Note) fyne.CanvasObject {
	pair := theme.VerdictColors(n.Verdict)
	ground := canvas.NewRectangle(pair.Fill)
	ground.CornerRadius = 6
	text := container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Paragraph(n.Sign+" "+n.What))
	for _, s := range []string{n.Effect, n.Remedy} {
		if s != "" {
			text.Add(widgets.Faint(s))
		}
	}
	return container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), container.NewStack(ground, widgets.Spaced(4, text)))
}

func samplePicture(s *flow.Sample) fyne.CanvasObject {
	picture := widgets.NewSheetPiece(s.Piece)
	picture.Names = s.Names
	for _, role := range s.Roles {
		picture.Bands = append(picture.Bands, roleColor(role))
	}
	return picture
}

func roleColor(role flow.Role) color.Color {
	name, ok := map[flow.Role]fyne.ThemeColorName{
		flow.RoleWho: theme.ColorWho, flow.RoleWhen: theme.ColorWhen, flow.RoleCount: theme.ColorCount, flow.RoleWhat: theme.ColorWhat,
	}[role]
	if !ok {
		return nil
	}
	return theme.Of(name)
}

// legend says what the colours of the head stand for; only those that are there.
func legend(f *flow.Flow, s *flow.Sample) fyne.CanvasObject {
	row := container.New(layout.NewCustomPaddedHBoxLayout(12))
	row.Add(widgets.Gap(0, 0))
	for _, r := range []struct {
		role flow.Role
		key  string
	}{{flow.RoleWho, "role.who"}, {flow.RoleWhen, "role.when"}, {flow.RoleCount, "role.count"}, {flow.RoleWhat, "role.what"}} {
		there := false
		for _, x := range s.Roles {
			there = there || x == r.role
		}
		if !there {
			continue
		}
		swatch := canvas.NewRectangle(roleColor(r.role))
		swatch.CornerRadius = 3
		swatch.SetMinSize(fyne.NewSize(16, 16))
		text := canvas.NewText(f.Texts().T(r.key), theme.Of(theme.ColorMuted))
		text.TextSize = theme.SizeOf(fynetheme.SizeNameCaptionText)
		row.Add(container.New(layout.NewCustomPaddedHBoxLayout(6), container.NewCenter(swatch), container.NewCenter(text)))
	}
	return row
}

// twoPanes puts a pane of fixed width at the left, a third of the room at most.
type twoPanes struct{ left float32 }

// Layout places both.
func (p *twoPanes) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := min(p.left, size.Width/3)
	objects[0].Resize(fyne.NewSize(w, size.Height))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width-w, size.Height))
	objects[1].Move(fyne.NewPos(w, 0))
}

// MinSize is small: both panes scroll.
func (p *twoPanes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 200) }
