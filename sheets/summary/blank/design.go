package blank

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"ledgercheck/sheets"
)

// Example is the word in the remark of an example row, by which it is told from a record.
const remarkOfExample = "{mark}"

// design is one file of templates/blank.
type design struct {
	Kind  sheets.Kind
	Order int
	Sheet []sheet
}

// sheet is one sheet of a blank ledger.
type sheet struct {
	Name, Title, Note string
	Column            []column
}

// column is a column of a sheet. What it does not say follows from the type of its field.
type column struct {
	Field   sheets.Field
	Header  string // one of the field's names; empty: the first of them
	Width   float64
	Prompt  string
	Error   string
	List    []string // the drop-down
	Open    bool     // other words than those of the list are taken, too
	Before  bool     // a day of another year than the ledger's is usual
	Example any      // a text, a number, or a text with a date for a column of dates

	typ     string
	centred bool
}

// behaviour is what the columns of one type have in common.
type behaviour struct {
	Width         float64
	Prompt, Error string
	Centred       bool
}

// common is templates/blank/common.toml.
type common struct {
	Left, Centre, Right string
	Mark, Footer        string
	Most                int
	Type                map[string]behaviour
}

// designs are all blank ledgers in their order.
type designs struct {
	common common
	list   []design
}

// columnTypes of templates/ledgers whose contents are checked when they are typed.
const (
	typeDate   = "date"
	typeHours  = "hours"
	typeChars  = "chars"
	typeCount  = "count"
	typeScore  = "score"
	typeSerial = "serial"
)

// load reads templates/blank and takes the header words from templates/ledgers.
func load(data fs.FS) (*designs, error) {
	var d designs
	if err := decode(data, "blank/common.toml", &d.common, true); err != nil {
		return nil, err
	}
	names, err := fs.Glob(data, "blank/*.toml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if path.Base(name) == "common.toml" {
			continue
		}
		var one design
		if err := decode(data, name, &one, true); err != nil {
			return nil, err
		}
		fields, err := loadFields(data, one.Kind)
		if err != nil {
			return nil, err
		}
		for i := range one.Sheet {
			for k := range one.Sheet[i].Column {
				if err := d.complete(&one.Sheet[i].Column[k], fields); err != nil {
					return nil, fmt.Errorf("%s: sheet %s: %w", name, one.Sheet[i].Name, err)
				}
			}
		}
		d.list = append(d.list, one)
	}
	slices.SortFunc(d.list, func(a, b design) int { return cmp.Compare(a.Order, b.Order) })
	return &d, nil
}

// complete fills in what a column does not say, and refuses a header that the kind would not be recognised by.
func (d *designs) complete(c *column, fields map[sheets.Field]fieldNames) error {
	f, ok := fields[c.Field]
	if !ok {
		return fmt.Errorf("the kind has no field %q", c.Field)
	}
	if c.Header == "" {
		c.Header = f.names[0]
	}
	if !slices.Contains(f.names, c.Header) {
		return fmt.Errorf("%q is no name of field %q", c.Header, c.Field)
	}
	b, ok := d.common.Type[f.typ]
	if !ok {
		return fmt.Errorf("nothing is said of type %q", f.typ)
	}
	c.typ, c.centred = f.typ, b.Centred
	if c.Width == 0 {
		c.Width = b.Width
	}
	c.Prompt = cmp.Or(c.Prompt, b.Prompt)
	c.Error = cmp.Or(c.Error, b.Error)
	return nil
}

// fieldNames are what templates/ledgers says of a field that matters here.
type fieldNames struct {
	typ   string
	names []string
}

// loadFields reads the fields of a kind with those that it shares.
func loadFields(data fs.FS, kind sheets.Kind) (map[sheets.Field]fieldNames, error) {
	type file struct {
		Use   []sheets.Field
		Field []struct {
			ID    sheets.Field
			Type  string
			Names []string
		}
	}
	var shared, own file
	if err := decode(data, "ledgers/common.toml", &shared, false); err != nil {
		return nil, err
	}
	if err := decode(data, "ledgers/"+string(kind)+".toml", &own, false); err != nil {
		return nil, err
	}
	out := map[sheets.Field]fieldNames{}
	for _, f := range shared.Field {
		if slices.Contains(own.Use, f.ID) {
			out[f.ID] = fieldNames{f.Type, f.Names}
		}
	}
	for _, f := range own.Field {
		base := out[f.ID]
		out[f.ID] = fieldNames{cmp.Or(f.Type, base.typ), append(slices.Clone(f.Names), base.names...)}
	}
	return out, nil
}

// decode reads a file of the templates. strict: an unknown key is an error.
func decode(data fs.FS, name string, into any, strict bool) error {
	f, err := data.Open(name)
	if err != nil {
		return fmt.Errorf("blank ledgers: %w", err)
	}
	defer f.Close()
	d := toml.NewDecoder(f)
	if strict {
		d = d.DisallowUnknownFields()
	}
	if err := d.Decode(into); err != nil {
		var unknown *toml.StrictMissingError
		if errors.As(err, &unknown) {
			return fmt.Errorf("blank ledgers: %s: %s", name, unknown.String())
		}
		return fmt.Errorf("blank ledgers: %s: %w", name, err)
	}
	return nil
}

// words fills the places of a text.
func (d *designs) words(s string, year int) string {
	return strings.NewReplacer("{year}", strconv.Itoa(year), remarkOfExample, d.common.Mark).Replace(s)
}

// example gives the value of a column's cell in the example row: nil, a text, a number or a time.
func (d *designs) example(c *column, year int) (any, error) {
	s, isText := c.Example.(string)
	if !isText {
		return c.Example, nil
	}
	s = d.words(s, year)
	if c.typ != typeDate && !c.isDay(s) {
		return s, nil
	}
	day, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return nil, fmt.Errorf("column %s: %w", c.Header, err)
	}
	return day, nil
}

// isDay reports whether a text is a date and nothing else, in a column that may hold words as well.
func (c *column) isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil && c.typ != typeSerial
}
