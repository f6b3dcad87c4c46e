package summary

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"text/template"
)

// document is a Word document: what is written into templates/summary/docx, whose parts are an office's to change.
type document struct {
	Title  string
	Blocks []block
	Fonts  docxFonts
	Footer [2]string // before and behind the page's number
	Across bool      // the last section is laid across the paper
}

// block is a paragraph, a table or a new page.
type block struct {
	Style string // heading, body, plain, right, title; empty for a table
	Text  string
	Break bool // on a new page
	Keep  bool // on one page with the block behind it
	// EndUpright ends an upright section: what follows is laid across the paper.
	EndUpright bool
	Table      *docxTable
}

type docxTable struct {
	Widths []int  // in twentieths of a point
	Long   []bool // columns of long texts
	Head   []string
	Rows   [][]string
}

type docxFonts struct{ Title, Header, Body, Number string }

// docxParts are the parts of the template, in the order of the file.
var docxParts = []string{"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml", "word/footer1.xml", "word/_rels/document.xml.rels"}

// docxFile is where a part's template lies. Embedded files cannot begin with a point, an underscore or a bracket's escape: the
// folder is flat.
func docxFile(part string) string {
	return "summary/docx/" + strings.NewReplacer("[Content_Types].xml", "types.xml", "_rels/.rels", "rels.xml", "word/_rels/document.xml.rels", "document_rels.xml", "word/", "").Replace(part)
}

// writeDocument fills the parts of the template; the same document gives the same bytes.
func writeDocument(w io.Writer, data fs.FS, d *document) error {
	out := zip.NewWriter(w)
	for _, name := range docxParts {
		file := docxFile(name)
		source, err := fs.ReadFile(data, file)
		if err != nil {
			return fmt.Errorf("summary: %w", err)
		}
		t, err := template.New(path.Base(file)).Funcs(template.FuncMap{"xml": xmlText}).Option("missingkey=error").Parse(string(source))
		if err != nil {
			return fmt.Errorf("summary: %w", err)
		}
		var part bytes.Buffer
		if err := t.Execute(&part, d); err != nil {
			return fmt.Errorf("summary: %w", err)
		}
		p, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := p.Write(part.Bytes()); err != nil {
			return err
		}
	}
	return out.Close()
}

// xmlText makes a text safe for a document; what a ledger said never becomes a tag.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(clean(s)))
	return b.String()
}

// verifyDocument reads the finished file back: every part is sound XML and the title is there.
func verifyDocument(file string, d *document) error {
	z, err := zip.OpenReader(file)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrVerify, err)
	}
	defer z.Close()
	if len(z.File) != len(docxParts) {
		return fmt.Errorf("%w: %d parts", ErrVerify, len(z.File))
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return fmt.Errorf("%w: %w", ErrVerify, err)
		}
		content, err := io.ReadAll(r)
		_ = r.Close()
		if err != nil {
			return fmt.Errorf("%w: %w", ErrVerify, err)
		}
		decoder := xml.NewDecoder(bytes.NewReader(content))
		for err == nil {
			_, err = decoder.Token()
		}
		if err != io.EOF {
			return fmt.Errorf("%w: %s: %w", ErrVerify, f.Name, err)
		}
		if f.Name == "word/document.xml" && !bytes.Contains(content, []byte(xmlText(d.Title))) {
			return fmt.Errorf("%w: the title is not in it", ErrVerify)
		}
	}
	return nil
}
