package blank

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
	"ledgercheck/sheets/summary/sortedzip"
)

// ErrUnknownKind is what Write fails with for a kind that has no blank ledger.
var ErrUnknownKind = errors.New("there is no blank ledger of this kind")

// Kinds lists the kinds that have a blank ledger, the roster first, in the order in which an office would keep them.
func Kinds(data fs.FS) ([]sheets.Kind, error) {
	d, err := load(data)
	if err != nil {
		return nil, err
	}
	var out []sheets.Kind
	for i := range d.list {
		out = append(out, d.list[i].Kind)
	}
	return out, nil
}

// Write writes a blank ledger of each kind (all for none) for a year into a folder, which it makes, and gives their paths.
// A file that is there already stays as it is and is an error of kind fs.ErrExist: it may be somebody's ledger; then nothing is written at all.
func Write(dir string, kinds []sheets.Kind, year int, data fs.FS) ([]string, error) {
	d, err := load(data)
	if err != nil {
		return nil, err
	}
	st, err := loadLooks(data)
	if err != nil {
		return nil, err
	}
	var chosen []*design
	for _, k := range kinds {
		i := slices.IndexFunc(d.list, func(one design) bool { return one.Kind == k })
		if i < 0 {
			return nil, fmt.Errorf("%w: %s", ErrUnknownKind, k)
		}
		if !slices.Contains(chosen, &d.list[i]) {
			chosen = append(chosen, &d.list[i])
		}
	}
	if len(kinds) == 0 {
		for i := range d.list {
			chosen = append(chosen, &d.list[i])
		}
	}
	var paths []string
	for _, one := range chosen {
		path := filepath.Join(dir, one.fileName())
		if _, err := os.Lstat(path); err == nil {
			return nil, &sheets.FileError{Path: path, Kind: fs.ErrExist}
		}
		paths = append(paths, path)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	for i, one := range chosen {
		w := writer{designs: d, looks: st, design: one, year: year}
		if err := outfile.Write(paths[i], w.write, verify(one)); err != nil {
			return paths[:i], err
		}
	}
	return paths, nil
}

// fileName is the kind's Chinese name, by which an office knows it.
func (d *design) fileName() string { return d.Kind.Words().Zh + ".xlsx" }

// writer makes one workbook.
type writer struct {
	*designs
	looks  *looks
	design *design
	year   int
	file   *excelize.File
	styles map[styleKey]int
}

func (w *writer) write(to io.Writer) error {
	w.file, w.styles = excelize.NewFile(), map[styleKey]int{}
	defer w.file.Close()
	w.file.SetZipWriter(func(to io.Writer) excelize.ZipWriter { return sortedzip.New(to) })
	for i := range w.design.Sheet {
		s := &w.design.Sheet[i]
		if i == 0 {
			if err := w.file.SetSheetName("Sheet1", s.Name); err != nil {
				return err
			}
		} else if _, err := w.file.NewSheet(s.Name); err != nil {
			return err
		}
		if err := (&sheetWriter{writer: w, sheet: s}).write(); err != nil {
			return fmt.Errorf("%s: %w", s.Name, err)
		}
	}
	// Dated by the year, so that the same year gives the same bytes and nothing of the machine or the user gets in.
	made := time.Date(w.year, 1, 1, 0, 0, 0, 0, time.UTC).Format(time.RFC3339)
	if err := w.file.SetDocProps(&excelize.DocProperties{
		Title: w.words(w.design.Sheet[0].Title, w.year), Creator: "ledgercheck", LastModifiedBy: "ledgercheck", Created: made, Modified: made,
	}); err != nil {
		return err
	}
	return w.file.Write(to)
}

// verify opens the finished workbook again and compares its sheets and headers.
func verify(d *design) func(path string) error {
	return func(path string) error {
		f, err := excelize.OpenFile(path)
		if err != nil {
			return err
		}
		defer f.Close()
		for i := range d.Sheet {
			s := &d.Sheet[i]
			for k, c := range s.Column {
				got, err := f.GetCellValue(s.Name, at(k, headerRow))
				if err != nil {
					return err
				}
				if got != c.Header {
					return fmt.Errorf("sheet %s: header %q, want %q", s.Name, got, c.Header)
				}
			}
		}
		return nil
	}
}
