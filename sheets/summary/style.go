package summary

import (
	"fmt"
	"io/fs"

	"github.com/pelletier/go-toml/v2"
)

// font is one choice of a list of fonts.
type font struct {
	Name string
	Bold bool // makes up for a substitute that is too light
}

// style is templates/summary/style.toml: how the workbook looks.
type style struct {
	Fonts struct{ Title, Header, Body, Number []font }
	Sizes struct{ Title, Meta, Lead, Header, Body, Note float64 }
	Rows  struct{ Title, Meta, Lead, Header, Body, Note float64 }

	Colours struct{ Short, Unsure, Exempt, Section, Line, Sign, Chart string }
	Page    struct {
		Paper                                           int
		Width, Top, Bottom, Left, Right, Header, Footer float64
	}
	Choices struct {
		Rounded bool // totals also as 20余次, 200件以上
		Persons bool // 个人台账
		// Reminders says whom a page of the 催办单 is for: "person" or "group".
		Reminders string
		Days      int // from the cut-off date to the day by which the 通报 asks for corrections
	}
	Limits struct{ Links, Cells, Formulas, Rules int }
}

func loadStyle(data fs.FS) (*style, error) {
	var s style
	if err := load(data, "summary/style.toml", &s); err != nil {
		return nil, err
	}
	for name, list := range map[string][]font{
		"title": s.Fonts.Title, "header": s.Fonts.Header, "body": s.Fonts.Body, "number": s.Fonts.Number,
	} {
		if len(list) == 0 {
			return nil, fmt.Errorf("summary/style.toml: no font for %s", name)
		}
	}
	if s.Choices.Reminders != "person" && s.Choices.Reminders != "group" {
		return nil, fmt.Errorf(`summary/style.toml: reminders is %q, not "person" or "group"`, s.Choices.Reminders)
	}
	return &s, nil
}

// pick gives the first font that is installed, and the first of all where that cannot be told.
func pick(list []font, installed func(string) bool) font {
	if installed != nil {
		for _, f := range list {
			if installed(f.Name) {
				return f
			}
		}
	}
	return list[0]
}

func load(data fs.FS, name string, into any) error {
	f, err := data.Open(name)
	if err != nil {
		return fmt.Errorf("summary: %w", err)
	}
	defer f.Close()
	if err := toml.NewDecoder(f).DisallowUnknownFields().Decode(into); err != nil {
		return fmt.Errorf("summary: %s: %w", name, err)
	}
	return nil
}
