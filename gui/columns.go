package gui

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"ledgercheck/gui/theme"
)

const (
	// wideEnough is the width from which the evidence has a place of its own; below, it opens only for what is chosen.
	wideEnough = 1200
	// narrowRail is the width below which the rail shows signs alone, in normal letters.
	narrowRail = 1000
)

// columns lays out rail, middle and evidence: both sides of fixed width, the middle takes the rest.
type columns struct {
	middle, right   fyne.CanvasObject
	offered, chosen bool
	narrow          func(bool) // tells the rail how much room there is
}

// Layout places rail, middle and evidence.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	em := theme.SizeOf(fynetheme.SizeNameText)
	rail := min(15*em, size.Width/4)
	tight := size.Width < narrowRail*em/14
	if tight {
		rail = 4 * em
	}
	if c.narrow != nil {
		c.narrow(tight)
	}
	evidence := float32(0)
	if c.chosen || c.offered && size.Width >= wideEnough {
		evidence = min(23*em, size.Width*0.36)
		c.right.Show()
	} else {
		c.right.Hide()
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(rail, size.Height))
	c.middle.Move(fyne.NewPos(rail, 0))
	c.middle.Resize(fyne.NewSize(size.Width-rail-evidence, size.Height))
	c.right.Move(fyne.NewPos(size.Width-evidence, 0))
	c.right.Resize(fyne.NewSize(evidence, size.Height))
}

// MinSize is small enough for a window of 1024×700 at 100 %.
func (c *columns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(720, 420) }
