package keep

import (
	"slices"
	"time"
)

const (
	worksFile   = "works.json"
	sessionFile = "session.json"
	mostWorks   = 6
)

// Work is something that was checked before: its files and folders, and the files that were there then.
type Work struct {
	Paths  []string          `json:"paths"`
	Period string            `json:"period,omitempty"` // "2021-01/2021-03"
	At     time.Time         `json:"at"`
	Known  map[string]string `json:"known,omitempty"` // path of each file -> its size and time, to tell what is new
}

// Works gives the earlier works, the newest first.
func (f Folder) Works() []Work {
	var list []Work
	if !f.Load(worksFile, &list) {
		return nil
	}
	return list
}

// Remember puts a work in front of the earlier ones; one of the same paths is replaced.
func (f Folder) Remember(w Work) error {
	list := slices.DeleteFunc(f.Works(), func(old Work) bool { return slices.Equal(old.Paths, w.Paths) })
	list = append([]Work{w}, list...)
	return f.Save(worksFile, list[:min(len(list), mostWorks)])
}

// Forget takes a work off the list. The files stay as they are.
func (f Folder) Forget(paths []string) error {
	return f.Save(worksFile, slices.DeleteFunc(f.Works(), func(old Work) bool { return slices.Equal(old.Paths, paths) }))
}

// Session is the work that is open: it is written as the work goes on and marked closed when the window is closed, so
// that one that ended otherwise can be offered again.
type Session struct {
	Paths  []string `json:"paths"`
	AsOf   string   `json:"asOf"`
	From   string   `json:"from,omitempty"`
	To     string   `json:"to,omitempty"`
	Closed bool     `json:"closed"`
}

// Interrupted gives the session that did not end in good order; ok is false where there is none.
func (f Folder) Interrupted() (s Session, ok bool) {
	ok = f.Load(sessionFile, &s)
	return s, ok && !s.Closed && len(s.Paths) > 0
}

// Begin notes the work that is open.
func (f Folder) Begin(s Session) error { return f.Save(sessionFile, s) }

// End notes that the work was closed in good order.
func (f Folder) End() error {
	var s Session
	if f == "" || !f.Load(sessionFile, &s) || s.Closed {
		return nil
	}
	s.Closed = true
	return f.Save(sessionFile, s)
}
