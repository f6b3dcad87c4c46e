package xlsx

import (
	"path"
	"strings"

	"ledgercheck/sheets/workbook/xmlscan"
)

// relation is one entry of a .rels part.
type relation struct {
	kind   string // the last part of its type, the same in transitional and strict files: "worksheet"
	target string // the part's name, without a leading "/"
}

// readRelations reads the relations of a part by their id.
func (c *container) readRelations(of string) (map[string]relation, error) {
	folder, file := path.Split(of)
	s, closer, err := c.scan(folder + "_rels/" + file + ".rels")
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	out := map[string]relation{}
	err = eachElement(s, func(elem string) error {
		if elem != "Relationship" {
			return nil
		}
		var values [4]string
		for i, name := range []string{"Id", "Type", "Target", "TargetMode"} {
			v, err := s.Attr(name)
			if err != nil {
				return err
			}
			values[i] = v
		}
		if values[3] != "External" {
			out[values[0]] = relation{kind: path.Base(values[1]), target: resolve(folder, values[2])}
		}
		return nil
	})
	return out, err
}

// resolve makes a relation's target absolute: "worksheets/sheet1.xml" lies beside the part, "/xl/…" is whole already.
func resolve(folder, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = "/" + folder + target
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}

// eachElement calls start for every element, however deep, to the end of the document.
func eachElement(s *xmlscan.Scanner, start func(elem string) error) error {
	for {
		kind, err := s.Next()
		if err != nil {
			return err
		}
		switch kind {
		case xmlscan.EOF:
			return nil
		case xmlscan.Start:
			if err := start(string(s.Name)); err != nil {
				return err
			}
		}
	}
}
