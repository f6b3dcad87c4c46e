package outfile

import (
	"errors"
	"io/fs"

	"ledgercheck/sheets"
)

// explain turns an error of the operating system into a *sheets.FileError with a kind that can be told to a user.
func explain(path string, err error) error {
	var known *sheets.FileError
	if errors.As(err, &known) {
		return known
	}
	kind := ErrWrite
	switch {
	case isNoSpace(err):
		kind = sheets.ErrNoSpace
	case isLocked(err):
		kind = sheets.ErrLocked
	case isBadName(err):
		kind = ErrName
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		kind = sheets.ErrPermission
	case errors.Is(err, fs.ErrNotExist):
		kind = sheets.ErrMissing
	}
	return &sheets.FileError{Path: path, Kind: kind, Err: err}
}
