// Package gui is the window: it wires gui/flow (what the clerk is doing) to Fyne. It must not import fyne/v2/app, so
// that its tests need neither a display nor cgo; main makes the app and hands it in.
package gui

import (
	"context"
	"io/fs"
	"time"

	"fyne.io/fyne/v2"

	"ledgercheck/gui/flow"
	"ledgercheck/gui/keep"
	"ledgercheck/gui/theme"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// Deps are what the window needs from main.
type Deps struct {
	// Check does the whole job: audit.Run.
	Check func(ctx context.Context, o audit.Options) (*sheets.Report, error)
	// Writers write what can be saved, never over one of the inputs.
	Writers map[flow.Output]flow.Writer
	// List finds the files of paths without reading them: audit.List.
	List func(ctx context.Context, paths []string) []sheets.File
	// Settings reads the targets and readings: audit.Settings.
	Settings func(data fs.FS, own string) (sheets.Settings, error)
	// Sample writes the embedded sample office's ledgers into a temporary folder and gives it.
	Sample func() (dir string, err error)
	// Retarget judges a report anew by other settings: audit.Retarget.
	Retarget func(ctx context.Context, data fs.FS, r *sheets.Report, s sheets.Settings) ([]sheets.Figure, error)
	// Look opens a file once more to show pieces of it: audit.Look.
	Look func(ctx context.Context, f sheets.File, passwords []string) ([]*sheets.Sheet, error)
	// Data are the templates, handed to Check.
	Data fs.FS
	// Options are shared by every check (Roster, Targets, Year, From, To); Paths, AsOf and Data in it are not used.
	Options audit.Options
	// AsOf is the cut-off date to begin with; zero: today.
	AsOf sheets.Date
	// Open are files and folders to read at once.
	Open []string
	// OpenSample reads the sample at once.
	OpenSample bool
	// Lang overrides the language until the clerk chooses another; empty: what the settings say, else the system's.
	Lang sheets.Lang
	// ConfigDir is where the settings are kept; empty: they are not kept.
	ConfigDir string
	// Version is shown under 关于.
	Version string
	// Manual makes the manual and gives its file, for the system's program to open; nil: there is none.
	Manual func(lang sheets.Lang) (path string, err error)
	// Licences is the text of all licences, for 关于; empty: it is not shown.
	Licences string
	// Blank writes blank ledgers into a folder and gives their paths; nil: none are offered.
	Blank func(dir string, year int) ([]string, error)
	// Known gives the name that the office knows a file of its settings by; nil: its path.
	Known func(path string) string
	// Forget deletes all that the program remembers of its user, as ledgercheck forget does; nil: it is not offered.
	Forget func() error
	// Dialogs choose files; nil: the system's own, else Fyne's.
	Dialogs Dialogs
	// OpenPath opens a file or folder in the system's program; nil: the system's way.
	OpenPath func(path string) error
	// Now gives the time; nil: time.Now.
	Now func() time.Time
}

// Run shows the window and returns when it is closed.
func Run(app fyne.App, deps Deps) {
	w := New(app, deps)
	watchOpenGL(w.flow.Texts())
	w.Start()
	app.Lifecycle().SetOnStarted(func() { onEndOfSession(w.window, w.end) })
	w.window.ShowAndRun()
	w.end()
}

// end notes that the work ended in good order, however it ended: the window was closed, the user logged out, the computer is
// shut down. Only a crash or a kill is an interruption.
func (w *Window) end() {
	w.flow.OnChange(func(flow.Change) {}) // there is nothing left to draw on
	w.flow.Close()
}

// New makes the window without showing it.
func New(app fyne.App, deps Deps) *Window { return newWindow(app, deps, onUI) }

// newWindow lets tests say how work comes back to the window's goroutine: their driver has none of its own.
func newWindow(app fyne.App, deps Deps, post func(func())) *Window {
	if deps.Now == nil {
		deps.Now = time.Now
	}
	if deps.OpenPath == nil {
		deps.OpenPath = openPath
	}
	w := &Window{app: app, deps: deps, post: post, settings: loadSettings(keep.Folder(deps.ConfigDir))}
	app.SetIcon(theme.AppIcon())
	w.applyTheme()
	base := deps.Options
	base.Data = deps.Data
	w.flow = flow.New(w.flowDeps(), base, w.language())
	w.flow.SetMonths(base.From, base.To)
	if !deps.AsOf.IsZero() {
		w.flow.SetAsOf(deps.AsOf)
	}
	w.speakFyne()
	w.window = app.NewWindow(w.flow.Texts().T("app.name"))
	w.window.SetPadded(false)
	w.window.Resize(fyne.NewSize(1280, 720))
	w.window.CenterOnScreen()
	w.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	if deps.Dialogs == nil {
		w.deps.Dialogs = newDialogs(w)
	}
	w.flow.OnChange(w.changed)
	w.addShortcuts()
	w.listenToSystem()
	w.build()
	return w
}

// flowDeps gives the flow what it needs of what main handed in.
func (w *Window) flowDeps() flow.Deps {
	deps := w.deps
	out := flow.Deps{
		Check: deps.Check, Writers: deps.Writers, Sample: deps.Sample, Look: deps.Look, List: deps.List,
		Post: w.post, Now: deps.Now, Keep: keep.Folder(deps.ConfigDir), Blank: deps.Blank, Forget: deps.Forget, Known: deps.Known,
	}
	if deps.Retarget != nil {
		out.Retarget = func(ctx context.Context, r *sheets.Report, s sheets.Settings) ([]sheets.Figure, error) {
			return deps.Retarget(ctx, deps.Data, r, s)
		}
	}
	if deps.Settings != nil {
		out.Settings = func(own string) (sheets.Settings, error) { return deps.Settings(deps.Data, own) }
	}
	return out
}

// Start reads what was asked for on the command line.
func (w *Window) Start() {
	switch {
	case len(w.deps.Open) > 0:
		w.flow.Add(w.deps.Open...)
	case w.deps.OpenSample:
		w.flow.TrySample()
	default:
		w.flow.LookForNew()
	}
}
