package widgets

import (
	"fyne.io/fyne/v2"
)

// Tight lays out like a border, without any room between its parts: areas of different grounds must touch. Parts may be
// nil.
func Tight(top, bottom, left, right, center fyne.CanvasObject) *fyne.Container {
	t := &tight{top, bottom, left, right, center}
	c := &fyne.Container{Layout: t}
	for _, o := range []fyne.CanvasObject{center, left, right, top, bottom} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return c
}

type tight struct{ top, bottom, left, right, center fyne.CanvasObject }

func minOf(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

// Layout gives the edges what they need and the centre the rest.
func (t *tight) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		if o != nil {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(w, h))
		}
	}
	top, bottom := minOf(t.top).Height, minOf(t.bottom).Height
	left, right := minOf(t.left).Width, minOf(t.right).Width
	middle := size.Height - top - bottom
	place(t.top, 0, 0, size.Width, top)
	place(t.bottom, 0, size.Height-bottom, size.Width, bottom)
	place(t.left, 0, top, left, middle)
	place(t.right, size.Width-right, top, right, middle)
	place(t.center, left, top, size.Width-left-right, middle)
}

// MinSize is the sum of the parts'.
func (t *tight) MinSize([]fyne.CanvasObject) fyne.Size {
	c, l, r := minOf(t.center), minOf(t.left), minOf(t.right)
	top, bottom := minOf(t.top), minOf(t.bottom)
	w := max(c.Width+l.Width+r.Width, top.Width, bottom.Width)
	h := max(c.Height, l.Height, r.Height) + top.Height + bottom.Height
	return fyne.NewSize(w, h)
}
