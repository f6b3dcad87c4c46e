package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ledgercheck/sheets"
)

var program = fstest.MapFS{
	"targets.toml":         {Data: []byte("program's")},
	"summary/style.toml":   {Data: []byte("program's style")},
	"calendar/2026.toml":   {Data: []byte("2026")},
	"ledgers/common.toml":  {Data: []byte("common")},
	"sample/somebody.xlsx": {Data: []byte("PK")},
}

// folder writes files, "name": "content", into a folder of their own.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestOpen(t *testing.T) {
	dir := folder(t, map[string]string{
		"标准.toml": "", "mapping.toml": "", "answers.toml": "", "干部名册.XLSX": "", "说明.txt": "", ".hidden": "", "~$干部名册.xlsx": "",
		"templates/summary/style.toml": "office's style", "templates/calendar/2027.toml": "2027",
	})
	f, err := Open(dir, program)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ got, want string }{
		{f.Targets, "标准.toml"}, {f.Mapping, "mapping.toml"}, {f.Answers, "answers.toml"}, {f.Roster, "干部名册.XLSX"},
	} {
		if tt.got != filepath.Join(dir, tt.want) {
			t.Errorf("%s, want %s in the folder", tt.got, tt.want)
		}
	}
	for name, want := range map[string]string{
		"summary/style.toml": "office's style", "targets.toml": "program's", "calendar/2026.toml": "2026", "calendar/2027.toml": "2027",
	} {
		got, err := fs.ReadFile(f.Data, name)
		if err != nil || string(got) != want {
			t.Errorf("%s: %q, %v, want %q", name, got, err, want)
		}
	}
	years, err := fs.Glob(f.Data, "calendar/*.toml")
	if want := []string{"calendar/2026.toml", "calendar/2027.toml"}; err != nil || !slices.Equal(years, want) {
		t.Errorf("calendar: %q, %v, want %q", years, err, want)
	}
}

// A name that is misspelt must not be as if nothing had been set.
func TestOpenRefuses(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  error
	}{
		{"a misspelt name", map[string]string{"target.toml": ""}, ErrUnknownFile},
		{"a format that is none", map[string]string{"roster.docx": ""}, ErrUnknownFile},
		{"a stray folder", map[string]string{"targets.toml/x": ""}, ErrUnknownFile},
		{"two of one", map[string]string{"targets.toml": "", "标准.toml": ""}, ErrTwice},
		{"two rosters", map[string]string{"roster.xlsx": "", "roster.csv": ""}, ErrTwice},
		{"a template of no use", map[string]string{"templates/summary/styles.toml": ""}, ErrNoTemplate},
		{"a template in no folder", map[string]string{"templates/2027.toml": ""}, ErrNoTemplate},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Open(folder(t, tt.files), program)
			if !errors.Is(err, tt.want) {
				t.Fatalf("%v, want %v", err, tt.want)
			}
			var own *Error
			if !errors.As(err, &own) || own.In(sheets.Chinese) == "" || own.Remedy().Zh == "" || own.Remedy().En == "" {
				t.Errorf("%v says nothing to the clerk", err)
			}
		})
	}
	if _, err := Open(filepath.Join(t.TempDir(), "none"), program); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no such folder: %v", err)
	}
}

func TestPortable(t *testing.T) {
	for _, tt := range []struct {
		name  string
		files []string
		want  string
		kind  error
	}{
		{"none", nil, "", nil},
		{"a folder", []string{PortableName + "/标准.toml"}, PortableName, nil},
		{"packed", []string{PortableName + ".zip"}, PortableName + ".zip", nil},
		{"what the window exports", []string{PortableName + ".ledgercheck"}, PortableName + ".ledgercheck", nil},
		{"two", []string{PortableName + "/标准.toml", PortableName + ".zip"}, "", ErrTwice},
	} {
		files := map[string]string{"ledgercheck": ""}
		for _, f := range tt.files {
			files[f] = ""
		}
		dir := folder(t, files)
		got, err := Portable(filepath.Join(dir, "ledgercheck"))
		if tt.want != "" {
			tt.want = filepath.Join(dir, tt.want)
		}
		if got != tt.want || !errors.Is(err, tt.kind) {
			t.Errorf("%s: %q, %v", tt.name, got, err)
		}
	}
	if got, err := Portable(""); got != "" || err != nil {
		t.Errorf("a program that does not know where it is: %q, %v", got, err)
	}
}

func TestForget(t *testing.T) {
	dir := folder(t, map[string]string{"a/ledgercheck/window.json": "{}", "a/ledgercheck/learnt/x.json": "{}", "a/other/keep.json": "{}", "elsewhere.txt": "x"})
	mine := filepath.Join(dir, "a", "ledgercheck")
	if err := os.Symlink(filepath.Join(dir, "elsewhere.txt"), filepath.Join(mine, "link")); err != nil {
		t.Skip(err)
	}
	none := filepath.Join(dir, "b", "ledgercheck")
	list, err := Records([]string{mine, none})
	if err != nil || len(list) != 3 {
		t.Errorf("records %q, %v", list, err)
	}
	if err := Forget([]string{mine, none}); err != nil {
		t.Fatal(err)
	}
	if left, err := Records([]string{mine, none}); err != nil || len(left) != 0 {
		t.Errorf("left: %q, %v", left, err)
	}
	for _, keep := range []string{"a/other/keep.json", "elsewhere.txt"} {
		if _, err := os.Stat(filepath.Join(dir, keep)); err != nil {
			t.Error(err)
		}
	}
	for _, d := range Remembered() {
		if !strings.HasSuffix(d, string(filepath.Separator)+"ledgercheck") {
			t.Errorf("%s is not the program's own folder", d)
		}
	}
}
