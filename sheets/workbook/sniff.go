package workbook

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/charset"
	"ledgercheck/sheets/workbook/html"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xlsx"
)

// Format is a file format, told by content.
type Format string

// The formats that are told apart. Those without a reader (see readers) are refused.
const (
	FormatXLSX Format = "xlsx" // Excel 2007 and later; also what is called .et or .xls and is that
	FormatXLSB Format = "xlsb" // the same in a binary form
	FormatXLS  Format = "xls"  // Excel 97–2003, WPS .et
	FormatHTML Format = "html" // a web page, often called .xls
	FormatXML  Format = "xml"  // Excel 2003 XML
	FormatODS  Format = "ods"  // OpenDocument
	FormatFODS Format = "fods" // OpenDocument in one XML file
	FormatUOF  Format = "uof"  // 标文通
	FormatCSV  Format = "csv"  // text with commas or tabs

	formatEnvelope Format = "envelope" // an encrypted .xlsx
)

// FormatError names the format of a file that is not read.
type FormatError struct{ Format Format }

// Error names the format.
func (e *FormatError) Error() string { return "format " + string(e.Format) }

const (
	zipMagic  = "PK\x03\x04"
	zipEmpty  = "PK\x05\x06"
	ole2Magic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	sniffSize = 16 << 10
)

// sniffed is what a file is by what it holds.
type sniffed struct {
	Format
	zip *xlsx.Zip // of FormatXLSX, open already
}

// sniff tells what a file is.
func sniff(ctx context.Context, r io.ReaderAt, size int64, lim Limits) (sniffed, error) {
	var magic [len(ole2Magic)]byte
	n, err := r.ReadAt(magic[:min(size, int64(len(magic)))], 0)
	if err != nil && err != io.EOF {
		return sniffed{}, err
	}
	switch head := magic[:n]; {
	case n == 0:
		return sniffed{}, notWorkbook("the file is empty")
	case bytes.HasPrefix(head, []byte(zipMagic)):
		return sniffZip(ctx, r, size, lim)
	case bytes.HasPrefix(head, []byte(zipEmpty)):
		return sniffed{}, notWorkbook("an empty zip")
	}
	format, err := sniffHead(r, size)
	return sniffed{Format: format}, err
}

// sniffHead tells what a file is that is no zip.
func sniffHead(r io.ReaderAt, size int64) (Format, error) {
	head := make([]byte, min(size, sniffSize))
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return "", err
	}
	switch head = head[:n]; {
	case bytes.HasPrefix(head, []byte(ole2Magic)):
		return sniffOLE2(r)
	case isBIFF(head):
		return FormatXLS, nil
	case len(bytes.Trim(head, "\x00")) == 0:
		// What a power cut or a broken copy leaves behind.
		return "", &sheets.FileError{Kind: sheets.ErrDamaged, Err: errors.New("nothing but zero bytes")}
	}
	return sniffText(head, int64(len(head)) < size)
}

func notWorkbook(why string) error {
	return &sheets.FileError{Kind: sheets.ErrNotWorkbook, Err: errors.New(why)}
}

func sniffZip(ctx context.Context, r io.ReaderAt, size int64, lim limits.Limits) (sniffed, error) {
	z, err := xlsx.OpenZip(ctx, r, size, lim)
	if err != nil {
		return sniffed{}, err
	}
	switch z.Kind() {
	case xlsx.KindXLSX:
		return sniffed{FormatXLSX, &z}, nil
	case xlsx.KindXLSB:
		return sniffed{Format: FormatXLSB}, nil
	case xlsx.KindODS:
		return sniffed{Format: FormatODS}, nil
	}
	return sniffed{}, notWorkbook("a zip without a workbook")
}

