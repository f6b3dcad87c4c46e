package xmlscan

import (
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Bytes that end a name; what else a name may hold is not our business.
var ends = [256]bool{' ': true, '\t': true, '\n': true, '\r': true, '/': true, '>': true, '=': true, '<': true, '"': true, '\'': true}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// scanStart reads a start tag with its attributes in one pass; where the window ends inside it, it begins again with a
// larger one.
func (s *Scanner) scanStart() (Kind, error) {
	if s.rooted && len(s.starts) == 0 {
		return 0, s.syntax("a second root element")
	}
again:
	b := s.window[s.pos:s.end]
	i, colon := 1, 0
	for i < len(b) && !ends[b[i]] {
		if b[i] == ':' {
			colon = i
		}
		i++
	}
	if i == len(b) {
		if err := s.more(); err != nil {
			return 0, err
		}
		goto again
	}
	if i == 1 {
		return 0, s.syntax("a tag without a name")
	}
	full := b[1:i]
	name := full
	if colon > 0 {
		name = b[colon+1 : i]
	}
	s.Attrs = s.Attrs[:0]
	for {
		for i < len(b) && isSpace(b[i]) {
			i++
		}
		if i == len(b) {
			break
		}
		if b[i] == '>' || b[i] == '/' && i+1 < len(b) {
			s.closed = b[i] == '/'
			if s.closed {
				if i++; b[i] != '>' {
					return 0, s.syntax("a slash inside a tag")
				}
			}
			if err := s.push(full); err != nil {
				return 0, err
			}
			s.Name, s.rooted = name, true
			s.pos += i + 1
			return Start, nil
		}
		if b[i] == '/' {
			break
		}
		n, attr, ok := scanAttr(b[i:])
		if !ok {
			return 0, s.syntax("an attribute that cannot be read")
		}
		if n == 0 {
			break
		}
		s.Attrs = append(s.Attrs, attr)
		i += n
	}
	if err := s.more(); err != nil {
		return 0, err
	}
	goto again
}

// scanAttr reads name="value" and gives its length; 0 where b ends inside it.
func scanAttr(b []byte) (n int, attr Attr, ok bool) {
	i, begin := 0, 0
	for i < len(b) && !ends[b[i]] {
		if b[i] == ':' {
			begin = i + 1
		}
		i++
	}
	if i == len(b) {
		return 0, attr, true
	}
	attr.Name = b[begin:i]
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	if i == len(b) {
		return 0, attr, true
	}
	if b[i] != '=' || len(attr.Name) == 0 {
		return 0, attr, false
	}
	i++
	for i < len(b) && isSpace(b[i]) {
		i++
	}
	if i == len(b) {
		return 0, attr, true
	}
	quote := b[i]
	if quote != '"' && quote != '\'' {
		return 0, attr, false
	}
	i++
	for j := i; j < len(b); j++ {
		switch b[j] {
		case quote:
			attr.Raw = b[i:j]
			return j + 1, attr, true
		case '<':
			return 0, attr, false
		}
	}
	return 0, attr, true
}

func (s *Scanner) scanEnd() (Kind, error) {
	if len(s.starts) == 0 {
		return 0, s.syntax("an end tag too many")
	}
	for {
		b := s.window[s.pos:s.end]
		if i := bytes.IndexByte(b, '>'); i >= 0 {
			full := b[2:i]
			for len(full) > 0 && isSpace(full[len(full)-1]) {
				full = full[:len(full)-1]
			}
			if !bytes.Equal(full, s.top()) {
				return 0, s.syntax("an end tag that closes another element")
			}
			s.Name, s.Attrs = local(full), s.Attrs[:0]
			s.pop()
			s.pos += i + 1
			return End, nil
		}
		if err := s.more(); err != nil {
			return 0, err
		}
	}
}

// upTo gives the token from the current position to the end mark, which begins at least skip bytes on, and passes it.
func (s *Scanner) upTo(mark string, skip int) ([]byte, error) {
	if err := s.need(skip); err != nil {
		return nil, err
	}
	from := skip
	for {
		b := s.window[s.pos:s.end]
		if i := bytes.Index(b[from:], []byte(mark)); i >= 0 {
			whole := b[:from+i+len(mark)]
			s.pos += len(whole)
			return whole, nil
		}
		from = max(skip, len(b)-len(mark)+1)
		if err := s.more(); err != nil {
			return nil, err
		}
	}
}

func (s *Scanner) scanInstruction() error {
	whole, err := s.upTo("?>", 2)
	if err != nil || !bytes.HasPrefix(whole, []byte("<?xml ")) {
		return err
	}
	// The declaration has the form of attributes.
	for b := bytes.TrimSpace(whole[6 : len(whole)-2]); len(b) > 0; b = bytes.TrimSpace(b) {
		n, attr, ok := scanAttr(b)
		if !ok || n == 0 {
			return s.syntax("an XML declaration that cannot be read")
		}
		if string(attr.Name) == "encoding" && !readable[strings.ToLower(string(attr.Raw))] {
			return s.syntax("an encoding other than Unicode")
		}
		b = b[n:]
	}
	return nil
}

var readable = map[string]bool{"utf-8": true, "utf8": true, "us-ascii": true, "ascii": true, "utf-16": true, "utf-16le": true, "utf-16be": true}

// scanDeclaration reads what begins with "<!": a comment is passed over, a CDATA section is a text, a DOCTYPE is refused.
func (s *Scanner) scanDeclaration() (Kind, error) {
	const comment, cdata = "<!--", "<![CDATA["
	if err := s.need(len(comment)); err != nil {
		return 0, err
	}
	if string(s.window[s.pos:s.pos+len(comment)]) == comment {
		_, err := s.upTo("-->", len(comment))
		return 0, err
	}
	if err := s.need(len(cdata)); err != nil {
		return 0, err
	}
	if string(s.window[s.pos:s.pos+len(cdata)]) != cdata || len(s.starts) == 0 {
		return 0, s.syntax("a document type or another declaration")
	}
	whole, err := s.upTo("]]>", len(cdata))
	if err != nil {
		return 0, err
	}
	s.raw, s.literal = whole[len(cdata):len(whole)-3], true
	return Text, nil
}

// begin looks for a byte order mark: UTF-16 is turned into UTF-8 on the way in, that of UTF-8 is passed over.
func (s *Scanner) begin() error {
	if _, err := s.fill(); err != nil {
		return err
	}
	b := s.window[:s.end]
	if bytes.HasPrefix(b, []byte("\xef\xbb\xbf")) {
		s.pos = 3
		return nil
	}
	if !bytes.HasPrefix(b, []byte("\xff\xfe")) && !bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return nil
	}
	seen := io.Reader(bytes.NewReader(bytes.Clone(b)))
	if s.err == nil {
		seen = io.MultiReader(seen, s.r)
	}
	s.r = transform.NewReader(seen, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder())
	s.end, s.err = 0, nil
	_, err := s.fill()
	return err
}
