package config

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// layered is the program's templates with an office's own over them: a file there takes the place of the program's.
type layered struct{ over, under fs.FS }

// growing are the folders of templates in which an office may have files that the program does not know: years of the
// calendar and kinds of ledgers. Anywhere else such a name is a mistake.
var growing = []string{"calendar", "ledgers"}

func overlay(dir string, under fs.FS) (fs.FS, error) {
	over := os.DirFS(dir)
	err := fs.WalkDir(over, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		if _, err := fs.Stat(under, name); err != nil && !(slices.Contains(growing, path.Dir(name)) && path.Ext(name) == ".toml") {
			return &Error{Path: filepath.Join(dir, filepath.FromSlash(name)), Kind: ErrNoTemplate}
		}
		return nil
	})
	if err != nil {
		if own, ok := err.(*Error); ok {
			return nil, own
		}
		return nil, &Error{Path: dir, Err: err}
	}
	return layered{over, under}, nil
}

// Open gives the office's file, else the program's.
func (l layered) Open(name string) (fs.File, error) {
	if info, err := fs.Stat(l.over, name); err == nil && !info.IsDir() {
		return l.over.Open(name)
	}
	return l.under.Open(name)
}

// ReadDir gives the names of both, in order.
func (l layered) ReadDir(name string) ([]fs.DirEntry, error) {
	under, err := fs.ReadDir(l.under, name)
	over, overErr := fs.ReadDir(l.over, name)
	if err != nil && overErr != nil {
		return nil, err
	}
	out := slices.Clone(over)
	for _, e := range under {
		if !slices.ContainsFunc(over, func(o fs.DirEntry) bool { return o.Name() == e.Name() }) {
			out = append(out, e)
		}
	}
	out = slices.DeleteFunc(out, func(e fs.DirEntry) bool { return strings.HasPrefix(e.Name(), ".") })
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}
