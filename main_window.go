//go:build cgo && !ci

package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"ledgercheck/docs"
	"ledgercheck/gui"
	"ledgercheck/gui/flow"
	"ledgercheck/licences"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/cli"
	"ledgercheck/sheets/config"
	"ledgercheck/sheets/outfile"
	"ledgercheck/sheets/summary/marked"
	"ledgercheck/templates"
)

// openWindow shows the window until it is closed or the context ends.
func (o *office) openWindow(ctx context.Context, w cli.Window) (err error) {
	if !hasDisplay() {
		return cli.ErrNoWindow
	}
	// That the display does not answer, the driver says only by a panic.
	defer func() {
		if p := recover(); p != nil {
			if why, ok := p.(error); !ok || !strings.Contains(why.Error(), "GLFW library is not initialized") {
				panic(p)
			}
			err = cli.ErrNoWindow
		}
	}()
	var sample string
	defer func() {
		if sample != "" {
			_ = os.RemoveAll(sample) // a leftover in the system's temporary folder hurts nobody
		}
	}()
	deps := gui.Deps{
		Check: audit.Run,
		Writers: map[flow.Output]flow.Writer{
			flow.OutSummary:   one(o.saveSummary),
			flow.OutNotice:    one(o.saveNotice),
			flow.OutReminders: one(o.saveReminders),
			flow.OutMarked:    marked.Writer{Open: openLedger}.Write,
		},
		Sample: func() (dir string, err error) {
			if sample == "" {
				if sample, err = os.MkdirTemp("", "ledgercheck-*"); err != nil {
					return "", err
				}
			}
			dir = filepath.Join(sample, "示例台账")
			return dir, cli.WriteSample(templates.FS, dir)
		},
		Data:       o.data,
		Retarget:   audit.Retarget,
		Look:       audit.Look,
		List:       audit.List,
		Settings:   audit.Settings,
		Open:       w.Paths,
		OpenSample: w.Sample,
		Lang:       w.Lang,
		Version:    version,
		Manual:     writeManual,
		Blank:      func(dir string, year int) ([]string, error) { return o.writeBlank(dir, nil, year) },
		Forget:     func() error { return config.Forget(config.Remembered()) },
		Licences:   licences.Text(),
	}
	// Without a folder for settings nothing is remembered, which is no reason not to work.
	if dir, err := os.UserConfigDir(); err == nil {
		deps.ConfigDir = filepath.Join(dir, "ledgercheck")
	}
	if o.folder != nil {
		deps.Known = o.folder.Known
		deps.Options = audit.Options{Roster: o.folder.Roster, RosterName: o.folder.RosterName(), Targets: o.folder.Targets, Mapping: o.folder.Mapping}
		if o.folder.Answers != "" { // the clerk's own go over the office's, as with --answers
			deps.Options.AnswersFiles = []string{o.folder.Answers}
		}
	}
	a := app.NewWithID("ledgercheck")
	defer context.AfterFunc(ctx, func() { fyne.Do(a.Quit) })()
	gui.Run(a, deps)
	return nil
}

// writeManual writes the manual into the user's folder of what can be made again, anew each time: the program may be another
// version than last time.
func writeManual(lang sheets.Lang) (string, error) {
	page, err := docs.HTML(lang, version)
	if err != nil {
		return "", err
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "ledgercheck")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "manual-"+string(lang)+".html")
	return path, outfile.Write(path, func(w io.Writer) error { _, err := w.Write(page); return err }, nil)
}

// one makes a writer of what writes one file.
func one(write func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) error) flow.Writer {
	return func(path string, r *sheets.Report, lang sheets.Lang, inputs []string) ([]sheets.MarkedCopy, error) {
		return nil, write(path, r, lang, inputs)
	}
}

// hasDisplay reports whether a window can be shown at all. The program is built for X11 (see the README on the tags), on
// Wayland through XWayland; elsewhere than on Unix there always is a desktop.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != ""
}
