package flow

import (
	"context"

	"ledgercheck/sheets"
)

// keptBooks is how many files are kept open beside the report, to show pieces of them.
const keptBooks = 3

// bookSize bounds the files of which pieces are shown: a larger one takes too much room for a few cells.
const bookSize = 30 << 20

// book is a file opened to show pieces of it; nil sheets mean that it is still being read, or could not be.
type book struct {
	name   string
	sheets []*sheets.Sheet
}

// sheetOf gives a sheet of a file of the report, or nil where it is not there yet: it is then being fetched, and
// ChangedChoice says when it came.
func (f *Flow) sheetOf(file, name string) *sheets.Sheet {
	for _, b := range f.books {
		if b.name == file {
			for _, s := range b.sheets {
				if s.Name == name {
					return s
				}
			}
			return nil
		}
	}
	f.fetch(file)
	return nil
}

func (f *Flow) fetch(name string) {
	if f.deps.Look == nil || f.report == nil {
		return
	}
	var file sheets.File
	for i := range f.report.Files {
		if f.report.Files[i].Name == name {
			file = f.report.Files[i]
		}
	}
	if file.Path == "" || file.Size > bookSize {
		return
	}
	b := &book{name: name}
	if f.books = append(f.books, b); len(f.books) > keptBooks {
		f.books = f.books[1:]
	}
	deps, passwords := f.deps, f.passwords
	go func() {
		list, err := look(deps, file, passwords)
		if err != nil { // the evidence is complete without the picture
			return
		}
		deps.Post(func() {
			b.sheets = list
			f.onChange(ChangedChoice)
		})
	}()
}

// look opens a file on a worker goroutine; whatever goes wrong costs the picture and nothing else.
func look(deps Deps, file sheets.File, passwords []string) (list []*sheets.Sheet, err error) {
	defer func() {
		if p := recover(); p != nil {
			list, err = nil, panicked(p)
		}
	}()
	return deps.Look(context.Background(), file, passwords)
}
