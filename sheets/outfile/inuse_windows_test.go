package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"ledgercheck/sheets"
)

// Excel and WPS open a workbook so that nobody else may write to it or take its place.
func TestInUseByAnotherProgram(t *testing.T) {
	path := filepath.Join(t.TempDir(), "汇总.xlsx")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, syscall.FILE_SHARE_READ, nil, syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		t.Fatal(err)
	}
	err = Write(path, content("new"), nil)
	if !errors.Is(err, sheets.ErrLocked) {
		t.Errorf("got %v, want kind %q", err, sheets.ErrLocked)
	}
	if err := syscall.CloseHandle(h); err != nil {
		t.Fatal(err)
	}
	if got := names(t, filepath.Dir(path)); got != "汇总.xlsx" || read(t, path) != "old" {
		t.Errorf("folder holds %q, the file %q", got, read(t, path))
	}
	if err := Write(path, content("new"), nil); err != nil || read(t, path) != "new" {
		t.Errorf("after it was closed: %v", err)
	}
}
