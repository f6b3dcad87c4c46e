package html

import (
	"fmt"
	"html"
	"regexp"
	"strconv"
	"strings"

	"ledgercheck/sheets/workbook/limits"
)

// source is what Excel notes of a sheet: its name and, in an archive or beside the page, where it lies.
type source struct {
	name, href string
	hidden     bool
}

var (
	worksheetNote = regexp.MustCompile(`(?is)<x:ExcelWorksheet>(.*?)</x:ExcelWorksheet>`)
	nameNote      = regexp.MustCompile(`(?is)<x:Name>(.*?)</x:Name>`)
	hrefNote      = regexp.MustCompile(`(?is)<x:WorksheetSource\s+HRef="([^"]*)"`)
	hiddenNote    = regexp.MustCompile(`(?is)<x:Visible>\s*Sheet(Very)?Hidden\s*</x:Visible>`)
	sheetAnchor   = regexp.MustCompile(`^table[0-9]+$`)
)

// sourcesOf reads the notes of a comment, at most as many as there may be sheets.
func sourcesOf(raw string, most int) ([]source, error) {
	var out []source
	for _, m := range worksheetNote.FindAllStringSubmatch(raw, most+1) {
		var s source
		if n := nameNote.FindStringSubmatch(m[1]); n != nil {
			s.name = strings.TrimSpace(html.UnescapeString(n[1]))
		}
		if n := hrefNote.FindStringSubmatch(m[1]); n != nil {
			s.href = html.UnescapeString(n[1])
		}
		s.hidden = hiddenNote.MatchString(m[1])
		out = append(out, s)
	}
	if len(out) > most {
		return nil, limits.Exceeded(int64(most), "sheets")
	}
	return out, nil
}

// note gathers a name that stands in tags of the page itself: Excel's notes, which usually stand in a comment, and the
// headings that LibreOffice puts above its tables.
type note struct {
	in   string // the tag that is open
	text strings.Builder
}

func (p *page) noteStart(tag, name string) {
	if tag == "x:name" || tag == "a" && sheetAnchor.MatchString(name) {
		p.note.in = tag
		p.note.text.Reset()
	}
}

func (p *page) noteEnd(tag string) error {
	if p.note.in == "" || tag != p.note.in && !blocksNote(tag) {
		return nil
	}
	name := strings.Join(strings.Fields(p.note.text.String()), " ")
	in := p.note.in
	p.note.in = ""
	if tag != in {
		return p.target().add([]byte(name), false, false, p.lim.TextBytes) // it was no name, then
	}
	switch {
	case in == "x:name":
		if len(p.sources) >= p.lim.Sheets {
			return limits.Exceeded(int64(p.lim.Sheets), "sheets")
		}
		p.sources = append(p.sources, source{name: name})
	case p.top() == nil:
		// "Sheet 1: 3月". Before the first of them stands an overview of all sheets, which is no content.
		_, called, ok := strings.Cut(name, ":")
		if !ok {
			called = name
		}
		p.called = strings.TrimSpace(called)
		p.dropOverview()
	}
	return nil
}

// blocksNote reports whether a tag that ends shows that a name was never closed.
func blocksNote(tag string) bool {
	return tag == "table" || tag == "tr" || tag == "td" || tag == "body"
}

func (p *page) dropOverview() {
	for _, b := range p.blocks {
		if b.table != nil {
			return
		}
	}
	p.blocks = p.blocks[:0]
	p.outer.reset()
}

// longestName is what Excel allows for a sheet's.
const longestName = 31

// call names the sheets: by their captions, by Excel's notes where there are as many, else by numbers. A single one may
// stay without a name.
func (out *sink) call(sources []source) {
	list := out.made
	if len(list) == 0 {
		return
	}
	noted := len(sources) == len(list) || len(list) == 1 && len(sources) > 0
	used := map[string]bool{}
	for i, m := range list {
		name := m.name
		if name == "" && noted {
			name = sources[i].name
		}
		if noted && sources[i].hidden {
			m.sheet.SetHidden()
		}
		if r := []rune(strings.Join(strings.Fields(name), " ")); len(r) > longestName {
			name = string(r[:longestName])
		} else {
			name = string(r)
		}
		if name == "" && len(list) > 1 {
			name = "表" + strconv.Itoa(i+1)
		}
		for n, base := 2, name; used[name] && name != ""; n++ {
			name = fmt.Sprintf("%s (%d)", base, n)
		}
		used[name] = true
		m.sheet.SetName(name)
	}
}
