package gui

import (
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

const (
	wmEndSession = 0x0016
	gwlpWndProc  = ^uintptr(3) // −4
)

// onEndOfSession runs end, on the window's goroutine, when Windows logs the user out or shuts down: it ends the process as soon
// as the window has heard of it, and neither Fyne nor GLFW listen.
func onEndOfSession(w fyne.Window, end func()) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return
	}
	user32 := syscall.NewLazyDLL("user32.dll")
	set, call := user32.NewProc("SetWindowLongPtrW"), user32.NewProc("CallWindowProcW")
	if set.Find() != nil || call.Find() != nil { // 32 bits
		return
	}
	native.RunNative(func(context any) {
		c, ok := context.(driver.WindowsWindowContext)
		if !ok || c.HWND == 0 {
			return
		}
		var before uintptr
		listen := syscall.NewCallback(func(window, message, w, l uintptr) uintptr {
			if message == wmEndSession && w != 0 {
				end()
			}
			result, _, _ := call.Call(before, window, message, w, l)
			return result
		})
		before, _, _ = set.Call(c.HWND, gwlpWndProc, listen)
	})
}
