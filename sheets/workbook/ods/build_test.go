package ods

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
)

// parts are the parts of a zip by their names.
type parts map[string]string

func (p parts) zip(t testing.TB, method uint16) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"mimetype", contentPart, stylesPart, manifestPart, lockedPart} {
		text, ok := p[name]
		if !ok {
			continue
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const namespaces = ` xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:table="tb" xmlns:number="n" xmlns:draw="d" xmlns:calcext="c"`

// content makes content.xml of its automatic styles and what stands in its spreadsheet.
func content(styles, inner string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document-content` + namespaces + `><office:scripts/><office:automatic-styles>` + styles +
		`</office:automatic-styles><office:body><office:spreadsheet>` + inner + `</office:spreadsheet></office:body></office:document-content>`
}

func sheet(rows string) string { return `<table:table table:name="3月">` + rows + `</table:table>` }

// flat makes the same in one file.
func flat(styles, inner string) string {
	return strings.NewReplacer("<office:document-content", `<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"`, "document-content>", "document>").Replace(content(styles, inner))
}

func cell(attrs, text string) string {
	if text == "" {
		return `<table:table-cell` + attrs + `/>`
	}
	return `<table:table-cell` + attrs + `><text:p>` + text + `</text:p></table:table-cell>`
}

func str(text string) string { return cell(` office:value-type="string"`, text) }

func num(value string) string {
	return cell(` office:value-type="float" office:value="`+value+`"`, value)
}

func row(cells ...string) string {
	return `<table:table-row>` + strings.Join(cells, "") + `</table:table-row>`
}

func readBytes(data []byte) ([]*sheets.Sheet, error) {
	return Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

func readFlatBytes(data []byte) ([]*sheets.Sheet, error) {
	return ReadFlat(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default())
}

// one reads a flat document of one sheet.
func one(t *testing.T, styles, rows string) *sheets.Sheet {
	t.Helper()
	list, err := readFlatBytes([]byte(flat(styles, sheet(rows))))
	if err != nil || len(list) != 1 {
		t.Fatal(err, list)
	}
	return list[0]
}
