// Licences collects the licence of every module that the program is linked from, and of the font, into one text:
//
//	go run ./tools/licences licences/third-party.txt
//
// It asks go list which packages are in the program on Linux and on Windows, and takes the licence files from where their
// sources lie. A licence that it does not know, or none at all, is an error: somebody has to look.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: licences OUT.txt")
		os.Exit(2)
	}
	text, err := collect()
	if err == nil {
		err = os.WriteFile(os.Args[1], text, 0o666)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

// builds are the programs that are handed out, as go list is asked about them.
var builds = []struct{ system, tags string }{
	{"linux", "x11,migrated_fynedo,no_emoji"},
	{"windows", "migrated_fynedo,no_emoji"},
}

// module is one that the program is linked from.
type module struct {
	Path, Version, Dir string
	dirs               []string // of its packages
}

func collect() ([]byte, error) {
	modules := map[string]*module{}
	for _, b := range builds {
		if err := list(modules, b.system, b.tags); err != nil {
			return nil, err
		}
	}
	var paths []string
	for p := range modules {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	var c collection
	if err := c.file("ledgercheck", "LICENSE"); err != nil {
		return nil, err
	}
	if err := c.file("Noto Sans SC (the font)", "gui/theme/font/OFL.txt"); err != nil {
		return nil, err
	}
	root, err := goRoot()
	if err != nil {
		return nil, err
	}
	if err := c.file("Go (runtime and standard library)", filepath.Join(root, "LICENSE")); err != nil {
		return nil, err
	}
	for _, p := range paths {
		if err := c.module(modules[p]); err != nil {
			return nil, err
		}
	}
	return c.text(), nil
}

// goRoot asks the go command, since a tool built with -trimpath does not know.
func goRoot() (string, error) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	return strings.TrimSpace(string(out)), err
}

// list adds the modules of one build.
func list(modules map[string]*module, system, tags string) error {
	cmd := exec.Command("go", "list", "-deps", "-tags", tags, "-json=Dir,Module", ".")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1", "GOOS="+system, "GOARCH=amd64", "GOFLAGS=")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go list for %s: %w", system, err)
	}
	d := json.NewDecoder(bytes.NewReader(out))
	for {
		var p struct {
			Dir    string
			Module *struct {
				Path, Version, Dir string
				Main               bool
				Replace            *struct{ Path, Version, Dir string }
			}
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if p.Module == nil || p.Module.Main {
			continue
		}
		m := modules[p.Module.Path]
		if m == nil {
			m = &module{Path: p.Module.Path, Version: p.Module.Version, Dir: p.Module.Dir}
			modules[m.Path] = m
		}
		if !slices.Contains(m.dirs, p.Dir) {
			m.dirs = append(m.dirs, p.Dir)
		}
	}
}

var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|ofl|unlicense)([-._].*)?$`)

// licenceFiles gives those of a module's root and of the folders of its packages, and of folders below these that hold no
// Go: sources in C with a licence of their own.
func (m *module) licenceFiles() ([]string, error) {
	dirs := []string{m.Dir}
	for _, d := range m.dirs {
		for up := d; len(up) > len(m.Dir); up = filepath.Dir(up) {
			dirs = append(dirs, up)
		}
		below, err := os.ReadDir(d)
		if err != nil {
			return nil, err
		}
		for _, e := range below {
			if e.IsDir() && e.Name() != "testdata" && !holdsGo(filepath.Join(d, e.Name())) {
				dirs = append(dirs, filepath.Join(d, e.Name()))
			}
		}
	}
	slices.Sort(dirs)
	var out []string
	for _, d := range slices.Compact(dirs) {
		entries, err := os.ReadDir(d)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if e.Type().IsRegular() && licenceFile.MatchString(e.Name()) && filepath.Ext(e.Name()) != ".go" {
				out = append(out, filepath.Join(d, e.Name()))
			}
		}
	}
	return out, nil
}

func holdsGo(dir string) bool {
	found, _ := filepath.Glob(filepath.Join(dir, "*.go")) // the pattern is fixed
	return len(found) > 0
}

// collection is the texts in order, each once, with the names of all that it holds for.
type collection struct {
	order []*licence
	known map[[32]byte]*licence
}

type licence struct {
	kind, text string
	names      []string
}

func (c *collection) module(m *module) error {
	names, err := m.licenceFiles()
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("%s %s has no licence", m.Path, m.Version)
	}
	for _, f := range names {
		if err := c.file(m.Path+" "+m.Version, f); err != nil {
			return err
		}
	}
	return nil
}

func (c *collection) file(name, file string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text := strings.TrimSpace(strings.ReplaceAll(string(raw), "\r\n", "\n"))
	kind := kindOf(text)
	base := strings.ToLower(filepath.Base(file))
	switch {
	case kind == "" && (strings.HasPrefix(base, "notice") || strings.HasPrefix(base, "patents")):
		kind = "notice"
	case kind == "":
		return fmt.Errorf("%s: the licence in %s is none that is known; look at it and teach kindOf", name, file)
	}
	sum := sha256.Sum256([]byte(text))
	if c.known == nil {
		c.known = map[[32]byte]*licence{}
	}
	l := c.known[sum]
	if l == nil {
		l = &licence{kind: kind, text: text}
		c.known[sum] = l
		c.order = append(c.order, l)
	}
	if !slices.Contains(l.names, name) {
		l.names = append(l.names, name)
	}
	return nil
}

// kindOf tells the licence by what it says. All of these allow use, change and handing on with their text kept.
func kindOf(text string) string {
	s := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	has := func(words string) bool { return strings.Contains(s, words) }
	switch {
	case has("sil open font license"):
		return "OFL-1.1"
	case has("gnu general public license"), has("gnu affero"), has("gnu lesser"):
		return "" // not without a decision
	case has("apache license") && has("version 2.0"):
		return "Apache-2.0"
	case has("mozilla public license") && has("2.0"):
		return "MPL-2.0"
	case has("redistribution and use in source and binary forms"):
		if has("neither the name") || has("may not be used to endorse") {
			return "BSD-3-Clause"
		}
		return "BSD-2-Clause"
	case has("permission to use, copy, modify, and/or distribute"), has("permission to use, copy, modify, and distribute"):
		return "ISC"
	case has("permission is hereby granted, free of charge"):
		return "MIT"
	case has("altered source versions must be plainly marked"):
		return "Zlib"
	case has("this is free and unencumbered software"):
		return "Unlicense"
	case has("creative commons") && has("cc0"):
		return "CC0-1.0"
	}
	return ""
}

func (c *collection) text() []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, "Licences of ledgercheck and of everything that it is linked from. Made by tools/licences; see Makefile, licences.")
	line := strings.Repeat("=", 100)
	for _, l := range c.order {
		fmt.Fprintf(&b, "\n%s\n", line)
		for _, n := range l.names {
			fmt.Fprintf(&b, "%s: %s\n", n, l.kind)
		}
		fmt.Fprintf(&b, "%s\n\n%s\n", line, l.text)
	}
	return b.Bytes()
}
