package html

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path"
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/charset"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/limits"
)

var errParts = errors.New("the archive ends before its last part")

// IsArchive reports whether a file that begins with head is a web archive (.mht): a message whose parts are pages and what
// belongs to them.
func IsArchive(head []byte) bool {
	head = bytes.ToLower(bytes.TrimLeft(head, "\xef\xbb\xbf \t\r\n"))
	for _, name := range []string{"mime-version:", "from:", "subject:", "date:", "content-type:", "x-document-type:"} {
		if bytes.HasPrefix(head, []byte(name)) {
			return bytes.Contains(head, []byte("multipart/")) || bytes.Contains(head, []byte("text/html"))
		}
	}
	return false
}

// part is a page of an archive.
type part struct {
	location string
	page     *page
}

// readArchive reads the pages of a web archive in the order that the first of them gives, else as they come.
func readArchive(ctx context.Context, b *grid.Book, lim limits.Limits, r *io.SectionReader) error {
	in := bufio.NewReader(charset.Cancellable(ctx, r))
	for { // blank lines, as some programs begin with, would end the message's head
		c, err := in.ReadByte()
		if err != nil {
			return err
		}
		if c > ' ' && c < 0x80 {
			_ = in.UnreadByte() // right after a ReadByte it cannot fail
			break
		}
	}
	m, err := mail.ReadMessage(in)
	if err != nil {
		return err
	}
	left := lim.TotalBytes
	var parts []part
	damage := readParts(ctx, b, lim, m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), "", m.Body, &left, 0, &parts)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if damage == nil && !isClosed(m.Header.Get("Content-Type"), r) {
		damage = errParts
	}
	var sources []source
	for _, p := range parts {
		if len(sources) == 0 {
			sources = p.page.sources
		}
	}
	slices.SortStableFunc(parts, func(a, b part) int { return a.order(sources) - b.order(sources) })
	out := sink{book: b}
	var called []source
	for _, p := range parts {
		before := len(out.made)
		err := out.put(p.page)
		// A page whose sheet Excel names has one sheet, as a rule; more than one share nothing but the page.
		if n := len(out.made) - before; n > 0 {
			s := source{}
			if i := p.order(sources); i < len(sources) {
				s = sources[i]
			}
			called = append(called, s)
			called = append(called, make([]source, n-1)...)
		}
		if err != nil {
			if s := b.Last(); s != nil && len(out.made) > before {
				s.Fail(err)
			}
			damage = errors.Join(damage, err)
		}
	}
	out.call(called)
	if damage != nil {
		return damage
	}
	if len(out.made) == 0 {
		return fmt.Errorf("%w: an archive without tables", sheets.ErrNotWorkbook)
	}
	return nil
}

// isClosed reports whether the end of a message is there, which only one of several parts marks.
func isClosed(contentType string, r *io.SectionReader) bool {
	_, params, _ := mime.ParseMediaType(contentType)
	if params["boundary"] == "" {
		return true
	}
	tail := make([]byte, min(r.Size(), headSize))
	n, err := r.ReadAt(tail, r.Size()-int64(len(tail)))
	return (err == nil || err == io.EOF) && bytes.Contains(tail[:n], []byte("--"+params["boundary"]+"--"))
}

// order gives the place of a page among the sheets that are listed, the number of these where it is none.
func (p part) order(sources []source) int {
	for i, s := range sources {
		if s.href != "" && path.Base(strings.ReplaceAll(p.location, `\`, "/")) == path.Base(s.href) {
			return i
		}
	}
	return len(sources)
}

const mostNested = 4 // messages within messages

// readParts reads the pages of a message or of one of its parts. left is how many bytes may still be read.
func readParts(ctx context.Context, b *grid.Book, lim limits.Limits, contentType, transfer, location string, body io.Reader, left *int64, depth int, parts *[]part) error {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil && kind == "" {
		return nil // of no kind that is known
	}
	if strings.HasPrefix(kind, "multipart/") && depth < mostNested && params["boundary"] != "" {
		mr := multipart.NewReader(body, params["boundary"])
		for {
			p, err := mr.NextRawPart()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return fmt.Errorf("%w: %w", errParts, err)
			}
			if err := readParts(ctx, b, lim, p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p.Header.Get("Content-Location"), p, left, depth+1, parts); err != nil {
				return err
			}
		}
	}
	if kind != "text/html" && kind != "application/xhtml+xml" {
		return nil
	}
	if len(*parts) >= lim.Sheets {
		return limits.Exceeded(int64(lim.Sheets), "pages")
	}
	switch strings.ToLower(strings.TrimSpace(transfer)) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	var data bytes.Buffer
	n, cut := io.Copy(&data, io.LimitReader(body, min(*left, lim.PartBytes)+1))
	if *left -= n; *left < 0 || n > lim.PartBytes {
		return limits.Exceeded(min(lim.TotalBytes, lim.PartBytes), "bytes in pages")
	}
	p, err := readBytes(ctx, b, lim, data.Bytes(), params["charset"])
	if err != nil {
		return err
	}
	if cut != nil && p.damage == nil {
		p.damage = cut
	}
	*parts = append(*parts, part{location, p})
	return nil
}
