package remember

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/pelletier/go-toml/v2"

	"ledgercheck/sheets"
)

// Columns is what was decided about columns, layout by layout: a file of the form of --mapping, so that a clerk's memory can
// be handed to the command line. It may be used by several goroutines.
type Columns struct {
	path    string
	mu      sync.Mutex
	layouts []sheets.MappedLayout
}

type columnsFile struct {
	Layouts []sheets.MappedLayout `toml:"layout"`
}

const columnsHead = "# 台账核对记住的各列（可以交给 check --mapping）\n# What ledgercheck remembers of columns (it can be given to check --mapping)\n"

// OpenColumns reads a memory. A file that is not there is an empty memory; the error is that of the system, or an *Error
// where the file is not what it should be.
func OpenColumns(path string) (*Columns, error) {
	c := &Columns{path: path}
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return nil, err
	}
	var file columnsFile
	if err := decode(path, raw, &file); err != nil {
		return nil, err
	}
	c.layouts = file.Layouts
	return c, nil
}

// Path is the memory's file, which may not be there yet: audit.Options.Remembered.
func (c *Columns) Path() string { return c.path }

// Layouts gives what is remembered, the oldest first.
func (c *Columns) Layouts() []sheets.MappedLayout {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := slices.Clone(c.layouts)
	for i := range out {
		out[i].Columns, out[i].Units = maps.Clone(out[i].Columns), maps.Clone(out[i].Units)
	}
	return out
}

// Put remembers an answer, laid over what is remembered of the same layout, and writes the file. Where it cannot be written
// nothing is remembered, and the error is that of outfile.Write.
func (c *Columns) Put(l sheets.MappedLayout) error {
	return c.change(func(list []sheets.MappedLayout) []sheets.MappedLayout {
		i := index(list, l.Header)
		if i < 0 {
			l.Columns, l.Units = maps.Clone(l.Columns), maps.Clone(l.Units)
			return append(list, l)
		}
		have := &list[i]
		if l.Kind != "" {
			have.Kind = l.Kind
		}
		have.Columns, have.Units = over(have.Columns, l.Columns), over(have.Units, l.Units)
		return list
	})
}

// Delete forgets a layout, and writes the file.
func (c *Columns) Delete(header string) error {
	return c.change(func(list []sheets.MappedLayout) []sheets.MappedLayout {
		return slices.DeleteFunc(list, func(l sheets.MappedLayout) bool { return sameHeader(l.Header, header) })
	})
}

func (c *Columns) change(with func([]sheets.MappedLayout) []sheets.MappedLayout) error {
	list := with(c.Layouts())
	c.mu.Lock()
	defer c.mu.Unlock()
	var b bytes.Buffer
	b.WriteString(columnsHead)
	if err := toml.NewEncoder(&b).Encode(columnsFile{list}); err != nil {
		return err
	}
	err := write(c.path, b.Bytes(), func(path string) error { _, err := OpenColumns(path); return err })
	if err == nil {
		c.layouts = list
	}
	return err
}

func index(list []sheets.MappedLayout, header string) int {
	return slices.IndexFunc(list, func(l sheets.MappedLayout) bool { return sameHeader(l.Header, header) })
}

// sameHeader compares fingerprints; blanks are those of whoever wrote the file by hand.
func sameHeader(a, b string) bool {
	return strings.Join(strings.Fields(a), "") == strings.Join(strings.Fields(b), "")
}

// over lays later decisions over earlier ones.
func over(have, more map[string]string) map[string]string {
	if len(have)+len(more) == 0 {
		return nil
	}
	out := maps.Clone(have)
	if out == nil {
		out = map[string]string{}
	}
	maps.Copy(out, more)
	return out
}
