package xlsx

import (
	"bytes"

	"ledgercheck/sheets"
)

// plainHead is more than a plain cell's bytes up to its value.
const plainHead = 96

// readPlainCell reads a cell in the form in which nearly all programs write nearly all cells, in one pass over its bytes:
//
//	<c r="D17" s="4" t="s"><v>12</v></c>
//	<c r="D17" t="inlineStr"><is><t>text</t></is></c>
//
// with the attributes in any order, none twice, and no entities. It takes a third of the time that the tokens of such a
// cell take. In any other case, and for whatever is wrong with a cell, it reports false and has passed over nothing;
// readCell then reads the same cell.
func (w *worksheet) readPlainCell(before int) (col int, ok bool, err error) {
	b := w.Rest()
	if len(b) < plainHead || b[0] != '<' || b[1] != 'c' || w.how.onlyTokens {
		return 0, false, nil
	}
	var c raw
	i, styled, typed := 2, false, false
	for b[i] == ' ' {
		if b[i+2] != '=' || b[i+3] != '"' {
			return 0, false, nil
		}
		name := b[i+1]
		i += 4
		switch {
		case name == 'r' && col == 0:
			n, row, column := plainAddress(b[i:])
			if n == 0 || row != w.row {
				return 0, false, nil
			}
			col = column
			i += n
		case name == 's' && !styled:
			styled = true
			from := i
			for b[i] >= '0' && b[i] <= '9' && i-from < 6 {
				c.style = c.style*10 + uint32(b[i]-'0')
				i++
			}
			if i == from {
				return 0, false, nil
			}
		case name == 't' && !typed:
			typed = true
			from := i
			for b[i] != '"' && i-from < len("inlineStr") {
				i++
			}
			if c.kind = typeOf(b[from:i]); c.kind == unknown {
				return 0, false, nil
			}
		default:
			return 0, false, nil
		}
		if b[i] != '"' {
			return 0, false, nil
		}
		i++
	}
	if col == 0 {
		col = before + 1
	}
	if col > sheets.MaxCol {
		return 0, false, nil
	}
	var value, text []byte
	end := 0
	switch {
	case b[i] == '/' && b[i+1] == '>':
		end = i + 2
	case b[i] != '>':
		return 0, false, nil
	default:
		i++
		if value, end = between(b, i, "<v>", "</v></c>"); end > 0 {
			c.hasValue = true
		} else if text, end = between(b, i, "<is><t>", "</t></is></c>"); end > 0 {
			c.hasText = true
			text = trimSpace(text)
		} else if text, end = between(b, i, `<is><t xml:space="preserve">`, "</t></is></c>"); end > 0 {
			c.hasText = true
		} else if bytes.HasPrefix(b[i:], []byte("</c>")) {
			end = i + len("</c>")
		} else {
			return 0, false, nil
		}
	}
	w.usesStyle = w.usesStyle || c.style > 0
	w.Advance(end)
	return col, true, w.keepCell(col, c, value, unescape(text))
}

// plainAddress reads "D17" up to the closing quote, in capitals, and gives its length; 0 where it is not of that form.
func plainAddress(b []byte) (n, row, col int) {
	for b[n] >= 'A' && b[n] <= 'Z' && n < 3 {
		col = col*26 + int(b[n]-'A') + 1
		n++
	}
	letters := n
	for b[n] >= '0' && b[n] <= '9' && n-letters < 7 {
		row = row*10 + int(b[n]-'0')
		n++
	}
	if letters == 0 || n == letters || col > sheets.MaxCol {
		return 0, 0, 0
	}
	return n, row, col
}

// between gives the text that stands between open, at b[i], and the tags shut, and where they end; an end of 0 says that
// it is not so, or not within b. A text with entities or line ends to be resolved is left to the tokens.
func between(b []byte, i int, open, shut string) (text []byte, end int) {
	if i+len(open) > len(b) || string(b[i:i+len(open)]) != open {
		return nil, 0
	}
	i += len(open)
	for j := i; j < len(b); j++ {
		switch b[j] {
		case '&', '\r':
			return nil, 0
		case '<':
			if end = j + len(shut); end > len(b) || string(b[j:end]) != shut {
				return nil, 0
			}
			return b[i:j], end
		}
	}
	return nil, 0
}
