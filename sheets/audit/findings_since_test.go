package audit

import (
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// The findings of a mended ledger, or of its marked copy, are compared with those of the earlier report.
func TestFindingsSince(t *testing.T) {
	at := func(file, cell string) sheets.Place {
		c, err := sheets.ParseCell(cell)
		if err != nil {
			t.Fatal(err)
		}
		return sheets.Place{File: file, Sheet: "3月", Cell: c}
	}
	finding := func(file, cell, raw string) sheets.Finding {
		return sheets.Find(sheets.UncertainValue, "", sheets.Warning, at(file, cell), "raw", raw)
	}
	past := func(lang sheets.Lang, list ...sheets.Finding) []sheets.PastFinding {
		var out []sheets.PastFinding
		for _, f := range list {
			out = append(out, sheets.PastFinding{Code: f.Code, Severity: f.Severity, Place: f.Place, Message: f.Render(lang).Message})
		}
		return out
	}
	office := sheets.Find(sheets.MissingLedger, "no-chars", sheets.Info, sheets.Place{})
	for _, c := range []struct {
		name        string
		lang        sheets.Lang
		then, now   []sheets.Finding
		files       string
		gone, fresh string
	}{
		{"mended", sheets.Chinese, []sheets.Finding{finding("学习/a.xlsx", "F4", "≥5"), finding("学习/a.xlsx", "F9", "近1万")}, []sheets.Finding{finding("学习/a.xlsx", "F9", "近1万")}, "学习/a.xlsx", "F4", ""},
		{"a marked copy, read by itself", sheets.Chinese, []sheets.Finding{finding("学习/a.xlsx", "F4", "≥5"), finding("学习/b.xlsx", "F4", "≥5")}, []sheets.Finding{finding("a（标注）.xlsx", "G7", "≥6")}, "a（标注）.xlsx", "F4", "G7"},
		{"a converted copy", sheets.Chinese, []sheets.Finding{finding("a.xls", "F4", "≥5")}, nil, "a（标注，由xls转换）.xlsx", "F4", ""},
		{"a row more above", sheets.English, []sheets.Finding{finding("a.xlsx", "F4", "≥5")}, []sheets.Finding{finding("a.xlsx", "F5", "≥5")}, "a.xlsx", "", ""},
		{"another text in the cell", sheets.English, []sheets.Finding{finding("a.xlsx", "F4", "≥5")}, []sheets.Finding{finding("a.xlsx", "F4", "≥6")}, "a.xlsx", "", ""},
		{"one of two alike", sheets.Chinese, []sheets.Finding{finding("a.xlsx", "F4", "≥5"), finding("a.xlsx", "F5", "≥5")}, []sheets.Finding{finding("a.xlsx", "F5", "≥5")}, "a.xlsx", "F4", ""},
		{"two files of one name", sheets.Chinese, []sheets.Finding{finding("a.xlsx", "F4", "≥5")}, nil, "x/a.xlsx y/a.xlsx", "", ""},
		{"of no file, where all were read again", sheets.Chinese, []sheets.Finding{office, finding("a.xlsx", "F4", "≥5")}, []sheets.Finding{finding("a.xlsx", "F4", "≥5")}, "a.xlsx", "-", ""},
		{"of no file, where only one was", sheets.Chinese, []sheets.Finding{office, finding("b.xlsx", "F4", "≥5")}, nil, "a.xlsx", "", ""},
		{"nothing before", sheets.Chinese, nil, []sheets.Finding{finding("a.xlsx", "F4", "≥5")}, "a.xlsx", "", "F4"},
	} {
		var files []sheets.File
		for _, name := range strings.Fields(c.files) {
			files = append(files, sheets.File{Name: name})
		}
		gone, fresh := findingsSince(past(c.lang, c.then...), c.now, files)
		var g, f []string
		for _, x := range gone {
			g = append(g, dash(x.Cell.String()))
		}
		for _, x := range fresh {
			f = append(f, dash(x.Cell.String()))
		}
		if strings.Join(g, " ") != c.gone || strings.Join(f, " ") != c.fresh {
			t.Errorf("%s: gone %q, new %q, want %q, %q", c.name, g, f, c.gone, c.fresh)
		}
	}
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
