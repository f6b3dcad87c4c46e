package flow

import (
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

// progressEvery is how often the window hears of progress: often enough to look alive, too seldom to slow it down.
const progressEvery = 80 * time.Millisecond

// run is one piece of work under way. Its number tells a late answer of a cancelled run from the one waited for.
type run struct {
	number   int
	cancel   context.CancelFunc
	progress audit.Progress
	read     []FileLine // what was read so far, the newest last
}

// errSample marks a sample that could not be written.
var errSample = errors.New("sample not written")

// Progress gives how far the work is.
func (f *Flow) Progress() audit.Progress { return f.run.progress }

// Read gives what became of the files that are read so far, the newest last: the first results, while the rest is still
// being read.
func (f *Flow) Read() []FileLine { return f.run.read }

func (f *Flow) readLine(r *audit.FileRead) FileLine {
	t := f.texts
	line := FileLine{Name: lastPart(r.Name), Mark: FileRead}
	switch {
	case r.Lost:
		line.Mark, line.State = FileLost, t.T("file.unread")
	case len(r.Kinds) == 0:
		line.Mark, line.State = FileLook, t.T("file.noledger")
	default:
		kinds := make([]string, len(r.Kinds))
		for i, k := range r.Kinds {
			kinds[i] = k.Words().In(f.Lang())
		}
		line.State = t.T("evidence.kindline", "kind", strings.Join(kinds, t.T("duty.join")), "n", r.Records)
	}
	return line
}

// stop cancels the work under way. Nothing is waited for: whatever it still says is no longer listened to, so that the
// window is free at once even where a single file takes long.
func (f *Flow) stop() {
	f.run.number++
	if f.run.cancel != nil {
		f.run.cancel()
		f.run.cancel = nil
	}
}

// begin starts the work on another goroutine.
func (f *Flow) begin() {
	ctx, cancel := context.WithCancel(context.Background())
	f.run.cancel = cancel
	f.run.progress, f.run.read = audit.Progress{Stage: audit.StageList}, nil
	number, job, deps, options := f.run.number, f.job, f.deps, f.base
	options.Passwords, options.Answers, options.RosterName = f.passwords, clone(f.answers), f.rosterName()
	said := &mailbox{post: deps.Post, deliver: func(p audit.Progress, read []*audit.FileRead) {
		if f.run.number == number {
			f.run.progress = p
			for _, r := range read {
				f.run.read = append(f.run.read, f.readLine(r))
			}
			f.onChange(ChangedProgress)
		}
	}}
	go func() {
		r, err := perform(ctx, deps, options, &job, said.put)
		deps.Post(func() {
			cancel()
			if f.run.number != number {
				return
			}
			f.run.cancel = nil
			f.run.number++ // progress that is still in the mailbox belongs to the past
			f.settle(job, r, err)
		})
	}()
}

// perform runs on a worker goroutine. A panic in the engine becomes an error: the clerk's window and the answers in it
// stay.
func perform(ctx context.Context, deps Deps, o audit.Options, job *Job, said func(audit.Progress)) (r *sheets.Report, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, panicked(p)
		}
	}()
	if job.Sample && len(job.Paths) == 0 {
		dir, err := deps.Sample()
		if err != nil {
			return nil, errors.Join(errSample, err)
		}
		job.Paths = []string{dir}
	}
	o.Paths, o.AsOf, o.From, o.To, o.OnStep = job.Paths, job.AsOf, job.From, job.To, said
	return deps.Check(ctx, o)
}

// mailbox hands the newest progress to the window's goroutine, at most one message at a time and not too often.
type mailbox struct {
	post    func(func())
	deliver func(audit.Progress, []*audit.FileRead)

	mu      sync.Mutex
	newest  audit.Progress
	read    []*audit.FileRead // not delivered yet
	waiting bool              // a message is on its way
	last    time.Time         // when the last one was sent
}

func (m *mailbox) put(p audit.Progress) {
	m.mu.Lock()
	m.newest = p
	if p.Read != nil {
		m.read = append(m.read, p.Read)
	}
	due := !m.waiting && time.Since(m.last) >= progressEvery
	if due {
		m.waiting, m.last = true, time.Now()
	}
	m.mu.Unlock()
	if !due {
		return
	}
	m.post(func() {
		m.mu.Lock()
		p, read := m.newest, m.read
		m.waiting, m.read = false, nil
		m.mu.Unlock()
		m.deliver(p, read)
	})
}
