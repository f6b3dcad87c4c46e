package charset

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// ErrMalformed says that bytes stand for no character: the file was cut within one, overwritten, or filled with zeros.
var ErrMalformed = errors.New("bytes that are no text")

// checked passes text on up to the first place that is none.
type checked struct {
	r       io.Reader
	decoded bool // the text comes from a decoder, which writes U+FFFD for what it cannot read
	buf     []byte
	ready   []byte // what is checked and not yet passed on
	carry   int    // bytes behind ready that begin a character
	err     error
}

func (c *checked) Read(p []byte) (int, error) {
	for len(c.ready) == 0 {
		if c.err != nil {
			return 0, c.err
		}
		c.fill()
	}
	n := copy(p, c.ready)
	c.ready = c.ready[n:]
	return n, nil
}

func (c *checked) fill() {
	if c.buf == nil {
		c.buf = make([]byte, 32<<10)
	}
	// What was carried over lies where it was last checked, at the end of what was then passed on.
	n, err := c.r.Read(c.buf[c.carry:])
	data := c.buf[:c.carry+n]
	good := c.good(data)
	rest := data[good:]
	cut := len(rest) < utf8.UTFMax && !utf8.FullRune(rest)
	switch {
	case len(rest) > 0 && !cut:
		c.err = ErrMalformed
	case err == io.EOF && len(rest) > 0:
		c.err = ErrMalformed // cut within a character
	case err != nil:
		c.err = err
	}
	c.ready = append(c.ready[:0:0], data[:good]...)
	c.carry = copy(c.buf, rest)
}

// good gives the length of what is text at the beginning of b.
func (c *checked) good(b []byte) int {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		b = b[:i]
	}
	if c.decoded {
		if i := bytes.Index(b, []byte("\uFFFD")); i >= 0 {
			b = b[:i]
		}
	}
	if utf8.Valid(b) {
		return len(b)
	}
	for i := 0; ; {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
}
