package flow

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// CanBlank reports whether blank ledgers can be written.
func (f *Flow) CanBlank() bool { return f.deps.Blank != nil }

// WriteBlank writes blank ledgers of every kind into a new folder within dir, on a worker goroutine; done is called on the
// window's goroutine with that folder, or with what went wrong.
func (f *Flow) WriteBlank(dir string, done func(folder string, trouble Trouble)) {
	if f.deps.Blank == nil {
		return
	}
	deps, name, year := f.deps, f.texts.T("blank.folder"), int(f.job.AsOf.Year)
	go func() {
		folder, err := newFolder(dir, name)
		if err == nil {
			_, err = deps.Blank(folder, year)
		}
		deps.Post(func() {
			if err != nil {
				done("", saveTrouble(f.texts, err))
				return
			}
			done(folder, Trouble{})
		})
	}()
}

// newFolder makes a folder of its own: nothing that is there already is touched.
func newFolder(dir, name string) (string, error) {
	for n := 1; ; n++ {
		folder := filepath.Join(dir, name)
		if n > 1 {
			folder += " " + strconv.Itoa(n)
		}
		err := os.Mkdir(folder, 0o755)
		if !errors.Is(err, fs.ErrExist) || n == 1000 {
			return folder, err
		}
	}
}
