// Package charset tells how a text file is encoded and decodes it. Chinese programs write UTF-8 with and without a mark,
// GB18030 (and call it GB2312 or GBK), and UTF-16; what a file says of itself is often wrong, so its bytes are looked at
// first.
package charset

import (
	"context"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encoding is how a file is encoded. The zero Encoding is UTF-8 without a mark.
type Encoding struct {
	decode encoding.Encoding // nil for UTF-8
	mark   int64             // bytes of the byte order mark
}

// Detect tells how a whole file is encoded. declared is what the file says of itself, "" where it says nothing.
func Detect(ctx context.Context, r io.ReaderAt, size int64, declared string) (Encoding, error) {
	var c counts
	buf, carry := make([]byte, min(256<<10, size+utf8.UTFMax)), 0
	for off := int64(0); off < size; {
		if err := ctx.Err(); err != nil {
			return Encoding{}, err
		}
		n, err := r.ReadAt(buf[carry:min(int64(len(buf)), size-off+int64(carry))], off)
		if n == 0 && err != nil && err != io.EOF {
			return Encoding{}, err
		}
		if n == 0 {
			break
		}
		if off == 0 {
			if e, ok := marked(buf[:n]); ok {
				return e, nil
			}
		}
		off += int64(n)
		data := buf[:carry+n]
		carry = copy(buf, data[c.add(data):])
	}
	if carry > 0 && c.long == 0 {
		c.bad++ // a file cut within its only such character is less likely than another encoding
	}
	return c.choose(declared), nil
}

// marked looks for a byte order mark.
func marked(head []byte) (Encoding, bool) {
	switch {
	case len(head) >= 3 && string(head[:3]) == "\xef\xbb\xbf":
		return Encoding{mark: 3}, true
	case len(head) >= 2 && string(head[:2]) == "\xff\xfe":
		return Encoding{decode: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), mark: 2}, true
	case len(head) >= 2 && string(head[:2]) == "\xfe\xff":
		return Encoding{decode: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), mark: 2}, true
	}
	return Encoding{}, false
}

// counts is what was seen of UTF-8 in a file.
type counts struct {
	long int // characters of three bytes and more, as Chinese is in UTF-8 and hardly ever by chance
	bad  int // bytes that begin no character
}

// add counts what is in b, but for a character that is cut at its end, and gives how many bytes were counted.
func (c *counts) add(b []byte) int {
	i := 0
	for i < len(b) {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if len(b)-i < utf8.UTFMax && !utf8.FullRune(b[i:]) {
				return i
			}
			c.bad++
		case n >= 3:
			c.long++
		}
		i += n
	}
	return i
}

// choose decides by what was counted; what the file says of itself is believed only where its bytes leave a choice.
func (c *counts) choose(declared string) Encoding {
	if c.bad == 0 || c.long > 4*c.bad {
		return Encoding{} // with damaged places, in the second case
	}
	if e := named(declared); e != nil {
		return Encoding{decode: e}
	}
	return Encoding{decode: simplifiedchinese.GB18030}
}

// named gives the encoding of a name that is neither Unicode nor unknown. GB2312 and GBK are read as what contains both.
func named(declared string) encoding.Encoding {
	e, err := htmlindex.Get(strings.TrimSpace(declared))
	if err != nil {
		return nil
	}
	switch name, _ := htmlindex.Name(e); name {
	case "gbk", "gb18030":
		return simplifiedchinese.GB18030
	case "utf-8", "utf-16le", "utf-16be", "replacement", "x-user-defined":
		return nil
	}
	return e
}

// Reader gives the file's text in UTF-8, without a byte order mark. At the first place that is no text it ends with
// ErrMalformed, and with the error of ctx once that is cancelled.
func (e Encoding) Reader(ctx context.Context, r io.ReaderAt, size int64) io.Reader {
	in := Cancellable(ctx, io.NewSectionReader(r, e.mark, max(0, size-e.mark)))
	if e.decode != nil {
		in = transform.NewReader(in, e.decode.NewDecoder())
	}
	return &checked{r: in, decoded: e.decode != nil}
}

// Cancellable gives a reader of r that ends with the error of ctx once that is cancelled.
func Cancellable(ctx context.Context, r io.Reader) io.Reader { return &cancellable{ctx, r} }

type cancellable struct {
	ctx context.Context
	r   io.Reader
}

func (c *cancellable) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}
