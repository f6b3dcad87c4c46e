package gui

import "fyne.io/fyne/v2"

// barLayout lays out the line on top: title, what the date is, date and months, the search, settings and help with and
// without their words. Where there is little room, words that can be done without give way, so that the search stays.
type barLayout struct {
	em     float32
	search func(width float32) // is told how wide the search is
}

const (
	searchRoom = 11 // what the search should have, in characters
	barGap     = 8  // between the fields and the search
)

// Layout places the parts; of the two last one is shown.
func (l *barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	title, asOf, fields, search, full, bare := o[0], o[1], o[2], o[3], o[4], o[5]
	least := searchRoom * l.em
	left := fields.MinSize().Width + barGap
	room := size.Width - left - least - full.MinSize().Width
	show := func(x fyne.CanvasObject, on bool) bool {
		if on {
			x.Show()
		} else {
			x.Hide()
		}
		return on
	}
	end, other := full, bare
	if room < 0 {
		end, other = bare, full
		room += full.MinSize().Width - bare.MinSize().Width
	}
	end.Show()
	other.Hide()
	x := float32(0)
	put := func(o fyne.CanvasObject, width float32) {
		h := min(o.MinSize().Height, size.Height)
		o.Resize(fyne.NewSize(width, h))
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		x += width
	}
	if show(title, room >= title.MinSize().Width) {
		room -= title.MinSize().Width
		put(title, title.MinSize().Width)
	}
	if show(asOf, room >= asOf.MinSize().Width) {
		put(asOf, asOf.MinSize().Width)
	}
	put(fields, left-barGap)
	x += barGap
	free := size.Width - x - end.MinSize().Width - 8
	width := min(max(free, 4*l.em), 20*l.em)
	x += max(free-width, 0)
	if l.search != nil {
		l.search(width) // before it is placed, for an entry makes room for its hint when it gets its size
	}
	put(search, width)
	x = size.Width - end.MinSize().Width
	put(end, end.MinSize().Width)
}

// MinSize is what the fields and a short search need.
func (l *barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	w := o[2].MinSize().Width + barGap + 5*l.em + o[5].MinSize().Width
	h := float32(0)
	for _, x := range o {
		h = max(h, x.MinSize().Height)
	}
	return fyne.NewSize(w, h)
}
