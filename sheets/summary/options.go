package summary

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// Options say how a summary is written.
type Options struct {
	Lang   sheets.Lang // Chinese where it is empty
	Data   fs.FS       // templates; summary/*.toml is read
	Inputs []string    // paths of the files that were read: none of them is ever overwritten
	// HasFont tells whether a font is installed; nil: the first choice of templates/summary/style.toml is named in the
	// workbook, and a program that lacks it takes another.
	HasFont func(name string) bool
	// Form is the path of an office's own workbook with placeholders, which is filled instead of the standard tables; empty:
	// the office has none.
	Form string
}

// ErrNoDate is returned for a report without a cut-off date (统计截止日期): a summary is dated by it.
var ErrNoDate = errors.New("summary: the report has no cut-off date")

// Write writes the summary workbook of a report beside path, opens and checks it, and only then puts it there; the file
// that was there before survives any failure. The error is a *sheets.FileError where the file is the trouble (see
// outfile.Write and outfile.Guard), else one of the data in templates/summary.
func Write(path string, r *sheets.Report, o Options) error {
	if err := outfile.Guard(path, o.Inputs); err != nil {
		return err
	}
	if o.Form != "" {
		if err := outfile.Guard(path, []string{o.Form}); err != nil {
			return err
		}
	}
	pages, b, err := build(r, o)
	if err != nil {
		return err
	}
	if o.Form != "" {
		f, filler, err := fillForm(o.Form, b, pages, b.s, b.t, o)
		if err != nil {
			return err
		}
		defer f.Close()
		return outfile.Write(path, writeForm(f), func(tmp string) error { return verifyForm(tmp, o.Form, filler) })
	}
	f, err := render(pages, b.s, b.t, o, r.AsOf)
	if err != nil {
		return err
	}
	defer f.Close()
	return outfile.Write(path,
		func(w io.Writer) error { return f.Write(w) },
		func(tmp string) error { return verify(tmp, pages) })
}

// Build makes the workbook in memory. The caller closes it.
func Build(r *sheets.Report, o Options) (*excelize.File, error) {
	pages, b, err := build(r, o)
	if err != nil {
		return nil, err
	}
	return render(pages, b.s, b.t, o, r.AsOf)
}

// build makes the pages in the order of the data.
func build(r *sheets.Report, o Options) ([]*page, *builder, error) {
	if r.AsOf.IsZero() {
		return nil, nil, ErrNoDate
	}
	s, err := loadStyle(o.Data)
	if err != nil {
		return nil, nil, err
	}
	t, err := loadTexts(o.Data)
	if err != nil {
		return nil, nil, err
	}
	if o.Lang == "" {
		o.Lang = sheets.Chinese
	}
	b := newBuilder(r, s, t, o.Lang)
	b.inForm = o.Form != ""
	made := map[string]*page{}
	makers := map[string]func() (*page, error){
		"cover": b.cover, "groups": b.groupPage, "duties": b.duties, "totals": b.totalsPage, "handedIn": b.handedIn,
		"overview": b.overview, "short": b.shortlist, "study": b.study, "households": b.householdPage,
		"check": b.check, "counts": b.countsPage, "basis": b.basis, "sources": b.sources, "evidence": b.evidence,
	}
	// The pages that others lean on come first, whatever their place in the workbook.
	for _, id := range []string{"evidence", "overview", "study", "sources"} {
		if slices.Contains(t.Order, id) {
			if made[id], err = makers[id](); err != nil {
				return nil, nil, err
			}
		}
	}
	b.livingCounts()
	var pages []*page
	seen := map[string]bool{}
	for _, id := range t.Order {
		maker := makers[id]
		if maker == nil || seen[id] {
			return nil, nil, fmt.Errorf("summary/texts.toml: order names %q, which is no sheet or is there twice", id)
		}
		seen[id] = true
		p, early := made[id]
		if !early {
			if p, err = maker(); err != nil {
				return nil, nil, err
			}
		}
		if p != nil {
			pages = append(pages, p)
		}
	}
	if s.Choices.Persons {
		more, err := b.personPages()
		if err != nil {
			return nil, nil, err
		}
		pages = append(pages, more...)
	}
	if len(pages) == 0 {
		return nil, nil, errors.New("summary/texts.toml: order names no sheet that has something to say")
	}
	return pages, b, nil
}
