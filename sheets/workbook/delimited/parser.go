package delimited

import (
	"bufio"
	"errors"
	"io"

	"ledgercheck/sheets/workbook/limits"
)

var (
	errOpenQuote = errors.New("a quoted field is not closed")
	errLostQuote = errors.New("a quoted field over several lines ends in the middle of a field")
)

// parser reads records. Quotes count at the beginning of a field only, as in Excel; text behind the closing quote is
// added to the field.
type parser struct {
	r      *bufio.Reader
	sep    byte
	lim    limits.Limits
	rec    record
	quoted bool // whether the last record had a quoted field
}

// record is one line of the table, its fields one behind another.
type record struct {
	text  []byte
	ends  []int
	ended bool // by an end of line, not by that of the file
}

func (r *record) fields() int { return len(r.ends) }

func (r *record) field(i int) []byte {
	from := 0
	if i > 0 {
		from = r.ends[i-1]
	}
	return r.text[from:r.ends[i]]
}

// blank reports whether nothing stands in the record.
func (r *record) blank() bool { return len(r.text) == 0 }

func newParser(r io.Reader, sep byte, lim limits.Limits) *parser {
	return &parser{r: bufio.NewReaderSize(r, 64<<10), sep: sep, lim: lim}
}

// record reads the next record, io.EOF where there is none. It is valid until the next call.
func (p *parser) record() (*record, error) {
	rec := &p.rec
	rec.text, rec.ends, rec.ended, p.quoted = rec.text[:0], rec.ends[:0], false, false
	for {
		more, err := p.field()
		if err != nil {
			return nil, err
		}
		if len(rec.ends) > p.lim.Columns {
			return nil, limits.Exceeded(int64(p.lim.Columns), "columns")
		}
		if !more {
			if !rec.ended && len(rec.ends) == 1 && len(rec.text) == 0 && !p.quoted {
				return nil, io.EOF
			}
			return rec, nil
		}
	}
}

// field reads a field and what ends it; more says that another one follows in the same record.
func (p *parser) field() (more bool, err error) {
	c, err := p.r.ReadByte()
	if err == nil && c == '"' {
		p.quoted = true
		lines, err := p.quotes()
		if err != nil {
			return false, err
		}
		c, err = p.r.ReadByte()
		if lines && err == nil && c != p.sep && c != '\r' && c != '\n' {
			return false, errLostQuote
		}
		return p.plain(c, err)
	}
	return p.plain(c, err)
}

// plain reads on from c to the end of a field.
func (p *parser) plain(c byte, err error) (more bool, _ error) {
	rec, from := &p.rec, len(p.rec.text)
	for ; ; c, err = p.r.ReadByte() {
		if err == io.EOF {
			// An old mark of the end of a text.
			if n := len(rec.text); n > from && rec.text[n-1] == 0x1a {
				rec.text = rec.text[:n-1]
			}
			rec.ends = append(rec.ends, len(rec.text))
			return false, nil
		}
		if err != nil {
			return false, err
		}
		switch c {
		case p.sep:
			rec.ends = append(rec.ends, len(rec.text))
			return true, nil
		case '\r':
			if next, err := p.r.ReadByte(); err == nil && next != '\n' {
				_ = p.r.UnreadByte() // right after a ReadByte it cannot fail
			}
			fallthrough
		case '\n':
			rec.ends = append(rec.ends, len(rec.text))
			rec.ended = true
			return false, nil
		}
		if err := p.add(c); err != nil {
			return false, err
		}
	}
}

// quotes reads from behind an opening quote to its closing one; lines says that an end of line stands between.
func (p *parser) quotes() (lines bool, err error) {
	for {
		c, err := p.r.ReadByte()
		if err == io.EOF {
			return lines, errOpenQuote
		}
		if err != nil {
			return lines, err
		}
		switch c {
		case '"':
			next, err := p.r.ReadByte()
			if err != nil {
				return lines, nil //nolint:nilerr // the next read gives the same error
			}
			if next != '"' {
				return lines, p.r.UnreadByte()
			}
		case '\r':
			if next, err := p.r.ReadByte(); err == nil && next != '\n' {
				_ = p.r.UnreadByte() // right after a ReadByte it cannot fail
			}
			c, lines = '\n', true
		case '\n':
			lines = true
		}
		if err := p.add(c); err != nil {
			return lines, err
		}
	}
}

func (p *parser) add(c byte) error {
	from := 0
	if n := len(p.rec.ends); n > 0 {
		from = p.rec.ends[n-1]
	}
	if len(p.rec.text)-from >= p.lim.TextBytes {
		return limits.Exceeded(int64(p.lim.TextBytes), "bytes in one text")
	}
	p.rec.text = append(p.rec.text, c)
	return nil
}
