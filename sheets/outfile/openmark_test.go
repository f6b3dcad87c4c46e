package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
)

// A workbook that Excel, WPS or LibreOffice has open is not replaced, and another name is free.
func TestOpenElsewhere(t *testing.T) {
	for _, mark := range []string{"~$汇总.xlsx", ".~lock.汇总.xlsx#", ".~汇总.xlsx"} {
		dir := t.TempDir()
		path := filepath.Join(dir, "汇总.xlsx")
		for _, name := range []string{path, filepath.Join(dir, mark), filepath.Join(dir, "汇总(2).xlsx")} {
			if err := os.WriteFile(name, []byte("old"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		err := Write(path, content("new"), nil)
		var fe *sheets.FileError
		if !errors.As(err, &fe) || !errors.Is(err, sheets.ErrLocked) || read(t, path) != "old" {
			t.Errorf("%s: %v, the file holds %q", mark, err, read(t, path))
		}
		other := Another(path)
		if filepath.Base(other) != "汇总(3).xlsx" {
			t.Errorf("another name: %s", other)
		}
		if err := Write(other, content("new"), nil); err != nil || read(t, other) != "new" {
			t.Errorf("%s: %v", other, err)
		}
		if err := os.Remove(filepath.Join(dir, mark)); err != nil {
			t.Fatal(err)
		}
		if err := Write(path, content("new"), nil); err != nil || read(t, path) != "new" {
			t.Errorf("after it was closed: %v", err)
		}
	}
}
