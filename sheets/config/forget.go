package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
)

// own is the program's folder within the user's folders for settings and for what can be made again.
const own = "ledgercheck"

// Remembered is where the program keeps what it remembers: the user's own folders, never the office's (Folder), which is
// only read. It is empty where the system names none.
func Remembered() []string {
	var out []string
	for _, place := range []func() (string, error){os.UserConfigDir, os.UserCacheDir} {
		if dir, err := place(); err == nil {
			// The window's library keeps a folder of its own for each program.
			out = append(out, filepath.Join(dir, own), filepath.Join(dir, "fyne", own))
		}
	}
	return out
}

// Records lists every file in the folders, sorted: what Forget would delete.
func Records(dirs []string) ([]string, error) {
	var out []string
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			if err == nil && !d.IsDir() {
				out = append(out, name)
			}
			return err
		})
		if err != nil {
			return out, err
		}
	}
	sort.Strings(out)
	return out, nil
}

// Forget deletes the folders with all that is in them: settings of the window, what was learnt of ledgers, answers, traces
// of files that were chosen. A link in them is deleted, not what it points to. What could not be deleted is in the error.
func Forget(dirs []string) error {
	var all []error
	for _, dir := range dirs {
		all = append(all, os.RemoveAll(dir))
	}
	return errors.Join(all...)
}
