package flow

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// goFiles reads the Go files of a folder of the repository.
func goFiles(t *testing.T, dir string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", "..", dir, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no Go files in %s: %v", dir, err)
	}
	var out []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, f)
	}
	return out
}

// constants gives the text constants of package sheets by their names.
func constants(t *testing.T) map[string]string {
	out := map[string]string{}
	for _, f := range goFiles(t, "sheets") {
		ast.Inspect(f, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok {
				for i, name := range v.Names {
					if i < len(v.Values) {
						if lit, ok := v.Values[i].(*ast.BasicLit); ok && lit.Kind == token.STRING {
							out[name.Name], _ = strconv.Unquote(lit.Value)
						}
					}
				}
			}
			return true
		})
	}
	return out
}

// leftIDs gives what the rules say of a cell that they leave out, as sheets/target lists it.
func leftIDs(t *testing.T, consts map[string]string) []string {
	var out []string
	for _, f := range goFiles(t, "sheets/target") {
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Names) != 1 || v.Names[0].Name != "leftIDs" || len(v.Values) != 1 {
				return true
			}
			list, ok := v.Values[0].(*ast.CompositeLit)
			if !ok {
				t.Fatal("leftIDs is no list any more")
			}
			for _, e := range list.Elts {
				value := e
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					value = kv.Value
				}
				if call, ok := value.(*ast.CallExpr); ok && len(call.Args) == 1 { // string(sheets.StruckRow)
					value = call.Args[0]
				}
				switch x := value.(type) {
				case *ast.BasicLit:
					s, _ := strconv.Unquote(x.Value)
					out = append(out, s)
				case *ast.SelectorExpr:
					if consts[x.Sel.Name] == "" {
						t.Errorf("sheets.%s is not found", x.Sel.Name)
					}
					out = append(out, consts[x.Sel.Name])
				default:
					t.Errorf("an id of leftIDs is not understood: %T", value)
				}
			}
			return false
		})
	}
	return out
}

// Every reason of a figure and every reason for leaving out a cell has words of the window's own, in both languages.
func TestEveryReasonHasWords(t *testing.T) {
	d := opened(t)
	consts := constants(t)
	reasons := 0
	for _, lang := range []sheets.Lang{sheets.Chinese, sheets.English} {
		d.SetLang(lang)
		for name, id := range consts {
			if !strings.HasPrefix(name, "Reason") {
				continue
			}
			reasons++
			if !d.Texts().Has("reason." + id) {
				t.Errorf("%s: sheets.%s (%s) has no words", lang, name, id)
			}
		}
		lefts := leftIDs(t, consts)
		if len(lefts) < 20 {
			t.Fatalf("only %q were found", lefts)
		}
		for _, id := range lefts {
			if id != "" && !d.Texts().Has("left."+id) {
				t.Errorf("%s: nothing says why a cell is left out as %s", lang, id)
			}
		}
		if got := d.reasonText("something new"); !strings.Contains(got, "something new") {
			t.Errorf("a reason without words: %q", got)
		}
		if d.leftText("something new") != d.Texts().T("left.other") {
			t.Error("a cell left out for a reason without words")
		}
	}
	if reasons < 2*11 {
		t.Errorf("only %d reasons were found", reasons/2)
	}
}

// Every unit of the targets has a name in English, and the right number: 1 hour, 2 hours.
func TestEveryUnitHasAName(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "templates", "targets.toml"))
	if err != nil {
		t.Fatal(err)
	}
	d := opened(t)
	d.SetLang(sheets.English)
	units := regexp.MustCompile(`(?m)^unit = "(.+)"`).FindAllStringSubmatch(string(raw), -1)
	if len(units) == 0 {
		t.Fatal("no units")
	}
	for _, m := range units {
		one, two := withUnit(d.Texts(), sheets.Whole(1), m[1]), withUnit(d.Texts(), sheets.Whole(2), m[1])
		if strings.Contains(two, m[1]) || strings.ContainsAny(one+two, "{|") {
			t.Errorf("%s: %q, %q", m[1], one, two)
		}
	}
}
