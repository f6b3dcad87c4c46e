package xlsx

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

// strike says how much of a text is struck through by its own runs.
type strike uint8

const (
	notStruck strike = iota
	partStruck
	allStruck
)

// appendRich reads an <si> or <is> element: its text, or the texts of its runs joined. Phonetic readings are left out.
func appendRich(s *xmlscan.Scanner, dst []byte, most int) ([]byte, strike, error) {
	struck, plain := false, false // whether readable text of either sort was seen
	inRun, runStruck := false, false
	for depth := s.Depth() - 1; ; {
		kind, err := s.Next()
		if err != nil {
			return dst, 0, err
		}
		switch kind {
		case xmlscan.Start:
			switch string(s.Name) {
			case "t":
				from := len(dst)
				if dst, err = appendT(s, dst); err != nil {
					return dst, 0, err
				}
				if len(dst) > most {
					return dst, 0, limits.Exceeded(int64(most), "bytes in one text")
				}
				if len(bytes.TrimSpace(dst[from:])) > 0 {
					struck = struck || inRun && runStruck
					plain = plain || !(inRun && runStruck)
				}
			case "r":
				inRun, runStruck = true, false
			case "rPr": // its strike follows as a child
			case "strike":
				v, err := s.Attr("val")
				if err != nil {
					return dst, 0, err
				}
				runStruck = v == "" || isTrue(v)
			default: // rPh, phoneticPr, the other properties of a run
				if err := s.Skip(); err != nil {
					return dst, 0, err
				}
			}
		case xmlscan.End:
			if s.Depth() == depth {
				switch {
				case struck && plain:
					return dst, partStruck, nil
				case struck:
					return dst, allStruck, nil
				}
				return dst, notStruck, nil
			}
			if s.Is("r") {
				inRun = false
			}
		}
	}
}

// appendT reads a <t> element. Without xml:space="preserve" space at its ends is the file's own, not the text's.
func appendT(s *xmlscan.Scanner, dst []byte) ([]byte, error) {
	keep := false
	for _, a := range s.Attrs {
		keep = keep || string(a.Name) == "space" && string(a.Raw) == "preserve"
	}
	from := len(dst)
	dst, err := s.AppendElement(dst)
	if err != nil {
		return dst, err
	}
	t := dst[from:]
	if !keep {
		t = trimSpace(t)
	}
	return append(dst[:from], unescape(t)...), nil
}

// trimSpace cuts off what XML calls space; a full-width space is a character of the text.
func trimSpace(b []byte) []byte {
	for len(b) > 0 && isSpace(b[0]) {
		b = b[1:]
	}
	for len(b) > 0 && isSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// unescape resolves _x000D_, how OOXML writes characters that XML cannot hold; "_x005F_" stands for "_" before such a
// text that is meant literally. t stays as it is.
func unescape(t []byte) []byte {
	i := bytes.IndexByte(t, '_')
	if i < 0 || !bytes.Contains(t[i:], []byte("_x")) {
		return t
	}
	out := append(make([]byte, 0, len(t)), t[:i]...)
	for ; i < len(t); i++ {
		if u, ok := escaped(t[i:]); ok {
			i += 6
			if low, ok := escaped(t[i+1:]); ok && utf16.IsSurrogate(rune(u)) {
				if r := utf16.DecodeRune(rune(u), rune(low)); r != utf8.RuneError {
					out = utf8.AppendRune(out, r)
					i += 7
					continue
				}
			}
			out = utf8.AppendRune(out, rune(u)) // half a pair becomes U+FFFD
			continue
		}
		out = append(out, t[i])
	}
	return out
}

// escaped reads _xHHHH_ at the beginning of t.
func escaped(t []byte) (uint16, bool) {
	if len(t) < 7 || t[0] != '_' || t[1] != 'x' || t[6] != '_' {
		return 0, false
	}
	var u uint16
	for _, c := range t[2:6] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		default:
			return 0, false
		}
		u = u<<4 | uint16(c)
	}
	return u, true
}
