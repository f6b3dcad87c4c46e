package charset

import (
	"bytes"
	"context"
	"io"
	"unicode/utf8"
)

// oddShare is how many characters there must be in a text for each that is none: data bases hold a stray one now and then.
const oddShare = 50

// Head gives the text that a file begins with, "" where its bytes are no text. cut says that head is not the whole file.
// A few damaged places do not make a text another kind of file.
func Head(head []byte, cut bool) string {
	if _, unicode := marked(head); !unicode {
		head = bytes.TrimRight(head, "\x00") // what a broken copy leaves behind a text
		odd := 0
		for i, c := range head {
			switch {
			case c == 0:
				return ""
			case c == 0x1a && i == len(head)-1: // an old mark of the end of a text
			case c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f':
				odd++
			}
		}
		if odd*oddShare > len(head) {
			return ""
		}
	}
	e, err := Detect(context.Background(), bytes.NewReader(head), int64(len(head)), "")
	if err != nil {
		return ""
	}
	var in io.Reader = bytes.NewReader(head[e.mark:])
	if e.decode != nil {
		in = e.decode.NewDecoder().Reader(in)
	}
	text, err := io.ReadAll(in)
	if err != nil {
		return ""
	}
	bad, all := 0, 0
	for _, r := range string(text) {
		all++
		if r == utf8.RuneError || r == 0 {
			bad++
		}
	}
	if cut && bad > 0 {
		bad-- // the cut may have gone through a character
	}
	if bad*20 > all {
		return ""
	}
	return string(text)
}
