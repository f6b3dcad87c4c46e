// Package keep is what the window remembers between two starts: files in one folder of the user's configuration, each
// written beside and renamed, so that it is whole at any moment. Nothing of it is sent anywhere.
package keep

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"ledgercheck/sheets/outfile"
)

// Folder is the configuration folder; the empty Folder remembers nothing.
type Folder string

// Path gives the path of a file in the folder; "" where nothing is remembered.
func (f Folder) Path(name string) string {
	if f == "" {
		return ""
	}
	return filepath.Join(string(f), name)
}

// Has reports whether a file is there.
func (f Folder) Has(name string) bool {
	if f == "" {
		return false
	}
	info, err := os.Stat(f.Path(name))
	return err == nil && info.Mode().IsRegular()
}

// mostBytes bounds what is read: what the window wrote itself is far smaller.
const mostBytes = 16 << 20

// Read gives a file's content; nil where it is not there.
func (f Folder) Read(name string) ([]byte, error) {
	if f == "" {
		return nil, nil
	}
	file, err := os.Open(f.Path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, mostBytes))
}

// Write writes a file, whole or not at all. The folder is made where it is not there, for the user alone.
func (f Folder) Write(name string, raw []byte) error {
	if f == "" {
		return nil
	}
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return err
	}
	return outfile.Write(f.Path(name), func(w io.Writer) error {
		_, err := w.Write(raw)
		return err
	}, nil)
}

// Make makes the folder, for the user alone.
func (f Folder) Make() error {
	if f == "" {
		return nil
	}
	return os.MkdirAll(string(f), 0o700)
}

// Remove takes a file away; one that is not there is no error.
func (f Folder) Remove(name string) error {
	if f == "" {
		return nil
	}
	if err := os.Remove(f.Path(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Load reads a JSON file into v; ok is false where it is not there or cannot be understood, and v may then hold a part.
func (f Folder) Load(name string, v any) (ok bool) {
	raw, err := f.Read(name)
	return err == nil && raw != nil && json.Unmarshal(raw, v) == nil
}

// Save writes v as a JSON file.
func (f Folder) Save(name string, v any) error {
	raw, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return f.Write(name, append(raw, '\n'))
}
