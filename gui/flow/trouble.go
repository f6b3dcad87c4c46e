package flow

import (
	"errors"
	"fmt"
	"os"

	"ledgercheck/sheets"
)

// Trouble is something that did not work, as the clerk reads it: what happened, what to do, and the technical line for
// whoever helps.
type Trouble struct{ What, Remedy, Detail string }

// IsZero reports whether nothing went wrong.
func (t Trouble) IsZero() bool { return t == Trouble{} }

type panicError struct{ value any }

func panicked(v any) error { return panicError{v} }

func (p panicError) Error() string { return fmt.Sprintf("internal error: %v", p.value) }

// fileKinds gives the key of the text for each thing that can be wrong with a file.
var fileKinds = []struct {
	kind error
	key  string
}{
	{sheets.ErrLocked, "locked"},
	{sheets.ErrEncrypted, "encrypted"},
	{sheets.ErrDamaged, "damaged"},
	{sheets.ErrNotWorkbook, "notworkbook"},
	{sheets.ErrUnsupported, "unsupported"},
	{sheets.ErrTooLarge, "toolarge"},
	{sheets.ErrPermission, "permission"},
	{sheets.ErrMissing, "missing"},
}

// fileTrouble says why a file was not read.
func (f *Flow) fileTrouble(err error) Trouble {
	key := "file.err.other"
	for _, k := range fileKinds {
		if errors.Is(err, k.kind) {
			key = "file.err." + k.key
			break
		}
	}
	return Trouble{f.texts.T(key), f.texts.T(key + ".fix"), err.Error()}
}

// troubleOf says why a run gave no report.
func (f *Flow) troubleOf(err error) Trouble {
	key, detail := "fail.generic", ""
	var file *sheets.FileError
	switch {
	case err == nil:
	case errors.Is(err, errSample):
		key, detail = "fail.sample", err.Error()
	case errors.Is(err, sheets.ErrNoLedger):
		key = "fail.noledger"
	case errors.As(err, &file):
		return f.fileTrouble(err)
	default:
		detail = err.Error()
	}
	return Trouble{f.texts.T(key), f.texts.T(key + ".fix"), detail}
}

// Trouble texts that the window itself needs.

// OpenTrouble says that no program opened a path.
func (f *Flow) OpenTrouble(path string, err error) Trouble {
	if info, e := os.Stat(path); e == nil && info.IsDir() {
		return Trouble{f.texts.T("fail.openfolder", "path", path), f.texts.T("fail.openfolder.fix"), err.Error()}
	}
	return Trouble{f.texts.T("fail.open", "path", path), f.texts.T("fail.open.fix"), err.Error()}
}

// SettingsTrouble says that the settings could not be written to a path.
func (f *Flow) SettingsTrouble(path string, err error) Trouble {
	return Trouble{f.texts.T("fail.settings"), f.texts.T("fail.settings.fix", "path", path), err.Error()}
}

// ManualTrouble says that the manual did not open; where it was written it can be opened by hand.
func (f *Flow) ManualTrouble(path string, err error) Trouble {
	return Trouble{f.texts.T("fail.manual"), f.texts.T("fail.manual.fix", "path", path), err.Error()}
}

// DialogTrouble says that the system's file dialog failed.
func (f *Flow) DialogTrouble(err error) Trouble {
	return Trouble{f.texts.T("fail.dialog"), f.texts.T("fail.dialog.fix"), err.Error()}
}
