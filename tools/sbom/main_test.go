package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const found = `Licences of ledgercheck.

====
ledgercheck: MIT
====

Permission: granted

====
Noto Sans SC (the font): OFL-1.1
====

====
Go (runtime and standard library): BSD-3-Clause
golang.org/x/net v1.0.0: BSD-3-Clause
====

====
golang.org/x/net v1.0.0: notice
====

====
both v1.0.0: MIT
both v1.0.0: Zlib
windows/only v2.0.0: Apache-2.0
====
`

func list(system string, components ...string) string {
	var b strings.Builder
	b.WriteString(`{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{"timestamp":"2020-01-01T00:00:00Z","component":{"bom-ref":"own","name":"ledgercheck","purl":"own?type=module&goos=` +
		system + `&goarch=amd64","properties":[{"name":"os","value":"` + system + `"}]}},"components":[`)
	for i, c := range components {
		if i > 0 {
			b.WriteString(",")
		}
		name, version, _ := strings.Cut(c, " ")
		b.WriteString(`{"bom-ref":"` + name + `","type":"library","name":"` + name + `","version":"` + version + `","purl":"p?type=module&goos=` + system + `&goarch=amd64","evidence":{"licenses":[{"license":{"id":"guessed"}}]}}`)
	}
	b.WriteString(`],"dependencies":[{"ref":"own","dependsOn":["`)
	for i, c := range components {
		if i > 0 {
			b.WriteString(`","`)
		}
		name, _, _ := strings.Cut(c, " ")
		b.WriteString(name)
	}
	b.WriteString(`"]}]}`)
	return b.String()
}

func joined(t *testing.T, linux, windows string) (string, error) {
	t.Helper()
	dir := t.TempDir()
	names := []string{filepath.Join(dir, "licences"), filepath.Join(dir, "a"), filepath.Join(dir, "b")}
	for i, text := range []string{found, linux, windows} {
		if err := os.WriteFile(names[i], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	err := run(&out, names[0], "1600000000", names[1:])
	return out.String(), err
}

// What only one system needs is in the list; licences are those found, not those guessed; nothing of the machine is left.
func TestJoin(t *testing.T) {
	text, err := joined(t, list("linux", "golang.org/x/net v1.0.0", "both v1.0.0"), list("windows", "both v1.0.0", "windows/only v2.0.0"))
	if err != nil {
		t.Fatal(err)
	}
	var b bom
	if err := json.Unmarshal([]byte(text), &b); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, c := range b.Components {
		for _, l := range c.Licences {
			got[c.Name] += l.License.ID + ";"
		}
	}
	for name, want := range map[string]string{
		"golang.org/x/net": "BSD-3-Clause;", "both": "MIT;Zlib;", "windows/only": "Apache-2.0;", "Noto Sans SC (the font)": "OFL-1.1;", "Go (runtime and standard library)": "BSD-3-Clause;",
	} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
	if len(b.Components) != 5 || len(b.Dependencies) != 1 || strings.Join(b.Dependencies[0].On, " ") != "both font go golang.org/x/net windows/only" {
		t.Errorf("%d components, dependencies %v", len(b.Components), b.Dependencies)
	}
	for _, bad := range []string{"guessed", "goos", `"linux"`, "2020-01-01"} {
		if strings.Contains(text, bad) {
			t.Errorf("%q is still there:\n%s", bad, text)
		}
	}
	if !strings.Contains(text, `"2020-09-13T12:26:40Z"`) {
		t.Error("the time is not the commit's")
	}
}

func TestJoinRefusesWhatHasNoLicence(t *testing.T) {
	if _, err := joined(t, list("linux", "unknown v1.0.0"), list("windows")); err == nil || !strings.Contains(err.Error(), "unknown v1.0.0") {
		t.Errorf("%v", err)
	}
}
