package html

import (
	"bytes"

	"ledgercheck/sheets/workbook/limits"
)

// text gathers the characters of a cell, or of a paragraph outside of tables, as a browser shows them: white space is one
// space, none at a line's ends.
type text struct {
	buf    []byte
	space  bool // white space stands before the next character
	line   bool // a new line stands before it
	struck bool // struck characters were seen
	plain  bool // others were seen
}

// add adds characters; pre keeps white space as it is.
func (t *text) add(s []byte, pre, struck bool, most int) error {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == 0xc2 && i+1 < len(s) && s[i+1] == 0xa0: // a space that does not break
			t.flush()
			t.buf = append(t.buf, ' ')
			i += 2
			continue
		case pre && c == '\r':
		case pre && (c == '\n' || c == ' ' || c == '\t'):
			t.flush()
			t.buf = append(t.buf, c)
		case c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r':
			t.space = true
		default:
			t.flush()
			t.buf = append(t.buf, c)
			t.struck = t.struck || struck
			t.plain = t.plain || !struck
		}
		i++
	}
	if len(t.buf) > most {
		return limits.Exceeded(int64(most), "bytes in one text")
	}
	return nil
}

// flush writes what stands before the next character.
func (t *text) flush() {
	switch {
	case t.line && len(t.buf) > 0:
		t.buf = append(t.buf, '\n')
	case t.space && len(t.buf) > 0 && t.buf[len(t.buf)-1] != '\n':
		t.buf = append(t.buf, ' ')
	}
	t.space, t.line = false, false
}

// breakLine begins a new line, as <br> does.
func (t *text) breakLine() {
	if t.line && len(t.buf) > 0 {
		t.buf = append(t.buf, '\n')
	}
	t.buf = append(t.buf, '\n')
	t.space, t.line = false, false
}

// breakBlock begins a new line where the last one has characters, as <p> does.
func (t *text) breakBlock() {
	t.line = len(t.buf) > 0 && t.buf[len(t.buf)-1] != '\n'
	t.space = false
}

// bytes gives the text without the space around it. It is valid until the next add.
func (t *text) bytes() []byte { return bytes.Trim(t.buf, " \n\t") }

func (t *text) reset() { *t = text{buf: t.buf[:0]} }

func (t *text) resetIf(partial bool) {
	if partial {
		t.reset()
	}
}
