package sheets

import "errors"

// What can be wrong with a file as a whole. Compare with errors.Is; FileError wraps one of them.
var (
	ErrLocked      = errors.New("in use by another program")
	ErrEncrypted   = errors.New("protected by a password")
	ErrDamaged     = errors.New("damaged")
	ErrNotWorkbook = errors.New("not a workbook")
	ErrUnsupported = errors.New("a format that is not read")
	ErrTooLarge    = errors.New("larger than the limits")
	ErrPermission  = errors.New("no permission")
	ErrMissing     = errors.New("no such file")
	ErrNoLedger    = errors.New("no ledger found")
	ErrNoSpace     = errors.New("no space left")
	ErrUnreadable  = errors.New("cannot be read") // the system says why: a broken disk, a lost network drive
)

// FileError says that work on a file cannot go on. Kind is one of the sentinels above; Sheet is empty where the whole
// file is meant; Row is the last row that was read, where a sheet was cut; Err is the cause and may be nil.
type FileError struct {
	Path  string
	Sheet string
	Row   int
	Kind  error
	Err   error
}

// Error gives a technical line, for logs and tests; users see the catalogue's text.
func (e *FileError) Error() string {
	s := e.Path
	if e.Sheet != "" {
		s += " (" + e.Sheet + ")"
	}
	s += ": " + e.Kind.Error()
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap gives the sentinel and the cause.
func (e *FileError) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Err}
}
