package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "ledgercheck"

// A layer says what the files of one folder (and of the folders below it, unless these have a layer of their own) may
// import beyond the standard library. The longest matching folder decides.
type layer struct {
	folder string   // "" is the top level
	may    []string // import paths; a trailing "/..." takes all below as well
	tests  []string // what its tests may import beside that; "*" is anything
	why    string
}

const (
	nouns  = module + "/sheets"
	writer = module + "/sheets/outfile"
	all    = module + "/..."

	writes = "github.com/xuri/excelize/v2"
	toml   = "github.com/pelletier/go-toml/v2"
	text   = "golang.org/x/text/..."
)

// The house, floor by floor (docs/architecture.md). Imports of the standard library are always allowed.
var layers = []layer{
	{
		folder: "",
		may:    []string{all, "fyne.io/fyne/v2", "fyne.io/fyne/v2/app"},
		tests:  []string{"*"},
		why:    "main wires the parts together and is the only one that starts Fyne's driver, so that everything else is tested without a display",
	},
	{
		folder: "sheets",
		tests:  []string{nouns},
		why:    "the nouns are everybody's vocabulary: they know nobody and need nothing but the standard library",
	},
	{
		folder: "sheets/outfile",
		may:    []string{nouns},
		tests:  []string{writer},
		why:    "writing a file safely is needed by several floors and knows none of them",
	},
	sibling("workbook", []string{"github.com/klauspost/compress/...", "github.com/richardlehane/mscfb", "golang.org/x/net/html/...", text}, []string{writes}),
	sibling("ledger", []string{toml, text}, nil),
	{
		folder: "sheets/ledger/grammar",
		may:    []string{nouns, text},
		why:    "how an office writes numbers, dates, names and signs is a language of its own; it does not know what a ledger is",
	},
	sibling("office", []string{toml, text}, nil),
	sibling("target", []string{toml, text}, nil),
	sibling("summary", []string{writer, writes, toml, text}, nil),
	{
		folder: "sheets/config",
		may:    []string{nouns, text},
		tests:  []string{nouns + "/config"},
		why:    "where an office keeps its settings and the program its memory is known before anything is read, and knows nobody",
	},
	{
		folder: "sheets/remember",
		may:    []string{nouns, writer, toml},
		tests:  []string{nouns + "/remember"},
		why:    "what a clerk decided is read by audit and written by the window; it knows neither",
	},
	{
		folder: "sheets/explain",
		may:    []string{nouns},
		tests:  []string{nouns + "/explain"},
		why:    "explaining a figure needs the report and nothing else, so that the command line and the window say the same",
	},
	{
		folder: "sheets/audit",
		may: []string{
			nouns, writer, nouns + "/remember",
			nouns + "/workbook", nouns + "/ledger", nouns + "/office", nouns + "/target", nouns + "/summary",
		},
		tests: []string{"*"},
		why:   "audit does the whole job; the command line and the window both call it, so that both give the same figures",
	},
	{
		folder: "sheets/cli",
		may:    []string{nouns, writer, nouns + "/audit", nouns + "/config", nouns + "/explain", "github.com/spf13/cobra", "github.com/spf13/pflag", text},
		tests:  []string{module + "/templates"},
		why:    "the commands are a thin face of audit and know neither the window nor how anything is read or judged",
	},
	{
		folder: "gui",
		may:    []string{nouns, writer, nouns + "/audit", nouns + "/explain", nouns + "/remember", module + "/gui/...", "fyne.io/fyne/v2/...", "github.com/ncruces/zenity", text},
		tests:  []string{nouns + "/...", module + "/templates"},
		why:    "the window is a face of audit as well; what it shows comes from the report",
	},
	{
		folder: "gui/flow",
		may:    []string{nouns, writer, nouns + "/audit", nouns + "/explain", nouns + "/remember", module + "/gui/keep", module + "/gui/locales", "github.com/mozillazg/go-pinyin"},
		tests:  []string{module + "/gui/flow", module + "/templates"},
		why:    "what the clerk is doing is a state machine without Fyne, so that tests drive it without a display",
	},
	{
		folder: "gui/keep",
		may:    []string{nouns, writer},
		tests:  []string{module + "/gui/keep"},
		why:    "what the window remembers is files; it knows neither Fyne nor what the clerk is doing",
	},
	{
		folder: "gui/locales",
		may:    []string{nouns},
		tests:  []string{module + "/gui/locales"},
		why:    "the window's words are needed by the state machine too, so they know no Fyne",
	},
	{
		folder: "docs",
		may:    []string{nouns, "github.com/yuin/goldmark/..."},
		tests:  []string{module + "/docs", "golang.org/x/net/html"},
		why:    "the manual is text, and the catalogue's texts are a chapter of it; main hands it down",
	},
	{
		folder: "licences",
		why:    "the licences are text; main hands them down",
	},
	{
		folder: "tools",
		why:    "tools make data for the repository from the standard library alone; nothing depends on them",
	},
	{
		folder: "templates",
		tests:  []string{nouns + "/...", toml, module + "/templates"},
		why:    "templates are data; main hands them down as an fs.FS",
	},
	{
		folder: "templates/sample",
		may:    []string{writes},
		why:    "only the generator of the sample office lives here; it makes workbooks and nothing depends on it",
	},
}

