// Package flow is what the clerk is doing: choosing files, waiting, reading the result, saving it. It is a state machine
// without Fyne: the window calls its methods and draws what it says, and tests drive it without a display.
//
// All methods must be called on one goroutine (the window's). Work runs on others and comes back through Deps.Post.
package flow

import (
	"context"
	"time"

	"ledgercheck/gui/keep"
	"ledgercheck/gui/locales"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// State is what the window shows. The zero State is invalid.
type State uint8

// The states.
const (
	_            State = iota
	Empty              // choosing files; there may be a result one click away
	Working            // files are being read and judged
	Recognising        // there is a report: was everything recognised rightly?
	Ready              // there is a report: the result
	SavePage           // there is a report: what of it to save, and where
	SettingsPage       // targets, readings, the roster, what is remembered
	Failed             // there is no report, and Trouble says why
)

// Change says what of the flow changed, so that a window redraws only that. It is a set of bits.
type Change uint16

// The changes.
const (
	ChangedState    Change = 1 << iota // the state, the files, the report: everything
	ChangedProgress                    // how far the work is
	ChangedView                        // tab, filter, search, order: the table's rows
	ChangedChoice                      // the chosen figure
	ChangedSave                        // saving began, ended or failed
	ChangedOptions                     // the date or the months
	ChangedTrial                       // another target is tried out, or no longer
	ChangedSettings                    // a line of the settings
	ChangedNotice                      // something went wrong beside the work: see Notice
)

// Deps are what a flow needs from outside.
type Deps struct {
	// Check does the whole job; its signature is that of audit.Run. It must watch the context.
	Check func(ctx context.Context, o audit.Options) (*sheets.Report, error)
	// Writers write the outputs; one that is not there is not offered.
	Writers map[Output]Writer
	// List finds the files of paths, without reading them; nil: nobody looks for what is new.
	List func(ctx context.Context, paths []string) []sheets.File
	// Settings reads the targets and readings with the office's own file over them: audit.Settings with the templates in
	// place. nil: they are not shown.
	Settings func(own string) (sheets.Settings, error)
	// Keep is where things are remembered; empty: nothing is.
	Keep keep.Folder
	// Retarget judges a report's records anew by other settings: audit.Retarget with the templates in place. nil: nothing
	// can be tried out.
	Retarget func(ctx context.Context, r *sheets.Report, s sheets.Settings) ([]sheets.Figure, error)
	// Look opens a file once more, to show pieces of it: audit.Look. nil: cells are named, not shown.
	Look func(ctx context.Context, f sheets.File, passwords []string) ([]*sheets.Sheet, error)
	// Blank writes blank ledgers of a year into a folder; nil: none are offered.
	Blank func(dir string, year int) ([]string, error)
	// Known gives the name that the office knows a file of its settings by; nil: its path.
	Known func(path string) string
	// Forget deletes all that is remembered, here and elsewhere; nil: it is not offered.
	Forget func() error
	// Sample writes the embedded sample ledgers into a temporary folder.
	Sample func() (dir string, err error)
	// Post runs f on the window's goroutine, later.
	Post func(f func())
	// Now gives the time, for the default cut-off date.
	Now func() time.Time

	session keep.Session // what did not end in good order
	offered bool
}

// Job is what is checked and how: the part of audit.Options that the clerk chooses.
type Job struct {
	Paths    []string
	Sample   bool         // Paths is the embedded sample
	AsOf     sheets.Date  // 统计截止日期
	From, To sheets.Month // zero: as the ledgers say
}

// Flow is the state machine.
type Flow struct {
	deps     Deps
	base     audit.Options // what every job shares: Data, Roster, Targets, Year
	started  audit.Options // the same as the program was started with
	texts    *locales.Texts
	onChange func(Change)

	state   State
	job     Job            // what is being done, or was done last
	settled Job            // the job of the report that is shown
	report  *sheets.Report // what is shown: the real one, or one by a target that is tried out
	real    *sheets.Report // what is saved
	trial   *trial
	tries   int
	books   []*book
	trouble Trouble

	run    run
	view   View
	tables map[tableID]*Table
	duties map[Tab][]Duty
	years  bool // the report is of several years: months are told with theirs

	unfolded map[alike]bool // findings of the list that are shown one by one

	chosenDuty map[Tab]string // what the clerk chose, for as long as the window is open

	choice     Ref
	save       Save
	saveFolder string // chosen by the clerk; empty: the suggested one
	unticked   map[Output]bool
	headlines  sheets.Words

	layouts  []*Layout
	samples  map[layoutKey]*Sample
	layoutAt int

	passwords     []string // what the clerk typed; in memory only
	passwordAsked bool     // since the last reading

	answers    sheets.Answers
	undo, redo []step
	undone     string // key of the sentence that says that the last thing was taken back, or done again
	undoneWhat string
	returnTo   *spot // what is chosen again after a run

	session keep.Folder // for what holds until the window is closed; empty: nothing yet

	works  []keep.Work
	news   map[string]news
	notice Trouble
	told   bool // that nothing can be remembered
	looks  int  // how often somebody looked for what is new

	before State // what the settings lead back to
	stale  bool  // the settings were changed since the report was made
}

// New makes a flow in state Empty. base holds the options that every job shares.
func New(deps Deps, base audit.Options, lang sheets.Lang) *Flow {
	f := &Flow{deps: deps, base: base, started: base, texts: locales.For(lang), state: Empty, onChange: func(Change) {}}
	f.job.AsOf = sheets.DateOf(deps.Now())
	f.view = View{Filter: FilterAll}
	f.deps.session, f.deps.offered = deps.Keep.Interrupted()
	f.useKept()
	f.loadAnswers()
	return f
}

// OnChange sets the one listener; it is called on the window's goroutine after each change.
func (f *Flow) OnChange(listen func(Change)) { f.onChange = listen }

// State gives the state.
func (f *Flow) State() State { return f.state }

// Job gives what is being checked, or was checked last.
func (f *Flow) Job() Job { return f.job }

// Report gives the report that is shown; nil before the first.
func (f *Flow) Report() *sheets.Report {
	if !f.hasReport() {
		return nil
	}
	return f.report
}

// Trouble gives what went wrong, in state Failed.
func (f *Flow) Trouble() Trouble { return f.trouble }

// Texts gives the texts of the chosen language.
func (f *Flow) Texts() *locales.Texts { return f.texts }

// Lang gives the chosen language.
func (f *Flow) Lang() sheets.Lang { return f.texts.Lang() }

// SetLang changes the language of everything that the flow says.
func (f *Flow) SetLang(lang sheets.Lang) {
	f.stale = f.stale || f.base.Roster != f.started.Roster // its name in the report is in words
	f.texts = locales.For(lang)
	f.forget()
	f.onChange(ChangedState | ChangedView | ChangedChoice | ChangedSave | ChangedOptions)
}

// Add chooses files and folders and starts reading. They join those chosen before, unless these are the sample: the
// sample's people must never be counted among real ones.
func (f *Flow) Add(paths ...string) {
	if len(paths) == 0 {
		return
	}
	if f.job.Sample || f.state == Empty {
		f.job.Paths, f.job.Sample = nil, false
	}
	have := map[string]bool{}
	for _, p := range f.job.Paths {
		have[p] = true
	}
	joined := append([]string{}, f.job.Paths...)
	for _, p := range paths {
		if !have[p] {
			have[p] = true
			joined = append(joined, p)
		}
	}
	f.job.Paths = joined
	f.start()
}

// TrySample reads the embedded sample in place of whatever was chosen. Writing it out is quick, but touches the disk, so
// it happens with the work.
func (f *Flow) TrySample() {
	if f.deps.Sample == nil {
		return
	}
	f.job.Paths, f.job.Sample = nil, true
	f.start()
}

// Again reads the same files once more, as they are now.
func (f *Flow) Again() {
	if len(f.job.Paths) == 0 && !f.job.Sample {
		return
	}
	f.start()
}

// Clear forgets the files and the result.
func (f *Flow) Clear() {
	f.stop()
	f.job.Paths, f.job.Sample = nil, false
	f.report, f.real, f.trial, f.books = nil, nil, nil, nil
	f.saveFolder = ""
	f.passwords = nil
	f.choice, f.save = Ref{}, Save{}
	f.forget()
	f.view = View{Filter: FilterAll}
	f.state = Empty
	f.LookForNew()
	f.onChange(ChangedState | ChangedView | ChangedChoice | ChangedSave)
}

// Cancel stops the work and goes back to what was there before it.
func (f *Flow) Cancel() {
	if f.state != Working {
		return
	}
	f.stop()
	if f.report == nil {
		f.job.Paths, f.job.Sample = nil, false
		f.state = Empty
	} else {
		f.job = f.settled
		f.state = Ready
		f.noteSession()
	}
	f.onChange(ChangedState | ChangedOptions)
}

// Back is the Esc key: it undoes the innermost thing.
func (f *Flow) Back() {
	switch {
	case f.state == Working:
		f.Cancel()
	case f.state == SettingsPage:
		f.CloseSettings()
	case f.state == SavePage:
		f.Go(StepResult)
	case f.choice != Ref{}:
		f.Choose(Ref{})
	case f.view.Search != "":
		f.Search("")
	case f.trial != nil:
		f.EndTrial()
	case f.state == Failed:
		f.Clear()
	}
}

func (f *Flow) start() {
	f.stop()
	f.save = Save{}
	f.state, f.undone = Working, ""
	f.deps.offered = false
	f.noteSession()
	f.begin()
	f.onChange(ChangedState | ChangedOptions | ChangedSave)
}

// settle takes the outcome of a finished run.
func (f *Flow) settle(job Job, r *sheets.Report, err error) {
	f.job = job
	if r == nil {
		f.report, f.real, f.trial, f.choice = nil, nil, nil, Ref{}
		f.forget()
		f.trouble = f.troubleOf(err)
		f.state = Failed
		f.onChange(ChangedState | ChangedView | ChangedChoice)
		return
	}
	f.report, f.real, f.trial, f.settled, f.state, f.stale = r, r, nil, job, Ready, false
	f.tries++
	f.books, f.layouts, f.samples, f.layoutAt, f.saveFolder = nil, nil, nil, 0, ""
	if f.doubts() > 0 {
		f.state = Recognising
	}
	f.remember()
	f.headlines, f.years = r.Headline(), severalYears(r)
	f.choice = Ref{}
	f.passwordAsked = false
	f.forget()
	f.chooseAgain()
	if !f.hasTab(f.view.Tab) {
		f.view = View{Filter: FilterAll, Search: f.view.Search}
	}
	if f.view.Tab == "" {
		f.view.Tab = f.Tabs()[0].Tab
	}
	if duty := f.dutyIn(f.view.Tab); duty != f.view.Duty {
		f.view.Duty, f.view.Sort = duty, Sort{}
	}
	f.keepGroup()
	f.showInFold(f.choice)
	f.onChange(ChangedState | ChangedView | ChangedChoice | ChangedOptions)
}
