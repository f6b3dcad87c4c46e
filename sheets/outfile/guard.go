package outfile

import (
	"errors"
	"os"
	"path/filepath"

	"ledgercheck/sheets"
)

// ErrIsInput is the kind of a *sheets.FileError where the target is one of the files that were read.
var ErrIsInput = errors.New("this file was read as an input and is never overwritten")

// Guard refuses a target that is one of the inputs, however it is spelled: by another path, through a link, or in
// other letters where the file system does not tell case apart. The error is a *sheets.FileError of kind ErrIsInput.
func Guard(path string, inputs []string) error {
	abs := absolute(path)
	info, statErr := os.Stat(path)
	for _, in := range inputs {
		same := absolute(in) == abs
		if !same && statErr == nil {
			if other, err := os.Stat(in); err == nil {
				same = os.SameFile(info, other)
			}
		}
		if same {
			return &sheets.FileError{Path: path, Kind: ErrIsInput}
		}
	}
	return nil
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return filepath.Clean(path)
}
