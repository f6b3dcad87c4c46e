package config

import (
	"archive/zip"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"ledgercheck/sheets"
)

// archive packs "name: content" lines in their order; a name in GBK goes in as Windows in Chinese writes it.
func archive(t *testing.T, names []string, gbk bool, content func(name string) string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "本单位.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	for _, name := range names {
		h := &zip.FileHeader{Name: name, Method: zip.Deflate}
		if gbk {
			if h.Name, err = simplifiedchinese.GBK.NewEncoder().String(name); err != nil {
				t.Fatal(err)
			}
			h.NonUTF8 = true
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "/") {
			continue
		}
		if _, err := w.Write([]byte(content(name))); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

func name(s string) string { return "content of " + s }

// The same settings are found however they were packed, and are gone after Close.
func TestOpenPacked(t *testing.T) {
	for _, tt := range []struct {
		name   string
		names  []string
		gbk    bool
		roster string
	}{
		{name: "the files", names: []string{"标准.toml", "columns.toml", "答复.toml", "干部名册.xlsx", "templates/summary/style.toml"}, roster: "干部名册.xlsx"},
		{name: "the folder", names: []string{"设置/", "设置/标准.toml", "设置/列.toml", "设置/答复.toml", "设置/干部名册.xlsx", "设置/templates/summary/style.toml"}, roster: "干部名册.xlsx"},
		{name: "packed by Windows in Chinese", gbk: true, names: []string{"设置/标准.toml", "设置/列.toml", "设置/答复.toml", "设置/干部名册.xlsx", `设置\templates\summary\style.toml`}, roster: "干部名册.xlsx"},
		{name: "packed by a Mac", names: []string{"设置/标准.toml", "__MACOSX/设置/._标准.toml", "设置/列.toml", "设置/答复.toml", "设置/roster.csv", "设置/templates/summary/style.toml"}, roster: "roster.csv"},
		{name: "what the window exports", names: []string{exportMark, "window.json", "targets.toml", "columns.toml", "answers.toml", "roster.csv"}, roster: "roster.csv"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := archive(t, tt.names, tt.gbk, name)
			f, err := Open(file, program)
			if err != nil {
				t.Fatal(err)
			}
			for what, path := range map[string]string{"targets": f.Targets, "mapping": f.Mapping, "answers": f.Answers, "roster": f.Roster} {
				raw, err := os.ReadFile(path)
				if err != nil || !strings.HasPrefix(string(raw), "content of ") || !strings.HasSuffix(string(raw), filepath.Base(path)) {
					t.Errorf("%s: %q, %v", what, raw, err)
				}
			}
			if want := filepath.ToSlash(file) + "/" + tt.roster; f.RosterName() != want || f.Dir != file {
				t.Errorf("the roster goes by %q, want %q", f.RosterName(), want)
			}
			if style, err := fs.ReadFile(f.Data, "summary/style.toml"); tt.names[0] != exportMark && (err != nil || !strings.HasPrefix(string(style), "content of")) {
				t.Errorf("style: %q, %v", style, err)
			}
			if got, want := f.Known(f.Targets+":2: x"), filepath.Join(file, filepath.Base(f.Targets))+":2: x"; got != want {
				t.Errorf("known as %q, want %q", got, want)
			}
			if err := f.Close(); err != nil {
				t.Error(err)
			}
			if _, err := os.Stat(f.Roster); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("the unpacked roster is still there: %v", err)
			}
		})
	}
}

func TestOpenPackedRefuses(t *testing.T) {
	many := make([]string, mostEntries+1)
	for i := range many {
		many[i] = fmt.Sprintf("%d.toml", i)
	}
	tests := []struct {
		name  string
		names []string
		want  error
		where string // in the error, below the file
	}{
		{"a misspelt name", []string{"标淮.toml"}, ErrUnknownFile, "标淮.toml"},
		{"a misspelt name in the folder", []string{"设置/标准.toml", "设置/标淮.toml"}, ErrUnknownFile, "标淮.toml"},
		{"a template of no use", []string{"templates/summary/styles.toml"}, ErrNoTemplate, filepath.Join("templates", "summary", "styles.toml")},
		{"two of one", []string{"标准.toml", "targets.toml"}, ErrTwice, ""},
		{"a way out", []string{"../标准.toml"}, ErrNotSettings, ""},
		{"a way out in Windows", []string{`设置\..\..\标准.toml`}, ErrNotSettings, ""},
		{"an absolute name", []string{"/标准.toml"}, ErrNotSettings, ""},
		{"a drive", []string{`C:\标准.toml`}, ErrNotSettings, ""},
		{"the same name twice", []string{"标准.toml", "标准.toml"}, ErrNotSettings, "标准.toml"},
		{"too many", many, ErrNotSettings, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			temp := t.TempDir()
			t.Setenv("TMPDIR", temp)
			t.Setenv("TMP", temp)
			file := archive(t, tt.names, false, name)
			_, err := Open(file, program)
			var own *Error
			if !errors.Is(err, tt.want) || !errors.As(err, &own) {
				t.Fatalf("%v, want %v", err, tt.want)
			}
			if !strings.HasPrefix(own.Path, file) || !strings.HasSuffix(own.Path, tt.where) || own.Remedy().Zh == "" {
				t.Errorf("said of %q", own.Path)
			}
			left, err := filepath.Glob(filepath.Join(temp, "ledgercheck-config-*"))
			if err != nil || len(left) > 0 {
				t.Errorf("left behind: %q, %v", left, err)
			}
		})
	}
	for what, raw := range map[string]string{"targets alone": "[readings]\n", "nothing": "", "half a zip": "PK\x03\x04"} {
		file := filepath.Join(t.TempDir(), "标准.toml")
		if err := os.WriteFile(file, []byte(raw), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Open(file, program)
		var own *Error
		if !errors.As(err, &own) || own.Kind != ErrNotSettings || own.Path != file || !strings.Contains(own.Remedy().Zh, "--targets") || !strings.Contains(own.In(sheets.Chinese), "不是") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// An archive that unpacks to more than it may is given up before the disk is full.
func TestUnpackOneStops(t *testing.T) {
	file := archive(t, []string{"标准.toml"}, false, func(string) string { return strings.Repeat("#", 1000) })
	z, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for most, want := range map[int64]bool{999: false, 1000: true} {
		_, err := unpackOne(filepath.Join(t.TempDir(), "x"), z.File[0], most)
		if (err == nil) != want {
			t.Errorf("with room for %d: %v", most, err)
		}
	}
}

func TestCloseTwiceAndNothing(t *testing.T) {
	var none *Folder
	if err := none.Close(); err != nil {
		t.Error(err)
	}
	dir := folder(t, map[string]string{"标准.toml": ""})
	f, err := Open(dir, program)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Close(), f.Close()); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(f.Targets); err != nil || f.RosterName() != "" {
		t.Errorf("a folder that is nobody's to delete: %v, %q", err, f.RosterName())
	}
}
