package ods

import (
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

// strike says whether struck text was seen, and text beside it that is not.
type strike struct{ struck, plain bool }

// cellText reads the current cell's text into t.text, its paragraphs as lines. Comments and drawings are no part of it.
func (t *table) cellText() (strike, error) {
	t.text = t.text[:0]
	p := paragraphs{table: t}
	err := t.each(func() error {
		if t.Is("p") || t.Is("h") {
			return p.read()
		}
		return t.Skip()
	})
	return p.seen, err
}

// paragraphs reads the text of one cell.
type paragraphs struct {
	*table
	seen   strike
	some   bool // a paragraph was read
	begun  bool // the paragraph being read has a character
	space  bool // white space stands before the next character
	struck int  // the depth of the element that strikes through, 0 where none does
}

// read reads one paragraph.
func (p *paragraphs) read() error {
	if p.some {
		p.text = append(p.text, '\n')
	}
	p.some, p.begun, p.space = true, false, false
	for depth := p.Depth() - 1; ; {
		kind, err := p.Next()
		if err != nil {
			return err
		}
		switch kind {
		case xmlscan.Text:
			err = p.characters()
		case xmlscan.Start:
			err = p.element()
		case xmlscan.End:
			if p.Depth() < p.struck {
				p.struck = 0
			}
			if p.Depth() == depth {
				return nil
			}
		}
		if err != nil {
			return err
		}
		if len(p.text) > p.lim.TextBytes {
			return limits.Exceeded(int64(p.lim.TextBytes), "bytes in one text")
		}
	}
}

// element reads what stands among a paragraph's characters.
func (p *paragraphs) element() error {
	switch string(p.Name) {
	case "s":
		n := 1
		for _, a := range p.Attrs {
			if string(a.Name) == "c" {
				n = number(a.Raw)
			}
		}
		if n > p.lim.TextBytes {
			return limits.Exceeded(int64(p.lim.TextBytes), "bytes in one text")
		}
		p.flush()
		for range n {
			p.text = append(p.text, ' ')
		}
		return nil
	case "tab":
		p.flush()
		p.text = append(p.text, '\t')
	case "line-break":
		p.flush()
		p.text = append(p.text, '\n')
	case "span":
		if p.struck > 0 {
			return nil
		}
		name, err := p.Attr("style-name")
		if err != nil {
			return err
		}
		if p.struckText(name) {
			p.struck = p.Depth()
		}
	case "annotation", "note", "ruby-text", "frame", "custom-shape", "tracked-changes":
		return p.Skip()
	}
	return nil
}

// flush writes the space that stands before what follows.
func (p *paragraphs) flush() {
	if p.space && p.begun {
		p.text = append(p.text, ' ')
	}
	p.space, p.begun = false, true
}

// characters adds the current text: runs of white space are one space, none at the paragraph's ends.
func (p *paragraphs) characters() error {
	from := len(p.text)
	var err error
	if p.text, err = p.AppendText(p.text); err != nil {
		return err
	}
	// What was appended is written again over itself; a space kept from before needs room for one byte more.
	p.text = append(p.text, 0)
	in := p.text[from+1:]
	copy(in, p.text[from:len(p.text)-1])
	out := p.text[:from]
	for _, c := range in {
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			p.space = true
			continue
		}
		if p.space && p.begun {
			out = append(out, ' ')
		}
		p.space, p.begun = false, true
		out = append(out, c)
		p.seen.struck = p.seen.struck || p.struck > 0
		p.seen.plain = p.seen.plain || p.struck == 0
	}
	p.text = out
	return nil
}
