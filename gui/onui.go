package gui

import "fyne.io/fyne/v2"

// onUI runs f on the window's goroutine. Everything that comes from elsewhere goes through here and nowhere else.
func onUI(f func()) { fyne.Do(f) }
