package marked

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/outfile"
)

// Write writes a marked copy of every ledger of a report that something is to be said about, into a folder that it makes
// where it is not there. It tells of each such ledger whether a copy was written, and where not, why; none of the inputs
// is ever written to. The error is a *sheets.FileError where the folder or a file cannot be written.
func Write(dir string, r *sheets.Report, lang sheets.Lang, inputs []string) ([]sheets.MarkedCopy, error) {
	if lang == "" {
		lang = sheets.Chinese
	}
	all := notesOf(r, lang)
	var out []sheets.MarkedCopy
	for i := range r.Files {
		f := &r.Files[i]
		notes := all[f.Name]
		if len(notes) == 0 {
			continue
		}
		c := sheets.MarkedCopy{File: f.Name}
		content, cells, why := copyOf(f, notes, lang)
		if why.Zh != "" {
			c.Why = why
			out = append(out, c)
			continue
		}
		target := filepath.Join(dir, filepath.FromSlash(targetName(f.Name, lang)))
		if err := outfile.Guard(target, inputs); err != nil {
			return out, err
		}
		if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
			return out, &sheets.FileError{Path: filepath.Dir(target), Kind: folderTrouble(err), Err: err}
		}
		if err := outfile.Write(target, func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		}, func(tmp string) error {
			got, err := os.ReadFile(tmp)
			if err == nil && !bytes.Equal(got, content) {
				err = errors.New("the copy on the disk is not the one that was written")
			}
			return err
		}); err != nil {
			return out, err
		}
		c.Path, c.Cells = target, cells
		out = append(out, c)
	}
	return out, nil
}

func folderTrouble(err error) error {
	switch {
	case errors.Is(err, os.ErrPermission):
		return sheets.ErrPermission
	case errors.Is(err, os.ErrExist):
		return outfile.ErrName
	}
	return outfile.ErrWrite
}

// targetName is the ledger's own name within the folder, with a word that tells it from the ledger.
func targetName(name string, lang sheets.Lang) string {
	name = path.Join("/", name)[1:] // never above the folder
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + sheets.Words{Zh: "（标注）", En: " (marked)"}.In(lang) + ext
}

// Why there is no copy.
var (
	whyFormat = sheets.Words{
		Zh: "这种格式的文件还不能做标注副本；用表格软件另存为 .xlsx 再核对即可",
		En: "this format gets no marked copy yet; save it as .xlsx and check that",
	}
	whyChanged = sheets.Words{Zh: "文件在核对之后改动过，重新核对后再做标注副本", En: "the file was changed since it was checked; check it again first"}
	whyRead    = sheets.Words{Zh: "文件打不开了，没有做标注副本", En: "the file can no longer be opened"}
	whyUnusual = sheets.Words{
		Zh: "文件的内部结构特殊，加标注可能丢失内容，没有做副本；用 Excel 或 WPS 另存为 .xlsx 再核对即可",
		En: "the file is built in an unusual way and marking it might lose something; save it anew as .xlsx and check that",
	}
	whyLost = sheets.Words{
		Zh: "副本与原件比对不一致，没有写出；用 Excel 或 WPS 另存为 .xlsx 再核对即可",
		En: "the copy did not compare with the original and was not written; save the file anew as .xlsx and check that",
	}
)

// copyOf makes the marked copy of one ledger and compares it; why is said where there is none.
func copyOf(f *sheets.File, notes []note, lang sheets.Lang) (content []byte, cells int, why sheets.Words) {
	original, err := os.ReadFile(f.Path)
	if err != nil {
		return nil, 0, whyRead
	}
	if f.SHA256 != "" && checksum(original) != f.SHA256 {
		return nil, 0, whyChanged
	}
	if !bytes.HasPrefix(original, []byte("PK")) || !bytes.Contains(original, []byte("xl/workbook")) && !bytes.Contains(original, []byte("[Content_Types].xml")) {
		return nil, 0, whyFormat
	}
	b, err := openBook(original)
	if err != nil {
		return nil, 0, whyUnusual
	}
	marks, err := b.mark(notes, lang)
	if err != nil {
		return nil, 0, whyUnusual
	}
	var out bytes.Buffer
	if err := b.write(&out); err != nil {
		return nil, 0, whyUnusual
	}
	if err := compare(original, out.Bytes(), marks); err != nil {
		return nil, 0, whyLost
	}
	return out.Bytes(), len(marks), sheets.Words{}
}

// mark puts fills, comments and the index into the workbook.
func (b *book) mark(notes []note, lang sheets.Lang) ([]*mark, error) {
	marks, rest := marksOf(notes)
	known := map[string]string{}
	for _, s := range b.sheets {
		known[s.name] = s.part
	}
	kept := marks[:0:0]
	for _, m := range marks {
		if known[m.sheet] == "" { // a sheet that is no worksheet, or an address of a converted file
			rest = append(rest, m.notes...)
			continue
		}
		kept = append(kept, m)
	}
	place := func(m *mark) int {
		return slices.IndexFunc(b.sheets, func(s sheetRef) bool { return s.name == m.sheet })
	}
	slices.SortStableFunc(kept, func(x, y *mark) int { return cmp.Compare(place(x), place(y)) })
	stylesPart := ""
	rels, err := b.relations(b.path)
	if err != nil {
		return nil, err
	}
	for _, r := range rels {
		if r.Type == relBase+"styles" {
			stylesPart = resolve(b.path, r.Target)
		}
	}
	if stylesPart == "" {
		return nil, errUnusual("no styles")
	}
	content, err := b.original(stylesPart)
	if err != nil {
		return nil, err
	}
	styles, err := newStyleEditor(content)
	if err != nil {
		return nil, err
	}
	for _, s := range b.sheets {
		var own []*mark
		for _, m := range kept {
			if m.sheet == s.name {
				own = append(own, m)
			}
		}
		if len(own) == 0 {
			continue
		}
		slices.SortFunc(own, func(x, y *mark) int {
			return cmp.Or(cmp.Compare(x.cell.Row, y.cell.Row), cmp.Compare(x.cell.Col, y.cell.Col))
		})
		part, err := b.original(s.part)
		if err != nil {
			return nil, err
		}
		e, err := newSheetEditor(part, styles.filled)
		if err != nil {
			return nil, err
		}
		if err := e.restyle(own); err != nil {
			return nil, err
		}
		if err := b.addComments(e, s.part, own, lang); err != nil {
			return nil, err
		}
		b.put(s.part, apply(part, e.edits))
	}
	b.put(stylesPart, styles.done())
	return kept, b.addIndex(indexPart(kept, rest, styles.wrap, lang), lang)
}
