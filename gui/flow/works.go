package flow

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"ledgercheck/gui/keep"
	"ledgercheck/sheets"
)

// Card is an earlier work as the start shows it.
type Card struct {
	Title  string // 学习台账 · 2021年3月
	Detail string // the folder
	News   string // 发现2个新文件; empty: nothing is new
	Gone   bool   // the files are not there any more
	work   keep.Work
}

// Cards gives the earlier works, the newest first.
func (f *Flow) Cards() []Card {
	if f.works == nil {
		f.works = f.deps.Keep.Works()
	}
	out := make([]Card, 0, len(f.works))
	for _, w := range f.works {
		c := Card{Title: f.workTitle(&w), Detail: filepath.Dir(w.Paths[0]), work: w}
		if len(w.Paths) == 1 {
			c.Detail = w.Paths[0]
		}
		if n, ok := f.news[workKey(&w)]; ok {
			c.Gone = n.gone
			c.News = f.newsText(n)
		}
		out = append(out, c)
	}
	return out
}

func workKey(w *keep.Work) string { return strings.Join(w.Paths, "\n") }

func (f *Flow) workTitle(w *keep.Work) string {
	title := filepath.Base(filepath.Clean(w.Paths[0]))
	if ext := filepath.Ext(title); len(ext) > 1 && len(ext) <= 5 {
		title = strings.TrimSuffix(title, ext)
	}
	if len(w.Paths) > 1 {
		title = f.texts.T("work.several", "name", title, "n", len(w.Paths))
	}
	from, to, ok := strings.Cut(w.Period, "/")
	if !ok {
		return title
	}
	a, errA := sheets.ParseMonth(from)
	b, errB := sheets.ParseMonth(to)
	if errA != nil || errB != nil {
		return title
	}
	return title + " · " + rangeText(f.texts, a, b)
}

// OpenCard reads an earlier work again, as its files are now.
func (f *Flow) OpenCard(c Card) {
	f.job.Paths, f.job.Sample = append([]string{}, c.work.Paths...), false
	f.job.From, f.job.To = sheets.Month{}, sheets.Month{}
	f.start()
}

// ForgetCard takes an earlier work off the start. Its files stay.
func (f *Flow) ForgetCard(c Card) {
	if err := f.deps.Keep.Forget(c.work.Paths); err != nil {
		f.keepFailed(err)
		return
	}
	f.works = nil
	f.onChange(ChangedState)
}

// remember notes the work whose report is shown, with the files that are there.
func (f *Flow) remember() {
	if f.settled.Sample || len(f.settled.Paths) == 0 || f.deps.Keep == "" {
		return
	}
	w := keep.Work{Paths: absolute(f.settled.Paths), At: f.deps.Now(), Known: map[string]string{}}
	if !f.real.From.IsZero() {
		w.Period = f.real.From.String() + "/" + f.real.To.String()
	}
	for i := range f.real.Files {
		if p := f.real.Files[i].Path; p != "" {
			w.Known[p] = stamp(p)
		}
	}
	if err := f.deps.Keep.Remember(w); err != nil {
		f.keepFailed(err)
	}
	f.works, f.news = nil, nil
	f.looks++
}

func absolute(paths []string) []string {
	out := make([]string, len(paths))
	for i, p := range paths {
		if a, err := filepath.Abs(p); err == nil {
			p = a
		}
		out[i] = p
	}
	return out
}

// stamp is what tells that a file was changed: its size and time.
func stamp(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%d %d", info.Size(), info.ModTime().UnixNano())
}

// news is what happened to a work's files since it was checked.
type news struct {
	added, changed int
	gone           bool
}

func (f *Flow) newsText(n news) string {
	t := f.texts
	switch {
	case n.gone:
		return t.T("work.gone")
	case n.added > 0 && n.changed > 0:
		return t.T("work.new.both", "n", n.added, "m", n.changed)
	case n.added > 0:
		return t.T("work.new", "n", n.added)
	case n.changed > 0:
		return t.T("work.changed", "n", n.changed)
	}
	return ""
}

// LookForNew looks, on a worker goroutine, what is new in the folders of earlier works. Nothing is run by itself.
func (f *Flow) LookForNew() {
	if f.deps.List == nil {
		return
	}
	f.works = f.deps.Keep.Works()
	f.looks++
	number, works, deps := f.looks, f.works, f.deps
	if len(works) == 0 {
		return
	}
	go func() {
		found := map[string]news{}
		for i := range works {
			found[workKey(&works[i])] = compareWork(deps, &works[i])
		}
		deps.Post(func() {
			if number != f.looks { // looked again meanwhile
				return
			}
			f.news = found
			if f.state == Empty {
				f.onChange(ChangedState)
			}
		})
	}()
}

func compareWork(deps Deps, w *keep.Work) (n news) {
	there := false
	for _, p := range w.Paths {
		if _, err := os.Stat(p); err == nil {
			there = true
		}
	}
	if !there {
		return news{gone: true}
	}
	for _, file := range deps.List(context.Background(), w.Paths) {
		if file.Err != nil {
			continue
		}
		path := file.Path
		old, ok := w.Known[path]
		switch {
		case !ok:
			n.added++
		case old != "" && old != stamp(path):
			n.changed++
		}
	}
	return n
}

// Interrupted gives the title of a work that did not end in good order; ok is false where there is none.
func (f *Flow) Interrupted() (title string, ok bool) {
	if !f.deps.offered {
		return "", false
	}
	w := keep.Work{Paths: f.deps.session.Paths}
	return f.workTitle(&w), true
}

// Resume goes on with the work that did not end in good order.
func (f *Flow) Resume() {
	if !f.deps.offered {
		return
	}
	s := f.deps.session
	f.deps.offered = false
	f.job.Paths, f.job.Sample = append([]string{}, s.Paths...), false
	if d, err := sheets.ParseDate(s.AsOf); err == nil {
		f.job.AsOf = d
	}
	f.job.From, f.job.To = monthOrNone(s.From), monthOrNone(s.To)
	f.start()
}

// DismissInterrupted takes the offer away.
func (f *Flow) DismissInterrupted() {
	f.deps.offered = false
	if err := f.deps.Keep.End(); err != nil {
		f.keepFailed(err)
	}
	f.onChange(ChangedState)
}

func monthOrNone(s string) sheets.Month {
	m, err := sheets.ParseMonth(s)
	if err != nil {
		return sheets.Month{}
	}
	return m
}

// noteSession writes down what is open, so that a crash loses nothing.
func (f *Flow) noteSession() {
	if f.job.Sample || len(f.job.Paths) == 0 {
		return
	}
	s := keep.Session{Paths: absolute(f.job.Paths), AsOf: f.job.AsOf.String()}
	if !f.job.From.IsZero() {
		s.From = f.job.From.String()
	}
	if !f.job.To.IsZero() {
		s.To = f.job.To.String()
	}
	if err := f.deps.Keep.Begin(s); err != nil {
		f.keepFailed(err)
	}
}

// Close notes that the window was closed in good order.
func (f *Flow) Close() {
	f.stop()
	f.closeSession()
	if err := f.deps.Keep.End(); err != nil {
		f.keepFailed(err)
	}
}

// keepFailed tells once that nothing can be remembered.
func (f *Flow) keepFailed(err error) {
	if f.told {
		return
	}
	f.told = true
	f.notice = f.SettingsTrouble(string(f.deps.Keep), err)
	f.onChange(ChangedNotice)
}

// Notice gives something that went wrong beside the work, and takes it away.
func (f *Flow) Notice() Trouble {
	t := f.notice
	f.notice = Trouble{}
	return t
}
