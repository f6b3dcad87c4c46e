package html

import (
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"ledgercheck/sheets/workbook/limits"
)

var (
	errTag     = errors.New("the page ends within a tag or a comment")
	errQuote   = errors.New("a quotation mark is missing in a tag")
	errComment = errors.New("a comment is not closed")
)

// longestToken bounds a tag, a comment or a style sheet; pictures stand in tags.
const longestToken = 16 << 20

// parse reads the page's tags. The error says why it did not come to the page's end.
func (p *page) parse(r io.Reader) error {
	tail := &tailReader{r: r}
	z := html.NewTokenizer(tail)
	z.SetMaxBuf(longestToken)
	for {
		kind := z.Next()
		var err error
		switch kind {
		case html.ErrorToken:
			return p.atEnd(z.Err(), tail)
		case html.TextToken:
			err = p.characters(z.Text())
		case html.CommentToken:
			err = p.comment(string(z.Raw()))
		case html.StartTagToken, html.SelfClosingTagToken:
			err = p.start(z, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			err = p.end(string(name))
		}
		if err != nil {
			return err
		}
	}
}

// atEnd judges how the page ended.
func (p *page) atEnd(err error, tail *tailReader) error {
	switch {
	case errors.Is(err, html.ErrBufferExceeded):
		return limits.Exceeded(longestToken, "bytes in one tag")
	case err != io.EOF:
		return err
	case tail.inTag() || p.elems.swallows():
		return errTag
	}
	return nil
}

// tailReader remembers the end of what was read: the tokenizer says nothing of a tag that is cut.
type tailReader struct {
	r    io.Reader
	last []byte
}

const tailSize = 4096

func (t *tailReader) Read(b []byte) (int, error) {
	n, err := t.r.Read(b)
	t.last = append(t.last, b[:n]...)
	if len(t.last) > 4*tailSize {
		t.last = append(t.last[:0], t.last[len(t.last)-tailSize:]...)
	}
	return n, err
}

// inTag reports whether the input ends after a "<" that begins a tag and before its ">".
func (t *tailReader) inTag() bool {
	s := string(t.last)
	i := strings.LastIndexByte(s, '<')
	if i < 0 || strings.IndexByte(s[i:], '>') >= 0 {
		return false
	}
	rest := s[i+1:]
	return rest == "" || rest[0] == '/' || rest[0] == '!' || rest[0] == '?' || rest[0]|0x20 >= 'a' && rest[0]|0x20 <= 'z'
}

func (p *page) characters(s []byte) error {
	if p.note.in != "" {
		p.note.text.Write(s)
		return nil
	}
	if p.choice != nil {
		p.choice.add(string(s))
		return nil
	}
	if p.elems.inStyle() {
		return p.rules.add(string(s))
	}
	if p.elems.hidden > 0 {
		t := p.top()
		// A hidden element around a table hides the table, of which all is kept; one within a cell hides what it holds.
		if t == nil || t.cell == nil || p.elems.hiddenAbove(t.cell.base) {
			return nil
		}
	}
	pre, struck := p.elems.pre > 0, p.elems.struck > 0
	if t := p.top(); t != nil && t.cell != nil {
		pre, struck = pre || t.cell.state.pre, struck || t.cell.state.struck
	}
	return p.target().add(s, pre, struck, p.lim.TextBytes)
}

// attrs are the attributes of a tag that matter.
type attrs struct {
	class, style, name, value, kind string
	colspan, rowspan, span          int
	zero, hidden, selected          bool
	cell                            cellAttrs
}

func readAttrs(z *html.Tokenizer) (attrs, error) {
	a := attrs{colspan: 1, rowspan: 1, span: 1}
	for {
		key, val, more := z.TagAttr()
		v := string(val)
		if strings.Contains(v, "<") {
			low := strings.ToLower(v)
			if strings.Contains(low, "<td") || strings.Contains(low, "<tr") || strings.Contains(low, "</t") {
				return a, errQuote
			}
		}
		switch name := string(key); name {
		case "class":
			a.class = v
		case "style":
			a.style = v
		case "name", "id":
			a.name = v
		case "value":
			a.value = v
		case "type":
			a.kind = strings.ToLower(v)
		case "colspan":
			a.colspan = min(spanOf(v, 1), mostColspan)
		case "rowspan":
			if a.rowspan = min(spanOf(v, 1), mostRowspan); strings.TrimSpace(v) == "0" {
				a.rowspan = mostRowspan // to the end of the group
			}
		case "span":
			a.span = min(spanOf(v, 1), mostColspan)
		case "width":
			a.zero = strings.TrimSpace(v) == "0"
		case "hidden":
			a.hidden = true
		case "selected":
			a.selected = true
		default:
			a.cell.set(name, v)
		}
		if !more {
			return a, nil
		}
	}
}

// spanOf reads the number that a text begins with, other where it is none or 0.
func spanOf(v string, other int) int {
	n := 0
	for _, c := range strings.TrimSpace(v) {
		if c < '0' || c > '9' || n > mostRowspan {
			break
		}
		n = n*10 + int(c-'0')
	}
	if n == 0 {
		return other
	}
	return n
}

// comment looks into a comment for what Excel notes of the sheets.
func (p *page) comment(raw string) error {
	if strings.HasPrefix(raw, "<!--") {
		if !strings.HasSuffix(raw, "-->") && !strings.HasSuffix(raw, "--!>") && raw != "<!-->" && raw != "<!--->" {
			return errComment
		}
	} else if !strings.HasSuffix(raw, ">") {
		return errComment
	}
	if strings.Contains(raw, "<x:") {
		found, err := sourcesOf(raw, p.lim.Sheets)
		if err != nil {
			return err
		}
		p.sources = append(p.sources, found...)
	}
	return nil
}

func (p *page) start(z *html.Tokenizer, selfClosing bool) error {
	raw, hasAttrs := z.TagName()
	tag := string(raw)
	var a attrs
	var err error
	if hasAttrs {
		if a, err = readAttrs(z); err != nil {
			return err
		}
	} else {
		a = attrs{colspan: 1, rowspan: 1, span: 1}
	}
	pr := p.rules.of(tag, a.class, a.style)
	if a.hidden && pr.hidden == nothing {
		pr.hidden = yes
	}
	id := atom.Lookup([]byte(tag))
	switch id {
	case atom.Table:
		return p.openTable(pr)
	case atom.Thead, atom.Tbody, atom.Tfoot:
		return p.beginGroup()
	case atom.Tr:
		return p.openRow(pr)
	case atom.Td, atom.Th:
		return p.openCell(pr, a.cell, a.colspan, a.rowspan)
	case atom.Caption:
		if t := p.top(); t != nil && t.cell == nil {
			t.caps = true
			return nil
		}
	case atom.Colgroup, atom.Col:
		if t := p.top(); t != nil && t.cell == nil {
			t.columnTag(id == atom.Colgroup, a.span, pr.hidden == yes || a.zero)
		}
		return nil
	case atom.Select:
		p.choice = &choice{}
		return nil
	case atom.Option:
		if p.choice != nil {
			p.choice.begin(a.selected)
			return nil
		}
	case atom.Input:
		if p.top() != nil && a.value != "" && (a.kind == "" || a.kind == "text" || a.kind == "number" || a.kind == "date") {
			return p.characters([]byte(a.value))
		}
		return nil
	case atom.Br:
		if p.elems.hidden == 0 {
			if p.top() == nil {
				return p.flushOuter()
			}
			p.target().breakLine()
		}
		return nil
	}
	p.noteStart(tag, a.name)
	p.begun = p.begun || id == atom.Body || id == atom.Html
	if blocks[id] {
		if err := p.newBlock(); err != nil {
			return err
		}
	}
	if void[id] || selfClosing && id == 0 {
		return nil
	}
	if alone[id] {
		p.elems.pop(tag, p.base())
	}
	return p.elems.push(element{
		tag:    tag,
		struck: id == atom.S || id == atom.Strike || id == atom.Del || pr.struck == yes,
		hidden: silent[id] || tag == "xml" || pr.hidden == yes,
		pre:    id == atom.Pre || id == atom.Textarea || id == atom.Xmp || pr.pre == yes,
	})
}

// newBlock begins a new line.
func (p *page) newBlock() error {
	if p.top() == nil {
		return p.flushOuter()
	}
	p.target().breakBlock()
	return nil
}

// base gives how many of the open elements lie outside of the open cell.
func (p *page) base() int {
	if t := p.top(); t != nil && t.cell != nil {
		return t.cell.base
	}
	return 0
}

func (p *page) beginGroup() error {
	t := p.top()
	if t == nil {
		return p.openTable(props{})
	}
	err := p.closeRow()
	t.endGroup()
	t.caps = false
	return err
}

func (p *page) end(tag string) error {
	if err := p.noteEnd(tag); err != nil {
		return err
	}
	id := atom.Lookup([]byte(tag))
	t := p.top()
	switch id {
	case atom.Table:
		if t != nil {
			return p.closeTable()
		}
		return nil
	case atom.Tr:
		if t != nil {
			return p.closeRow()
		}
		return nil
	case atom.Td, atom.Th:
		if t != nil {
			return p.closeCell()
		}
		return nil
	case atom.Thead, atom.Tbody, atom.Tfoot:
		if t != nil {
			return p.beginGroup()
		}
		return nil
	case atom.Caption:
		if t != nil {
			t.caps = false
		}
		return nil
	case atom.Colgroup:
		if t != nil {
			t.endColgroup()
		}
		return nil
	case atom.Body, atom.Html:
		p.ended = true
	case atom.Select:
		if p.choice != nil {
			chosen := p.choice.chosen()
			p.choice = nil
			return p.characters([]byte(chosen))
		}
		return nil
	case atom.Option:
		return nil
	case atom.Br:
		if t != nil {
			p.target().breakLine()
		}
		return nil
	}
	if blocks[id] {
		if err := p.newBlock(); err != nil {
			return err
		}
	}
	p.elems.pop(tag, p.base())
	return nil
}

// columnTag reads a <colgroup> or <col>.
func (t *open) columnTag(isGroup bool, span int, hidden bool) {
	if isGroup {
		t.endColgroup()
		t.group, t.span = true, span
		if !hidden {
			return
		}
	}
	t.group = false
	for range span {
		if t.cols++; hidden && t.cols <= mostRowspan {
			for len(t.columns) < t.cols {
				t.columns = append(t.columns, false)
			}
			t.columns[t.cols-1] = true
		}
	}
}

// endColgroup passes the columns of a group that named none by itself.
func (t *open) endColgroup() {
	if t.group {
		t.cols += t.span
	}
	t.group = false
}

// choice is a <select>: what is chosen is shown.
type choice struct {
	options  []string
	selected int
}

const mostOptions = 10_000

func (c *choice) begin(selected bool) {
	if len(c.options) >= mostOptions {
		return
	}
	if selected {
		c.selected = len(c.options)
	}
	c.options = append(c.options, "")
}

func (c *choice) add(s string) {
	if n := len(c.options); n > 0 && len(c.options[n-1]) < 1000 {
		c.options[n-1] += s
	}
}

func (c *choice) chosen() string {
	if len(c.options) == 0 {
		return ""
	}
	return c.options[c.selected]
}
