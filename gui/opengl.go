package gui

import (
	"bytes"
	"io"
	"log"
	"os"
	"sync"

	"github.com/ncruces/zenity"

	"ledgercheck/gui/locales"
)

// watchOpenGL ends the program with a message where the window cannot be made for want of OpenGL (remote desktops,
// virtual machines). Fyne only logs it and the process would live on without a window, so the log is watched.
func watchOpenGL(t *locales.Texts) {
	log.SetOutput(&glWatcher{out: os.Stderr, fail: func() {
		// No window of our own is possible; where the system has no dialogs either, the log has it.
		_ = zenity.Error(t.T("gl.text"), zenity.Title(t.T("gl.title")))
		os.Exit(2)
	}})
}

// glWatcher passes a log on and calls fail once, on another goroutine, when it tells of a window that was not made.
type glWatcher struct {
	out  io.Writer
	once sync.Once
	fail func()
}

// Write passes p on.
func (g *glWatcher) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte("window creation error")) {
		g.once.Do(func() { go g.fail() })
	}
	return g.out.Write(p)
}
