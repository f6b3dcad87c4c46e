package widgets

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/theme"
)

// SheetPiece draws a piece of a real sheet: column letters above, row numbers at the left, the ledger's head, and the
// cells in question framed, as one sees them when the workbook is opened.
type SheetPiece struct {
	widget.BaseWidget
	piece *flow.Piece
	// Bands colours the head of a column by its role; nil: all heads alike.
	Bands []color.Color
	// Names say, above the head, what each column was taken for; nil: nothing is said.
	Names []string
}

// NewSheetPiece makes a picture of a piece.
func NewSheetPiece(p *flow.Piece) *SheetPiece {
	s := &SheetPiece{piece: p}
	s.ExtendBaseWidget(s)
	return s
}

func (s *SheetPiece) CreateRenderer() fyne.WidgetRenderer {
	r := &pieceRenderer{s: s}
	r.draw(fyne.NewSize(0, 0))
	return r
}

type pieceRenderer struct {
	s       *SheetPiece
	objects []fyne.CanvasObject
	size    fyne.Size
}

func pieceRow() float32    { return theme.SizeOf(fynetheme.SizeNameCaptionText)*1.35 + 8 }
func pieceLetter() float32 { return theme.SizeOf(fynetheme.SizeNameCaptionText) + 6 }

func (r *pieceRenderer) MinSize() fyne.Size {
	rows := float32(len(r.s.piece.Rows))
	if r.s.Names != nil {
		rows++
	}
	return fyne.NewSize(120, pieceLetter()+rows*pieceRow()+1)
}

func (r *pieceRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.draw(size)
	}
}

// widths shares the room out: each column gets what its texts need where all fit, else the wide ones give way.
func (r *pieceRenderer) widths(room float32) []float32 {
	small := theme.SizeOf(fynetheme.SizeNameCaptionText)
	out := make([]float32, len(r.s.piece.Columns))
	var sum float32
	least := make([]float32, len(out))
	for i, c := range r.s.piece.Columns {
		out[i] = max(c.Chars*small+14, 2.4*small)
		least[i] = min(out[i], 3.6*small)
		if r.marked(i) { // what it is about is read in full where there is any room for it
			least[i] = min(out[i], room*0.6)
		}
		sum += out[i]
	}
	for sum > room && room > 0 { // the widest that may gives way, bit by bit, until all fit
		widest := -1
		for i := range out {
			if out[i] > least[i] && (widest < 0 || out[i] > out[widest]) {
				widest = i
			}
		}
		if widest < 0 { // large letters in a narrow panel: all give way alike rather than run out at the side
			for i := range out {
				out[i] *= room / sum
			}
			sum = room
			break
		}
		cut := min(sum-room, out[widest]-least[widest], 4)
		out[widest] -= cut
		sum -= cut
	}
	if room > sum && len(out) > 0 { // the rest goes to all alike
		extra := min((room-sum)/float32(len(out)), 3*small)
		for i := range out {
			out[i] += extra
		}
	}
	return out
}

// marked reports whether a column holds a cell in question.
func (r *pieceRenderer) marked(column int) bool {
	for _, row := range r.s.piece.Rows {
		if row.Cells[column].Mark {
			return true
		}
	}
	return false
}

func (r *pieceRenderer) draw(size fyne.Size) {
	r.size = size
	r.objects = r.objects[:0:0]
	p := r.s.piece
	small := theme.SizeOf(fynetheme.SizeNameCaptionText)
	number := 2.6 * small
	widths := r.widths(size.Width - number)
	total := number
	for _, w := range widths {
		total += w
	}
	head, line := theme.Of(fynetheme.ColorNameHeaderBackground), theme.Of(theme.ColorLine)
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
		r.objects = append(r.objects, o)
	}
	text := func(s string, c color.Color, bold bool) *canvas.Text {
		t := canvas.NewText(s, c)
		t.TextSize = small
		if bold {
			t.TextStyle = theme.BoldFor(s)
		}
		return t
	}
	height := r.MinSize().Height
	put(canvas.NewRectangle(theme.Of(fynetheme.ColorNameBackground)), 0, 0, total, height)
	put(canvas.NewRectangle(head), 0, 0, total, pieceLetter())
	put(canvas.NewRectangle(head), 0, 0, number, height)
	x := number
	for i, c := range p.Columns {
		t := text(c.Letter, theme.Of(theme.ColorMuted), false)
		put(t, x+(widths[i]-t.MinSize().Width)/2, (pieceLetter()-t.MinSize().Height)/2, t.MinSize().Width, t.MinSize().Height)
		x += widths[i]
	}
	y := pieceLetter()
	if r.s.Names != nil {
		x := number
		for i, name := range r.s.Names {
			ground := color.Color(head)
			if i < len(r.s.Bands) && r.s.Bands[i] != nil {
				ground = r.s.Bands[i]
			}
			put(canvas.NewRectangle(ground), x, y, widths[i], pieceRow())
			t := text("", theme.Of(fynetheme.ColorNameForeground), true)
			t.Text = ellipsisStyle(name, widths[i]-12, small, t.TextStyle)
			put(t, x+6, y+(pieceRow()-t.MinSize().Height)/2, t.MinSize().Width, t.MinSize().Height)
			x += widths[i]
		}
		y += pieceRow()
	}
	var frames []func()
	for _, row := range p.Rows {
		if row.Head {
			put(canvas.NewRectangle(head), number, y, total-number, pieceRow())
		}
		t := text(strconv.Itoa(row.Number), theme.Of(theme.ColorMuted), false)
		put(t, number-6-t.MinSize().Width, y+(pieceRow()-t.MinSize().Height)/2, t.MinSize().Width, t.MinSize().Height)
		x := number
		for i, c := range row.Cells {
			w := widths[i]
			if c.Mark {
				put(canvas.NewRectangle(theme.Of(fynetheme.ColorNameSelection)), x, y, w, pieceRow())
				at, top := x, y
				frames = append(frames, func() {
					f := canvas.NewRectangle(color.Transparent)
					f.StrokeWidth, f.StrokeColor = 2, theme.Of(fynetheme.ColorNamePrimary)
					put(f, at, top, w+1, pieceRow()+1)
				})
			}
			t := text("", theme.Of(fynetheme.ColorNameForeground), c.Mark || row.Head && r.s.Names == nil)
			t.Text = ellipsisStyle(c.Text, w-12, small, t.TextStyle)
			left := x + 6
			if p.Columns[i].Right && !row.Head {
				left = x + w - 6 - t.MinSize().Width
			}
			put(t, left, y+(pieceRow()-t.MinSize().Height)/2, t.MinSize().Width, t.MinSize().Height)
			x += w
		}
		rule, thick := line, float32(1)
		if row.Gap { // rows are left out: a heavier line
			rule, thick = theme.Of(theme.ColorMuted), 2
		}
		put(canvas.NewRectangle(rule), 0, y-thick/2, total, thick)
		y += pieceRow()
	}
	x = number
	put(canvas.NewRectangle(line), x, 0, 1, height)
	for _, w := range widths {
		x += w
		put(canvas.NewRectangle(line), x, 0, 1, height)
	}
	for _, f := range frames {
		f()
	}
	border := canvas.NewRectangle(color.Transparent)
	border.StrokeWidth, border.StrokeColor = 1, line
	put(border, 0, 0, total+1, height)
}

func (r *pieceRenderer) Refresh() {
	r.draw(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *pieceRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *pieceRenderer) Destroy() {}
