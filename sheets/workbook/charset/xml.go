package charset

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"regexp"
)

var xmlDeclared = regexp.MustCompile(`^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)

// longestDeclaration is how much of a file is looked at for its XML declaration.
const longestDeclaration = 1024

// XML gives an XML file's text in UTF-8, without the declaration that may name another encoding. What is said of Reader
// holds for it too.
func XML(ctx context.Context, r io.ReaderAt, size int64) (io.Reader, error) {
	head := make([]byte, min(size, longestDeclaration))
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return nil, err
	}
	declared := ""
	if m := xmlDeclared.FindSubmatch(head[:n]); m != nil {
		declared = string(m[1])
	}
	e, err := Detect(ctx, r, size, declared)
	if err != nil {
		return nil, err
	}
	in := bufio.NewReaderSize(e.Reader(ctx, r, size), 64<<10)
	first, err := in.Peek(longestDeclaration)
	if err != nil && len(first) == 0 {
		return in, nil // whoever reads it finds the same error
	}
	trimmed := bytes.TrimLeft(first, " \t\r\n")
	skip := len(first) - len(trimmed)
	if bytes.HasPrefix(trimmed, []byte("<?xml")) {
		if end := bytes.Index(trimmed, []byte("?>")); end >= 0 {
			skip += end + 2
		}
	}
	_, err = in.Discard(skip)
	return in, err
}
