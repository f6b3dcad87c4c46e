//go:build !windows

package gui

import "fyne.io/fyne/v2"

// onEndOfSession does nothing here: elsewhere than on Windows whoever logs out is told by a signal, which the driver turns into
// an end of the window's loop.
func onEndOfSession(fyne.Window, func()) {}
