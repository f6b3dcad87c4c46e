package locales

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"ledgercheck/sheets"
)

var placeholder = regexp.MustCompile(`\{([a-z]+)`)

// names gives the placeholders of a text, each once.
func names(s string) string {
	set := map[string]bool{}
	for _, m := range placeholder.FindAllStringSubmatch(s, -1) {
		set[m[1]] = true
	}
	var out []string
	for n := range set {
		out = append(out, n)
	}
	sort.Strings(out)
	return strings.Join(out, ",")
}

func TestLanguagesSayTheSame(t *testing.T) {
	zh, en := For(sheets.Chinese), For(sheets.English)
	for key, text := range zh.byID {
		other, ok := en.byID[key]
		switch {
		case !ok:
			t.Errorf("English lacks %q", key)
		case text == "" || other == "":
			t.Errorf("%q is empty", key)
		case strings.HasPrefix(key, "date."): // days, months and years stand in another order and form
		case strings.HasPrefix(key, "unit."): // English has a plural
		case names(text) != names(other):
			t.Errorf("%q: placeholders %s in Chinese, %s in English", key, names(text), names(other))
		}
	}
	for key := range en.byID {
		if !zh.Has(key) {
			t.Errorf("Chinese lacks %q", key)
		}
	}
}

func TestFill(t *testing.T) {
	en := For(sheets.English)
	for _, tt := range []struct{ got, want string }{
		{en.T("result.files", "n", 1), "1 file"},
		{en.T("result.files", "n", 12), "12 files"},
		{en.T("work.read", "done", 0, "total", 1), "0 of 1 file read"},
		{For(sheets.Chinese).T("result.files", "n", 3), "3个文件"},
		{en.T("result.files"), "{n} {n|file|files}"},
		{en.T("no.such.key"), "no.such.key"},
		{fill("{a", []any{"a", 1}), "{a"},
		{fill("x{a}y{a}z", []any{"a", "{b}"}), "x{b}y{b}z"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
	if For("fr") != For(sheets.Chinese) {
		t.Error("an unknown language is not Chinese")
	}
}

// literals calls see for every string and character literal of the window's Go files.
func literals(t *testing.T, see func(file string, line int, text string)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && (lit.Kind == token.STRING || lit.Kind == token.CHAR) {
				if text, err := strconv.Unquote(lit.Value); err == nil {
					see(filepath.ToSlash(strings.TrimPrefix(path, "../")), set.Position(lit.Pos()).Line, text)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// notTexts are Chinese literals that nobody reads: what is compared with, not shown.
var notTexts = map[string]string{
	"文档": "the name of a folder", "桌面": "the name of a folder",
	"-./年月日 －．／": "the signs that may stand in a date",
	"姓名":         "a roster's head", "组室": "a roster's head", "职务": "a roster's head", "党员": "a roster's head", "到岗日期": "a roster's head",
	"离岗日期": "a roster's head", "状态": "a roster's head", "别名": "a roster's head", "联系户": "a roster's head",
	"是": "in a roster's cell", "否": "in a roster's cell", "至": "in a roster's cell",
	"起）": "in a roster's cell", "（": "in a roster's cell", "；": "in a roster's cell", "免考核": "in a roster's cell",
	`^([^（）()；;\s]+)（([0-9./-]*)(?:至([0-9./-]*)|起)）$`: "what stands in a roster's cell",
}

func TestNoTextBesideTheCatalogue(t *testing.T) {
	literals(t, func(file string, line int, text string) {
		if notTexts[text] != "" || strings.HasPrefix(file, "locales/") {
			return
		}
		for _, r := range text {
			if unicode.Is(unicode.Han, r) {
				t.Errorf("%s:%d: %q belongs into locales", file, line, text)
				return
			}
		}
	})
}

// families are the beginnings of keys whose rest is put together while running.
var families = []string{
	"tab.", "filter.", "tip.filter.", "duty.every.", "duty.family.", "often.", "reason.", "left.", "unit.", "month.", "help.", "output.", "ask.", "answer.", "file.err.", "save.fail.", "fail.noledger", "fail.sample", "fail.generic", "fyne:",
}

func TestEveryKeyIsUsedAndThere(t *testing.T) {
	zh := For(sheets.Chinese)
	used := map[string]bool{}
	key := regexp.MustCompile(`^[a-z]+(\.[a-z0-9-]+)+$`)
	literals(t, func(file string, line int, text string) {
		used[text] = true
		prefix, _, _ := strings.Cut(text, ".")
		for k := range zh.byID {
			if strings.HasPrefix(k, prefix+".") && key.MatchString(text) && !zh.Has(text) && !known(text) {
				t.Errorf("%s:%d: no text %q", file, line, text)
				return
			}
		}
	})
	for k := range zh.byID {
		free := false
		for _, f := range families {
			free = free || strings.HasPrefix(k, f)
		}
		if !free && !used[k] {
			t.Errorf("%q is used nowhere", k)
		}
	}
}

// known are literals that look like keys and are none.
func known(text string) bool {
	if text == "window.json" || text == "roster.csv" {
		return true
	}
	for _, f := range families {
		if strings.TrimSuffix(f, ".") == text {
			return true
		}
	}
	return false
}