// sniffOLE2 looks into the container of the old Office: a workbook, something encrypted, or another document.
func sniffOLE2(r io.ReaderAt) (Format, error) {
	doc, err := mscfb.New(r)
	if err != nil {
		return "", &sheets.FileError{Kind: sheets.ErrDamaged, Err: err}
	}
	workbook := false
	for _, entry := range doc.File {
		switch {
		case strings.EqualFold(entry.Name, "EncryptedPackage"):
			return formatEnvelope, nil
		case len(entry.Path) == 0 && (strings.EqualFold(entry.Name, "Workbook") || strings.EqualFold(entry.Name, "Book")):
			workbook = true
		}
	}
	if !workbook {
		return "", notWorkbook("an Office document without a workbook")
	}
	return FormatXLS, nil
}

// isBIFF recognises the workbooks of Excel 2 to 5 without a container: a BOF record and its length.
func isBIFF(b []byte) bool {
	return len(b) > 4 && b[0] == 9 && (b[1] == 0 || b[1] == 2 || b[1] == 4 || b[1] == 8) && b[2] >= 4 && b[2] <= 16 && b[3] == 0
}

// sniffText tells texts apart: web pages, XML, plain tables. cut says that head is not the whole file.
func sniffText(head []byte, cut bool) (Format, error) {
	text := charset.Head(head, cut)
	if text == "" {
		return "", notWorkbook("neither a workbook nor a text")
	}
	lower := strings.ToLower(strings.TrimLeft(text, "\ufeff \t\r\n"))
	if strings.HasPrefix(lower, "<") {
		switch {
		case strings.Contains(lower, `progid="excel.sheet"`), strings.Contains(lower, "urn:schemas-microsoft-com:office:spreadsheet"):
			if !strings.Contains(lower, "<html") {
				return FormatXML, nil
			}
		case strings.Contains(lower, "opendocument.spreadsheet"), strings.Contains(lower, "<office:spreadsheet"):
			return FormatFODS, nil
		case strings.Contains(lower, "<uof:uof"):
			return FormatUOF, nil
		}
		if webTags[firstTag(lower)] || hasTable(lower) {
			return FormatHTML, nil
		}
		return "", notWorkbook("XML of another kind")
	}
	switch {
	case html.IsArchive([]byte(lower)), hasTable(lower):
		return FormatHTML, nil
	case strings.HasPrefix(lower, "{\\rtf"), strings.HasPrefix(lower, "%pdf"), strings.HasPrefix(lower, "%!ps"):
		return "", notWorkbook("a document")
	}
	return FormatCSV, nil
}

// webTags are what the tables that web systems export begin with, well-formed or not.
var webTags = map[string]bool{
	"html": true, "!doctype": true, "head": true, "meta": true, "title": true, "style": true, "script": true, "link": true,
	"body": true, "div": true, "center": true, "p": true, "font": true, "table": true, "caption": true, "thead": true, "tbody": true, "tr": true,
}

// hasTable reports whether a text has the beginning of a table in it, whatever it begins with itself: some pages begin with
// a warning of the program that made them.
func hasTable(lower string) bool {
	_, rest, ok := strings.Cut(lower, "<table")
	if !ok || rest == "" || !strings.ContainsRune(" >\t\r\n", rune(rest[0])) {
		return false
	}
	return strings.Contains(rest, "<tr") && (strings.Contains(rest, "<td") || strings.Contains(rest, "<th"))
}

// firstTag gives the name of the first tag after comments and processing instructions.
func firstTag(lower string) string {
	for {
		lower = strings.TrimLeft(lower, " \t\r\n")
		end := ""
		switch {
		case strings.HasPrefix(lower, "<?"):
			end = "?>"
		case strings.HasPrefix(lower, "<!--"):
			end = "-->"
		case strings.HasPrefix(lower, "<"):
			name := lower[1:]
			if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
				name = name[:i]
			}
			return name
		}
		_, rest, ok := strings.Cut(lower, end)
		if !ok || end == "" {
			return ""
		}
		lower = rest
	}
}
