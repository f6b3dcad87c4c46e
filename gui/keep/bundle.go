package keep

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"ledgercheck/sheets/outfile"
)

// ErrNotBundle is returned for a file that is no export of settings.
var ErrNotBundle = errors.New("not an export of settings")

// bundleMark is the first entry of an export and tells it from other zip files.
const bundleMark = "ledgercheck-settings"

// portable says which files are worth taking to another computer: not the list of works, whose paths mean nothing there,
// nor the session.
func portable(name string) bool {
	switch name {
	case worksFile, sessionFile:
		return false
	}
	ext := filepath.Ext(name)
	return ext == ".json" || ext == ".toml" || ext == ".csv"
}

// Export writes all settings into one file.
func (f Folder) Export(path string) error {
	entries, err := os.ReadDir(string(f))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return outfile.Write(path, func(w io.Writer) error {
		z := zip.NewWriter(w)
		mark, err := z.Create(bundleMark)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(mark, "1\n"); err != nil {
			return err
		}
		for _, e := range entries {
			if !e.Type().IsRegular() || !portable(e.Name()) {
				continue
			}
			raw, err := f.Read(e.Name())
			if err != nil {
				return err
			}
			entry, err := z.Create(e.Name())
			if err != nil {
				return err
			}
			if _, err := entry.Write(raw); err != nil {
				return err
			}
		}
		return z.Close()
	}, func(tmp string) error { _, err := unpack(tmp); return err })
}

// Import replaces the settings by those of an export. check sees every file before any is written; its error, or that of
// a file that is no export, leaves everything as it is.
func (f Folder) Import(path string, check func(name string, raw []byte) error) error {
	files, err := unpack(path)
	if err != nil {
		return err
	}
	names := make([]string, 0, len(files))
	for name, raw := range files {
		names = append(names, name)
		if check != nil {
			if err := check(name, raw); err != nil {
				return err
			}
		}
	}
	sort.Strings(names)
	for _, name := range names {
		if err := f.Write(name, files[name]); err != nil {
			return err
		}
	}
	return nil
}

// unpack reads an export within limits. Names with folders in them are refused: they could lead out of the folder.
func unpack(path string) (map[string][]byte, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotBundle, err)
	}
	defer z.Close()
	if len(z.File) == 0 || z.File[0].Name != bundleMark || len(z.File) > 64 {
		return nil, ErrNotBundle
	}
	out := map[string][]byte{}
	for _, e := range z.File[1:] {
		if strings.ContainsAny(e.Name, `/\:`) || !portable(e.Name) {
			return nil, fmt.Errorf("%w: %q", ErrNotBundle, e.Name)
		}
		r, err := e.Open()
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNotBundle, err)
		}
		raw, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
		r.Close()
		if err != nil || len(raw) > mostBytes {
			return nil, fmt.Errorf("%w: %q", ErrNotBundle, e.Name)
		}
		out[e.Name] = raw
	}
	return out, nil
}
