// Package xmlscan reads the XML of files that nobody vouches for, fast: it scans bytes in a window over the input and
// hands out start tags, end tags and texts without copying.
//
// It checks what a cut or damaged file breaks (nesting, quotes, entities, the end of the root element) and refuses a
// DOCTYPE, and so every entity that is not built in. Names are compared without their prefix: spreadsheet programs write
// the same elements with and without one. It does not check what cannot lose content, such as attributes given twice.
package xmlscan

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"ledgercheck/sheets/workbook/limits"
)

// Kind is what Next found.
type Kind uint8

// The tokens. A self-closing element gives a Start and an End. Comments and processing instructions are passed over.
const (
	_ Kind = iota
	Start
	End
	Text
	EOF // the root element and the input have ended
)

// ErrSyntax is what errors.Is finds in the error of XML that is not well-formed.
var ErrSyntax = errors.New("XML is not well-formed")

// Attr is an attribute of the current start tag. Both parts are valid until the next call of Next.
type Attr struct {
	Name []byte // without prefix
	Raw  []byte // as it stands, entities not resolved; see Value
}

// Scanner reads one document.
type Scanner struct {
	// Name is the current element's name without prefix, after Start and End; valid until the next call of Next.
	Name []byte
	// Attrs are the attributes of the current start tag.
	Attrs []Attr

	r        io.Reader
	window   []byte
	pos, end int
	base     int64 // offset in the input of window[0]
	err      error // what r ended with

	maxToken int
	maxDepth int

	open   []byte // the full names of the open elements, one after another
	starts []int  // where each begins
	closed bool   // the current start tag was self-closing and its End is still to come
	rooted bool   // the root element was seen

	raw     []byte // the current text
	literal bool   // raw is a CDATA section
	scratch []byte
}

// New reads from r. A token longer than maxToken bytes or elements nested deeper than maxDepth are refused with
// limits.ErrExceeded. UTF-16 with a byte order mark is understood.
func New(r io.Reader, maxToken, maxDepth int) *Scanner {
	return NewSize(r, windowSize, maxToken, maxDepth)
}

// NewSize is New for a part of about size bytes: small parts, of which a workbook has many, need no large window.
func NewSize(r io.Reader, size int64, maxToken, maxDepth int) *Scanner {
	window := max(min(size+1, windowSize), smallWindow)
	return &Scanner{r: r, window: make([]byte, min(int(window), maxToken)), maxToken: maxToken, maxDepth: maxDepth}
}

const smallWindow = 1 << 10

const windowSize = 64 << 10

// Next moves to the next token. After EOF or an error it must not be called again.
func (s *Scanner) Next() (Kind, error) {
	if s.closed {
		s.closed = false
		s.Attrs = s.Attrs[:0]
		s.pop()
		return End, nil
	}
	if s.base == 0 && s.end == 0 {
		if err := s.begin(); err != nil {
			return 0, err
		}
	}
	for {
		if s.pos == s.end {
			if more, err := s.fill(); err != nil {
				return 0, err
			} else if !more {
				return s.finish()
			}
		}
		if s.window[s.pos] != '<' {
			if kind, err := s.scanText(); err != nil || kind == Text {
				return kind, err
			}
			continue
		}
		if s.end-s.pos < 2 {
			if err := s.need(2); err != nil {
				return 0, err
			}
		}
		switch s.window[s.pos+1] {
		case '/':
			return s.scanEnd()
		case '?':
			if err := s.scanInstruction(); err != nil {
				return 0, err
			}
		case '!':
			if kind, err := s.scanDeclaration(); err != nil || kind == Text {
				return kind, err
			}
		default:
			return s.scanStart()
		}
	}
}

// finish says whether the input may end here.
func (s *Scanner) finish() (Kind, error) {
	if len(s.starts) > 0 || !s.rooted {
		return 0, s.cut()
	}
	return EOF, nil
}

// Depth gives the number of open elements; after a Start the current one is among them.
func (s *Scanner) Depth() int { return len(s.starts) }

// fill moves what is left to the front of the window and reads on. It reports false at the end of the input.
func (s *Scanner) fill() (bool, error) {
	if s.err == io.EOF {
		return false, nil
	} else if s.err != nil {
		return false, s.err
	}
	if s.pos > 0 {
		copy(s.window, s.window[s.pos:s.end])
		s.base += int64(s.pos)
		s.end -= s.pos
		s.pos = 0
	}
	if s.end == len(s.window) {
		if s.end >= s.maxToken {
			return false, limits.Exceeded(int64(s.maxToken), "bytes in one piece of XML")
		}
		s.window = append(s.window, make([]byte, min(len(s.window), s.maxToken-len(s.window)))...)
	}
	// At least half of the room is filled, so that a token that does not fit is not looked at again for every few bytes.
	room, n := s.window[s.end:], 0
	for idle := 0; n < (len(room)+1)/2 && s.err == nil; {
		var k int
		if k, s.err = s.r.Read(room[n:]); k == 0 {
			if idle++; idle > 100 && s.err == nil {
				s.err = io.ErrNoProgress
			}
		}
		n += k
	}
	s.end += n
	if n > 0 {
		return true, nil // what came before an error is read first
	}
	return s.fill()
}

// need makes n bytes of the current token present.
func (s *Scanner) need(n int) error {
	for s.end-s.pos < n {
		if more, err := s.fill(); err != nil {
			return err
		} else if !more {
			return s.cut()
		}
	}
	return nil
}

// more reads on within a token.
func (s *Scanner) more() error { return s.need(s.end - s.pos + 1) }

func (s *Scanner) cut() error {
	return fmt.Errorf("%w: it ends too early, at byte %d", ErrSyntax, s.base+int64(s.end))
}

func (s *Scanner) syntax(what string) error {
	return fmt.Errorf("%w: %s at byte %d", ErrSyntax, what, s.base+int64(s.pos))
}

func (s *Scanner) push(full []byte) error {
	if len(s.starts) >= s.maxDepth {
		return limits.Exceeded(int64(s.maxDepth), "nested XML elements")
	}
	s.starts = append(s.starts, len(s.open))
	s.open = append(s.open, full...)
	return nil
}

func (s *Scanner) pop() {
	n := len(s.starts) - 1
	s.open = s.open[:s.starts[n]]
	s.starts = s.starts[:n]
}

// top gives the full name of the innermost open element.
func (s *Scanner) top() []byte { return s.open[s.starts[len(s.starts)-1]:] }

// Rest gives what the window holds from the current position on, for a caller that recognises the forms nearly all files
// have at a glance. It must pass over whole elements only (Advance), or over nothing.
func (s *Scanner) Rest() []byte {
	if s.closed || s.open == nil {
		return nil
	}
	return s.window[s.pos:s.end]
}

// Advance passes over the first n bytes of Rest.
func (s *Scanner) Advance(n int) { s.pos += n }

// Is compares the current element's name.
func (s *Scanner) Is(name string) bool { return string(s.Name) == name }

// local cuts the prefix off a name.
func local(full []byte) []byte {
	if i := bytes.IndexByte(full, ':'); i >= 0 {
		return full[i+1:]
	}
	return full
}
