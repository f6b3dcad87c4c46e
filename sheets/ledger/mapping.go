package ledger

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// Mapping is what somebody decided by hand about the columns of layouts: --mapping on the command line, and what the
// window remembers. A layout is told by its header, so one decision serves every file that looks alike.
type Mapping struct {
	Layouts []sheets.MappedLayout `toml:"layout"`
}

// MappingError says what is wrong with a mapping file, in both languages.
type MappingError struct {
	File string // with ":line" where it is known
	What sheets.Words
}

// Error gives the English text.
func (e *MappingError) Error() string { return e.In(sheets.English) }

// In gives the text in a language, the file in front.
func (e *MappingError) In(lang sheets.Lang) string { return e.File + ": " + e.What.In(lang) }

func wrong(zh, en string, args ...any) *MappingError {
	return &MappingError{What: sheets.Words{Zh: fmt.Sprintf(zh, args...), En: fmt.Sprintf(en, args...)}}
}

// LoadMapping reads a mapping file and checks it against the known kinds. An unknown key, kind, field or unit is an
// error that names the file and what is wrong.
func (k *Kinds) LoadMapping(path string) (*Mapping, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return k.parseMapping(path, raw)
}

func (k *Kinds) parseMapping(path string, raw []byte) (*Mapping, error) {
	var m Mapping
	d := toml.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return nil, notTOML(path, err)
	}
	for i := range m.Layouts {
		if e := k.checkMapping(&m.Layouts[i]); e != nil {
			e.File = fmt.Sprintf("%s [layout %d]", path, i+1)
			return nil, e
		}
	}
	return &m, nil
}

// notTOML says where a file is not what the decoder expects.
func notTOML(path string, err error) *MappingError {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		line, _ := strict.Errors[0].Position()
		e := wrong("没有“%s”这个键", "unknown key %q", strings.Join(strict.Errors[0].Key(), "."))
		e.File = fmt.Sprintf("%s:%d", path, line)
		return e
	}
	e := wrong("写法不对：%v", "not as it should be written: %v", err)
	e.File = path
	var bad *toml.DecodeError
	if errors.As(err, &bad) {
		line, _ := bad.Position()
		e.File = fmt.Sprintf("%s:%d", path, line)
	}
	return e
}

func (k *Kinds) checkMapping(l *sheets.MappedLayout) *MappingError {
	if strings.TrimSpace(l.Header) == "" {
		return wrong("没有写 header（表头）", "header is missing")
	}
	kinds := k.kinds
	if l.Kind != "" && l.Kind != sheets.Unrecognised {
		kinds = nil
		for i, known := range k.kinds {
			if known.ID == l.Kind {
				kinds = k.kinds[i : i+1]
			}
		}
		if kinds == nil {
			return wrong("没有“%s”这种台账", "unknown kind %q", l.Kind)
		}
	}
	for column, id := range l.Columns {
		if id == "-" {
			continue
		}
		known := false
		for _, kind := range kinds {
			known = known || kind.byID[sheets.FieldOf(id)] != nil
		}
		if !known {
			return wrong("“%s”列：没有“%s”这种内容", "column %q: unknown field %q", column, id)
		}
	}
	for column, unit := range l.Units {
		if _, ok := units[grammar.Fold(unit)]; !ok {
			return wrong("“%s”列：不认识单位“%s”", "column %q: unknown unit %q", column, unit)
		}
	}
	return nil
}

// knowing gives the kinds with the header words of a mapping added, so that a header of nothing else is found as one.
func (k *Kinds) knowing(m *Mapping) *Kinds {
	if m == nil || len(m.Layouts) == 0 {
		return k
	}
	more := *k
	more.vocab = maps.Clone(k.vocab)
	for _, l := range m.Layouts {
		for _, word := range strings.Split(l.Header, "|") {
			for _, level := range strings.Split(word, "-") {
				if text, _, _ := headText(level); text != "" {
					more.vocab[text] = true
				}
			}
		}
	}
	return &more
}

// headerLine gives the header words of a layout as one line, which tells layouts apart.
func headerLine(cols []column) string {
	var parts []string
	for i := range cols {
		if key := cols[i].key(); key != "" {
			parts = append(parts, key)
		}
	}
	return strings.Join(parts, "|")
}

// sameHeader compares header lines as they are written by hand: spaces, width and brackets do not matter.
func sameHeader(line, written string) bool {
	parts := strings.Split(written, "|")
	var kept []string
	for _, p := range parts {
		if text, _, _ := headText(p); text != "" {
			kept = append(kept, text)
		}
	}
	return line == strings.Join(kept, "|")
}

// With gives a mapping of both; where they decide the same, later does. Either may be nil.
func (m *Mapping) With(later *Mapping) *Mapping {
	switch {
	case later == nil:
		return m
	case m == nil:
		return later
	}
	return &Mapping{Layouts: append(append([]sheets.MappedLayout{}, m.Layouts...), later.Layouts...)}
}

// apply writes the decisions for a header onto its columns and gives the kind that was decided, empty for none. Of several
// decisions on one column, or on the kind, the last counts.
func (m *Mapping) apply(cols []column) (kind sheets.Kind) {
	if m == nil {
		return ""
	}
	line := headerLine(cols)
	for i := range m.Layouts {
		l := &m.Layouts[i]
		if !sameHeader(line, l.Header) {
			continue
		}
		if l.Kind != "" {
			kind = l.Kind
		}
		for j := range cols {
			c := &cols[j]
			if id, ok := pick(l.Columns, c); ok {
				c.decided = id
			}
			if unit, ok := pick(l.Units, c); ok {
				c.unit = units[grammar.Fold(unit)]
			}
		}
	}
	return kind
}

// pick looks a column up by its letter, then by its header.
func pick(decisions map[string]string, c *column) (string, bool) {
	if v, ok := decisions[sheets.ColumnName(c.col)]; ok {
		return v, true
	}
	for name, v := range decisions {
		if text, _, _ := headText(name); text == c.key() || text == c.leaf() {
			return v, true
		}
	}
	return "", false
}
