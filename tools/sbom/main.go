// Sbom joins the lists of what the program is made of on each system into one, in CycloneDX's form:
//
//	sbom LICENCES.txt SECONDS LINUX.json WINDOWS.json > SBOM.json
//
// The lists come from cyclonedx-gomod, which guesses licences by the likeness of their texts; here they are those that
// tools/licences found and that lie in the packages (LICENCES.txt). The font and Go itself, which no list of modules has,
// come from there as well. The time is SECONDS since 1970 (that of the commit).
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

func main() {
	if len(os.Args) < 4 {
		fmt.Fprintln(os.Stderr, "usage: sbom LICENCES.txt SECONDS LIST.json...")
		os.Exit(2)
	}
	if err := run(os.Stdout, os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func run(out io.Writer, licences, seconds string, lists []string) error {
	at, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(licences)
	if err != nil {
		return err
	}
	var boms []bom
	for _, name := range lists {
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		var b bom
		if err := json.Unmarshal(raw, &b); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		boms = append(boms, b)
	}
	joined, err := join(boms, kinds(string(text)), time.Unix(at, 0).UTC())
	if err != nil {
		return err
	}
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(joined)
}

// bom is what of CycloneDX is looked into; what is not, is kept as it came.
type bom struct {
	Schema       string         `json:"$schema"`
	Format       string         `json:"bomFormat"`
	Spec         string         `json:"specVersion"`
	Version      int            `json:"version"`
	Metadata     map[string]any `json:"metadata"`
	Components   []component    `json:"components"`
	Dependencies []dependency   `json:"dependencies"`
}

type component struct {
	Ref      string    `json:"bom-ref"`
	Type     string    `json:"type"`
	Name     string    `json:"name"`
	Version  string    `json:"version,omitempty"`
	Scope    string    `json:"scope,omitempty"`
	Hashes   []any     `json:"hashes,omitempty"`
	Licences []licence `json:"licenses"`
	PURL     string    `json:"purl,omitempty"`
	External []any     `json:"externalReferences,omitempty"`
}

type licence struct {
	License struct {
		ID string `json:"id"`
	} `json:"license"`
}

type dependency struct {
	Ref string   `json:"ref"`
	On  []string `json:"dependsOn,omitempty"`
}

// system is what a package's URL says of the system that the list was made on.
var system = regexp.MustCompile(`&goos=[a-z]+&goarch=[a-z0-9]+`)

// heading names what a licence holds for, and which it is: "golang.org/x/net v0.62.0: BSD-3-Clause".
var heading = regexp.MustCompile(`^(.+): ([A-Za-z0-9.-]+)$`)

// kinds gives the licences of everything that the text of tools/licences names.
func kinds(text string) map[string][]string {
	out := map[string][]string{}
	inside := false
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "====") {
			inside = !inside
			continue
		}
		m := heading.FindStringSubmatch(line)
		if !inside || m == nil || m[2] == "notice" || slices.Contains(out[m[1]], m[2]) {
			continue
		}
		out[m[1]] = append(out[m[1]], m[2])
	}
	return out
}

func join(boms []bom, kinds map[string][]string, at time.Time) (*bom, error) {
	out := boms[0]
	out.Components, out.Dependencies = nil, nil
	on := map[string][]string{}
	for _, b := range boms {
		for _, c := range b.Components {
			if slices.ContainsFunc(out.Components, func(o component) bool { return o.Ref == c.Ref }) {
				continue
			}
			c.PURL = system.ReplaceAllString(c.PURL, "")
			if err := c.licence(kinds, c.Name+" "+c.Version); err != nil {
				return nil, err
			}
			out.Components = append(out.Components, c)
		}
		for _, d := range b.Dependencies {
			on[d.Ref] = append(on[d.Ref], d.On...)
		}
	}
	root, err := metadata(&out, kinds, at)
	if err != nil {
		return nil, err
	}
	for _, own := range []component{
		{Ref: "font", Type: "file", Name: "Noto Sans SC (the font)"},
		{Ref: "go", Type: "platform", Name: "Go (runtime and standard library)"},
	} {
		if err := own.licence(kinds, own.Name); err != nil {
			return nil, err
		}
		out.Components = append(out.Components, own)
		on[root] = append(on[root], own.Ref)
	}
	slices.SortFunc(out.Components, func(a, b component) int { return strings.Compare(a.Ref, b.Ref) })
	for ref, list := range on {
		slices.Sort(list)
		out.Dependencies = append(out.Dependencies, dependency{ref, slices.Compact(list)})
	}
	slices.SortFunc(out.Dependencies, func(a, b dependency) int { return strings.Compare(a.Ref, b.Ref) })
	return &out, nil
}

// licence sets those that were found. That none was is an error: somebody has to look.
func (c *component) licence(kinds map[string][]string, name string) error {
	c.Licences = nil
	for _, k := range kinds[name] {
		var l licence
		l.License.ID = k
		c.Licences = append(c.Licences, l)
	}
	if len(c.Licences) == 0 {
		return fmt.Errorf("nothing is said of the licence of %s; make licences", name)
	}
	return nil
}

// metadata leaves of what the lists say of themselves only what holds for all of them, and gives the program's own reference.
func metadata(out *bom, kinds map[string][]string, at time.Time) (root string, err error) {
	own, ok := out.Metadata["component"].(map[string]any)
	if !ok {
		return "", errors.New("the list does not say what it is a list of")
	}
	root, _ = own["bom-ref"].(string)
	var c component
	if err := c.licence(kinds, "ledgercheck"); err != nil {
		return "", err
	}
	if purl, ok := own["purl"].(string); ok {
		own["purl"] = system.ReplaceAllString(purl, "")
	}
	own["licenses"] = c.Licences
	delete(own, "properties")
	delete(own, "evidence")
	out.Metadata["timestamp"] = at.Format(time.RFC3339)
	return root, nil
}
