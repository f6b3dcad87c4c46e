package xmlscan

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"ledgercheck/sheets/workbook/limits"
)

// scanText reads up to the next tag. Space outside the root element is passed over (kind 0).
func (s *Scanner) scanText() (Kind, error) {
	from := 0
	for {
		b := s.window[s.pos:s.end]
		i := bytes.IndexByte(b[from:], '<')
		if i >= 0 {
			s.raw, s.literal = b[:from+i], false
			s.pos += from + i
			break
		}
		from = len(b)
		more, err := s.fill()
		if err != nil {
			return 0, err
		}
		if !more {
			if len(s.starts) > 0 {
				return 0, s.cut()
			}
			s.raw, s.literal = s.window[s.pos:s.end], false
			s.pos = s.end
			break
		}
	}
	if len(s.starts) > 0 {
		return Text, nil
	}
	if len(bytes.TrimSpace(s.raw)) > 0 {
		return 0, s.syntax("text outside the root element")
	}
	return 0, nil
}

// AppendText appends the current text to dst, entities resolved and line ends made "\n".
func (s *Scanner) AppendText(dst []byte) ([]byte, error) {
	if s.literal {
		return appendLines(dst, s.raw), nil
	}
	return s.unescape(dst, s.raw)
}

// Value gives an attribute's value with its entities resolved. It is valid until the next call of Next or Value.
func (s *Scanner) Value(a Attr) ([]byte, error) {
	if bytes.IndexByte(a.Raw, '&') < 0 {
		return a.Raw, nil
	}
	var err error
	s.scratch, err = s.unescape(s.scratch[:0], a.Raw)
	return s.scratch, err
}

// Attr gives the value of the attribute with the given name, "" where there is none.
func (s *Scanner) Attr(name string) (string, error) {
	for _, a := range s.Attrs {
		if string(a.Name) == name {
			v, err := s.Value(a)
			return string(v), err
		}
	}
	return "", nil
}

// AppendElement appends to dst all text that stands directly in the current element, and passes its end. It must be
// called right after the element's Start.
func (s *Scanner) AppendElement(dst []byte) ([]byte, error) {
	if s.closed {
		_, err := s.Next()
		return dst, err
	}
	// Nearly always: one text, then the end tag, both in the window.
	b := s.window[s.pos:s.end]
	if i := bytes.IndexByte(b, '<'); i >= 0 {
		top := s.top()
		if n := i + 2 + len(top); n < len(b) && b[i+1] == '/' && b[n] == '>' && string(b[i+2:n]) == string(top) {
			dst, err := s.unescape(dst, b[:i])
			s.pop()
			s.pos += n + 1
			return dst, err
		}
	}
	for {
		kind, err := s.Next()
		if err != nil {
			return dst, err
		}
		switch kind {
		case Text:
			if dst, err = s.AppendText(dst); err != nil {
				return dst, err
			}
			if len(dst) > s.maxToken {
				return dst, limits.Exceeded(int64(s.maxToken), "bytes in one text")
			}
		case Start:
			if err := s.Skip(); err != nil {
				return dst, err
			}
		case End:
			return dst, nil
		}
	}
}

// Skip passes over what stands in the current element, and its end. It must be called right after the element's Start.
func (s *Scanner) Skip() error {
	for depth := s.Depth() - 1; ; {
		kind, err := s.Next()
		if err != nil {
			return err
		}
		if kind == End && s.Depth() == depth {
			return nil
		}
	}
}

// unescape resolves the five entities and numeric references of XML; any other is an error.
func (s *Scanner) unescape(dst, raw []byte) ([]byte, error) {
	for {
		i := bytes.IndexByte(raw, '&')
		if i < 0 {
			return appendLines(dst, raw), nil
		}
		dst = appendLines(dst, raw[:i])
		raw = raw[i+1:]
		end := bytes.IndexByte(raw[:min(len(raw), 12)], ';')
		if end < 1 {
			return dst, s.syntax("a & that begins no entity")
		}
		r, ok := entity(string(raw[:end]))
		if !ok {
			return dst, s.syntax("an entity that is not known")
		}
		dst = utf8.AppendRune(dst, r)
		raw = raw[end+1:]
	}
}

func entity(name string) (rune, bool) {
	switch name {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if name[0] != '#' || len(name) < 2 {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n == 0 || n > utf8.MaxRune || n >= 0xD800 && n < 0xE000 {
		return 0, false
	}
	return rune(n), true
}

// appendLines appends b with the line ends that XML prescribes: "\r\n" and "\r" become "\n".
func appendLines(dst, b []byte) []byte {
	for {
		i := bytes.IndexByte(b, '\r')
		if i < 0 {
			return append(dst, b...)
		}
		dst = append(append(dst, b[:i]...), '\n')
		b = b[i+1:]
		if len(b) > 0 && b[0] == '\n' {
			b = b[1:]
		}
	}
}
