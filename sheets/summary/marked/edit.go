package marked

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// edit replaces the bytes from at to end of a part.
type edit struct {
	at, end int
	with    string
}

func apply(part []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.end, b.end)) })
	var out bytes.Buffer
	from := 0
	for _, e := range edits {
		out.Write(part[from:e.at])
		out.WriteString(e.with)
		from = e.end
	}
	out.Write(part[from:])
	return out.Bytes()
}

// errUnusual is what cannot be edited with certainty; the text says what it is, for tests and logs.
type errUnusual string

func (e errUnusual) Error() string { return "an unusual workbook: " + string(e) }

var attribute = regexp.MustCompile(`([A-Za-z_:][\w:.\-]*)\s*=\s*("[^"]*"|'[^']*')`)

// attr gives an attribute of a start tag and where its value stands in the tag; ok is false where it has none.
func attr(tag []byte, name string) (value string, at, end int, ok bool) {
	for _, m := range attribute.FindAllSubmatchIndex(tag, -1) {
		if string(tag[m[2]:m[3]]) == name {
			return string(tag[m[4]+1 : m[5]-1]), m[4] + 1, m[5] - 1, true
		}
	}
	return "", 0, 0, false
}

func attrInt(tag []byte, name string) (int, bool) {
	v, _, _, ok := attr(tag, name)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(v)
	return n, err == nil
}

// element is a child of a part's root, or of another element.
type element struct {
	name            string
	at, inner       int // the start tag's first byte, and the byte behind it
	innerEnd, after int // the end tag's first byte, and the byte behind it; both are inner for <a/>
}

// children lists the elements one level below the root of a part, by a real parser.
func children(part []byte) (root string, list []element, err error) {
	d := xml.NewDecoder(bytes.NewReader(part))
	depth := 0
	before := d.InputOffset()
	for {
		t, err := d.RawToken()
		after := d.InputOffset()
		if err != nil {
			if depth == 0 && root != "" && err.Error() == "EOF" {
				return root, list, nil
			}
			return root, list, cmp.Or(err, errors.New("cut"))
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			name := t.Name.Local
			if t.Name.Space != "" {
				name = t.Name.Space + ":" + name
			}
			if depth == 1 {
				root = name
			}
			if depth == 2 {
				list = append(list, element{name: name, at: int(before), inner: int(after), innerEnd: int(after), after: int(after)})
			}
		case xml.EndElement:
			if depth == 2 {
				e := &list[len(list)-1]
				e.after = int(after)
				e.innerEnd = int(before)
				if before == after { // <a/> gives its end without bytes of its own
					e.innerEnd = e.inner
				}
			}
			depth--
		}
		before = after
	}
}

func find(list []element, name string) (element, bool) {
	i := slices.IndexFunc(list, func(e element) bool { return e.name == name })
	if i < 0 {
		return element{}, false
	}
	return list[i], true
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)))
	return strings.ReplaceAll(b.String(), "&#xA;", "\n")
}
