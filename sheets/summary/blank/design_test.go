package blank

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A design that would not be read back is refused: its header words are those by which ledgers are recognised.
func TestDesignsThatAreRefused(t *testing.T) {
	tests := []struct{ name, column, want string }{
		{"no such field", `{ field = "weather" }`, `no field "weather"`},
		{"a header of another field", `{ field = "hours", header = "字数" }`, `"字数" is no name of field "hours"`},
		{"an unknown key", `{ field = "hours", colour = "red" }`, "colour"},
		{"no column type", `{ field = "odd" }`, `nothing is said of type "odd"`},
		{"fine", `{ field = "hours", header = "课时" }`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := load(fstest.MapFS{
				"ledgers/common.toml": {Data: []byte("[[field]]\nid = \"person\"\ntype = \"people\"\nnames = [\"姓名\"]\n")},
				"ledgers/study.toml": {Data: []byte("kind = \"study\"\nuse = [\"person\"]\n[[field]]\nid = \"hours\"\ntype = \"hours\"\nnames = [\"学时\", \"课时\"]\n" +
					"[[field]]\nid = \"odd\"\ntype = \"odd\"\nnames = [\"怪\"]\n")},
				"blank/common.toml": {Data: []byte("[type.people]\nwidth = 10\n[type.hours]\nwidth = 8\n")},
				"blank/study.toml":  {Data: []byte("kind = \"study\"\n[[sheet]]\nname = \"学习台账\"\ncolumn = [" + tt.column + "]\n")},
			})
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("%v, want %q", err, tt.want)
			}
		})
	}
}

// What a column does not say follows from its field's type, and a field of the kind goes before a shared one.
func TestColumnsAreCompleted(t *testing.T) {
	d, err := load(fstest.MapFS{
		"ledgers/common.toml": {Data: []byte("[[field]]\nid = \"date\"\ntype = \"date\"\nnames = [\"日期\"]\n")},
		"ledgers/visit.toml":  {Data: []byte("kind = \"visit\"\nuse = [\"date\"]\n[[field]]\nid = \"date\"\nnames = [\"走访时间\"]\n")},
		"blank/common.toml":   {Data: []byte("[type.date]\nwidth = 13\nprompt = \"写日期\"\ncentred = true\n")},
		"blank/visit.toml":    {Data: []byte("kind = \"visit\"\n[[sheet]]\ncolumn = [{ field = \"date\" }, { field = \"date\", header = \"日期\", width = 20, prompt = \"另写\" }]\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := d.list[0].Sheet[0].Column
	if c := got[0]; c.Header != "走访时间" || c.Width != 13 || c.Prompt != "写日期" || !c.centred || c.typ != typeDate {
		t.Errorf("first column: %+v", c)
	}
	if c := got[1]; c.Header != "日期" || c.Width != 20 || c.Prompt != "另写" {
		t.Errorf("second column: %+v", c)
	}
}
