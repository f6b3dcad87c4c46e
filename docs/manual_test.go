package docs_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ledgercheck/docs"
	"ledgercheck/sheets"
)

var update = flag.Bool("update", false, "write the chapters that are made from the catalogue anew")

var languages = []sheets.Lang{sheets.Chinese, sheets.English}

// The page stands alone: it loads nothing, every link within leads somewhere, and nothing in it is a program.
func TestPageStandsAlone(t *testing.T) {
	for _, lang := range languages {
		page, err := docs.HTML(lang, "v1.2.3")
		if err != nil {
			t.Fatal(err)
		}
		root, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		ids, links, pictures, chapters := map[string]bool{}, []string{}, 0, 0
		var walk func(*html.Node)
		walk = func(n *html.Node) {
			if n.Type == html.ElementNode {
				switch n.Data {
				case "script", "iframe", "link", "object", "embed", "form":
					t.Errorf("%s: a <%s> in the manual", lang, n.Data)
				case "section":
					chapters++
				}
				for _, a := range n.Attr {
					switch {
					case a.Key == "id":
						if ids[a.Val] {
							t.Errorf("%s: id %s twice", lang, a.Val)
						}
						ids[a.Val] = true
					case a.Key == "href":
						links = append(links, a.Val)
					case a.Key == "src":
						pictures++
						if !strings.HasPrefix(a.Val, "data:image/png;base64,") {
							t.Errorf("%s: a picture from outside: %.60s", lang, a.Val)
						}
					}
				}
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		walk(root)
		for _, l := range links {
			if id, ok := strings.CutPrefix(l, "#"); !ok || !ids[id] {
				t.Errorf("%s: link %s leads nowhere", lang, l)
			}
		}
		if chapters < 3 || lang == sheets.Chinese && pictures == 0 {
			t.Errorf("%s: %d chapters, %d pictures", lang, chapters, pictures)
		}
		if !bytes.Contains(page, []byte("v1.2.3")) {
			t.Errorf("%s: the version is not in it", lang)
		}
	}
}

// The first thing that the manual says is what the program cannot run on.
func TestWindows7IsSaidFirst(t *testing.T) {
	for lang, name := range map[sheets.Lang]string{sheets.Chinese: "manual/zh/1-first-use.md", sheets.English: "manual/en/1-guide.md"} {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitN(string(source), "\n", 5)
		if len(lines) < 4 || !strings.Contains(strings.Join(lines[:4], "\n"), "Windows 7") {
			t.Errorf("%s: %q", lang, lines)
		}
	}
}

// Every text of the catalogue stands in the chapter of findings, and the copies in the repository are up to date.
func TestFindings(t *testing.T) {
	for lang, name := range map[sheets.Lang]string{sheets.Chinese: "manual/zh/5-findings.md", sheets.English: "manual/en/5-findings.md"} {
		got := docs.Findings(lang)
		keys := sheets.CatalogueKeys()
		rows := strings.Count(got, "\n| **")
		if rows != len(keys) {
			t.Errorf("%s: %d rows for %d texts of the catalogue", lang, rows, len(keys))
		}
		for _, k := range keys {
			code, _, _ := strings.Cut(k, ".")
			if !strings.Contains(got, "(`"+code+"`)") {
				t.Errorf("%s: no heading for %s", lang, code)
			}
		}
		if strings.Contains(got, "{") {
			t.Errorf("%s: a place of a text was left", lang)
		}
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		kept, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if string(kept) != got {
			t.Errorf("docs/%s is not what the catalogue says; write it anew with: go test -tags ci ./docs -update", name)
		}
	}
}

// Every reading and each of its answers stands in the chapter of readings, and the copies in the repository are up to date.
func TestReadings(t *testing.T) {
	for _, lang := range languages {
		name := "manual/" + string(lang) + "/8-readings.md"
		got := docs.Readings(lang)
		rows := 0
		for i := range sheets.Choices {
			rows += len(sheets.Choices[i].Options)
			if !strings.Contains(got, "`"+sheets.Choices[i].Key+"`") {
				t.Errorf("%s: nothing of %s", lang, sheets.Choices[i].Key)
			}
		}
		if n := strings.Count(got, "\n| ") - 1; n != rows {
			t.Errorf("%s: %d rows for %d answers", lang, n, rows)
		}
		if strings.Contains(got, "{") || strings.Contains(got, "…") {
			t.Errorf("%s: a place of a text was left", lang)
		}
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		kept, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if string(kept) != got {
			t.Errorf("docs/%s is not what the list of readings says; write it anew with: go test -tags ci ./docs -update", name)
		}
	}
}
