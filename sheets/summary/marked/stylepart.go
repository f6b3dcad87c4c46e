package marked

import (
	"bytes"
	"fmt"
	"strconv"
)

// styleEditor adds to the workbook's styles a filled twin of each style that a marked cell has.
type styleEditor struct {
	part  []byte
	fills element
	xfs   element
	list  [][]byte // the xf elements as they stand
	more  []string
	ids   map[[2]int]int
	fill  map[tone]int
	wrap  int // a plain style that wraps, for the index
}

const (
	fillShort  = "FFF8CBC8"
	fillUnsure = "FFFFF6D0"
)

func newStyleEditor(part []byte) (*styleEditor, error) {
	root, list, err := children(part)
	if err != nil {
		return nil, err
	}
	s := &styleEditor{part: part, ids: map[[2]int]int{}, fill: map[tone]int{}}
	var ok, ok2 bool
	s.fills, ok = find(list, "fills")
	s.xfs, ok2 = find(list, "cellXfs")
	if root != "styleSheet" || !ok || !ok2 {
		return nil, errUnusual("styles of an unusual form")
	}
	inner := append([]byte("<x>"), append(bytes.Clone(part[s.xfs.inner:s.xfs.innerEnd]), "</x>"...)...)
	_, xfs, err := children(inner)
	if err != nil {
		return nil, err
	}
	for _, e := range xfs {
		if e.name != "xf" {
			return nil, errUnusual("styles of an unusual form")
		}
		s.list = append(s.list, inner[e.at:e.after])
	}
	_, fills, err := children(append([]byte("<x>"), append(bytes.Clone(part[s.fills.inner:s.fills.innerEnd]), "</x>"...)...))
	if err != nil {
		return nil, err
	}
	s.fill[unsure], s.fill[short] = len(fills), len(fills)+1
	s.wrap = len(s.list)
	s.more = append(s.more, `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`)
	return s, nil
}

// filled gives the style that looks like old but for its fill.
func (s *styleEditor) filled(old int, t tone) (int, error) {
	k := [2]int{old, int(t)}
	if id, ok := s.ids[k]; ok {
		return id, nil
	}
	base := []byte(`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
	switch {
	case old >= 0 && old < len(s.list):
		base = s.list[old]
	case old != 0 || len(s.list) > 0:
		return 0, errUnusual("a cell in a style that is not there")
	}
	end := bytes.IndexByte(base, '>') + 1
	tag, rest := base[:end], base[end:]
	tag = setAttr(setAttr(tag, "fillId", strconv.Itoa(s.fill[t])), "applyFill", "1")
	id := len(s.list) + len(s.more)
	s.more = append(s.more, string(tag)+string(rest))
	s.ids[k] = id
	return id, nil
}

func setAttr(tag []byte, name, value string) []byte {
	if _, at, end, ok := attr(tag, name); ok {
		return apply(tag, []edit{{at, end, value}})
	}
	at := bytes.IndexByte(tag, ' ')
	if at < 0 {
		at = len("<xf")
	}
	return apply(tag, []edit{{at, at, fmt.Sprintf(` %s="%s"`, name, value)}})
}

// done gives the part with the new styles.
func (s *styleEditor) done() []byte {
	solid := func(colour string) string {
		return `<fill><patternFill patternType="solid"><fgColor rgb="` + colour + `"/><bgColor indexed="64"/></patternFill></fill>`
	}
	edits := s.grow(s.fills, 2, solid(fillUnsure)+solid(fillShort))
	more := ""
	for _, x := range s.more {
		more += x
	}
	return apply(s.part, append(edits, s.grow(s.xfs, len(s.more), more)...))
}

// grow puts more entries at the end of a list and mends its count.
func (s *styleEditor) grow(list element, n int, more string) []edit {
	edits := []edit{{list.innerEnd, list.innerEnd, more}}
	tag := s.part[list.at:list.inner]
	if count, ok := attrInt(tag, "count"); ok {
		_, at, end, _ := attr(tag, "count")
		edits = append(edits, edit{list.at + at, list.at + end, strconv.Itoa(count + n)})
	}
	return edits
}