// sibling is one of the five parts that never import one another, nor anything above them.
func sibling(name string, may, tests []string) layer {
	self := module + "/sheets/" + name
	return layer{
		folder: "sheets/" + name,
		may:    append([]string{nouns, self + "/..."}, may...),
		tests:  append([]string{self, writer, module + "/templates"}, tests...),
		why:    "workbook, ledger, office, target and summary speak to each other only in the nouns, so that each can be changed and tested alone",
	}
}

func TestLayers(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "bin") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		files++
		// Build tags are not asked: a rule holds for every build.
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		folder := path.Dir(filepath.ToSlash(name))
		if folder == "." {
			folder = ""
		}
		l, ok := layerOf(folder)
		if !ok {
			t.Errorf("%s: the folder has no layer in layers_test.go; say what it may import, and why", name)
			return nil
		}
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if !l.allows(imported, strings.HasSuffix(name, "_test.go")) {
				t.Errorf("%s imports %s: %s", filepath.ToSlash(name), imported, l.why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 20 {
		t.Errorf("only %d Go files were looked at", files)
	}
}

func layerOf(folder string) (found layer, ok bool) {
	for _, l := range layers {
		in := folder == l.folder || l.folder != "" && strings.HasPrefix(folder, l.folder+"/")
		if in && (!ok || len(l.folder) > len(found.folder)) {
			found, ok = l, true
		}
	}
	// The nouns' layer is that folder alone: a new part under sheets says for itself what it needs.
	if ok && found.folder == "sheets" && folder != "sheets" {
		return layer{}, false
	}
	return found, ok
}

func (l layer) allows(imported string, test bool) bool {
	first, _, _ := strings.Cut(imported, "/")
	if first != module && !strings.Contains(first, ".") {
		return true // the standard library
	}
	may := l.may
	if test {
		may = append(append([]string{}, may...), l.tests...)
	}
	for _, m := range may {
		below, tree := strings.CutSuffix(m, "/...")
		if m == "*" || imported == m || tree && (imported == below || strings.HasPrefix(imported, below+"/")) {
			// Everything of Fyne but its driver: that one opens a display.
			return imported != "fyne.io/fyne/v2/app" || m == imported || m == "*"
		}
	}
	return false
}

// The rules themselves are tried: a test that lets everything through would not be seen otherwise.
func TestLayerRules(t *testing.T) {
	tests := []struct {
		folder, imported string
		test, want       bool
	}{
		{"", "fyne.io/fyne/v2/app", false, true},
		{"gui", "fyne.io/fyne/v2/app", false, false},
		{"gui/steps", "fyne.io/fyne/v2/widget", false, true},
		{"gui/flow", "fyne.io/fyne/v2/widget", false, false},
		{"gui", "ledgercheck/sheets/target", false, false},
		{"sheets", "golang.org/x/text/width", false, false},
		{"sheets", "strings", false, true},
		{"sheets/cli", "fyne.io/fyne/v2", false, false},
		{"sheets/cli", "ledgercheck/sheets/ledger", false, false},
		{"sheets/audit", "ledgercheck/sheets/cli", false, false},
		{"sheets/audit", "ledgercheck/templates", false, false},
		{"sheets/ledger", "ledgercheck/sheets/workbook", false, false},
		{"sheets/ledger", "ledgercheck/sheets/workbook", true, false},
		{"sheets/ledger", "github.com/xuri/excelize/v2", true, false},
		{"sheets/workbook", "github.com/xuri/excelize/v2", false, false},
		{"sheets/workbook", "github.com/xuri/excelize/v2", true, true},
		{"sheets/summary", "github.com/xuri/excelize/v2", false, true},
		{"sheets/summary", "ledgercheck/sheets/target", false, false},
	}
	for _, tt := range tests {
		l, ok := layerOf(tt.folder)
		if !ok {
			t.Errorf("no layer for %q", tt.folder)
			continue
		}
		if got := l.allows(tt.imported, tt.test); got != tt.want {
			t.Errorf("%s importing %s (test: %t): allowed %t, want %t", tt.folder, tt.imported, tt.test, got, tt.want)
		}
	}
	if _, ok := layerOf("sheets/brandnew"); ok {
		t.Error("a new folder under sheets has to say what it may import")
	}
}
