package workbook

import (
	"context"
	"errors"
	"path/filepath"
	"syscall"
	"testing"

	"ledgercheck/sheets"
)

const lockedForTest = sharingViolation

// A program may keep a workbook wholly for itself; one that lets others read, as Excel and WPS do, is in nobody's way.
func TestOpenInUseByAnotherProgram(t *testing.T) {
	path, err := filepath.Abs(oneCase)
	if err != nil {
		t.Fatal(err)
	}
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		share uint32
		want  error
	}{{0, sheets.ErrLocked}, {syscall.FILE_SHARE_READ, nil}} {
		h, err := syscall.CreateFile(name, syscall.GENERIC_READ, test.share, nil, syscall.OPEN_EXISTING, syscall.FILE_ATTRIBUTE_NORMAL, 0)
		if err != nil {
			t.Fatal(err)
		}
		f := sheets.File{Name: "a.xlsx", Path: path}
		if _, err := Open(context.Background(), &f, DefaultLimits(), nil); !errors.Is(err, test.want) {
			t.Errorf("shared %d: got %v, want %v", test.share, err, test.want)
		}
		if err := syscall.CloseHandle(h); err != nil {
			t.Fatal(err)
		}
	}
}
